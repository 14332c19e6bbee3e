package org.cordon.robustness;

import java.util.Arrays;
import org.cordon.geometry.CellCoverage;
import org.cordon.geometry.CellGrid;
import org.cordon.geometry.FlatRegion;
import org.cordon.geometry.RegionRaster;
import org.cordon.structure.Body;
import org.cordon.structure.Slab;
import org.cordon.structure.SlabStack;

/**
 * A body as points, each with the volume it stands for.
 *
 * <p>How computed: every slab is cut into layers and each layer into square cells; a cell's point is the centroid of its
 * covered part and its volume that of the part, both exact. The mean of a dose that is linear within the cells is exact;
 * of any other the error falls with the square of the spacing. Immutable and thread-safe.
 */
public final class BodyPoints {
    private static final double FINEST_MM = 0.3;
    private static final double MOST_OVER = 1.3;
    private static final int ROUNDS = 4;

    final int count;
    final float[] xMm;
    final float[] yMm;
    final float[] zMm;
    final float[] mm3;
    private final double spacingMm;
    private final double halfLayerMm;
    private final double volumeMm3;

    private BodyPoints(Collector points, double spacingMm) {
        this.count = points.count;
        this.xMm = Arrays.copyOf(points.x, count);
        this.yMm = Arrays.copyOf(points.y, count);
        this.zMm = Arrays.copyOf(points.z, count);
        this.mm3 = Arrays.copyOf(points.mm3, count);
        this.spacingMm = spacingMm;
        this.halfLayerMm = points.thickestMm / 2;
        double sum = 0;
        for (float each : mm3) {
            sum += each;
        }
        this.volumeMm3 = sum;
    }

    /**
     * The points of a body, at most about as many as wanted, at least {@value #FINEST_MM} mm apart. Along z there is at least
     * one layer a slab, so that thin slabs make the points of a layer lie farther apart.
     */
    public static BodyPoints about(Body body, int wanted) {
        double volume = SlabStack.of(body).volumeMm3();
        double spacing = Math.max(FINEST_MM, StrictMath.cbrt(volume / Math.max(1, wanted)));
        BodyPoints points = spaced(body, spacing);
        for (int round = 0; round < ROUNDS && points.count > MOST_OVER * wanted; round++) {
            spacing *= Math.sqrt((double) points.count / wanted);
            points = spaced(body, spacing);
        }
        return points;
    }

    /** The points of a body at most a spacing apart. */
    public static BodyPoints spaced(Body body, double spacingMm) {
        if (!(spacingMm > 0)) {
            throw new IllegalArgumentException("spacingMm must be > 0, was " + spacingMm);
        }
        Collector points = new Collector();
        FlatRegion last = null;
        CellGrid grid = null;
        CellCoverage coverage = null;
        for (Slab slab : SlabStack.of(body).slabs()) {
            if (slab.region() != last) {
                last = slab.region();
                grid = cells(last, spacingMm);
                coverage = new RegionRaster(grid).rasterise(last);
            }
            int layers = (int) Math.max(1, Math.ceil(slab.thicknessMm() / spacingMm));
            double thickness = slab.thicknessMm() / layers;
            for (int layer = 0; layer < layers; layer++) {
                points.layer(grid, coverage, slab.lowerMm() + (layer + 0.5) * thickness, thickness);
            }
        }
        return new BodyPoints(points, spacingMm);
    }

    private static CellGrid cells(FlatRegion region, double spacingMm) {
        int columns = (int) Math.max(1, Math.ceil((region.maxXMm() - region.minXMm()) / spacingMm));
        int rows = (int) Math.max(1, Math.ceil((region.maxYMm() - region.minYMm()) / spacingMm));
        double widthMm = (region.maxXMm() - region.minXMm()) / columns;
        double heightMm = (region.maxYMm() - region.minYMm()) / rows;
        return new CellGrid(
                region.minXMm(),
                region.minYMm(),
                widthMm > 0 ? widthMm : spacingMm,
                heightMm > 0 ? heightMm : spacingMm,
                columns,
                rows);
    }

    /** The number of points. */
    public int count() {
        return count;
    }

    /** The distance of the points at most. */
    public double spacingMm() {
        return spacingMm;
    }

    /** Half the side of the cell that a point stands for in its layer, at most. */
    double halfCellMm() {
        return spacingMm / 2;
    }

    /** Half the thickness of the layers, at most. */
    double halfLayerMm() {
        return halfLayerMm;
    }

    /** The volume of all points in mm³. */
    public double volumeMm3() {
        return volumeMm3;
    }

    /** Collects points. */
    private static final class Collector {
        private int count;
        private double thickestMm;
        private float[] x = new float[1024];
        private float[] y = new float[1024];
        private float[] z = new float[1024];
        private float[] mm3 = new float[1024];

        void layer(CellGrid grid, CellCoverage coverage, double atMm, double thicknessMm) {
            thickestMm = Math.max(thickestMm, thicknessMm);
            double cell = grid.widthMm() * grid.heightMm() * thicknessMm;
            for (int row = coverage.firstRow(); row < coverage.endRow(); row++) {
                for (int span = coverage.spanFrom(row); span < coverage.spanFrom(row + 1); span++) {
                    for (int column = coverage.spanBegin(span); column < coverage.spanEnd(span); column++) {
                        add(
                                grid.x0Mm() + (column + 0.5) * grid.widthMm(),
                                grid.y0Mm() + (row + 0.5) * grid.heightMm(),
                                atMm,
                                cell);
                    }
                }
                for (int part = coverage.partialFrom(row); part < coverage.partialFrom(row + 1); part++) {
                    double area = coverage.moment(part, 0);
                    if (area > 0) {
                        add(
                                grid.x0Mm()
                                        + (coverage.partialColumn(part) + coverage.moment(part, 1) / area)
                                                * grid.widthMm(),
                                grid.y0Mm() + (row + coverage.moment(part, 2) / area) * grid.heightMm(),
                                atMm,
                                area * cell);
                    }
                }
            }
        }

        private void add(double xMm, double yMm, double zMm, double volume) {
            if (count == x.length) {
                x = Arrays.copyOf(x, 2 * count);
                y = Arrays.copyOf(y, 2 * count);
                z = Arrays.copyOf(z, 2 * count);
                mm3 = Arrays.copyOf(mm3, 2 * count);
            }
            x[count] = (float) xMm;
            y[count] = (float) yMm;
            z[count] = (float) zMm;
            mm3[count++] = (float) volume;
        }
    }
}
