package org.cordon.dvh;

import org.cordon.dose.DoseWindow;

/**
 * The dose in one cell between eight nodes, in cell units (0 to 1): the trilinear polynomial, and beside it how much that
 * exceeds the smooth dose through the nodes around it.
 *
 * <p>Along a line between nodes 0 and 1 the trilinear dose exceeds a cubic by {@code x (1-x) ((2-x) M0 + (1+x) M1) / 6}
 * with the second derivatives M0 and M1 at its nodes. They follow from the second differences S as {@code M = S - (change of
 * S) / 5}: the quintic through nodes -2 to 3 has between 3/20 and 4/20, and doses that fall steeply for the grid want more;
 * where the change reaches beyond the grid, M is S, which is the cubic through nodes -1, 0, 1, 2. The excess adds the three
 * axes, each between the cell's four edges along it, less what two axes have in common: {@code x (1-x) y (1-y) / 4} times
 * the second difference along y of that along x.
 *
 * <p>On an edge both second differences are scaled down as far as needed for the cubic to stay monotone between the two
 * nodes, so that noise, a single hot node or the edge of a plateau make no new extremes. Where the second differences of
 * both have one sign, and those beside them not the other, the dose turns smoothly, and they are kept up to twice the
 * smaller one: a peak between nodes is higher than they are. At the ends of the grid there is no excess.
 */
final class DoseCell {
    /** Second differences below this in sum are averaged over the edges and not scaled down: 1 mGy of correction. */
    private static final double FLAT = 0.008;
    /** What the second derivative has of the change of the second differences. */
    private static final double OF_CHANGE = 0.2;
    /** Where the dose turns smoothly, second differences are kept up to so many times the smaller one. */
    private static final double SMOOTH = 2;
    /** Below this largest second difference two axes have less than 0.8 mGy in common. */
    private static final double APART = 0.05;

    // Doubt, fitted to errors on phantoms (docs/accuracy.md): shares of the change of second differences, of the same
    // times
    // its squared ratio to them (how slowly the orders fall off), and of what two axes have in common.
    private static final double NEXT = 0.67;
    private static final double NEXT_OF_STEEP = 1.5;
    private static final double COMMON = 1;
    private static final double STEEPEST = 2.5;

    private final DoseWindow window;
    private final float[] gy;
    private int atI = Integer.MIN_VALUE;
    private int atJ;
    private int atK;
    private double c0;
    private double cx;
    private double cy;
    private double cz;
    private double cxy;
    private double cxz;
    private double cyz;
    private double cxyz;
    /** Range of the corners. */
    double minGy;

    double maxGy;
    /** Scaled second differences in Gy per squared cell: by axis, edge along it, and end of the edge. */
    private final double[] second = new double[24];
    /** By axis, the change of the second differences, the larger one of both ends; more where it is nearly as large as they. */
    private final double[] rough = new double[3];
    /** By axis, second differences that are not used: beyond the limit, or whose change is not known. */
    private final double[] unused = new double[3];
    /** By axis, the mean size of the second differences. */
    private final double[] bend = new double[3];
    /** By axis, the smallest share of the second differences of an edge that is kept. */
    private final double[] kept = new double[3];

    private double largest;
    private double overshoot;
    /** Second differences along two axes, of one along the other, as far as both axes keep theirs. */
    private double mixedXy;

    private double mixedXz;
    private double mixedYz;

    DoseCell(DoseWindow window) {
        this.window = window;
        this.gy = window.gy;
    }

