package org.cordon.dvh;

import org.cordon.dose.DoseWindow;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.CellCoverage;

/**
 * Turns covered cells into deposits of volume against dose. The mean of a piece follows from the moments of the covered
 * part, its spread is the box with the variance that the dose gradient gives. Volumes are in units of one dose cell.
 */
final class CellSink {
    /** How far a whole cell spreads less evenly than a partly covered one, by its gradient's obliqueness. */
    private static final double UNEVEN_WHOLE = 0.4;
    /** The same for whole cells along a diagonal of the grid, which all have it on the same side. */
    private static final double DIAGONAL = 0.15;
    /** Gradients that differ by less than this share run along a diagonal of the grid. */
    private static final double ALIKE = 0.05;
    /** Volume on the wrong side of a dose where the gradient doubles across a piece. */
    private static final double BENT = 1.0 / 16;

    /** Of the whole dose cells, one in so many is asked for its doubt. */
    private static final int SAMPLE = 16;
    /** The same of pieces where dose cells are not cut. */
    private static final int SAMPLE_OF_PARTS = 4;
    /** Sum of second differences over 32 edge ends above which a whole cell's correction is limited: 1 mGy of dose. */
    private static final double CURVED = 0.096;
    /** Less of a cell than this might be passed over by the search of its surface. */
    private static final double LEAST_LEVEL = 1e-6;

    private final GridGeometry grid;
    private final WorkBox box;
    private final int split;
    private final Deposits deposits;
    private final Extreme max;
    private final Extreme min;
    private final HotCells only;
    private final DoseWindow window;
    /** The dose cells of the current row, or of the current layer where they are cut. */
    private final DoseCell[] cells;

    private final int cachedRows;
    private final DoseColumn column = new DoseColumn();

    private int k;
    private double bottom;
    private double top;
    private int j;
    private double partY;
    private int slab;
    private double from;
    private double to;

    CellSink(DoseWindow window, GridGeometry grid, WorkBox box, BodyPart part) {
        this.grid = grid;
        this.box = box;
        this.split = box.split();
        this.deposits = part.deposits;
        this.max = part.max;
        this.min = part.min;
        this.only = part.only;
        this.window = window;
        this.cachedRows = split > 1 ? window.nj : 1;
        this.cells = new DoseCell[cachedRows * window.ni];
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
        if (split > 1 || j < 1 || j + 2 >= grid.ny() || k < 1 || k + 2 >= grid.nz()) {
            run(begin, end, bottom, top);
            return;
        }
        int from = Math.min(end, Math.max(begin, 1 - box.iFrom()));
        int to = Math.max(from, Math.min(end, grid.nx() - 2 - box.iFrom()));
        run(begin, from, bottom, top);
        wholeCells(from, to);
        run(to, end, bottom, top);
    }

    /** As {@link #run} for whole dose cells of a row: sums over the four nodes of a column serve two cells. */
    private void wholeCells(int begin, int end) {
        if (begin >= end) {
            return;
        }
        float[] gy = window.gy;
        int row = window.ni;
        int layer = window.ni * window.nj;
        int at = window.index(box.iFrom() + begin, j, k);
        double before = column(gy, at - 1, row, layer);
        double sum = column(gy, at, row, layer);
        double next = column(gy, at + 1, row, layer);
        column.set(gy, at, row, layer);
        double y0 = column.slopeY;
        double z0 = column.slopeZ;
        double yy0 = column.bendY;
        double zz0 = column.bendZ;
        float max0 = column.max;
        float min0 = column.min;
        for (int c = begin; c < end; c++, at++) {
            column.set(gy, at + 1, row, layer);
            double after = column(gy, at + 2, row, layer);
            double bendX = before - sum - next + after;
            double bendY = yy0 + column.bendY;
            double bendZ = zz0 + column.bendZ;
            double bend = Math.abs(bendX) + Math.abs(bendY) + Math.abs(bendZ);
            int i = box.iFrom() + c;
            boolean sampled = ((i + 5 * j + 3 * k) & (SAMPLE - 1)) == 0;
            float high = Math.max(max0, column.max);
            float low = Math.min(min0, column.min);
            if (bend > CURVED || sampled || max.open(high) || min.open(low)) {
                run(c, c + 1, 0, 1, sampled ? SAMPLE : 0);
            } else {
                double gx = next - sum;
                double gySum = y0 + column.slopeY;
                double gz = z0 + column.slopeZ;
                deposits.add(
                        1,
                        (sum + next) / 8 - (bendX + bendY + bendZ) / 96,
                        Math.sqrt(gx * gx + gySum * gySum + gz * gz) / 4);
            }
            before = sum;
            sum = next;
            next = after;
            y0 = column.slopeY;
            z0 = column.slopeZ;
            yy0 = column.bendY;
            zz0 = column.bendZ;
            max0 = column.max;
            min0 = column.min;
        }
    }

