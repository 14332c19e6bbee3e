package org.cordon.radiobiology;

/** Checks alpha/beta ratios. */
final class AlphaBeta {
    private AlphaBeta() {}

    static double checked(double alphaBetaGy) {
        if (!(alphaBetaGy > 0) || Double.isInfinite(alphaBetaGy)) {
            throw new IllegalArgumentException("alphaBetaGy must be finite and > 0, was " + alphaBetaGy);
        }
        return alphaBetaGy;
    }

    static double checkedValue(double valueGy) {
        if (!(valueGy >= 0) || Double.isInfinite(valueGy)) {
            throw new IllegalArgumentException("valueGy must be finite and >= 0, was " + valueGy);
        }
        return valueGy;
    }

    /** Values of different ratios cannot be added or compared. */
    static void same(double first, double second) {
        if (first != second) {
            throw new IllegalArgumentException("values of different alpha/beta cannot be added or compared, were "
                    + first + " and " + second + " Gy");
        }
    }
}
