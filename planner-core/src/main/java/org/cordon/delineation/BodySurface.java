package org.cordon.delineation;

import java.util.List;
import org.cordon.geometry.FlatRegion;
import org.cordon.structure.Body;
import org.cordon.structure.Slab;
import org.cordon.structure.SlabStack;

/**
 * The surface of a body made of slabs: the walls of the slabs, and the ledges where one slab does not cover the next.
 * Thread-safe after construction.
 */
final class BodySurface {
    /** Slabs closer than this touch. */
    private static final double TOUCH_MM = 1e-9;

    private final List<Slab> slabs;

    BodySurface(Body body) {
        this.slabs = SlabStack.of(body).slabs();
    }

    /** The slabs in ascending z; empty for a body without volume. */
    List<Slab> slabs() {
        return slabs;
    }

    /** Whether a slab begins where the one before it ends. */
    boolean touchesBelow(int slab) {
        return slab > 0 && slabs.get(slab).lowerMm() - slabs.get(slab - 1).upperMm() <= TOUCH_MM;
    }

    /**
     * The exact distance from a point to the surface, inside and outside alike.
     *
     * <p>How computed: slabs are visited by their distance along z until none can be nearer. Beside the walls counts a ledge
     * that the point lies above or below; any other point of a ledge is no nearer than the wall at its border.
     */
    double distanceMm(double x, double y, double z) {
        int above = Slab.firstAbove(slabs, z);
        int below = above - 1;
        double best = Double.POSITIVE_INFINITY;
        while (below >= 0 || above < slabs.size()) {
            double down = below >= 0 ? slabs.get(below).gapMm(z) : Double.POSITIVE_INFINITY;
            double up = above < slabs.size() ? slabs.get(above).gapMm(z) : Double.POSITIVE_INFINITY;
            if (Math.min(down, up) >= best) {
                break;
            }
            int next = down <= up ? below-- : above++;
            best = Math.min(best, wallMm(next, x, y, Math.min(down, up), best));
            best = Math.min(best, ledgesMm(next, x, y, z, best));
        }
        return best;
    }

    private double wallMm(int slab, double x, double y, double alongZ, double best) {
        FlatRegion region = slabs.get(slab).region();
        double square = best * best - alongZ * alongZ;
        double outX = Math.max(0, Math.max(region.minXMm() - x, x - region.maxXMm()));
        double outY = Math.max(0, Math.max(region.minYMm() - y, y - region.maxYMm()));
        if (outX * outX + outY * outY >= square) {
            return best;
        }
        for (int ring = 0; ring < region.ringCount(); ring++) {
            int end = region.ringStart(ring + 1);
            int last = end - 1;
            for (int i = region.ringStart(ring); i < end; last = i++) {
                double edgeX = region.xMm(i) - region.xMm(last);
                double edgeY = region.yMm(i) - region.yMm(last);
                double toX = x - region.xMm(last);
                double toY = y - region.yMm(last);
                double length = edgeX * edgeX + edgeY * edgeY;
                double t = length > 0 ? Math.max(0, Math.min(1, (toX * edgeX + toY * edgeY) / length)) : 0;
                double dx = toX - t * edgeX;
                double dy = toY - t * edgeY;
                square = Math.min(square, dx * dx + dy * dy);
            }
        }
        return Math.sqrt(square + alongZ * alongZ);
    }

    /** The ledge below a slab, and the one above it where nothing follows. */
    private double ledgesMm(int slab, double x, double y, double z, double best) {
        Slab own = slabs.get(slab);
        double nearest = best;
        double down = Math.abs(z - own.lowerMm());
        if (down < nearest) {
            FlatRegion under = touchesBelow(slab) ? slabs.get(slab - 1).region() : null;
            if (under != own.region() && own.region().contains(x, y) != (under != null && under.contains(x, y))) {
                nearest = down;
            }
        }
        double up = Math.abs(z - own.upperMm());
        boolean free = slab + 1 == slabs.size() || !touchesBelow(slab + 1);
        return up < nearest && free && own.region().contains(x, y) ? up : nearest;
    }
}
