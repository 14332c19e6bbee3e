package org.cordon.radiobiology;

/**
 * A biologically effective dose. No physical dose: it can be compared with and added to a BED of the same alpha/beta only.
 *
 * @param valueGy the BED in Gy, not negative
 * @param alphaBetaGy the ratio it was computed with
 */
public record Bed(double valueGy, double alphaBetaGy) {
    /** Checks both. */
    public Bed {
        AlphaBeta.checkedValue(valueGy);
        AlphaBeta.checked(alphaBetaGy);
    }

    /** The same effect in 2 Gy fractions: {@code BED / (1 + 2/(alpha/beta))}. */
    public Eqd2 eqd2() {
        return new Eqd2(valueGy / (1 + LinearQuadratic.REFERENCE_FRACTION_GY / alphaBetaGy), alphaBetaGy);
    }

    /**
     * The sum of two courses.
     *
     * @throws IllegalArgumentException when the alpha/beta ratios differ
     */
    public Bed plus(Bed other) {
        AlphaBeta.same(alphaBetaGy, other.alphaBetaGy);
        return new Bed(valueGy + other.valueGy, alphaBetaGy);
    }

    /**
     * Whether it is at most another one, without tolerance.
     *
     * @throws IllegalArgumentException when the alpha/beta ratios differ
     */
    public boolean isAtMost(Bed other) {
        AlphaBeta.same(alphaBetaGy, other.alphaBetaGy);
        return valueGy <= other.valueGy;
    }
}