    void moveTo(int i, int j, int k) {
        if (i == atI && j == atJ && k == atK) {
            return;
        }
        atI = i;
        atJ = j;
        atK = k;
        int row = window.ni;
        int layer = window.ni * window.nj;
        int at = window.index(i, j, k);
        double a = gy[at];
        double b = gy[at + 1];
        double c = gy[at + row];
        double d = gy[at + row + 1];
        double e = gy[at + layer];
        double f = gy[at + layer + 1];
        double g = gy[at + layer + row];
        double h = gy[at + layer + row + 1];
        c0 = a;
        cx = b - a;
        cy = c - a;
        cz = e - a;
        cxy = d - c - b + a;
        cxz = f - e - b + a;
        cyz = g - e - c + a;
        cxyz = h - g - f - d + e + b + c - a;
        minGy = Math.min(Math.min(Math.min(a, b), Math.min(c, d)), Math.min(Math.min(e, f), Math.min(g, h)));
        maxGy = Math.max(Math.max(Math.max(a, b), Math.max(c, d)), Math.max(Math.max(e, f), Math.max(g, h)));
        largest = 0;
        axis(0, at, 1, row, layer, i - window.i0, window.ni);
        axis(1, at, row, 1, layer, j - window.j0, window.nj);
        axis(2, at, layer, 1, row, k - window.k0, window.nk);
        boolean insideX = inside(i - window.i0, window.ni);
        boolean insideY = inside(j - window.j0, window.nj);
        boolean insideZ = inside(k - window.k0, window.nk);
        boolean bent = largest > APART;
        mixedXy = bent && insideX && insideY ? kept[0] * kept[1] * mixed(at, 1, row, layer) : 0;
        mixedXz = bent && insideX && insideZ ? kept[0] * kept[2] * mixed(at, 1, layer, row) : 0;
        mixedYz = bent && insideY && insideZ ? kept[1] * kept[2] * mixed(at, row, layer, 1) : 0;
        overshoot = 3 * largest / 8 + (Math.abs(mixedXy) + Math.abs(mixedXz) + Math.abs(mixedYz)) / 64;
    }

    /** Whether the nodes before and after those of the cell are there. */
    private static boolean inside(int n, int count) {
        return n > 0 && n + 2 < count;
    }

    /** The mean, over the corners, of the second difference along q of that along p. */
    private double mixed(int at, int p, int q, int r) {
        double sum = bends(at - q, p, r) - bends(at, p, r) - bends(at + q, p, r) + bends(at + 2 * q, p, r);
        return sum / 8;
    }

    /** The sum of the second differences along p at both ends of two edges that lie r apart. */
    private double bends(int at, int p, int r) {
        return (double) gy[at - p]
                - gy[at]
                - gy[at + p]
                + gy[at + 2 * p]
                + gy[at - p + r]
                - gy[at + r]
                - gy[at + p + r]
                + gy[at + 2 * p + r];
    }

