package org.cordon.geometry;

/** Asks a region about points: the nearest point of its boundary, and how thick it is along a direction. */
public final class RegionProbe {
    private final FlatRegion region;
    private double nearestX;
    private double nearestY;

    /** A probe of one region; keeps the last answer, so one instance a thread. */
    public RegionProbe(FlatRegion region) {
        this.region = region;
    }

    /** The distance in mm to the nearest point of any ring. */
    public double distanceMm(double x, double y) {
        double best = Double.POSITIVE_INFINITY;
        for (int r = 0; r < region.ringCount(); r++) {
            int end = region.ringStart[r + 1];
            for (int i = region.ringStart[r], j = end - 1; i < end; j = i++) {
                double ax = region.xMm[j];
                double ay = region.yMm[j];
                double dx = region.xMm[i] - ax;
                double dy = region.yMm[i] - ay;
                double length = dx * dx + dy * dy;
                double t = length > 0 ? ((x - ax) * dx + (y - ay) * dy) / length : 0;
                t = Math.min(1, Math.max(0, t));
                double px = ax + t * dx - x;
                double py = ay + t * dy - y;
                double square = px * px + py * py;
                if (square < best) {
                    best = square;
                    nearestX = x + px;
                    nearestY = y + py;
                }
            }
        }
        return Math.sqrt(best);
    }

    /** The nearest point of the last question along x in mm. */
    public double nearestXMm() {
        return nearestX;
    }

    /** The nearest point of the last question along y in mm. */
    public double nearestYMm() {
        return nearestY;
    }

    /**
     * How far a ray from a point goes before it meets a ring, in mm; infinite when it meets none. Meetings nearer than a
     * micrometre do not count, so that a ray may start on a ring.
     */
    public double reachMm(double x, double y, double dirX, double dirY) {
        double best = Double.POSITIVE_INFINITY;
        for (int r = 0; r < region.ringCount(); r++) {
            int end = region.ringStart[r + 1];
            for (int i = region.ringStart[r], j = end - 1; i < end; j = i++) {
                double ax = region.xMm[j] - x;
                double ay = region.yMm[j] - y;
                double bx = region.xMm[i] - x;
                double by = region.yMm[i] - y;
                double sideA = dirX * ay - dirY * ax;
                double sideB = dirX * by - dirY * bx;
                if (sideA > 0 == sideB > 0) {
                    continue;
                }
                double t = sideA / (sideA - sideB);
                double along = (ax + (bx - ax) * t) * dirX + (ay + (by - ay) * t) * dirY;
                if (along > 1e-3 && along < best) {
                    best = along;
                }
            }
        }
        return best;
    }
}
