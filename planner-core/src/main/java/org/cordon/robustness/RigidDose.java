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

    /** The histogram of a displaced body. */
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
        for (int p = 0; p < body.count; p++) {
            double x = body.xMm[p] - cx;
            double y = body.yMm[p] - cy;
            double z = body.zMm[p] - cz;
            double u = (m[0] * x + m[1] * y + m[2] * z) * perX + ox;
            double v = (m[3] * x + m[4] * y + m[5] * z) * perY + oy;
            double w = (m[6] * x + m[7] * y + m[8] * z) * perZ + oz;
            if (!(u >= -AT_BORDER
                    && u <= lastX + AT_BORDER
                    && v >= -AT_BORDER
                    && v <= lastY + AT_BORDER
                    && w >= -AT_BORDER
                    && w <= lastZ + AT_BORDER)) {
                bins.outside(body.mm3[p]);
                continue;
            }
            int i = Math.max(0, Math.min((int) u, lastX - 1));
            int j = Math.max(0, Math.min((int) v, lastY - 1));
            int k = Math.max(0, Math.min((int) w, lastZ - 1));
            double a = u - i;
            double b = v - j;
            double c = w - k;
            int n = k * plane + j * nx + i;
            double lower = lerp(lerp(gy[n], gy[n + 1], a), lerp(gy[n + nx], gy[n + nx + 1], a), b);
            n += plane;
            double upper = lerp(lerp(gy[n], gy[n + 1], a), lerp(gy[n + nx], gy[n + nx + 1], a), b);
            bins.add(lerp(lower, upper, c), body.mm3[p]);
        }
        return bins.histogram();
    }

    private static double lerp(double from, double to, double t) {
        return from + (to - from) * t;
    }
}
