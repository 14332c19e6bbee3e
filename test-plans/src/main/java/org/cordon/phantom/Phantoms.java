package org.cordon.phantom;

import java.util.List;
import org.cordon.geometry.Point3;
import org.cordon.geometry.ZRange;

/** The bodies whose histograms are known. All lengths in mm, angles in degrees. */
public final class Phantoms {
    private Phantoms() {}

    /** A sphere. */
    public static PhantomBody sphere(Point3 centre, double radiusMm) {
        return new DiscStack(
                "sphere",
                around(centre, radiusMm),
                List.of(),
                ball(radiusMm),
                List.of(DiscStack.Column.at(centre, z -> half(radiusMm, z - centre.zMm()))),
                List.of());
    }

    /** A cylinder along z; also the cord of the decisive cases, when it is clipped. */
    public static PhantomBody cylinder(Point3 centre, double radiusMm, double lengthMm) {
        return new DiscStack(
                "cylinder",
                around(centre, lengthMm / 2),
                List.of(),
                Math.PI * radiusMm * radiusMm * lengthMm,
                List.of(DiscStack.Column.at(centre, z -> radiusMm)),
                List.of());
    }

    /** A cylinder whose axis is tilted from +z towards +y; at 90 it lies along y. */
    public static PhantomBody tiltedCylinder(Point3 centre, double radiusMm, double lengthMm, double tiltDegrees) {
        return new TiltedFrustum("tilted cylinder", centre, radiusMm, radiusMm, lengthMm, tiltDegrees);
    }

    /** A cone along z, its tip up; the centre is half way up. */
    public static PhantomBody cone(Point3 centre, double radiusMm, double lengthMm) {
        double tipMm = centre.zMm() + lengthMm / 2;
        return new DiscStack(
                "cone",
                around(centre, lengthMm / 2),
                List.of(),
                Math.PI * radiusMm * radiusMm * lengthMm / 3,
                List.of(DiscStack.Column.at(centre, z -> radiusMm * (tipMm - z) / lengthMm)),
                List.of());
    }

    /** A cone whose axis, from base to tip, is tilted from +z towards +y. */
    public static PhantomBody tiltedCone(Point3 centre, double radiusMm, double lengthMm, double tiltDegrees) {
        return new TiltedFrustum("tilted cone", centre, radiusMm, 0, lengthMm, tiltDegrees);
    }

    /** A torus around z: a ring with a hole in every plane. */
    public static PhantomBody torus(Point3 centre, double radiusMm, double tubeMm) {
        return new DiscStack(
                "torus",
                around(centre, tubeMm),
                List.of(),
                2 * Math.PI * Math.PI * radiusMm * tubeMm * tubeMm,
                List.of(DiscStack.Column.at(centre, z -> radiusMm + half(tubeMm, z - centre.zMm()))),
                List.of(DiscStack.Column.at(centre, z -> radiusMm - half(tubeMm, z - centre.zMm()))));
    }

    /** A sphere with a spherical hole inside it. */
    public static PhantomBody hollowSphere(Point3 centre, double radiusMm, Point3 holeCentre, double holeRadiusMm) {
        if (centre.distanceMm(holeCentre) + holeRadiusMm > radiusMm) {
            throw new IllegalArgumentException("the hole must lie inside the sphere");
        }
        return new DiscStack(
                "hollow sphere",
                around(centre, radiusMm),
                List.of(holeCentre.zMm() - holeRadiusMm, holeCentre.zMm() + holeRadiusMm),
                ball(radiusMm) - ball(holeRadiusMm),
                List.of(DiscStack.Column.at(centre, z -> half(radiusMm, z - centre.zMm()))),
                List.of(DiscStack.Column.at(holeCentre, z -> half(holeRadiusMm, z - holeCentre.zMm()))));
    }

    /** Two cylinders of the same height side by side along x, apart by their gap. */
    public static PhantomBody islands(Point3 centre, double radiusMm, double gapMm, double lengthMm) {
        double aside = radiusMm + gapMm / 2;
        return new DiscStack(
                "two islands",
                around(centre, lengthMm / 2),
                List.of(),
                2 * Math.PI * radiusMm * radiusMm * lengthMm,
                List.of(
                        new DiscStack.Column(centre.xMm() - aside, centre.yMm(), z -> radiusMm),
                        new DiscStack.Column(centre.xMm() + aside, centre.yMm(), z -> radiusMm)),
                List.of());
    }

    /** One of each about a centre, 10 to 40 mm large. */
    public static List<PhantomBody> all(Point3 centre) {
        return List.of(
                sphere(centre, 10),
                cylinder(centre, 5, 48),
                tiltedCylinder(centre, 8, 24, 35),
                tiltedCylinder(centre, 8, 24, 90),
                cone(centre, 12, 24),
                tiltedCone(centre, 12, 24, 40),
                torus(centre, 14, 5),
                hollowSphere(centre, 14, new Point3(centre.xMm() + 2, centre.yMm() - 1, centre.zMm() + 1.5), 6),
                islands(centre, 6, 5, 20));
    }

    private static ZRange around(Point3 centre, double halfMm) {
        return new ZRange(centre.zMm() - halfMm, centre.zMm() + halfMm);
    }

    /** Radius of a sphere's section so far from its centre. */
    private static double half(double radiusMm, double heightMm) {
        return Math.sqrt(Math.max(radiusMm * radiusMm - heightMm * heightMm, 0));
    }

    private static double ball(double radiusMm) {
        return 4 * Math.PI * radiusMm * radiusMm * radiusMm / 3;
    }
}
