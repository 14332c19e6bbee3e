package org.cordon.radiobiology;

/**
 * The dose in 2 Gy fractions that has the same effect. No physical dose: it can be compared with and added to an EQD2 of
 * the same alpha/beta only.
 *
 * @param valueGy the EQD2 in Gy, not negative
 * @param alphaBetaGy the ratio it was computed with
 */
public record Eqd2(double valueGy, double alphaBetaGy) {
    /** Checks both. */
    public Eqd2 {
        AlphaBeta.checkedValue(valueGy);
        AlphaBeta.checked(alphaBetaGy);
    }

    /** No dose. */
    public static Eqd2 zero(double alphaBetaGy) {
        return new Eqd2(0, alphaBetaGy);
    }

    /** The same effect as BED: {@code EQD2 * (1 + 2/(alpha/beta))}. */
    public Bed bed() {
        return new Bed(valueGy * (1 + LinearQuadratic.REFERENCE_FRACTION_GY / alphaBetaGy), alphaBetaGy);
    }

    /**
     * The sum of two courses.
     *
     * @throws IllegalArgumentException when the alpha/beta ratios differ
     */
    public Eqd2 plus(Eqd2 other) {
        AlphaBeta.same(alphaBetaGy, other.alphaBetaGy);
        return new Eqd2(valueGy + other.valueGy, alphaBetaGy);
    }

    /**
     * What is left of this dose when another one is taken off; none when that is more.
     *
     * @throws IllegalArgumentException when the alpha/beta ratios differ
     */
    public Eqd2 minus(Eqd2 other) {
        AlphaBeta.same(alphaBetaGy, other.alphaBetaGy);
        return new Eqd2(Math.max(0, valueGy - other.valueGy), alphaBetaGy);
    }

    /** This dose times a factor that is not negative, such as the share that recovery leaves. */
    public Eqd2 times(double factor) {
        return new Eqd2(valueGy * factor, alphaBetaGy);
    }

    /**
     * Whether it is at most another one, without tolerance.
     *
     * @throws IllegalArgumentException when the alpha/beta ratios differ
     */
    public boolean isAtMost(Eqd2 other) {
        AlphaBeta.same(alphaBetaGy, other.alphaBetaGy);
        return valueGy <= other.valueGy;
    }

    /**
     * The higher of two.
     *
     * @throws IllegalArgumentException when the alpha/beta ratios differ
     */
    public Eqd2 max(Eqd2 other) {
        return isAtMost(other) ? other : this;
    }
}
