package org.cordon.robustness;

import org.cordon.geometry.Point3;

/**
 * A displacement of the patient: a rotation about an axis through a centre, then a shift.
 *
 * @param shiftMm the shift along x (to the left), y (to the back) and z (to the head)
 * @param axis direction of the axis of rotation, of length 1; any when there is no rotation
 * @param angleDeg angle of the rotation, right-handed about the axis
 * @param centreMm a point of the axis
 */
public record RigidMove(Point3 shiftMm, Point3 axis, double angleDeg, Point3 centreMm) {
    private static final double LENGTH_TOLERANCE = 1e-9;

    /** Checks that the numbers are finite and the axis has length 1. */
    public RigidMove {
        double length = Math.sqrt(axis.xMm() * axis.xMm() + axis.yMm() * axis.yMm() + axis.zMm() * axis.zMm());
        if (!(Math.abs(length - 1) < LENGTH_TOLERANCE) || !Double.isFinite(angleDeg)) {
            throw new IllegalArgumentException(
                    "the axis must have length 1 and the angle be finite, were " + length + " and " + angleDeg);
        }
    }

    /** No displacement. */
    public static RigidMove none() {
        return shift(new Point3(0, 0, 0));
    }

    /** A shift without rotation. */
    public static RigidMove shift(Point3 shiftMm) {
        return new RigidMove(shiftMm, new Point3(0, 0, 1), 0, new Point3(0, 0, 0));
    }

    /** Where a point of the patient comes to lie. */
    public Point3 of(Point3 point) {
        double[] m = matrix();
        double x = point.xMm() - centreMm.xMm();
        double y = point.yMm() - centreMm.yMm();
        double z = point.zMm() - centreMm.zMm();
        return new Point3(
                m[0] * x + m[1] * y + m[2] * z + centreMm.xMm() + shiftMm.xMm(),
                m[3] * x + m[4] * y + m[5] * z + centreMm.yMm() + shiftMm.yMm(),
                m[6] * x + m[7] * y + m[8] * z + centreMm.zMm() + shiftMm.zMm());
    }

    /** The rotation, row by row (Rodrigues' formula). */
    double[] matrix() {
        double angle = StrictMath.toRadians(angleDeg);
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double rest = 1 - cos;
        double x = axis.xMm();
        double y = axis.yMm();
        double z = axis.zMm();
        return new double[] {
            cos + x * x * rest,
            x * y * rest - z * sin,
            x * z * rest + y * sin,
            y * x * rest + z * sin,
            cos + y * y * rest,
            y * z * rest - x * sin,
            z * x * rest - y * sin,
            z * y * rest + x * sin,
            cos + z * z * rest
        };
    }
}
