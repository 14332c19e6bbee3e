package org.cordon.dvh;

import org.cordon.dose.DoseWindow;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.CellCoverage;

/**
 * Turns covered cells into deposits of volume against dose. The mean of a piece follows from the moments of the covered
 * part, its spread is the box with the variance that the dose gradient gives. Volumes are in units of one dose cell.
 */
final class CellSink {
    private final GridGeometry grid;
    private final WorkBox box;
    private final int split;
    private final Deposits deposits;
    private final Extreme max;
    private final Extreme min;
    private final DoseCell cell;

    private int k;
    private double bottom;
    private double top;
    private int j;
    private double partY;
    private int slab;
    private double from;
    private double to;

    CellSink(DoseWindow window, GridGeometry grid, WorkBox box, Deposits deposits, Extreme max, Extreme min) {
        this.grid = grid;
        this.box = box;
        this.split = box.split();
        this.deposits = deposits;
        this.max = max;
        this.min = min;
        this.cell = new DoseCell(window);
    }

    void layer(int layer) {
        k = Math.floorDiv(layer, split);
        bottom = (double) layer / split - k;
        top = (double) (layer + 1) / split - k;
    }

    void row(int row) {
        j = box.jFrom() + row / split;
        partY = row % split;
    }

    /** Sets the slab whose pieces follow, and its range along z within the layer in dose cells of the grid. */
    void slab(int index, double fromZ, double toZ) {
        slab = index;
        from = Math.max(0, fromZ - k);
        to = Math.min(1, toZ - k);
    }

    void whole(int begin, int end) {
        run(begin, end, bottom, top);
    }

    void full(int begin, int end) {
        run(begin, end, from, to);
    }

    private void run(int begin, int end, double z0, double z1) {
        double size = 1.0 / split;
        double y = (partY + 0.5) * size;
        double z = (z0 + z1) / 2;
        double volume = size * size * (z1 - z0);
        double varXy = size * size / 12;
        double varZ = (z1 - z0) * (z1 - z0) / 12;
        for (int column = begin; column < end; column++) {
            int i = box.iFrom() + column / split;
            cell.moveTo(i, j, k);
            double x = (column % split + 0.5) * size;
            double mean = cell.at(x, y, z) - cell.meanExcess(x, y, z, varXy, varXy, varZ);
            double gx = (cell.slopeX(y, z) - cell.excessSlopeX(x, y, z)) * size;
            double gy = (cell.slopeY(x, z) - cell.excessSlopeY(x, y, z)) * size;
            double gz = (cell.slopeZ(x, y) - cell.excessSlopeZ(x, y, z)) * (z1 - z0);
            double width = Math.sqrt(gx * gx + gy * gy + gz * gz);
            deposits.add(volume, mean, width);
            double reach = (Math.abs(gx) + Math.abs(gy) + Math.abs(gz)) / 2;
            deposits.doubt(volume, 1, mean - reach, mean + reach, cell.doubt(x, y, z));
            if (max.open(cell.maxGy + cell.overshoot())) {
                corners(max, x, y, z0, z1, size / 2, i);
                max.offer(mean, i + x, j + y, k + z);
            }
            if (min.open(cell.minGy - cell.overshoot())) {
                corners(min, x, y, z0, z1, size / 2, i);
                min.offer(mean, i + x, j + y, k + z);
            }
        }
    }

    private void corners(Extreme extreme, double x, double y, double z0, double z1, double half, int i) {
        for (int c = 0; c < 8; c++) {
            double atX = (c & 1) == 0 ? x - half : x + half;
            double atY = (c & 2) == 0 ? y - half : y + half;
            double atZ = (c & 4) == 0 ? z0 : z1;
            extreme.offer(cell.smooth(atX, atY, atZ), i + atX, j + atY, k + atZ);
        }
    }

    void part(CellCoverage cover, int index) {
        int column = cover.partialColumn(index);
        int i = box.iFrom() + column / split;
        cell.moveTo(i, j, k);
        double size = 1.0 / split;
        double area = cover.moment(index, 0);
        double px = cover.moment(index, 1) / area;
        double py = cover.moment(index, 2) / area;
        double xx = Math.max(0, cover.moment(index, 3) / area - px * px) * size * size;
        double xy = (cover.moment(index, 4) / area - px * py) * size * size;
        double yy = Math.max(0, cover.moment(index, 5) / area - py * py) * size * size;
        double x = Math.min(1, Math.max(0, (column % split + px) * size));
        double y = Math.min(1, Math.max(0, (partY + py) * size));
        double z = (from + to) / 2;
        double thickness = to - from;
        double zz = thickness * thickness / 12;
        double volume = area * size * size * thickness;
        double trilinear = Math.min(cell.maxGy, Math.max(cell.minGy, cell.at(x, y, z) + xy * cell.slopeXy(z)));
        double mean = Math.max(0, trilinear - cell.meanExcess(x, y, z, xx, yy, zz));
        double gx = cell.slopeX(y, z) - cell.excessSlopeX(x, y, z);
        double gy = cell.slopeY(x, z) - cell.excessSlopeY(x, y, z);
        double gz = cell.slopeZ(x, y) - cell.excessSlopeZ(x, y, z);
        double variance = gx * gx * xx + 2 * gx * gy * xy + gy * gy * yy + gz * gz * zz;
        double width = Math.sqrt(Math.max(0, 12 * variance));
        deposits.add(volume, mean, width);
        double reach = 0.75 * width;
        deposits.doubt(volume, 1, mean - reach, mean + reach, cell.doubt(x, y, z));
        max.certain(mean);
        min.certain(mean);
        if (max.open(cell.maxGy + cell.overshoot())) {
            max.candidate(slab, node(i), cell.maxGy + cell.overshoot());
        }
        if (min.open(cell.minGy - cell.overshoot())) {
            min.candidate(slab, node(i), cell.minGy - cell.overshoot());
        }
    }

    private int node(int i) {
        return (k * grid.ny() + j) * grid.nx() + i;
    }
}
