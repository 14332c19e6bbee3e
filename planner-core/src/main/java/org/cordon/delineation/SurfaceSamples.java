package org.cordon.delineation;

import java.util.Arrays;
import org.cordon.geometry.CellCoverage;
import org.cordon.geometry.CellGrid;
import org.cordon.geometry.FlatRegion;
import org.cordon.geometry.RegionRaster;
import org.cordon.structure.Slab;

/**
 * Points spread over a surface, each standing for the same area.
 *
 * <p>How computed: along walls and over ledges the area is added up, and each time it has grown by the area of a point, a
 * point is set there; its height in a wall follows the golden ratio, so that points do not line up.
 */
final class SurfaceSamples {
    private static final double GOLDEN = 0.6180339887498949;
    /** Ledges are looked at in cells no smaller than this. */
    private static final double FINEST_MM = 0.5;

    private final BodySurface surface;
    private final double areaMm2;
    private double[] position = new double[3 * 1024];
    private int count;
    private double pending;

    private SurfaceSamples(BodySurface surface, double areaMm2) {
        this.surface = surface;
        this.areaMm2 = areaMm2;
        this.pending = areaMm2 / 2;
    }

    /** About a number of points on the walls, and as many more as the ledges have area. */
    static SurfaceSamples about(BodySurface surface, int wanted) {
        double walls = 0;
        for (Slab slab : surface.slabs()) {
            walls += perimeterMm(slab.region()) * slab.thicknessMm();
        }
        SurfaceSamples samples = new SurfaceSamples(surface, walls / wanted);
        for (int slab = 0; slab < surface.slabs().size() && walls > 0; slab++) {
            samples.walls(surface.slabs().get(slab));
            samples.ledges(slab);
        }
        return samples;
    }

    int count() {
        return count;
    }

    /** The distance of a point to another surface. */
    double distanceMm(int point, BodySurface other) {
        return other.distanceMm(position[3 * point], position[3 * point + 1], position[3 * point + 2]);
    }

    private static double perimeterMm(FlatRegion region) {
        double sum = 0;
        for (int ring = 0; ring < region.ringCount(); ring++) {
            int end = region.ringStart(ring + 1);
            int last = end - 1;
            for (int i = region.ringStart(ring); i < end; last = i++) {
                sum += lengthMm(region, last, i);
            }
        }
        return sum;
    }

    private static double lengthMm(FlatRegion region, int from, int to) {
        double dx = region.xMm(to) - region.xMm(from);
        double dy = region.yMm(to) - region.yMm(from);
        return Math.sqrt(dx * dx + dy * dy);
    }

    private void walls(Slab slab) {
        FlatRegion region = slab.region();
        for (int ring = 0; ring < region.ringCount(); ring++) {
            int end = region.ringStart(ring + 1);
            int last = end - 1;
            for (int i = region.ringStart(ring); i < end; last = i++) {
                double edge = lengthMm(region, last, i) * slab.thicknessMm();
                double done = 0;
                while (pending + edge - done >= areaMm2) {
                    done += areaMm2 - pending;
                    pending = 0;
                    double t = done / edge;
                    double height = (count * GOLDEN) % 1;
                    add(
                            region.xMm(last) + t * (region.xMm(i) - region.xMm(last)),
                            region.yMm(last) + t * (region.yMm(i) - region.yMm(last)),
                            slab.lowerMm() + height * slab.thicknessMm());
                }
                pending += edge - done;
            }
        }
    }

    /** The ledge below a slab, and the one above it where nothing follows. */
    private void ledges(int index) {
        Slab slab = surface.slabs().get(index);
        if (!surface.touchesBelow(index)) {
            ledge(slab.region(), slab.lowerMm());
        } else if (surface.slabs().get(index - 1).region() != slab.region()) {
            ledge(slab.region().together(surface.slabs().get(index - 1).region()), slab.lowerMm());
        }
        if (index + 1 == surface.slabs().size() || !surface.touchesBelow(index + 1)) {
            ledge(slab.region(), slab.upperMm());
        }
    }

    private void ledge(FlatRegion region, double zMm) {
        double width = region.maxXMm() - region.minXMm();
        double height = region.maxYMm() - region.minYMm();
        if (!(width > 0 && height > 0)) {
            return;
        }
        double cellMm = Math.max(FINEST_MM, Math.sqrt(areaMm2));
        int columns = (int) Math.ceil(width / cellMm);
        int rows = (int) Math.ceil(height / cellMm);
        CellGrid grid = new CellGrid(region.minXMm(), region.minYMm(), width / columns, height / rows, columns, rows);
        CellCoverage coverage = new RegionRaster(grid).rasterise(region);
        double cell = grid.widthMm() * grid.heightMm();
        for (int row = coverage.firstRow(); row < coverage.endRow(); row++) {
            for (int span = coverage.spanFrom(row); span < coverage.spanFrom(row + 1); span++) {
                for (int column = coverage.spanBegin(span); column < coverage.spanEnd(span); column++) {
                    cell(grid, column + 0.5, row + 0.5, zMm, cell);
                }
            }
            for (int part = coverage.partialFrom(row); part < coverage.partialFrom(row + 1); part++) {
                double area = coverage.moment(part, 0);
                if (area > 0) {
                    cell(
                            grid,
                            coverage.partialColumn(part) + coverage.moment(part, 1) / area,
                            row + coverage.moment(part, 2) / area,
                            zMm,
                            area * cell);
                }
            }
        }
    }

    private void cell(CellGrid grid, double column, double row, double zMm, double covered) {
        pending += covered;
        while (pending >= areaMm2) {
            pending -= areaMm2;
            add(grid.x0Mm() + column * grid.widthMm(), grid.y0Mm() + row * grid.heightMm(), zMm);
        }
    }

    private void add(double xMm, double yMm, double zMm) {
        if (3 * count == position.length) {
            position = Arrays.copyOf(position, 2 * position.length);
        }
        position[3 * count] = xMm;
        position[3 * count + 1] = yMm;
        position[3 * count + 2] = zMm;
        count++;
    }
}
