package org.cordon.conformity;

import java.util.List;
import org.cordon.geometry.FlatRegion;
import org.cordon.geometry.Point3;
import org.cordon.structure.Body;
import org.cordon.structure.Slab;
import org.cordon.structure.SlabStack;

/**
 * The exact distance of points to a body made of slabs, 0 inside. One instance a thread.
 *
 * <p>How computed: slabs are visited by their distance along z until none can be nearer; within a slab the nearest edge, of
 * those in {@link EdgeRuns} that can be nearer than what was found.
 */
final class BodyDistance {
    private final List<Slab> slabs;
    /** Made for a slab when it is first looked at. */
    private final EdgeRuns[] edges;

    private final double[] point = new double[2];

    BodyDistance(Body body) {
        this.slabs = SlabStack.of(body).slabs();
        if (slabs.isEmpty()) {
            throw new IllegalArgumentException("body must have a volume");
        }
        this.edges = new EdgeRuns[slabs.size()];
    }

    /** Whether a point lies in the body or on its surface. */
    boolean holds(double x, double y, double z) {
        for (int slab = Slab.firstAbove(slabs, z) - 1;
                slab >= 0 && slabs.get(slab).gapMm(z) == 0;
                slab--) {
            FlatRegion region = slabs.get(slab).region();
            if (x >= region.minXMm()
                    && x <= region.maxXMm()
                    && y >= region.minYMm()
                    && y <= region.maxYMm()
                    && (region.contains(x, y) || edges(slab).nearest(x, y, Double.MIN_NORMAL, point) == 0)) {
                return true;
            }
        }
        return false;
    }

    private EdgeRuns edges(int slab) {
        if (edges[slab] == null) {
            edges[slab] = new EdgeRuns(slabs.get(slab).region());
        }
        return edges[slab];
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
        int above = Slab.firstAbove(slabs, z);
        int below = above - 1;
        double[] best = {x, y, z, Double.POSITIVE_INFINITY};
        while (below >= 0 || above < slabs.size()) {
            double down = below >= 0 ? slabs.get(below).gapMm(z) : Double.POSITIVE_INFINITY;
            double up = above < slabs.size() ? slabs.get(above).gapMm(z) : Double.POSITIVE_INFINITY;
            if (Math.min(down, up) >= best[3]) {
                break;
            }
            improve(down <= up ? below-- : above++, x, y, z, best);
        }
        return best;
    }

    private void improve(int index, double x, double y, double z, double[] best) {
        Slab slab = slabs.get(index);
        double dz = slab.gapMm(z);
        FlatRegion region = slab.region();
        double dx = Math.max(0, Math.max(region.minXMm() - x, x - region.maxXMm()));
        double dy = Math.max(0, Math.max(region.minYMm() - y, y - region.maxYMm()));
        if (dx * dx + dy * dy + dz * dz >= best[3] * best[3]) {
            return;
        }
        double nearestZ = Math.max(slab.lowerMm(), Math.min(slab.upperMm(), z));
        if (dx == 0 && dy == 0 && region.contains(x, y)) {
            keep(best, x, y, nearestZ, dz);
            return;
        }
        double limit = best[3] * best[3] - dz * dz;
        double square = edges(index).nearest(x, y, limit, point);
        if (square < limit) {
            keep(best, point[0], point[1], nearestZ, Math.sqrt(square + dz * dz));
        }
    }

    private static void keep(double[] best, double x, double y, double z, double distance) {
        best[0] = x;
        best[1] = y;
        best[2] = z;
        best[3] = distance;
    }
}
