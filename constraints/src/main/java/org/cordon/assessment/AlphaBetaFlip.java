package org.cordon.assessment;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * At which alpha/beta a value crosses a limit.
 *
 * <p>The EQD2 of fractions above 2 Gy falls with a growing alpha/beta, that of smaller ones rises, so a sum may do either:
 * the range is walked in small steps of the logarithm, and the crossing nearest to the ratio in use is narrowed by bisection.
 */
public final class AlphaBetaFlip {
    /** Lowest ratio looked at, in Gy. */
    public static final double FROM_GY = 0.5;

    /** Highest ratio looked at, in Gy. */
    public static final double TO_GY = 20;

    private static final int STEPS = 200;

    private AlphaBetaFlip() {}

    /**
     * The ratio nearest to the one in use at which a verdict flips; empty when it holds for the whole range.
     *
     * @param valueGy value by alpha/beta
     * @param limitGy with what it is compared
     * @param usedGy the ratio in use
     */
    public static OptionalDouble nearest(DoubleUnaryOperator valueGy, double limitGy, double usedGy) {
        double step = StrictMath.log(TO_GY / FROM_GY) / STEPS;
        OptionalDouble nearest = OptionalDouble.empty();
        double low = FROM_GY;
        for (int i = 1; i <= STEPS; i++) {
            double high = FROM_GY * StrictMath.exp(i * step);
            if (exceeds(valueGy, limitGy, low) != exceeds(valueGy, limitGy, high)) {
                double crossing = narrowed(valueGy, limitGy, low, high);
                if (nearest.isEmpty() || distance(crossing, usedGy) < distance(nearest.getAsDouble(), usedGy)) {
                    nearest = OptionalDouble.of(crossing);
                }
            }
            low = high;
        }
        return nearest;
    }

    private static double distance(double first, double second) {
        return Math.abs(StrictMath.log(first / second));
    }

    private static double narrowed(DoubleUnaryOperator valueGy, double limitGy, double from, double to) {
        boolean below = exceeds(valueGy, limitGy, from);
        double low = from;
        double high = to;
        for (int i = 0; i < 60; i++) {
            double half = (low + high) / 2;
            if (exceeds(valueGy, limitGy, half) == below) {
                low = half;
            } else {
                high = half;
            }
        }
        return (low + high) / 2;
    }

    private static boolean exceeds(DoubleUnaryOperator valueGy, double limitGy, double alphaBetaGy) {
        return valueGy.applyAsDouble(alphaBetaGy) > limitGy;
    }
}
