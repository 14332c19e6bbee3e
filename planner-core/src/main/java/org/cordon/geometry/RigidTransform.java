package org.cordon.geometry;

/**
 * A rotation followed by a shift, in mm. Immutable and thread-safe.
 */
public final class RigidTransform {
    /** A matrix of direction cosines is written with a few digits: this much off a rotation is rounding. */
    private static final double NOT_A_ROTATION = 1e-4;

    private static final int SIZE = 16;

    private final double[] m;

    private RigidTransform(double[] m) {
        this.m = m;
    }

    /** No change. */
    public static RigidTransform identity() {
        return translation(0, 0, 0);
    }

    /** A shift alone. */
    public static RigidTransform translation(double xMm, double yMm, double zMm) {
        return ofMatrix(1, 0, 0, xMm, 0, 1, 0, yMm, 0, 0, 1, zMm, 0, 0, 0, 1);
    }

    /**
     * A homogeneous matrix, row by row (DICOM PS3.3 C.20.2.1.1).
     *
     * @param matrix sixteen numbers, the last row 0 0 0 1
     * @throws IllegalArgumentException when it is not finite, or no rotation and shift: scaled, sheared or mirrored
     */
    public static RigidTransform ofMatrix(double... matrix) {
        if (matrix.length != SIZE) {
            throw new IllegalArgumentException("expected 16 numbers, had " + matrix.length);
        }
        for (double number : matrix) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("every number must be finite");
            }
        }
        boolean affine = matrix[12] == 0 && matrix[13] == 0 && matrix[14] == 0 && matrix[15] == 1;
        if (!affine || !isRotation(matrix)) {
            throw new IllegalArgumentException("the matrix is no rotation with a shift");
        }
        return new RigidTransform(matrix.clone());
    }

    private static boolean isRotation(double[] m) {
        for (int i = 0; i < 3; i++) {
            for (int j = i; j < 3; j++) {
                double dot = m[4 * i] * m[4 * j] + m[4 * i + 1] * m[4 * j + 1] + m[4 * i + 2] * m[4 * j + 2];
                if (Math.abs(dot - (i == j ? 1 : 0)) > NOT_A_ROTATION) {
                    return false;
                }
            }
        }
        double determinant = m[0] * (m[5] * m[10] - m[6] * m[9])
                - m[1] * (m[4] * m[10] - m[6] * m[8])
                + m[2] * (m[4] * m[9] - m[5] * m[8]);
        return determinant > 0;
    }

    /** Where a point goes. */
    public Point3 apply(Point3 point) {
        double x = point.xMm();
        double y = point.yMm();
        double z = point.zMm();
        return new Point3(
                m[0] * x + m[1] * y + m[2] * z + m[3],
                m[4] * x + m[5] * y + m[6] * z + m[7],
                m[8] * x + m[9] * y + m[10] * z + m[11]);
    }

    /** The way back. */
    public RigidTransform inverse() {
        double x = -(m[0] * m[3] + m[4] * m[7] + m[8] * m[11]);
        double y = -(m[1] * m[3] + m[5] * m[7] + m[9] * m[11]);
        double z = -(m[2] * m[3] + m[6] * m[7] + m[10] * m[11]);
        return new RigidTransform(
                new double[] {m[0], m[4], m[8], x, m[1], m[5], m[9], y, m[2], m[6], m[10], z, 0, 0, 0, 1});
    }

    /** First another one, then this. */
    public RigidTransform after(RigidTransform first) {
        double[] product = new double[SIZE];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                double sum = 0;
                for (int k = 0; k < 4; k++) {
                    sum += m[4 * i + k] * first.m[4 * k + j];
                }
                product[4 * i + j] = sum;
            }
        }
        return new RigidTransform(product);
    }

    /** The angle of the rotation in degrees, 0 to 180. */
    public double rotationDeg() {
        double cosine = (m[0] + m[5] + m[10] - 1) / 2;
        return StrictMath.toDegrees(StrictMath.acos(Math.max(-1, Math.min(1, cosine))));
    }

    /** The sixteen numbers, row by row. */
    public double[] matrix() {
        return m.clone();
    }
}
