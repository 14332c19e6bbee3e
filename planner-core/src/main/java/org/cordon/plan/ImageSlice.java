package org.cordon.plan;

import org.cordon.geometry.Point3;

/** One axial image, aligned with the patient axes: x ascending along a row, y ascending from row to row. */
public final class ImageSlice {
    private final Point3 originMm;
    private final double spacingXMm;
    private final double spacingYMm;
    private final int nx;
    private final int ny;
    private final float[] values;

    /**
     * Creates it from checked values.
     *
     * @param originMm centre of the pixel with the smallest x and y
     * @param spacingXMm distance of pixels along x, positive
     * @param spacingYMm distance of pixels along y, positive
     * @param nx number of pixels along x
     * @param ny number of pixels along y
     * @param values {@code nx*ny} rescaled values, x fastest; copied
     */
    public ImageSlice(Point3 originMm, double spacingXMm, double spacingYMm, int nx, int ny, float[] values) {
        if (values.length != nx * ny) {
            throw new IllegalArgumentException("expected " + nx * ny + " pixels, had " + values.length);
        }
        this.originMm = originMm;
        this.spacingXMm = spacingXMm;
        this.spacingYMm = spacingYMm;
        this.nx = nx;
        this.ny = ny;
        this.values = values.clone();
    }

    /** The centre of the pixel with the smallest x and y. */
    public Point3 originMm() {
        return originMm;
    }

    /** The distance of pixels along x. */
    public double spacingXMm() {
        return spacingXMm;
    }

    /** The distance of pixels along y. */
    public double spacingYMm() {
        return spacingYMm;
    }

    /** The number of pixels along x. */
    public int nx() {
        return nx;
    }

    /** The number of pixels along y. */
    public int ny() {
        return ny;
    }

    /** The rescaled value of a pixel. */
    public float value(int i, int j) {
        return values[j * nx + i];
    }
}