    private static double column(float[] gy, int at, int row, int layer) {
        return (double) gy[at] + gy[at + row] + gy[at + layer] + gy[at + layer + row];
    }

    void full(int begin, int end) {
        run(begin, end, from, to);
    }

    private void run(int begin, int end, double z0, double z1) {
        run(begin, end, z0, z1, 1);
    }

    /** Full cells of a row; each counts for so many in the doubt. */
    private void run(int begin, int end, double z0, double z1, int counted) {
        double size = 1.0 / split;
        double y = (partY + 0.5) * size;
        double z = (z0 + z1) / 2;
        double volume = size * size * (z1 - z0);
        double varXy = size * size / 12;
        double varZ = (z1 - z0) * (z1 - z0) / 12;
        for (int column = begin; column < end; column++) {
            int i = box.iFrom() + column / split;
            if (only != null && !only.contains(i, j, k)) {
                continue;
            }
            DoseCell cell = cell(i);
            double x = (column % split + 0.5) * size;
            double mean = Math.max(0, cell.at(x, y, z) - cell.meanExcess(x, y, z, varXy, varXy, varZ));
            double gx = cell.smoothSlopeX(x, y, z) * size;
            double gy = cell.smoothSlopeY(x, y, z) * size;
            double gz = cell.smoothSlopeZ(x, y, z) * (z1 - z0);
            double width = Math.sqrt(gx * gx + gy * gy + gz * gz);
            deposits.add(volume, mean, width);
            if (counted > 0) {
                double reach = Math.abs(gx) + Math.abs(gy) + Math.abs(gz);
                double uneven = reach > 0 ? 1 - width / reach : 0;
                double share = size / Math.max(width, 1e-9);
                double bendGy = cell.bendGy(sq(gx * share), sq(gy * share), sq(gz / Math.max(width, 1e-9) * (z1 - z0)));
                deposits.doubt(
                        volume,
                        counted,
                        UNEVEN_WHOLE * uneven,
                        skewed(bendGy, width) + DIAGONAL * uneven * alike(Math.abs(gx), Math.abs(gy), Math.abs(gz)),
                        mean - reach / 2,
                        mean + reach / 2,
                        cell.doubtGy((x * (1 - x) - varXy) / 2, (y * (1 - y) - varXy) / 2, (z * (1 - z) - varZ) / 2));
            }
            if (max.open(cell.highestGy())) {
                corners(max, cell, x, y, z0, z1, size / 2, i);
                turn(max, cell, x, y, z, size / 2, (z1 - z0) / 2, i);
            }
            if (min.open(cell.lowestGy())) {
                corners(min, cell, x, y, z0, z1, size / 2, i);
                turn(min, cell, x, y, z, size / 2, (z1 - z0) / 2, i);
            }
        }
    }

    private void corners(Extreme extreme, DoseCell cell, double x, double y, double z0, double z1, double half, int i) {
        for (int c = 0; c < 8; c++) {
            double atX = (c & 1) == 0 ? x - half : x + half;
            double atY = (c & 2) == 0 ? y - half : y + half;
            double atZ = (c & 4) == 0 ? z0 : z1;
            extreme.offer(cell.smooth(atX, atY, atZ), i + atX, j + atY, k + atZ);
        }
    }

    private static double sq(double t) {
        return t * t;
    }

