package org.cordon.dvh;

import org.cordon.dose.DoseWindow;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.CellCoverage;

/**
 * Turns covered cells into deposits of volume against dose. The mean of a piece follows from the moments of the covered
 * part, its spread is the box with the variance that the dose gradient gives. Volumes are in units of one dose cell.
 */
final class CellSink {
    /** Of the whole dose cells, one in so many is asked for its doubt. */
    private static final int SAMPLE = 16;
    /** The same of pieces where dose cells are not cut. */
    private static final int SAMPLE_OF_PARTS = 4;
    /** Sum of second differences over 32 edge ends above which a whole cell's correction is limited: 1 mGy of dose. */
    private static final double CURVED = 0.096;

    /** Narrower boxes count as this wide where something is divided by their width. */
    private static final double LEAST_WIDTH_GY = 1e-9;
    /** Less of a cell than this might be passed over by the search of its surface. */
    private static final double LEAST_LEVEL = 1e-6;

    private final GridGeometry grid;
    private final WorkBox box;
    private final int split;
    /** Size of a piece in dose cells. */
    private final double size;
    /** A column's dose cell is the column shifted right, its place in it the bits that are lost. */
    private final int shift;

    private final int mask;
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
    private int slots;
    private double partY;
    private int slab;
    private double from;
    private double to;

