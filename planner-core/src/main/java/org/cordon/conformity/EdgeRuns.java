package org.cordon.conformity;

import org.cordon.geometry.FlatRegion;

/**
 * The edges of a region in runs of neighbours, each with the box around it, so that a search for the nearest edge passes
 * over runs that lie too far away. Immutable and thread-safe.
 */
final class EdgeRuns {
    private static final int LENGTH = 12;

    private final FlatRegion region;
    /** First edge of each run, and one past its last; an edge has the number of the vertex at its end. */
    private final int[] begin;

    private final int[] end;
    /** The vertex before the first edge of each run. */
    private final int[] before;
    /** Lowest and highest x, lowest and highest y of each run. */
    private final double[] box;

    EdgeRuns(FlatRegion region) {
        this.region = region;
        int runs = 0;
        for (int ring = 0; ring < region.ringCount(); ring++) {
            runs += (region.ringStart(ring + 1) - region.ringStart(ring) + LENGTH - 1) / LENGTH;
        }
        begin = new int[runs];
        end = new int[runs];
        before = new int[runs];
        box = new double[4 * runs];
        int run = 0;
        for (int ring = 0; ring < region.ringCount(); ring++) {
            int last = region.ringStart(ring + 1);
            for (int from = region.ringStart(ring); from < last; from += LENGTH, run++) {
                begin[run] = from;
                end[run] = Math.min(last, from + LENGTH);
                before[run] = from == region.ringStart(ring) ? last - 1 : from - 1;
                bound(run);
            }
        }
    }

    private void bound(int run) {
        double x = region.xMm(before[run]);
        double y = region.yMm(before[run]);
        double lowX = x;
        double highX = x;
        double lowY = y;
        double highY = y;
        for (int i = begin[run]; i < end[run]; i++) {
            lowX = Math.min(lowX, region.xMm(i));
            highX = Math.max(highX, region.xMm(i));
            lowY = Math.min(lowY, region.yMm(i));
            highY = Math.max(highY, region.yMm(i));
        }
        box[4 * run] = lowX;
        box[4 * run + 1] = highX;
        box[4 * run + 2] = lowY;
        box[4 * run + 3] = highY;
    }

    /**
     * The squared distance in mm² of a point to the nearest edge that is nearer than a limit; the limit when none is.
     *
     * @param limit squared distance in mm²
     * @param point receives x and y of the nearest point, when there is one
     */
    double nearest(double x, double y, double limit, double[] point) {
        double square = limit;
        for (int run = 0; run < begin.length; run++) {
            double awayX = Math.max(0, Math.max(box[4 * run] - x, x - box[4 * run + 1]));
            double awayY = Math.max(0, Math.max(box[4 * run + 2] - y, y - box[4 * run + 3]));
            if (awayX * awayX + awayY * awayY < square) {
                square = nearest(run, x, y, square, point);
            }
        }
        return square;
    }

    private double nearest(int run, double x, double y, double limit, double[] point) {
        double square = limit;
        double fromX = region.xMm(before[run]);
        double fromY = region.yMm(before[run]);
        for (int i = begin[run]; i < end[run]; i++) {
            double toX = region.xMm(i);
            double toY = region.yMm(i);
            double edgeX = toX - fromX;
            double edgeY = toY - fromY;
            double length = edgeX * edgeX + edgeY * edgeY;
            double t = length > 0 ? ((x - fromX) * edgeX + (y - fromY) * edgeY) / length : 0;
            t = Math.max(0, Math.min(1, t));
            double px = fromX + t * edgeX;
            double py = fromY + t * edgeY;
            double d = (px - x) * (px - x) + (py - y) * (py - y);
            if (d < square) {
                square = d;
                point[0] = px;
                point[1] = py;
            }
            fromX = toX;
            fromY = toY;
        }
        return square;
    }
}