    /** How nearly the two largest of three gradients are equal, 0 to 1. */
    private static double alike(double a, double b, double c) {
        double largest = Math.max(a, Math.max(b, c));
        double middle = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
        return largest > 0 ? Math.max(0, 1 - (largest - middle) / (ALIKE * largest)) : 0;
    }

    /** The share of a piece that its box has on the wrong side of a dose, since the dose bends along its gradient. */
    private static double skewed(double bendGy, double width) {
        return width > 0 ? BENT * Math.min(1, bendGy / width) : 0;
    }

    /** Offers the point of a box about its middle at which the dose turns, where any is beyond its corners. */
    private void turn(Extreme extreme, DoseCell cell, double x, double y, double z, double half, double halfZ, int i) {
        if (cell.overshoot() > 0) {
            Turn turn = new Turn(cell, extreme.sign(), x, y, z);
            turn.within(half, half, halfZ);
            extreme.offer(cell.smooth(turn.x, turn.y, turn.z), i + turn.x, j + turn.y, k + turn.z);
        }
    }

    void part(CellCoverage cover, int index) {
        int column = cover.partialColumn(index);
        int i = box.iFrom() + column / split;
        if (only != null && !only.contains(i, j, k)) {
            return;
        }
        DoseCell cell = cell(i);
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
        double gx = cell.smoothSlopeX(x, y, z);
        double gy = cell.smoothSlopeY(x, y, z);
        double gz = cell.smoothSlopeZ(x, y, z);
        double variance = gx * gx * xx + 2 * gx * gy * xy + gy * gy * yy + gz * gz * zz;
        double width = Math.sqrt(Math.max(0, 12 * variance));
        deposits.add(volume, mean, width);
        if (split > 1 || (i + 5 * j + 3 * k) % SAMPLE_OF_PARTS == 0) {
            double share = 12 / Math.max(width, 1e-9);
            double bendGy = cell.bendGy(sq(gx * xx * share), sq(gy * yy * share), sq(gz * zz * share));
            double reach = 0.75 * width;
            deposits.doubt(
                    volume,
                    split > 1 ? 1 : SAMPLE_OF_PARTS,
                    1,
                    skewed(bendGy, width),
                    mean - reach,
                    mean + reach,
                    cell.doubtGy((x * (1 - x) - xx) / 2, (y * (1 - y) - yy) / 2, (z * (1 - z) - zz) / 2));
        }
        max.certain(mean);
        min.certain(mean);
        double x0 = column % split * size;
        double y0 = partY * size;
        double over = cell.overshoot();
        if (cell.isLevel() && volume > LEAST_LEVEL) {
            level(max, cell, i);
            level(min, cell, i);
            return;
        }
        if (max.open(cell.highestGy()) && open(max, cell, x0, y0, size, over)) {
            max.candidate(slab, node(i), cell.highestGy());
        }
        if (min.open(cell.lowestGy()) && open(min, cell, x0, y0, size, -over)) {
            min.candidate(slab, node(i), cell.lowestGy());
        }
    }

    private void level(Extreme extreme, DoseCell cell, int i) {
        if (extreme.open(cell.maxGy)) {
            extreme.levelCandidate(slab, node(i), cell.maxGy);
        }
    }

    private DoseCell cell(int i) {
        int slot = (j - window.j0) % cachedRows * window.ni + i - window.i0;
        DoseCell cell = cells[slot];
        if (cell == null) {
            cell = new DoseCell(window);
            cells[slot] = cell;
        }
        cell.moveTo(i, j, k);
        return cell;
    }

    /** Whether the corners of a piece's box leave it open whether the piece holds an extreme. */
    private boolean open(Extreme extreme, DoseCell cell, double x0, double y0, double size, double over) {
        for (int c = 0; c < 8; c++) {
            double corner =
                    cell.at((c & 1) == 0 ? x0 : x0 + size, (c & 2) == 0 ? y0 : y0 + size, (c & 4) == 0 ? from : to);
            if (extreme.open(Math.max(0, corner + over))) {
                return true;
            }
        }
        return false;
    }

    private int node(int i) {
        return (k * grid.ny() + j) * grid.nx() + i;
    }
}