    CellSink(DoseWindow window, GridGeometry grid, WorkBox box, BodyPart part) {
        this.grid = grid;
        this.box = box;
        this.split = box.split();
        this.size = 1.0 / split;
        this.shift = Integer.numberOfTrailingZeros(split);
        this.mask = split - 1;
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

    /** Goes to a row of pieces; false when none of them counts. */
    boolean row(int row) {
        j = box.jFrom() + (row >> shift);
        partY = row & mask;
        slots = (j - window.j0) % cachedRows * window.ni - window.i0;
        return only == null || only.inRow(j, k);
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
            float high = max0 > column.max ? max0 : column.max;
            float low = min0 < column.min ? min0 : column.min;
            if (bend > CURVED || sampled || max.open(high) || min.open(low)) {
                full(cell(i), i, 0.5, 0, 1, sampled ? SAMPLE : 0);
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

    /** Full pieces of a row, dose cell by dose cell. */
    private void run(int begin, int end, double z0, double z1) {
        for (int column = begin; column < end; ) {
            int i = box.iFrom() + (column >> shift);
            int next = Math.min(end, (column | mask) + 1);
            if (only == null || only.contains(i, j, k)) {
                DoseCell cell = cell(i);
                for (; column < next; column++) {
                    full(cell, i, ((column & mask) + 0.5) * size, z0, z1, 1);
                }
            }
            column = next;
        }
    }

    /** A full piece; it counts for so many in the doubt. */
    private void full(DoseCell cell, int i, double x, double z0, double z1, int counted) {
        double y = (partY + 0.5) * size;
        double z = (z0 + z1) / 2;
        double thickness = z1 - z0;
        double varXy = size * size / 12;
        cell.piece(x, y, z, varXy, varXy, thickness * thickness / 12);
        double mean = positive(cell.at(x, y, z) - cell.excessGy);
        double gx = cell.slopeX * size;
        double gy = cell.slopeY * size;
        double gz = cell.slopeZ * thickness;
        double width = Math.sqrt(gx * gx + gy * gy + gz * gz);
        deposits.add(size * size * thickness, mean, width);
        if (counted > 0) {
            doubtOfFull(cell, x, y, z, thickness, counted, mean, width);
        }
        if (max.open(cell.highestGy())) {
            extreme(max, cell, x, y, z0, z1, i);
        }
        if (min.open(cell.lowestGy())) {
            extreme(min, cell, x, y, z0, z1, i);
        }
    }

    private static double positive(double t) {
        return t > 0 ? t : 0;
    }

    private void doubtOfFull(
            DoseCell cell, double x, double y, double z, double thickness, int counted, double mean, double width) {
        double gx = Math.abs(cell.slopeX * size);
        double gy = Math.abs(cell.slopeY * size);
        double gz = Math.abs(cell.slopeZ * thickness);
        double reach = gx + gy + gz;
        double least = width > LEAST_WIDTH_GY ? width : LEAST_WIDTH_GY;
        double share = size / least;
        double bendGy = cell.bendGy(sq(gx * share), sq(gy * share), sq(gz / least * thickness));
        double varXy = size * size / 12;
        double varZ = thickness * thickness / 12;
        deposits.doubt(
                size * size * thickness,
                counted,
                Unevenness.ofFull(width, reach),
                Unevenness.skewOfFull(bendGy, width, reach, gx, gy, gz),
                mean - reach / 2,
                mean + reach / 2,
                cell.doubtGy((x * (1 - x) - varXy) / 2, (y * (1 - y) - varXy) / 2, (z * (1 - z) - varZ) / 2));
    }

    /** Offers the corners of a full piece, and the point of it at which the dose turns, where any is beyond its corners. */
    private void extreme(Extreme extreme, DoseCell cell, double x, double y, double z0, double z1, int i) {
        double half = size / 2;
        for (int c = 0; c < 8; c++) {
            double atX = (c & 1) == 0 ? x - half : x + half;
            double atY = (c & 2) == 0 ? y - half : y + half;
            double atZ = (c & 4) == 0 ? z0 : z1;
            extreme.offer(cell.smooth(atX, atY, atZ), i + atX, j + atY, k + atZ);
        }
        if (cell.overshoot() > 0) {
            Turn turn = new Turn(cell, extreme.sign(), x, y, (z0 + z1) / 2);
            turn.within(half, half, (z1 - z0) / 2);
            extreme.offer(cell.smooth(turn.x, turn.y, turn.z), i + turn.x, j + turn.y, k + turn.z);
        }
    }

    private static double sq(double t) {
        return t * t;
    }

    void part(CellCoverage cover, int index) {
        int column = cover.partialColumn(index);
        int i = box.iFrom() + (column >> shift);
        if (only != null && !only.contains(i, j, k)) {
            return;
        }
        DoseCell cell = cell(i);
        double area = cover.moment(index, 0);
        double px = cover.moment(index, 1) / area;
        double py = cover.moment(index, 2) / area;
        double square = size * size;
        double xx = positive(cover.moment(index, 3) / area - px * px) * square;
        double xy = (cover.moment(index, 4) / area - px * py) * square;
        double yy = positive(cover.moment(index, 5) / area - py * py) * square;
        double x0 = (column & mask) * size;
        double y0 = partY * size;
        double x = inCell(x0 + px * size);
        double y = inCell(y0 + py * size);
        double z = (from + to) / 2;
        double thickness = to - from;
        double zz = thickness * thickness / 12;
        double volume = area * square * thickness;
        cell.piece(x, y, z, xx, yy, zz);
        double mean = positive(cell.clamped(cell.at(x, y, z) + xy * cell.slopeXy(z)) - cell.excessGy);
        double gx = cell.slopeX;
        double gy = cell.slopeY;
        double gz = cell.slopeZ;
        double width = Math.sqrt(positive(12 * (gx * gx * xx + 2 * gx * gy * xy + gy * gy * yy + gz * gz * zz)));
        deposits.add(volume, mean, width);
        if (split > 1 || (i + 5 * j + 3 * k) % SAMPLE_OF_PARTS == 0) {
            double share = 12 / (width > LEAST_WIDTH_GY ? width : LEAST_WIDTH_GY);
            double bendGy = cell.bendGy(sq(gx * xx * share), sq(gy * yy * share), sq(gz * zz * share));
            double reach = 0.75 * width;
            deposits.doubt(
                    volume,
                    split > 1 ? 1 : SAMPLE_OF_PARTS,
                    1,
                    Unevenness.skew(bendGy, width),
                    mean - reach,
                    mean + reach,
                    cell.doubtGy((x * (1 - x) - xx) / 2, (y * (1 - y) - yy) / 2, (z * (1 - z) - zz) / 2));
        }
        extremesOfPart(cell, i, mean, volume, x0, y0);
    }

    private static double inCell(double t) {
        return t < 0 ? 0 : t > 1 ? 1 : t;
    }

    private void extremesOfPart(DoseCell cell, int i, double mean, double volume, double x0, double y0) {
        max.certain(mean);
        min.certain(mean);
        double over = cell.overshoot();
        if (cell.isLevel() && volume > LEAST_LEVEL) {
            level(max, cell, i);
            level(min, cell, i);
            return;
        }
        if (max.open(cell.highestGy()) && open(max, cell, x0, y0, over)) {
            max.candidate(slab, node(i), cell.highestGy());
        }
        if (min.open(cell.lowestGy()) && open(min, cell, x0, y0, -over)) {
            min.candidate(slab, node(i), cell.lowestGy());
        }
    }

    private void level(Extreme extreme, DoseCell cell, int i) {
        if (extreme.open(cell.maxGy)) {
            extreme.levelCandidate(slab, node(i), cell.maxGy);
        }
    }

    private DoseCell cell(int i) {
        DoseCell cell = cells[slots + i];
        if (cell == null) {
            cell = new DoseCell(window);
            cells[slots + i] = cell;
        }
        cell.moveTo(i, j, k);
        return cell;
    }

    /** Whether the corners of a piece's box leave it open whether the piece holds an extreme. */
    private boolean open(Extreme extreme, DoseCell cell, double x0, double y0, double over) {
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
