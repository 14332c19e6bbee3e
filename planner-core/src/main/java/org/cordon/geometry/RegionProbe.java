package org.cordon.geometry;

/**
 * Asks a region about points: whether they lie inside, the nearest point of its boundary, and how thick it is along a
 * direction. Edges are kept in square buckets, so that a question looks at the edges near it.
 */
public final class RegionProbe {
    /** Meetings nearer than this to where a ray starts do not count, in mm. */
    private static final double OWN_MM = 1e-3;

    private final FlatRegion region;
    private final int[] edgeEnd;
    private final double side;
    private final int columns;
    private final int rows;
    /** Edges of each bucket, and of each row of buckets. */
    private final Buckets cells;

    private final Buckets bands;
    private double nearestX;
    private double nearestY;
    private double best;

    /** A probe of one region; keeps the last answer, so one instance a thread. */
    public RegionProbe(FlatRegion region) {
        this.region = region;
        int n = region.vertexCount();
        edgeEnd = new int[n];
        for (int r = 0; r < region.ringCount(); r++) {
            for (int i = region.ringStart[r]; i < region.ringStart[r + 1]; i++) {
                edgeEnd[i] = i + 1 == region.ringStart[r + 1] ? region.ringStart[r] : i + 1;
            }
        }
        double width = region.maxXMm() - region.minXMm();
        double height = region.maxYMm() - region.minYMm();
        side = Math.max(1e-6, Math.max(2 * Math.sqrt(width * height / n), Math.max(width, height) / 256));
        columns = 1 + (int) (width / side);
        rows = 1 + (int) (height / side);
        cells = new Buckets(columns * rows);
        bands = new Buckets(rows);
        for (int pass = 0; pass < 2; pass++) {
            for (int e = 0; e < n; e++) {
                int row1 = row(Math.max(region.yMm[e], region.yMm[edgeEnd[e]]));
                int column1 = column(Math.max(region.xMm[e], region.xMm[edgeEnd[e]]));
                for (int row = row(Math.min(region.yMm[e], region.yMm[edgeEnd[e]])); row <= row1; row++) {
                    bands.put(row, e);
                    int column = column(Math.min(region.xMm[e], region.xMm[edgeEnd[e]]));
                    for (; column <= column1; column++) {
                        cells.put(row * columns + column, e);
                    }
                }
            }
            cells.nextPass();
            bands.nextPass();
        }
    }

    private int column(double x) {
        return (int) Math.min(Math.max((x - region.minXMm()) / side, 0), columns - 1);
    }

    private int row(double y) {
        return (int) Math.min(Math.max((y - region.minYMm()) / side, 0), rows - 1);
    }

    /** Whether a point lies inside an odd number of rings; undecided on an edge. */
    public boolean contains(double x, double y) {
        if (!(x >= region.minXMm() && x <= region.maxXMm() && y >= region.minYMm() && y <= region.maxYMm())) {
            return false;
        }
        boolean inside = false;
        int band = row(y);
        for (int b = bands.from(band); b < bands.from(band + 1); b++) {
            int i = bands.edge(b);
            int j = edgeEnd[i];
            double yi = region.yMm[i];
            double yj = region.yMm[j];
            if (yi > y != yj > y && x < region.xMm[i] + (region.xMm[j] - region.xMm[i]) * ((y - yi) / (yj - yi))) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** The distance in mm to the nearest point of any ring. */
    public double distanceMm(double x, double y) {
        best = Double.POSITIVE_INFINITY;
        int column = column(x);
        int row = row(y);
        for (int reach = 0; ; reach++) {
            for (int r = Math.max(0, row - reach); r <= Math.min(rows - 1, row + reach); r++) {
                int step = Math.abs(r - row) == reach || reach == 0 ? 1 : 2 * reach;
                for (int c = column - reach; c <= column + reach; c += step) {
                    if (c >= 0 && c < columns) {
                        look(r * columns + c, x, y);
                    }
                }
            }
            double beyond = beyond(x, y, column, row, reach);
            if (beyond == Double.POSITIVE_INFINITY || best <= beyond * beyond) {
                return Math.sqrt(best);
            }
        }
    }

    /** No edge of the buckets beyond a reach is nearer than this. */
    private double beyond(double x, double y, int column, int row, int reach) {
        double nearest = Double.POSITIVE_INFINITY;
        if (column - reach > 0) {
            nearest = Math.min(nearest, x - region.minXMm() - (column - reach) * side);
        }
        if (column + reach < columns - 1) {
            nearest = Math.min(nearest, region.minXMm() + (column + reach + 1) * side - x);
        }
        if (row - reach > 0) {
            nearest = Math.min(nearest, y - region.minYMm() - (row - reach) * side);
        }
        if (row + reach < rows - 1) {
            nearest = Math.min(nearest, region.minYMm() + (row + reach + 1) * side - y);
        }
        return Math.max(0, nearest);
    }

    private void look(int cell, double x, double y) {
        for (int b = cells.from(cell); b < cells.from(cell + 1); b++) {
            int i = cells.edge(b);
            double ax = region.xMm[i];
            double ay = region.yMm[i];
            double dx = region.xMm[edgeEnd[i]] - ax;
            double dy = region.yMm[edgeEnd[i]] - ay;
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

    /** The nearest point of the last question along x in mm. */
    public double nearestXMm() {
        return nearestX;
    }

    /** The nearest point of the last question along y in mm. */
    public double nearestYMm() {
        return nearestY;
    }

    /**
     * How far a ray from a point goes before it meets a ring, in mm; infinite when it meets none within a distance. Meetings
     * nearer than a micrometre do not count, so that a ray may start on a ring.
     *
     * @param dirX direction along x, of a unit vector
     * @param dirY direction along y
     * @param most how far to look, in mm
     */
    public double reachMm(double x, double y, double dirX, double dirY, double most) {
        double nearest = Double.POSITIVE_INFINITY;
        double step = side / 2;
        int before = -1;
        for (double t = 0; t <= most + step && t <= nearest + step; t += step) {
            // Buckets beside the ray: a step is shorter than a bucket, so its neighbours hold all that the ray crosses.
            int column = column(x + t * dirX);
            int row = row(y + t * dirY);
            if (row * columns + column == before) {
                continue;
            }
            before = row * columns + column;
            for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
                for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                    nearest = Math.min(nearest, meeting(r * columns + c, x, y, dirX, dirY));
                }
            }
        }
        return nearest <= most ? nearest : Double.POSITIVE_INFINITY;
    }

    private double meeting(int cell, double x, double y, double dirX, double dirY) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int b = cells.from(cell); b < cells.from(cell + 1); b++) {
            int i = cells.edge(b);
            double ax = region.xMm[i] - x;
            double ay = region.yMm[i] - y;
            double bx = region.xMm[edgeEnd[i]] - x;
            double by = region.yMm[edgeEnd[i]] - y;
            double sideA = dirX * ay - dirY * ax;
            double sideB = dirX * by - dirY * bx;
            if (sideA > 0 == sideB > 0) {
                continue;
            }
            double t = sideA / (sideA - sideB);
            double along = (ax + (bx - ax) * t) * dirX + (ay + (by - ay) * t) * dirY;
            if (along > OWN_MM && along < nearest) {
                nearest = along;
            }
        }
        return nearest;
    }
}
