package org.cordon.dose;

import java.util.OptionalDouble;
import org.cordon.geometry.Point3;

/**
 * A dose on a uniform grid aligned with the axes of the patient system, nodes in ascending x, y, z.
 *
 * <p>Values are total-course dose in Gy, stored as {@code float} (1 ulp at 60 Gy is 4 µGy) at index
 * {@code (k*ny+j)*nx+i}. Between nodes the dose is trilinear; outside the box of the outermost nodes it is unknown, not
 * zero. Immutable and thread-safe.
 */
public final class DoseGrid {
    private final GridGeometry geometry;
    private final float[] doseGy;
    private final float maxGy;
    private final float[] rowMaxGy;
    private final float factor;

    private DoseGrid(GridGeometry geometry, float[] doseGy) {
        this.geometry = geometry;
        this.doseGy = doseGy;
        this.factor = 1;
        this.rowMaxGy = new float[geometry.ny() * geometry.nz()];
        float max = 0;
        for (int row = 0; row < rowMaxGy.length; row++) {
            float rowMax = 0;
            for (int at = row * geometry.nx(); at < (row + 1) * geometry.nx(); at++) {
                float value = doseGy[at];
                if (!(value >= 0) || value == Float.POSITIVE_INFINITY) {
                    throw new IllegalArgumentException("dose must be finite and >= 0 Gy, was " + value);
                }
                rowMax = Math.max(rowMax, value);
            }
            rowMaxGy[row] = rowMax;
            max = Math.max(max, rowMax);
        }
        this.maxGy = max;
    }

    private DoseGrid(DoseGrid original, GridGeometry moved) {
        this.geometry = moved;
        this.doseGy = original.doseGy;
        this.rowMaxGy = original.rowMaxGy;
        this.factor = original.factor;
        this.maxGy = original.maxGy;
    }

    private DoseGrid(DoseGrid original, float factor) {
        this.geometry = original.geometry;
        this.doseGy = original.doseGy;
        this.rowMaxGy = original.rowMaxGy;
        this.factor = factor;
        this.maxGy = original.maxGy / original.factor * factor;
    }

    /**
     * The same dose times a factor; the values are shared and multiplied when they are asked for.
     *
     * @param times finite and positive, rounded to float
     */
    public DoseGrid times(double times) {
        float total = (float) (factor * times);
        if (!(total > 0) || total == Float.POSITIVE_INFINITY || maxGy * times > Float.MAX_VALUE) {
            throw new IllegalArgumentException("the factor must be finite and > 0, was " + times);
        }
        return new DoseGrid(this, total);
    }

    /** The same dose with every node moved; the values are shared. */
    public DoseGrid movedBy(double xMm, double yMm, double zMm) {
        GridGeometry g = geometry;
        Point3 origin = new Point3(
                g.originMm().xMm() + xMm, g.originMm().yMm() + yMm, g.originMm().zMm() + zMm);
        return new DoseGrid(
                this, new GridGeometry(origin, g.spacingXMm(), g.spacingYMm(), g.spacingZMm(), g.nx(), g.ny(), g.nz()));
    }

    /**
     * A grid that takes a copy of the values.
     *
     * @param geometry nodes
     * @param doseGy {@code nx*ny*nz} values in Gy, x fastest, then y, then z
     * @throws IllegalArgumentException when the length does not fit or a value is negative or not finite
     */
    public static DoseGrid copyOf(GridGeometry geometry, float[] doseGy) {
        return owning(geometry, doseGy.clone());
    }

    /** As {@link #copyOf} without the copy: the caller hands the array over and keeps no reference to it. */
    public static DoseGrid owning(GridGeometry geometry, float[] doseGy) {
        if (doseGy.length != geometry.nodeCount()) {
            throw new IllegalArgumentException(
                    "expected " + geometry.nodeCount() + " dose values, had " + doseGy.length);
        }
        return new DoseGrid(geometry, doseGy);
    }

    /** Position and size of the nodes. */
    public GridGeometry geometry() {
        return geometry;
    }

    /** The dose at a node in Gy. */
    public float atNodeGy(int i, int j, int k) {
        return doseGy[(k * geometry.ny() + j) * geometry.nx() + i] * factor;
    }

    /** The highest node value in Gy, which is also the highest value of the trilinear interpolant. */
    public double maxGy() {
        return maxGy;
    }

    /** The highest value of the nodes of one row, in Gy. */
    public float rowMaxGy(int j, int k) {
        return rowMaxGy[k * geometry.ny() + j] * factor;
    }

    /** Copies {@code length} node values from {@code index} on into {@code target}. */
    public void copyTo(int index, float[] target, int offset, int length) {
        System.arraycopy(doseGy, index, target, offset, length);
        if (factor != 1) {
            for (int i = offset; i < offset + length; i++) {
                target[i] *= factor;
            }
        }
    }

    /** The trilinear dose at a point in Gy; empty outside the box of the outermost nodes. */
    public OptionalDouble sampleGy(Point3 point) {
        GridGeometry g = geometry;
        double u = (point.xMm() - g.originMm().xMm()) / g.spacingXMm();
        double v = (point.yMm() - g.originMm().yMm()) / g.spacingYMm();
        double w = (point.zMm() - g.originMm().zMm()) / g.spacingZMm();
        if (!(u >= 0 && u <= g.nx() - 1 && v >= 0 && v <= g.ny() - 1 && w >= 0 && w <= g.nz() - 1)) {
            return OptionalDouble.empty();
        }
        int i = Math.min((int) u, g.nx() - 2);
        int j = Math.min((int) v, g.ny() - 2);
        int k = Math.min((int) w, g.nz() - 2);
        double a = u - i;
        double b = v - j;
        double c = w - k;
        double lower = lerp(
                lerp(atNodeGy(i, j, k), atNodeGy(i + 1, j, k), a),
                lerp(atNodeGy(i, j + 1, k), atNodeGy(i + 1, j + 1, k), a),
                b);
        double upper = lerp(
                lerp(atNodeGy(i, j, k + 1), atNodeGy(i + 1, j, k + 1), a),
                lerp(atNodeGy(i, j + 1, k + 1), atNodeGy(i + 1, j + 1, k + 1), a),
                b);
        return OptionalDouble.of(lerp(lower, upper, c));
    }

    private static double lerp(double from, double to, double t) {
        return from + (to - from) * t;
    }
}
