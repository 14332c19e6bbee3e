package org.cordon.robustness;

import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;

/** A dose that stays where it is while bodies move through it. Immutable and thread-safe. */
public final class RigidDose {
    private static final double AT_BORDER = 1e-6;

    private final GridGeometry geometry;
    private final float[] gy;
    private final double maxGy;

    /** Takes a copy of the values. */
    public RigidDose(DoseGrid dose) {
        this.geometry = dose.geometry();
        this.gy = new float[geometry.nodeCount()];
        dose.copyTo(0, gy, 0, gy.length);
        this.maxGy = dose.maxGy();
    }

    /** The highest node in Gy. */
    public double maxGy() {
        return maxGy;
    }

    /**
     * The histogram of a displaced body. A point stands for a cell: where a cell reaches out of the grid, that share of its
     * volume has no dose.
     */
    public MovedHistogram histogram(BodyPoints body, RigidMove move) {
        HistogramBins bins = new HistogramBins(maxGy);
        double[] m = move.matrix();
        double perX = 1 / geometry.spacingXMm();
        double perY = 1 / geometry.spacingYMm();
        double perZ = 1 / geometry.spacingZMm();
        double cx = move.centreMm().xMm();
        double cy = move.centreMm().yMm();
        double cz = move.centreMm().zMm();
        double ox = (cx + move.shiftMm().xMm() - geometry.originMm().xMm()) * perX;
        double oy = (cy + move.shiftMm().yMm() - geometry.originMm().yMm()) * perY;
        double oz = (cz + move.shiftMm().zMm() - geometry.originMm().zMm()) * perZ;
        int nx = geometry.nx();
        int plane = nx * geometry.ny();
        int lastX = nx - 1;
        int lastY = geometry.ny() - 1;
        int lastZ = geometry.nz() - 1;
        double halfX = body.halfCellMm() * perX;
        double halfY = body.halfCellMm() * perY;
        double halfZ = body.halfLayerMm() * perZ;
        for (int p = 0; p < body.count; p++) {
            double x = body.xMm[p] - cx;
            double y = body.yMm[p] - cy;
            double z = body.zMm[p] - cz;
            double u = (m[0] * x + m[1] * y + m[2] * z) * perX + ox;
            double v = (m[3] * x + m[4] * y + m[5] * z) * perY + oy;
            double w = (m[6] * x + m[7] * y + m[8] * z) * perZ + oz;
            double mm3 = body.mm3[p];
            if (!(u >= halfX
                    && u <= lastX - halfX
                    && v >= halfY
                    && v <= lastY - halfY
                    && w >= halfZ
                    && w <= lastZ - halfZ)) {
                double inside = share(u, halfX, lastX) * share(v, halfY, lastY) * share(w, halfZ, lastZ);
                bins.outside(mm3 * (1 - inside));
                if (inside == 0) {
                    continue;
                }
                mm3 *= inside;
                u = Math.max(0, Math.min(lastX, u));
                v = Math.max(0, Math.min(lastY, v));
                w = Math.max(0, Math.min(lastZ, w));
            }
            int i = Math.min((int) u, lastX - 1);
            int j = Math.min((int) v, lastY - 1);
            int k = Math.min((int) w, lastZ - 1);
            double a = u - i;
            double b = v - j;
            double c = w - k;
            int n = k * plane + j * nx + i;
            double lower = lerp(lerp(gy[n], gy[n + 1], a), lerp(gy[n + nx], gy[n + nx + 1], a), b);
            n += plane;
            double upper = lerp(lerp(gy[n], gy[n + 1], a), lerp(gy[n + nx], gy[n + nx + 1], a), b);
            bins.add(lerp(lower, upper, c), mm3);
        }
        return bins.histogram();
    }

    /** The share of a cell about a position that lies between the first and the last node. */
    private static double share(double position, double half, int last) {
        double from = Math.max(-AT_BORDER, position - half);
        double to = Math.min(last + AT_BORDER, position + half);
        return Math.max(0, Math.min(1, (to - from) / (2 * half)));
    }

    private static double lerp(double from, double to, double t) {
        return from + (to - from) * t;
    }
}
