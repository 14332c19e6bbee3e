package org.cordon.radiobiology;

/**
 * The linear-quadratic model for equal fractions, without repopulation or incomplete repair.
 *
 * <p>With total dose D in n fractions of d and a = alpha/beta: {@code BED = D (1 + d/a)}, {@code EQD2 = D (d + a)/(2 + a)
 * = BED/(1 + 2/a)}. The inverse, the total dose in n fractions that has an EQD2 of E, is the positive root {@code D = (n/2)
 * (-a + sqrt(a^2 + 4 a E (1 + 2/a)/n))}, evaluated here without cancellation as {@code 2 B/(1 + sqrt(1 + 4 B/(n a)))} with
 * {@code B = E (1 + 2/a)}.
 *
 * <p>Source: Fowler, Br J Radiol 1989;62:679. Exact up to rounding; thread-safe.
 */
public final class LinearQuadratic {
    static final double REFERENCE_FRACTION_GY = 2;

    private LinearQuadratic() {}

    /** The BED of a schedule. */
    public static Bed bed(Schedule schedule, double alphaBetaGy) {
        AlphaBeta.checked(alphaBetaGy);
        return new Bed(schedule.totalGy() * (1 + schedule.perFractionGy() / alphaBetaGy), alphaBetaGy);
    }

    /** The EQD2 of a schedule. */
    public static Eqd2 eqd2(Schedule schedule, double alphaBetaGy) {
        AlphaBeta.checked(alphaBetaGy);
        return new Eqd2(eqd2Gy(schedule.totalGy(), schedule.fractions(), alphaBetaGy), alphaBetaGy);
    }

    /**
     * The schedule of a number of fractions that has an effect.
     *
     * @param fractions at least 1
     */
    public static Schedule schedule(Eqd2 effect, int fractions) {
        return schedule(effect.bed(), fractions);
    }

    /**
     * The schedule of a number of fractions that has an effect.
     *
     * @param fractions at least 1
     */
    public static Schedule schedule(Bed effect, int fractions) {
        if (fractions < 1) {
            throw new IllegalArgumentException("fractions must be at least 1, was " + fractions);
        }
        double bedGy = effect.valueGy();
        double root = Math.sqrt(1 + 4 * bedGy / (fractions * effect.alphaBetaGy()));
        return new Schedule(2 * bedGy / (1 + root), fractions);
    }

    /** The kernel of {@link #eqd2}: total dose in Gy to EQD2 in Gy, nothing checked. */
    static double eqd2Gy(double totalGy, int fractions, double alphaBetaGy) {
        return totalGy * (totalGy / fractions + alphaBetaGy) / (REFERENCE_FRACTION_GY + alphaBetaGy);
    }
}