    private void axis(int axis, int at, int step, int p, int q, int n, int count) {
        boolean inside = inside(n, count);
        if (inside) {
            double low = face(at, p, q);
            double high = face(at + step, p, q);
            double below = (face(at - step, p, q) - 2 * low + high) / 4;
            double above = (face(at + 2 * step, p, q) - 2 * high + low) / 4;
            if (Math.abs(below) + Math.abs(above) < FLAT) {
                for (int edge = 0; edge < 4; edge++) {
                    second[8 * axis + 2 * edge] = below;
                    second[8 * axis + 2 * edge + 1] = above;
                }
                kept[axis] = 1;
                unused[axis] = 0;
                double changes = Math.abs(above - below);
                if (n > 1 && n + 3 < count) {
                    double first = (face(at - 2 * step, p, q) - 2 * face(at - step, p, q) + low) / 4;
                    double last = (face(at + 3 * step, p, q) - 2 * face(at + 2 * step, p, q) + high) / 4;
                    double changeBelow = first - 2 * below + above;
                    double changeAbove = last - 2 * above + below;
                    changes = Math.max(Math.abs(changeBelow), Math.abs(changeAbove));
                }
                bend[axis] = (Math.abs(below) + Math.abs(above)) / 2;
                sharpest(axis, Math.max(Math.abs(below), Math.abs(above)), changes);
                return;
            }
        }
        double changes = 0;
        double sharpest = 0;
        double sum = 0;
        double left = 0;
        kept[axis] = 1;
        for (int edge = 0; edge < 4; edge++) {
            int node = at + ((edge & 1) == 0 ? 0 : p) + ((edge & 2) == 0 ? 0 : q);
            double lower = gy[node];
            double upper = gy[node + step];
            double before = n > 0 ? gy[node - step] : 2 * lower - upper;
            double after = n + 2 < count ? gy[node + 2 * step] : 2 * upper - lower;
            double below = before - 2 * lower + upper;
            double above = after - 2 * upper + lower;
            double unknown = Math.abs(above - below) / 3;
            double smooth = 0;
            if (n > 1 && n + 3 < count) {
                double first = gy[node - 2 * step] - 2 * before + lower;
                double last = gy[node + 3 * step] - 2 * after + upper;
                double changeBelow = first - 2 * below + above;
                double changeAbove = last - 2 * above + below;
                smooth = SMOOTH * turning(first, below, above, last);
                below -= OF_CHANGE * changeBelow;
                above -= OF_CHANGE * changeAbove;
                changes += Math.max(Math.abs(changeBelow), Math.abs(changeAbove));
                unknown = 0;
            }
            double larger = Math.max(Math.abs(below), Math.abs(above));
            double rise = Math.abs(upper - lower);
            double steepest = Math.max(Math.abs(2 * below + above), Math.abs(below + 2 * above)) / 6;
            double share = !inside ? 0 : steepest > rise ? Math.max(rise / steepest, Math.min(1, smooth / larger)) : 1;
            second[8 * axis + 2 * edge] = share * below;
            second[8 * axis + 2 * edge + 1] = share * above;
            sharpest = Math.max(sharpest, share * larger);
            sum += share * (Math.abs(below) + Math.abs(above));
            left += unknown + (1 - share) * larger;
            kept[axis] = Math.min(kept[axis], share);
        }
        bend[axis] = sum / 8;
        sharpest(axis, sharpest, changes / 4);
        unused[axis] = left / 4;
    }

    /** Notes the largest second difference of an axis, and how rough that and their change make it. */
    private void sharpest(int axis, double second, double change) {
        largest = Math.max(largest, second);
        double ratio = second > 0 ? Math.min(STEEPEST, change / second) : 0;
        rough[axis] = change * (NEXT + NEXT_OF_STEEP * ratio * ratio);
    }

    /** The smaller of two second differences of one sign, less what those beside them have of the other sign. */
    private static double turning(double first, double below, double above, double last) {
        if (!(below * above > 0)) {
            return 0;
        }
        double sign = Math.signum(below);
        double against = Math.max(0, -Math.min(sign * first, sign * last));
        return Math.max(0, Math.min(Math.abs(below), Math.abs(above)) - against);
    }

    private double face(int at, int p, int q) {
        return (double) gy[at] + gy[at + p] + gy[at + q] + gy[at + p + q];
    }

    double at(double x, double y, double z) {
        return c0 + x * cx + y * (cy + x * cxy) + z * (cz + x * cxz + y * (cyz + x * cxyz));
    }

    private double slopeX(double y, double z) {
        return cx + y * cxy + z * (cxz + y * cxyz);
    }

    private double slopeY(double x, double z) {
        return cy + x * cxy + z * (cyz + x * cxyz);
    }

    private double slopeZ(double x, double y) {
        return cz + x * cxz + y * (cyz + x * cxyz);
    }

    /** The mixed derivative along x and y. */
    double slopeXy(double z) {
        return cxy + z * cxyz;
    }

    /** The smooth dose at a point. */
    double smooth(double x, double y, double z) {
        return Math.max(0, at(x, y, z) - excess(x, y, z));
    }

    private double excess(double x, double y, double z) {
        return meanExcess(x, y, z, 0, 0, 0);
    }

