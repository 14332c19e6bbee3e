package org.cordon.conformity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.geometry.Point3;
import org.cordon.geometry.Ring;
import org.cordon.structure.Body;
import org.cordon.structure.Slab;
import org.cordon.structure.SlabStack;

/**
 * Where a ray towards the cord begins, and its direction.
 *
 * @param point on the target's contour
 * @param dx direction along x; the direction has length 1
 * @param dy direction along y
 * @param dz direction along z
 */
record RayStart(Point3 point, double dx, double dy, double dz) {
    private static final double EVERY_MM = 1;
    private static final double TOUCHING_MM = 1e-6;

    Point3 along(double mm) {
        return new Point3(point.xMm() + mm * dx, point.yMm() + mm * dy, point.zMm() + mm * dz);
    }

    /** One every millimetre of each contour that lies near the cord and inside the body's clip. */
    static List<RayStart> of(Body target, Body cord) {
        BodyDistance toCord = new BodyDistance(cord);
        List<Slab> cordSlabs = SlabStack.of(cord).slabs();
        List<RayStart> starts = new ArrayList<>();
        for (var plane : target.structure().planes()) {
            if (target.clip().isPresent() && !target.clip().get().contains(plane.zMm())) {
                continue;
            }
            for (Ring ring : plane.rings()) {
                for (Point3 point : points(ring, plane.zMm())) {
                    Point3 nearest = toCord.nearest(point);
                    if (point.distanceMm(nearest) <= FallOff.NEAR_CORD_MM) {
                        towards(point, nearest, cordSlabs).ifPresent(starts::add);
                    }
                }
            }
        }
        return starts;
    }

    private static List<Point3> points(Ring ring, double zMm) {
        List<Point3> points = new ArrayList<>();
        double left = 0;
        for (int i = 0; i < ring.size(); i++) {
            int next = (i + 1) % ring.size();
            double dx = ring.xMm(next) - ring.xMm(i);
            double dy = ring.yMm(next) - ring.yMm(i);
            double length = Math.sqrt(dx * dx + dy * dy);
            double at = left;
            while (at < length) {
                points.add(new Point3(ring.xMm(i) + dx * at / length, ring.yMm(i) + dy * at / length, zMm));
                at += EVERY_MM;
            }
            left = at - length;
        }
        return points;
    }

    private static Optional<RayStart> towards(Point3 from, Point3 nearest, List<Slab> cord) {
        Point3 to = from.distanceMm(nearest) > TOUCHING_MM ? nearest : middle(cord, from.zMm());
        double length = from.distanceMm(to);
        return length > TOUCHING_MM
                ? Optional.of(new RayStart(
                        from,
                        (to.xMm() - from.xMm()) / length,
                        (to.yMm() - from.yMm()) / length,
                        (to.zMm() - from.zMm()) / length))
                : Optional.empty();
    }

    /** The middle of the cord's box in the slab nearest to a height. */
    private static Point3 middle(List<Slab> cord, double zMm) {
        Slab best = cord.get(0);
        for (Slab slab : cord) {
            if (slab.gapMm(zMm) < best.gapMm(zMm)) {
                best = slab;
            }
        }
        return new Point3(
                (best.region().minXMm() + best.region().maxXMm()) / 2,
                (best.region().minYMm() + best.region().maxYMm()) / 2,
                zMm);
    }
}
