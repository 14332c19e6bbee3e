package org.cordon.conformity;

import java.util.Arrays;

/**
 * The fraction of a unit cell where a trilinear function is at or above zero.
 *
 * <p>How computed: on a line along z the function is linear, so the length is closed form; over y the length is a rational
 * function, integrated in closed form between the points where an edge changes sign; over x by Gauss-Legendre of 8 points
 * between the places where a corner of the section changes sign or its saddle crosses zero, halved until two halves agree
 * with the whole. Order of error: the inner two integrals are exact to rounding, the outer one to about 1e-9 of the cell.
 */
final class TrilinearCell {
    private static final double[] NODES = {0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975362
    };
    private static final double[] WEIGHTS = {
        0.362683783378362, 0.31370664587788727, 0.22238103445337448, 0.10122853629037626
    };

    /** Two halves and the whole agree when they differ by no more than this fraction of the cell. */
    private static final double AGREEMENT = 1e-9;

    private static final int MOST_HALVINGS = 24;

    /** Below this relative change of the denominator the logarithm loses digits and Gauss-Legendre is exact. */
    private static final double NEARLY_CONSTANT = 0.5;

    private final double[] corner = new double[8];
    private final double[] breaks = new double[8];

    /** Corner (i, j, k) of the cell, each 0 or 1. */
    void set(int i, int j, int k, double value) {
        corner[(k * 2 + j) * 2 + i] = value;
    }

    /** The fraction of the cell at or above zero, 0 to 1. */
    double fraction() {
        boolean any = false;
        boolean all = true;
        for (double value : corner) {
            any |= value >= 0;
            all &= value >= 0;
        }
        if (all || !any) {
            return all ? 1 : 0;
        }
        int count = breaks();
        double sum = 0;
        double from = 0;
        for (int i = 0; i <= count; i++) {
            double to = i < count ? breaks[i] : 1;
            if (to > from) {
                sum += halved(from, to, piece(from, to), MOST_HALVINGS);
            }
            from = Math.max(from, to);
        }
        return Math.min(1, Math.max(0, sum));
    }

    private int breaks() {
        int count = 0;
        for (int edge = 0; edge < 4; edge++) {
            count = root(count, corner[2 * edge], corner[2 * edge + 1] - corner[2 * edge]);
        }
        double a0 = corner[0];
        double a1 = corner[1] - corner[0];
        double b0 = corner[2];
        double b1 = corner[3] - corner[2];
        double c0 = corner[4];
        double c1 = corner[5] - corner[4];
        double d0 = corner[6];
        double d1 = corner[7] - corner[6];
        double constant = a0 * d0 - b0 * c0;
        double linear = a0 * d1 + a1 * d0 - b0 * c1 - b1 * c0;
        double square = a1 * d1 - b1 * c1;
        double discriminant = linear * linear - 4 * square * constant;
        if (discriminant >= 0) {
            double q = -(linear + Math.copySign(Math.sqrt(discriminant), linear)) / 2;
            count = inside(count, q / square);
            count = inside(count, constant / q);
        }
        Arrays.sort(breaks, 0, count);
        return count;
    }

    private int root(int count, double constant, double slope) {
        return inside(count, -constant / slope);
    }

    /** Keeps a place strictly inside the cell; a division by zero gives none. */
    private int inside(int count, double place) {
        if (place > 0 && place < 1) {
            breaks[count] = place;
            return count + 1;
        }
        return count;
    }

    private double halved(double from, double to, double whole, int left) {
        double middle = (from + to) / 2;
        double first = piece(from, middle);
        double second = piece(middle, to);
        if (left == 0 || Math.abs(first + second - whole) <= AGREEMENT) {
            return first + second;
        }
        return halved(from, middle, first, left - 1) + halved(middle, to, second, left - 1);
    }

    private double piece(double from, double to) {
        double middle = (from + to) / 2;
        double half = (to - from) / 2;
        double sum = 0;
        for (int i = 0; i < NODES.length; i++) {
            sum += WEIGHTS[i] * (section(middle - half * NODES[i]) + section(middle + half * NODES[i]));
        }
        return half * sum;
    }

    /** The area at or above zero in the section across x. */
    private double section(double x) {
        double p0 = corner[0] + (corner[1] - corner[0]) * x;
        double p1 = corner[2] + (corner[3] - corner[2]) * x;
        double q0 = corner[4] + (corner[5] - corner[4]) * x;
        double q1 = corner[6] + (corner[7] - corner[6]) * x;
        double first = p0 < 0 != p1 < 0 ? p0 / (p0 - p1) : 1;
        double second = q0 < 0 != q1 < 0 ? q0 / (q0 - q1) : 1;
        double low = Math.min(first, second);
        double high = Math.max(first, second);
        return strip(p0, p1, q0, q1, 0, low) + strip(p0, p1, q0, q1, low, high) + strip(p0, p1, q0, q1, high, 1);
    }

    /** The area over a stretch of y where neither the lower edge p nor the upper edge q changes sign. */
    private static double strip(double p0, double p1, double q0, double q1, double from, double to) {
        double length = to - from;
        if (!(length > 0)) {
            return 0;
        }
        double pFrom = p0 + (p1 - p0) * from;
        double pTo = p0 + (p1 - p0) * to;
        double qFrom = q0 + (q1 - q0) * from;
        double qTo = q0 + (q1 - q0) * to;
        boolean below = pFrom + pTo >= 0;
        boolean above = qFrom + qTo >= 0;
        if (below == above) {
            return below ? length : 0;
        }
        return below ? share(pFrom, pTo, qFrom, qTo, length) : share(qFrom, qTo, pFrom, pTo, length);
    }

    /** The integral of u / (u - v) over a stretch, with u from u0 to u1 not below and v from v0 to v1 not above zero. */
    private static double share(double u0, double u1, double v0, double v1, double length) {
        double d0 = u0 - v0;
        double d1 = u1 - v1;
        if (!(d0 > 0 && d1 > 0)) {
            return d0 > 0 || d1 > 0 ? length * (d0 > 0 ? u0 / d0 : u1 / d1) : length / 2;
        }
        double change = d1 - d0;
        if (Math.abs(change) <= NEARLY_CONSTANT * Math.min(d0, d1)) {
            double sum = 0;
            for (int i = 0; i < NODES.length; i++) {
                double left = (1 - NODES[i]) / 2;
                double right = (1 + NODES[i]) / 2;
                sum += WEIGHTS[i]
                        * ((u0 + (u1 - u0) * left) / (d0 + change * left)
                                + (u0 + (u1 - u0) * right) / (d0 + change * right));
            }
            return length * sum / 2;
        }
        double slope = (u1 - u0) / change;
        return length * (slope + (u0 - slope * d0) / change * StrictMath.log(d1 / d0));
    }
}
