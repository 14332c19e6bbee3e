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
    /** Below this largest second difference two axes have less than 0.8 mGy in common. */
    private static final double APART = 0.05;
    /** Doubt, fitted as in {@link AxisBend}: share of what two axes have in common. */
    private static final double COMMON = 1;

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
    private final AxisBend alongX;
    private final AxisBend alongY;
    private final AxisBend alongZ;
    private double overshoot;
    private boolean mixed;
    /** Second differences along two axes, of one along the other, as far as both axes keep theirs. */
    private double mixedXy;

    private double mixedXz;
    private double mixedYz;

    /** What {@link #piece} found: how much the trilinear dose exceeds the mean, and the slopes of the smooth dose. */
    double excessGy;

    double slopeX;
    double slopeY;
    double slopeZ;

    DoseCell(DoseWindow window) {
        this.window = window;
        this.gy = window.gy;
        this.alongX = new AxisBend(gy);
        this.alongY = new AxisBend(gy);
        this.alongZ = new AxisBend(gy);
    }

    void moveTo(int i, int j, int k) {
        if (i != atI || j != atJ || k != atK) {
            atI = i;
            atJ = j;
            atK = k;
            enter(window.index(i, j, k), window.ni, window.ni * window.nj);
        }
    }

    private void enter(int at, int row, int layer) {
        corners(at, row, layer);
        int n = atI - window.i0;
        int m = atJ - window.j0;
        int l = atK - window.k0;
        alongX.moveTo(at, 1, row, layer, n, window.ni);
        alongY.moveTo(at, row, 1, layer, m, window.nj);
        alongZ.moveTo(at, layer, 1, row, l, window.nk);
        double largest = larger(alongX.largest, larger(alongY.largest, alongZ.largest));
        overshoot = (alongX.largest + alongY.largest + alongZ.largest) / 8;
        mixed = false;
        mixedXy = 0;
        mixedXz = 0;
        mixedYz = 0;
        if (largest > APART) {
            boolean insideX = AxisBend.inside(n, window.ni);
            boolean insideY = AxisBend.inside(m, window.nj);
            boolean insideZ = AxisBend.inside(l, window.nk);
            mixed = true;
            mixedXy = insideX && insideY ? mixed(alongX, alongY, at, 1, row, layer) : 0;
            mixedXz = insideX && insideZ ? mixed(alongX, alongZ, at, 1, layer, row) : 0;
            mixedYz = insideY && insideZ ? mixed(alongY, alongZ, at, row, layer, 1) : 0;
            overshoot += (Math.abs(mixedXy) + Math.abs(mixedXz) + Math.abs(mixedYz)) / 64;
        }
    }

    private void corners(int at, int row, int layer) {
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
        maxGy = larger(larger(larger(a, b), larger(c, d)), larger(larger(e, f), larger(g, h)));
        minGy = smaller(smaller(smaller(a, b), smaller(c, d)), smaller(smaller(e, f), smaller(g, h)));
    }

    private static double larger(double a, double b) {
        return a > b ? a : b;
    }

    private static double smaller(double a, double b) {
        return a < b ? a : b;
    }

    private double mixed(AxisBend one, AxisBend other, int at, int p, int q, int r) {
        double kept = one.kept * other.kept;
        return kept > 0 ? kept * mixed(at, p, q, r) : 0;
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

    /** The trilinear dose at a point. */
    double at(double x, double y, double z) {
        return c0 + x * cx + y * (cy + x * cxy) + z * (cz + x * cxz + y * (cyz + x * cxyz));
    }

    /** A dose, or the end of the range of the corners that it lies beyond. */
    double clamped(double doseGy) {
        return smaller(maxGy, larger(minGy, doseGy));
    }

    /** The mixed derivative along x and y. */
    double slopeXy(double z) {
        return cxy + z * cxyz;
    }

    /** The smooth dose at a point. */
    double smooth(double x, double y, double z) {
        double bowX = x * (1 - x) / 2;
        double bowY = y * (1 - y) / 2;
        double bowZ = z * (1 - z) / 2;
        double excess = bowX * alongX.at(x, y, z) + bowY * alongY.at(y, x, z) + bowZ * alongZ.at(z, x, y);
        double gy = at(x, y, z) - (mixed ? excess - common(bowX, bowY, bowZ) : excess);
        return gy > 0 ? gy : 0;
    }

    /** What the axes have in common of the excess, or its mean over a piece. */
    private double common(double bowX, double bowY, double bowZ) {
        return bowX * bowY * mixedXy + bowX * bowZ * mixedXz + bowY * bowZ * mixedYz;
    }

    /** Finds the mean excess over a piece with a centroid and variances along the axes, and the slopes at the centroid. */
    void piece(double x, double y, double z, double varX, double varY, double varZ) {
        double bendX = alongX.at(x, y, z);
        double bendY = alongY.at(y, x, z);
        double bendZ = alongZ.at(z, x, y);
        double spanX = x * (1 - x);
        double spanY = y * (1 - y);
        double spanZ = z * (1 - z);
        double bowX = (spanX - varX) / 2;
        double bowY = (spanY - varY) / 2;
        double bowZ = (spanZ - varZ) / 2;
        excessGy = bowX * bendX + bowY * bendY + bowZ * bendZ;
        if (mixed) {
            excessGy -= common(bowX, bowY, bowZ);
            bendX -= (spanY * mixedXy + spanZ * mixedXz) / 2;
            bendY -= (spanX * mixedXy + spanZ * mixedYz) / 2;
            bendZ -= (spanX * mixedXz + spanY * mixedYz) / 2;
        }
        slopeX = cx + y * cxy + z * (cxz + y * cxyz) - (1 - 2 * x) * bendX / 2;
        slopeY = cy + x * cxy + z * (cyz + x * cxyz) - (1 - 2 * y) * bendY / 2;
        slopeZ = cz + x * cxz + y * (cyz + x * cxyz) - (1 - 2 * z) * bendZ / 2;
    }

    /** The second derivative at a point along x, but for what two axes have in common. */
    double bendX(double x, double y, double z) {
        return alongX.at(x, y, z);
    }

    /** The second derivative at a point along y, but for what two axes have in common. */
    double bendY(double x, double y, double z) {
        return alongY.at(y, x, z);
    }

    /** The second derivative at a point along z, but for what two axes have in common. */
    double bendZ(double x, double y, double z) {
        return alongZ.at(z, x, y);
    }

    /** The slope of the smooth dose along x, given the second derivative there. */
    double slopeX(double x, double y, double z, double bend) {
        double common = (y * (1 - y) * mixedXy + z * (1 - z) * mixedXz) / 2;
        return cx + y * cxy + z * (cxz + y * cxyz) - (1 - 2 * x) * (bend - common) / 2;
    }

    /** The slope of the smooth dose along y, given the second derivative there. */
    double slopeY(double x, double y, double z, double bend) {
        double common = (x * (1 - x) * mixedXy + z * (1 - z) * mixedYz) / 2;
        return cy + x * cxy + z * (cyz + x * cxyz) - (1 - 2 * y) * (bend - common) / 2;
    }

    /** The slope of the smooth dose along z, given the second derivative there. */
    double slopeZ(double x, double y, double z, double bend) {
        double common = (x * (1 - x) * mixedXz + y * (1 - y) * mixedYz) / 2;
        return cz + x * cxz + y * (cyz + x * cxyz) - (1 - 2 * z) * (bend - common) / 2;
    }

    /**
     * How far the mean dose of a piece may be off, given half of x (1-x) less the variance along each axis: what the next
     * order of smoothness would move, more where the orders fall off slowly, and a share of what two axes have in common.
     */
    double doubtGy(double bowX, double bowY, double bowZ) {
        return bowX * (bowX * alongX.rough() + alongX.unused)
                + bowY * (bowY * alongY.rough() + alongY.unused)
                + bowZ * (bowZ * alongZ.rough() + alongZ.unused)
                + COMMON
                        * (bowX * bowY * Math.abs(mixedXy)
                                + bowX * bowZ * Math.abs(mixedXz)
                                + bowY * bowZ * Math.abs(mixedYz));
    }

    /** How much the gradient of a piece changes along itself at most, from the squares of its parts along the axes, in Gy. */
    double bendGy(double squareX, double squareY, double squareZ) {
        return alongX.mean * squareX + alongY.mean * squareY + alongZ.mean * squareZ;
    }

    /** No dose in the cell is higher. */
    double highestGy() {
        return maxGy + overshoot;
    }

    /** No dose in the cell is lower. */
    double lowestGy() {
        return minGy > overshoot ? minGy - overshoot : 0;
    }

    /** Whether the dose is the same throughout. */
    boolean isLevel() {
        return minGy == maxGy && overshoot == 0;
    }

    /** The most by which the smooth dose leaves the range of the corners. */
    double overshoot() {
        return overshoot;
    }
}