    /** The second derivative at a point along an axis, given first, but for what two axes have in common. */
    double bend(int axis, double t, double p, double q) {
        int at = 8 * axis;
        double lower = between(second[at], second[at + 2], second[at + 4], second[at + 6], p, q);
        double upper = between(second[at + 1], second[at + 3], second[at + 5], second[at + 7], p, q);
        return ((2 - t) * lower + (1 + t) * upper) / 3;
    }

    private static double between(double a, double b, double c, double d, double p, double q) {
        double low = a + (b - a) * p;
        return low + (c + (d - c) * p - low) * q;
    }

    /** The mean excess over a piece with a centroid and variances along the axes. */
    double meanExcess(double x, double y, double z, double varX, double varY, double varZ) {
        double bowX = (x * (1 - x) - varX) / 2;
        double bowY = (y * (1 - y) - varY) / 2;
        double bowZ = (z * (1 - z) - varZ) / 2;
        return bowX * bend(0, x, y, z)
                + bowY * bend(1, y, x, z)
                + bowZ * bend(2, z, x, y)
                - bowX * bowY * mixedXy
                - bowX * bowZ * mixedXz
                - bowY * bowZ * mixedYz;
    }

    /** The slope of the smooth dose along x. */
    double smoothSlopeX(double x, double y, double z) {
        return slopeX(y, z) - excessSlopeX(x, y, z);
    }

    private double excessSlopeX(double x, double y, double z) {
        double common = (y * (1 - y) * mixedXy + z * (1 - z) * mixedXz) / 2;
        return (1 - 2 * x) * (bend(0, x, y, z) - common) / 2;
    }

    /** The slope of the smooth dose along y. */
    double smoothSlopeY(double x, double y, double z) {
        return slopeY(x, z) - excessSlopeY(x, y, z);
    }

    private double excessSlopeY(double x, double y, double z) {
        double common = (x * (1 - x) * mixedXy + z * (1 - z) * mixedYz) / 2;
        return (1 - 2 * y) * (bend(1, y, x, z) - common) / 2;
    }

    /** The slope of the smooth dose along z. */
    double smoothSlopeZ(double x, double y, double z) {
        return slopeZ(x, y) - excessSlopeZ(x, y, z);
    }

    private double excessSlopeZ(double x, double y, double z) {
        double common = (x * (1 - x) * mixedXz + y * (1 - y) * mixedYz) / 2;
        return (1 - 2 * z) * (bend(2, z, x, y) - common) / 2;
    }

    /**
     * How far the mean dose of a piece may be off, given half of x (1-x) less the variance along each axis: what the next
     * order of smoothness would move, more where the orders fall off slowly, and a share of what two axes have in common.
     */
    double doubtGy(double bowX, double bowY, double bowZ) {
        return bowX * (bowX * rough[0] + unused[0])
                + bowY * (bowY * rough[1] + unused[1])
                + bowZ * (bowZ * rough[2] + unused[2])
                + COMMON
                        * (bowX * bowY * Math.abs(mixedXy)
                                + bowX * bowZ * Math.abs(mixedXz)
                                + bowY * bowZ * Math.abs(mixedYz));
    }

    /** How much the gradient of a piece changes along itself at most, from the squares of its parts along the axes, in Gy. */
    double bendGy(double squareX, double squareY, double squareZ) {
        return bend[0] * squareX + bend[1] * squareY + bend[2] * squareZ;
    }

    /** No dose in the cell is higher. */
    double highestGy() {
        return maxGy + overshoot;
    }

    /** No dose in the cell is lower. */
    double lowestGy() {
        return Math.max(0, minGy - overshoot);
    }

    /** Whether the dose is the same throughout. */
    boolean isLevel() {
        return minGy == maxGy && largest == 0;
    }

    /** The most by which the smooth dose leaves the range of the corners. */
    double overshoot() {
        return overshoot;
    }
}
