package org.cordon.dvh;

import org.cordon.dose.DoseWindow;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.CellCoverage;

/**
 * Turns covered cells into deposits of volume against dose. Mean dose of a piece is exact (moments of the covered part),
 * its spread is the box with the variance that the dose gradient gives. Volumes are in units of one dose cell.
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
        for (int column = begin; column < end; column++) {
            int i = box.iFrom() + column / split;
            cell.moveTo(i, j, k);
            double x = (column % split + 0.5) * size;
            double mean = cell.at(x, y, z);
            double gx = cell.slopeX(y, z) * size;
            double gy = cell.slopeY(x, z) * size;
            double gz = cell.slopeZ(x, y) * (z1 - z0);
            double width = Math.sqrt(gx * gx + gy * gy + gz * gz);
            deposits.add(volume, mean, width);
            double reach = (Math.abs(gx) + Math.abs(gy) + Math.abs(gz)) / 2;
            deposits.doubt(volume, 1, mean - reach, mean + reach, cell.excess(x, y, z));
            if (max.open(cell.maxGy)) {
                corners(max, x, y, z0, z1, size / 2, i);
            }
            if (min.open(cell.minGy)) {
                corners(min, x, y, z0, z1, size / 2, i);
            }
        }
    }

    private void corners(Extreme extreme, double x, double y, double z0, double z1, double half, int i) {
        for (int c = 0; c < 8; c++) {
            double atX = (c & 1) == 0 ? x - half : x + half;
            double atY = (c & 2) == 0 ? y - half : y + half;
            double atZ = (c & 4) == 0 ? z0 : z1;
            extreme.offer(cell.at(atX, atY, atZ), i + atX, j + atY, k + atZ);
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
        double x = (column % split + px) * size;
        double y = (partY + py) * size;
        double z = (from + to) / 2;
        double thickness = to - from;
        double volume = area * size * size * thickness;
        double mean = Math.min(cell.maxGy, Math.max(cell.minGy, cell.at(x, y, z) + xy * cell.slopeXy(z)));
        double gx = cell.slopeX(y, z);
        double gy = cell.slopeY(x, z);
        double gz = cell.slopeZ(x, y) * thickness;
        double variance = gx * gx * xx + 2 * gx * gy * xy + gy * gy * yy;
        double width = Math.sqrt(Math.max(0, 12 * variance) + gz * gz);
        deposits.add(volume, mean, width);
        double reach = 0.75 * width;
        deposits.doubt(volume, 1, mean - reach, mean + reach, cell.excess(x, y, z));
        max.certain(mean);
        min.certain(mean);
        if (max.open(cell.maxGy)) {
            max.candidate(slab, node(i), cell.maxGy);
        }
        if (min.open(cell.minGy)) {
            min.candidate(slab, node(i), cell.minGy);
        }
    }

    private int node(int i) {
        return (k * grid.ny() + j) * grid.nx() + i;
    }
}
