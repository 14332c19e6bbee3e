package org.cordon.dvh;

/** Shares of the volume of a piece that its box of evenly spread dose has on the wrong side of a dose. */
final class Unevenness {
    /** How far a whole cell spreads less evenly than a partly covered one, by its gradient's obliqueness. */
    private static final double WHOLE = 0.4;
    /** The same for whole cells along a diagonal of the grid, which all have it on the same side. */
    private static final double DIAGONAL = 0.15;
    /** Gradients that differ by less than this share run along a diagonal of the grid. */
    private static final double ALIKE = 0.05;
    /** Where the gradient doubles across a piece. */
    private static final double BENT = 1.0 / 16;

    private Unevenness() {}

    /** Of a full piece in any direction, by the width of its box and the reach of its dose. */
    static double ofFull(double width, double reach) {
        return WHOLE * oblique(width, reach);
    }

    /** Of a full piece in the direction of all like it, by the sizes of its gradient and by how much that changes. */
    static double skewOfFull(double bendGy, double width, double reach, double gx, double gy, double gz) {
        return skew(bendGy, width) + DIAGONAL * oblique(width, reach) * alike(gx, gy, gz);
    }

    /** Of any piece in the direction of all like it, since the dose bends along its gradient. */
    static double skew(double bendGy, double width) {
        return bendGy < width ? BENT * (bendGy / width) : width > 0 ? BENT : 0;
    }

    private static double oblique(double width, double reach) {
        return reach > 0 ? 1 - width / reach : 0;
    }

    /** How nearly the two largest of three gradients are equal, 0 to 1. */
    private static double alike(double a, double b, double c) {
        double more = a > b ? a : b;
        double less = a > b ? b : a;
        double largest = more > c ? more : c;
        double middle = more > c ? (less > c ? less : c) : more;
        return largest > 0 ? Math.max(0, 1 - (largest - middle) / (ALIKE * largest)) : 0;
    }
}
