package org.cordon.geometry;

/**
 * A point in the DICOM patient system: +x to the patient's left, +y posterior, +z superior.
 *
 * @param xMm left
 * @param yMm posterior
 * @param zMm superior
 */
public record Point3(double xMm, double yMm, double zMm) {
    /** Checks that all coordinates are finite. */
    public Point3 {
        if (!Double.isFinite(xMm) || !Double.isFinite(yMm) || !Double.isFinite(zMm)) {
            throw new IllegalArgumentException("coordinates must be finite, were " + xMm + ", " + yMm + ", " + zMm);
        }
    }

    /** The distance to another point in mm. */
    public double distanceMm(Point3 other) {
        double dx = xMm - other.xMm;
        double dy = yMm - other.yMm;
        double dz = zMm - other.zMm;
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
}
