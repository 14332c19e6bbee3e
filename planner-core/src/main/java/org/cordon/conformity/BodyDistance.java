package org.cordon.conformity;

import java.util.List;
import org.cordon.geometry.FlatRegion;
import org.cordon.geometry.Point3;
import org.cordon.structure.Body;
import org.cordon.structure.Slab;
import org.cordon.structure.SlabStack;

/**
 * The exact distance of points to a body made of slabs, 0 inside. Thread-safe after construction.
 *
 * <p>How computed: slabs are visited by their distance along z until none can be nearer; within a slab the nearest edge.
 */
final class BodyDistance {
    private final List<Slab> slabs;

    BodyDistance(Body body) {
        this.slabs = SlabStack.of(body).slabs();
        if (slabs.isEmpty()) {
            throw new IllegalArgumentException("body must have a volume");
        }
    }

    double toMm(double x, double y, double z) {
        return nearest(x, y, z)[3];
    }

    /** The nearest point of the body. */
    Point3 nearest(Point3 point) {
        double[] found = nearest(point.xMm(), point.yMm(), point.zMm());
        return new Point3(found[0], found[1], found[2]);
    }

    /** Nearest point and distance. */
    private double[] nearest(double x, double y, double z) {
        int above = firstAbove(z);
        int below = above - 1;
        double[] best = {x, y, z, Double.POSITIVE_INFINITY};
        while (below >= 0 || above < slabs.size()) {
            double down = below >= 0 ? gap(slabs.get(below), z) : Double.POSITIVE_INFINITY;
            double up = above < slabs.size() ? gap(slabs.get(above), z) : Double.POSITIVE_INFINITY;
            if (Math.min(down, up) >= best[3]) {
                break;
            }
            Slab next = down <= up ? slabs.get(below--) : slabs.get(above++);
            improve(next, x, y, z, best);
        }
        return best;
    }

    /** The first slab that begins above a height; the one before it may hold the height. */
    private int firstAbove(double z) {
        int low = 0;
        int high = slabs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (slabs.get(middle).lowerMm() > z) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static double gap(Slab slab, double z) {
        return Math.max(0, Math.max(slab.lowerMm() - z, z - slab.upperMm()));
    }

    private static void improve(Slab slab, double x, double y, double z, double[] best) {
        double dz = gap(slab, z);
        FlatRegion region = slab.region();
        double dx = Math.max(0, Math.max(region.minXMm() - x, x - region.maxXMm()));
        double dy = Math.max(0, Math.max(region.minYMm() - y, y - region.maxYMm()));
        if (dx * dx + dy * dy + dz * dz >= best[3] * best[3]) {
            return;
        }
        double nearestZ = Math.max(slab.lowerMm(), Math.min(slab.upperMm(), z));
        if (region.contains(x, y)) {
            keep(best, x, y, nearestZ, dz);
            return;
        }
        double square = (best[3] * best[3]) - dz * dz;
        double foundX = 0;
        double foundY = 0;
        boolean found = false;
        for (int ring = 0; ring < region.ringCount(); ring++) {
            int end = region.ringStart(ring + 1);
            int last = end - 1;
            for (int i = region.ringStart(ring); i < end; last = i++) {
                double fromX = region.xMm(last);
                double fromY = region.yMm(last);
                double edgeX = region.xMm(i) - fromX;
                double edgeY = region.yMm(i) - fromY;
                double length = edgeX * edgeX + edgeY * edgeY;
                double t = length > 0 ? ((x - fromX) * edgeX + (y - fromY) * edgeY) / length : 0;
                t = Math.max(0, Math.min(1, t));
                double px = fromX + t * edgeX;
                double py = fromY + t * edgeY;
                double d = (px - x) * (px - x) + (py - y) * (py - y);
                if (d < square) {
                    square = d;
                    foundX = px;
                    foundY = py;
                    found = true;
                }
            }
        }
        if (found) {
            keep(best, foundX, foundY, nearestZ, Math.sqrt(square + dz * dz));
        }
    }

    private static void keep(double[] best, double x, double y, double z, double distance) {
        best[0] = x;
        best[1] = y;
        best[2] = z;
        best[3] = distance;
    }
}
