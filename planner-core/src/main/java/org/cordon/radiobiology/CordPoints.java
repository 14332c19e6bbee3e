package org.cordon.radiobiology;

import java.util.ArrayList;
import java.util.List;
import org.cordon.geometry.FlatRegion;
import org.cordon.geometry.Point3;
import org.cordon.structure.Body;
import org.cordon.structure.Slab;
import org.cordon.structure.SlabStack;

/**
 * Points of a body, no further apart than a step: a lattice inside, and points on its surface, where the highest dose of an
 * organ beside a target lies.
 */
final class CordPoints {
    private final List<Slab> slabs;

    CordPoints(Body body) {
        this.slabs = SlabStack.of(body).slabs();
    }

    /** The points in a fixed order. */
    List<Point3> points(double stepMm) {
        List<Point3> points = new ArrayList<>();
        double lastZ = Double.NEGATIVE_INFINITY;
        for (Slab slab : slabs) {
            FlatRegion outline = slab.region().withEdgesUpTo(stepMm);
            int layers = Math.max(1, (int) Math.ceil(slab.thicknessMm() / stepMm));
            for (int layer = 0; layer <= layers; layer++) {
                double z = slab.lowerMm() + slab.thicknessMm() * layer / layers;
                if (layer == 0 && z == lastZ) {
                    // The face that two slabs share: both outlines count, the lattice is there already.
                    outline(points, outline, z);
                    continue;
                }
                outline(points, outline, z);
                lattice(points, slab.region(), z, stepMm);
                lastZ = z;
            }
        }
        return points;
    }

    private static void outline(List<Point3> points, FlatRegion outline, double z) {
        for (int vertex = 0; vertex < outline.vertexCount(); vertex++) {
            points.add(new Point3(outline.xMm(vertex), outline.yMm(vertex), z));
        }
    }

    private static void lattice(List<Point3> points, FlatRegion region, double z, double stepMm) {
        for (double y = Math.ceil(region.minYMm() / stepMm) * stepMm; y <= region.maxYMm(); y += stepMm) {
            for (double x = Math.ceil(region.minXMm() / stepMm) * stepMm; x <= region.maxXMm(); x += stepMm) {
                if (region.contains(x, y)) {
                    points.add(new Point3(x, y, z));
                }
            }
        }
    }

    /** Whether a point lies inside the body. */
    boolean contains(Point3 point) {
        int low = 0;
        int high = slabs.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Slab slab = slabs.get(middle);
            if (point.zMm() < slab.lowerMm()) {
                high = middle - 1;
            } else if (point.zMm() > slab.upperMm()) {
                low = middle + 1;
            } else {
                return slab.region().contains(point.xMm(), point.yMm());
            }
        }
        return false;
    }
}
