package org.cordon.dvh;

import org.cordon.dose.DoseWindow;

/**
 * The dose in one cell between eight nodes, in cell units (0 to 1): the trilinear polynomial, and beside it how much that
 * exceeds the smooth dose through the nodes around it.
 *
 * <p>Along a line between nodes 0 and 1 the trilinear dose exceeds a cubic by {@code x (1-x) ((2-x) M0 + (1+x) M1) / 6}
 * with the second derivatives M0 and M1 at its nodes. They follow from the second differences S as {@code M = S - (change of
 * S) / 6}, the first term of what a cubic spline through all nodes has; where the change reaches beyond the grid, M is S,
 * which is the cubic through nodes -1, 0, 1, 2. The excess adds the
 * three axes, each between the cell's four edges along it. On an edge both second differences are scaled down as far as
 * needed for the cubic to stay monotone between the two nodes: it never leaves their range, so noise, a single hot node or
 * the edge of a plateau make no new extremes. At the ends of the grid there is no excess.
 */
final class DoseCell {
    /** Second differences below this in sum are averaged over the edges and not scaled down: 1 mGy of correction. */
    private static final double FLAT = 0.008;

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
    /** By axis, a sixth of the change of the second differences: what the next order of smoothness moves. */
    private final double[] change = new double[3];
    /** By axis, second differences that are not used: beyond the limit, or whose change is not known. */
    private final double[] unused = new double[3];

    private double largest;

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
    }

    private void axis(int axis, int at, int step, int p, int q, int n, int count) {
        boolean inside = n > 0 && n + 2 < count;
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
                change[axis] = 0;
                unused[axis] = Math.abs(above - below) / 6;
                largest = Math.max(largest, Math.max(Math.abs(below), Math.abs(above)));
                return;
            }
        }
        double changes = 0;
        double left = 0;
        for (int edge = 0; edge < 4; edge++) {
            int node = at + ((edge & 1) == 0 ? 0 : p) + ((edge & 2) == 0 ? 0 : q);
            double lower = gy[node];
            double upper = gy[node + step];
            double before = n > 0 ? gy[node - step] : 2 * lower - upper;
            double after = n + 2 < count ? gy[node + 2 * step] : 2 * upper - lower;
            double below = before - 2 * lower + upper;
            double above = after - 2 * upper + lower;
            double unknown = Math.abs(above - below) / 3;
            double changed = 0;
            if (n > 1 && n + 3 < count) {
                double changeBelow = (gy[node - 2 * step] - 2 * before + lower - 2 * below + above) / 6;
                double changeAbove = (gy[node + 3 * step] - 2 * after + upper - 2 * above + below) / 6;
                below -= changeBelow;
                above -= changeAbove;
                changed = (changeBelow + changeAbove) / 2;
                unknown = 0;
            }
            double rise = Math.abs(upper - lower);
            double steepest = Math.max(Math.abs(2 * below + above), Math.abs(below + 2 * above)) / 6;
            double kept = !inside ? 0 : steepest > rise ? rise / steepest : 1;
            second[8 * axis + 2 * edge] = kept * below;
            second[8 * axis + 2 * edge + 1] = kept * above;
            double larger = Math.max(Math.abs(below), Math.abs(above));
            largest = Math.max(largest, kept * larger);
            changes += kept * changed;
            left += unknown + (1 - kept) * larger;
        }
        change[axis] = changes / 4;
        unused[axis] = left / 4;
    }

    private double face(int at, int p, int q) {
        return (double) gy[at] + gy[at + p] + gy[at + q] + gy[at + p + q];
    }

    double at(double x, double y, double z) {
        return c0 + x * cx + y * (cy + x * cxy) + z * (cz + x * cxz + y * (cyz + x * cxyz));
    }

    double slopeX(double y, double z) {
        return cx + y * cxy + z * (cxz + y * cxyz);
    }

    double slopeY(double x, double z) {
        return cy + x * cxy + z * (cyz + x * cxyz);
    }

    double slopeZ(double x, double y) {
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

    /** The second difference that counts at a point of the cell. */
    private double weighted(int axis, double t, double p, double q) {
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
        return ((x * (1 - x) - varX) * weighted(0, x, y, z)
                        + (y * (1 - y) - varY) * weighted(1, y, x, z)
                        + (z * (1 - z) - varZ) * weighted(2, z, x, y))
                / 2;
    }

    double excessSlopeX(double x, double y, double z) {
        return (1 - 2 * x) * weighted(0, x, y, z) / 2;
    }

    double excessSlopeY(double x, double y, double z) {
        return (1 - 2 * y) * weighted(1, y, x, z) / 2;
    }

    double excessSlopeZ(double x, double y, double z) {
        return (1 - 2 * z) * weighted(2, z, x, y) / 2;
    }

    /** The correction at a point, the axes added without their signs. */
    double curved(double x, double y, double z) {
        return (x * (1 - x) * Math.abs(weighted(0, x, y, z))
                        + y * (1 - y) * Math.abs(weighted(1, y, x, z))
                        + z * (1 - z) * Math.abs(weighted(2, z, x, y)))
                / 2;
    }

    /** As {@link #curved} with the change of the second differences, signs kept. */
    double change(double x, double y, double z) {
        return (x * (1 - x) * change[0] + y * (1 - y) * change[1] + z * (1 - z) * change[2]) / 2;
    }

    /** As {@link #curved} with what the correction leaves out. */
    double unused(double x, double y, double z) {
        return (x * (1 - x) * unused[0] + y * (1 - y) * unused[1] + z * (1 - z) * unused[2]) / 2;
    }

    /** No dose in the cell is higher. */
    double highestGy() {
        return maxGy + 3 * largest / 8;
    }

    /** No dose in the cell is lower. */
    double lowestGy() {
        return Math.max(0, minGy - 3 * largest / 8);
    }

    /** Whether the dose is the same throughout. */
    boolean isLevel() {
        return minGy == maxGy && largest == 0;
    }

    /** The most by which the smooth dose leaves the range of the corners. */
    double overshoot() {
        return 3 * largest / 8;
    }
}
