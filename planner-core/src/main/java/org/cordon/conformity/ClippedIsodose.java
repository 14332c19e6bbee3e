package org.cordon.conformity;

import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.CellCoverage;
import org.cordon.geometry.CellGrid;
import org.cordon.geometry.FlatRegion;
import org.cordon.geometry.RegionRaster;
import org.cordon.structure.Body;
import org.cordon.structure.Slab;
import org.cordon.structure.SlabStack;

/** The part of an isodose's islands inside a body. */
final class ClippedIsodose {
    private static final int COLUMNS = 8;

    private final DoseGrid dose;
    private final double levelGy;
    private final IsodoseCells cells;
    private final TrilinearCell work = new TrilinearCell();
    private double[] volumes = {};

    ClippedIsodose(DoseGrid dose, double levelGy, IsodoseCells cells) {
        this.dose = dose;
        this.levelGy = levelGy;
        this.cells = cells;
    }

    /** The volume of each island inside a body in mm³. */
    double[] volumesMm3(Body body) {
        volumes = new double[cells.islandCount()];
        if (cells.isEmpty()) {
            return volumes;
        }
        GridGeometry g = dose.geometry();
        CellGrid grid = cells.cellGrid();
        RegionRaster raster = new RegionRaster(grid);
        for (Slab slab : SlabStack.of(body).slabs()) {
            double from = (slab.lowerMm() - g.originMm().zMm()) / g.spacingZMm() - cells.low(2);
            double to = (slab.upperMm() - g.originMm().zMm()) / g.spacingZMm() - cells.low(2);
            int first = Math.max(0, (int) Math.floor(from));
            int last = Math.min(cells.size(2) - 1, (int) Math.ceil(to) - 1);
            if (first > last) {
                continue;
            }
            CellCoverage coverage = raster.rasterise(slab.region());
            for (int layer = first; layer <= last; layer++) {
                double w0 = Math.max(0, from - layer);
                double w1 = Math.min(1, to - layer);
                if (w1 > w0) {
                    layer(coverage, slab.region(), layer, w0, w1);
                }
            }
        }
        double cellMm3 = g.spacingXMm() * g.spacingYMm() * g.spacingZMm();
        for (int i = 0; i < volumes.length; i++) {
            volumes[i] *= cellMm3;
        }
        return volumes;
    }

    private void layer(CellCoverage coverage, FlatRegion region, int layer, double w0, double w1) {
        for (int row = coverage.firstRow(); row < coverage.endRow(); row++) {
            for (int p = coverage.partialFrom(row); p < coverage.partialFrom(row + 1); p++) {
                int column = coverage.partialColumn(p);
                int island = cells.islandAt(column, row, layer);
                if (island >= 0) {
                    load(column, row, layer, w0, w1);
                    volumes[island] += (w1 - w0) * cut(coverage, p, region, column, row, layer, w0, w1);
                }
            }
            for (int s = coverage.spanFrom(row); s < coverage.spanFrom(row + 1); s++) {
                for (int column = coverage.spanBegin(s); column < coverage.spanEnd(s); column++) {
                    int island = cells.islandAt(column, row, layer);
                    if (island >= 0) {
                        load(column, row, layer, w0, w1);
                        volumes[island] += (w1 - w0) * work.fraction();
                    }
                }
            }
        }
    }

    private double at(int column, int row, int layer, int a, int b, double w) {
        int i = cells.low(0) + column + a;
        int j = cells.low(1) + row + b;
        int k = cells.low(2) + layer;
        double lower = dose.atNodeGy(i, j, k);
        return lower + (dose.atNodeGy(i, j, k + 1) - lower) * w - levelGy;
    }

    private void load(int column, int row, int layer, double w0, double w1) {
        for (int corner = 0; corner < 4; corner++) {
            int a = corner & 1;
            int b = corner >> 1;
            work.set(a, b, 0, at(column, row, layer, a, b, w0));
            work.set(a, b, 1, at(column, row, layer, a, b, w1));
        }
    }

    /** The covered area times the mean share of the columns inside the region. */
    private double cut(
            CellCoverage coverage, int part, FlatRegion region, int column, int row, int layer, double w0, double w1) {
        double area = coverage.moment(part, 0);
        double whole = work.fraction();
        if (whole == 0 || whole == 1) {
            return area * whole;
        }
        CellGrid grid = cells.cellGrid();
        double sum = 0;
        int inside = 0;
        for (int b = 0; b < COLUMNS; b++) {
            double v = (b + 0.5) / COLUMNS;
            for (int a = 0; a < COLUMNS; a++) {
                double u = (a + 0.5) / COLUMNS;
                if (region.contains(
                        grid.x0Mm() + (column + u) * grid.widthMm(), grid.y0Mm() + (row + v) * grid.heightMm())) {
                    sum += column(column, row, layer, u, v, w0, w1);
                    inside++;
                }
            }
        }
        return inside > 0
                ? area * sum / inside
                : area
                        * column(
                                column,
                                row,
                                layer,
                                coverage.moment(part, 1) / area,
                                coverage.moment(part, 2) / area,
                                w0,
                                w1);
    }

    /** The share of a stretch of z at or above the level. */
    private double column(int column, int row, int layer, double u, double v, double w0, double w1) {
        double from = bilinear(column, row, layer, u, v, w0);
        double to = bilinear(column, row, layer, u, v, w1);
        if (from < 0 == to < 0) {
            return from < 0 ? 0 : 1;
        }
        return Math.max(from, to) / Math.abs(from - to);
    }

    private double bilinear(int column, int row, int layer, double u, double v, double w) {
        double near = at(column, row, layer, 0, 0, w) * (1 - u) + at(column, row, layer, 1, 0, w) * u;
        double far = at(column, row, layer, 0, 1, w) * (1 - u) + at(column, row, layer, 1, 1, w) * u;
        return near * (1 - v) + far * v;
    }
}
