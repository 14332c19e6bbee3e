package org.cordon.geometry;

import java.util.Arrays;
import java.util.List;

/**
 * The rings of one axial plane as flat coordinate arrays for kernels; the rule is even-odd, as in {@link PlanarRegion}.
 * Immutable and thread-safe.
 */
public final class FlatRegion {
    final double[] xMm;
    final double[] yMm;
    /** First vertex of each ring, and the number of vertices at the end. */
    final int[] ringStart;

    private final double minX;
    private final double maxX;
    private final double minY;
    private final double maxY;

    private FlatRegion(double[] xMm, double[] yMm, int[] ringStart) {
        this.xMm = xMm;
        this.yMm = yMm;
        this.ringStart = ringStart;
        double lowX = Double.POSITIVE_INFINITY;
        double highX = Double.NEGATIVE_INFINITY;
        double lowY = Double.POSITIVE_INFINITY;
        double highY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < xMm.length; i++) {
            lowX = Math.min(lowX, xMm[i]);
            highX = Math.max(highX, xMm[i]);
            lowY = Math.min(lowY, yMm[i]);
            highY = Math.max(highY, yMm[i]);
        }
        minX = lowX;
        maxX = highX;
        minY = lowY;
        maxY = highY;
    }

    /** The rings of a region; the same object for the same region. */
    public static FlatRegion of(PlanarRegion region) {
        return region.flat();
    }

    static FlatRegion of(List<Ring> rings) {
        int vertices = 0;
        for (Ring ring : rings) {
            vertices += ring.size();
        }
        double[] x = new double[vertices];
        double[] y = new double[vertices];
        int[] start = new int[rings.size() + 1];
        int at = 0;
        for (int r = 0; r < rings.size(); r++) {
            Ring ring = rings.get(r);
            start[r] = at;
            for (int i = 0; i < ring.size(); i++, at++) {
                x[at] = ring.xMm(i);
                y[at] = ring.yMm(i);
            }
        }
        start[start.length - 1] = vertices;
        return new FlatRegion(x, y, start);
    }

    /** The same rings with their vertices moved; the arrays are copied. */
    public FlatRegion movedTo(double[] newXMm, double[] newYMm) {
        if (newXMm.length != xMm.length || newYMm.length != yMm.length) {
            throw new IllegalArgumentException("expected " + xMm.length + " vertices");
        }
        return new FlatRegion(newXMm.clone(), newYMm.clone(), ringStart);
    }

    /** The same region with vertices put in, so that no edge is longer than a length in mm (at most 64 a drawn edge). */
    public FlatRegion withEdgesUpTo(double lengthMm) {
        int[] start = new int[ringStart.length];
        double[] x = new double[2 * xMm.length];
        double[] y = new double[2 * xMm.length];
        int at = 0;
        for (int r = 0; r + 1 < ringStart.length; r++) {
            start[r] = at;
            int end = ringStart[r + 1];
            for (int i = ringStart[r]; i < end; i++) {
                int j = i + 1 == end ? ringStart[r] : i + 1;
                double dx = xMm[j] - xMm[i];
                double dy = yMm[j] - yMm[i];
                int parts = (int) Math.max(1, Math.min(64, Math.ceil(Math.sqrt(dx * dx + dy * dy) / lengthMm)));
                if (at + parts > x.length) {
                    x = Arrays.copyOf(x, 2 * (at + parts));
                    y = Arrays.copyOf(y, 2 * (at + parts));
                }
                for (int p = 0; p < parts; p++, at++) {
                    x[at] = xMm[i] + dx * p / parts;
                    y[at] = yMm[i] + dy * p / parts;
                }
            }
        }
        start[start.length - 1] = at;
        return new FlatRegion(Arrays.copyOf(x, at), Arrays.copyOf(y, at), start);
    }

    /** The rings of both: by the even-odd rule what lies in exactly one of two regions. */
    public FlatRegion together(FlatRegion other) {
        int own = xMm.length;
        double[] x = Arrays.copyOf(xMm, own + other.xMm.length);
        double[] y = Arrays.copyOf(yMm, x.length);
        System.arraycopy(other.xMm, 0, x, own, other.xMm.length);
        System.arraycopy(other.yMm, 0, y, own, other.yMm.length);
        int[] start = Arrays.copyOf(ringStart, ringStart.length + other.ringStart.length - 1);
        for (int ring = 1; ring < other.ringStart.length; ring++) {
            start[ringStart.length - 1 + ring] = own + other.ringStart[ring];
        }
        return new FlatRegion(x, y, start);
    }

    /** The number of vertices of all rings. */
    public int vertexCount() {
        return xMm.length;
    }

    /** The number of rings. */
    public int ringCount() {
        return ringStart.length - 1;
    }

    /** The index of a ring's first vertex; {@code ring == ringCount()} gives the number of vertices. */
    public int ringStart(int ring) {
        return ringStart[ring];
    }

    /** The position of a vertex along x in mm. */
    public double xMm(int vertex) {
        return xMm[vertex];
    }

    /** The position of a vertex along y in mm. */
    public double yMm(int vertex) {
        return yMm[vertex];
    }

    /** The lowest x of a vertex in mm. */
    public double minXMm() {
        return minX;
    }

    /** The highest x of a vertex in mm. */
    public double maxXMm() {
        return maxX;
    }

    /** The lowest y of a vertex in mm. */
    public double minYMm() {
        return minY;
    }

    /** The highest y of a vertex in mm. */
    public double maxYMm() {
        return maxY;
    }

    /** The covered area by the even-odd rule in mm², exact for rings that nest, touch, overlap or cross themselves. */
    public double areaMm2() {
        double width = maxX - minX;
        double height = maxY - minY;
        if (!(width > 0 && height > 0)) {
            return 0;
        }
        int rows = Math.max(1, Math.min(64, xMm.length / 4));
        CellGrid grid = new CellGrid(minX - width / 2, minY, 2 * width, height / rows, 1, rows);
        CellCoverage coverage = new RegionRaster(grid).rasterise(this);
        return coverage.coveredCells() * grid.widthMm() * grid.heightMm();
    }

    /** The sum of the rings' shoelace areas in mm²: the covered area at most, unless rings cross themselves. */
    public double roughAreaMm2() {
        double twice = 0;
        for (int r = 0; r + 1 < ringStart.length; r++) {
            int end = ringStart[r + 1];
            double ring = 0;
            for (int i = ringStart[r], j = end - 1; i < end; j = i++) {
                ring += xMm[j] * yMm[i] - xMm[i] * yMm[j];
            }
            twice += Math.abs(ring);
        }
        return twice / 2;
    }

    /** Whether a point lies inside an odd number of rings; undecided on an edge. */
    public boolean contains(double x, double y) {
        boolean inside = false;
        for (int r = 0; r + 1 < ringStart.length; r++) {
            int end = ringStart[r + 1];
            for (int i = ringStart[r], j = end - 1; i < end; j = i++) {
                if (yMm[i] > y != yMm[j] > y && x < xMm[i] + (xMm[j] - xMm[i]) * ((y - yMm[i]) / (yMm[j] - yMm[i]))) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }
}
