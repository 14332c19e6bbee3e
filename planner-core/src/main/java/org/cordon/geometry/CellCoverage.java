package org.cordon.geometry;

import java.util.Arrays;

/**
 * Which part of each cell of a {@link CellGrid} a region covers: runs of full cells, and partly covered cells with the
 * moments of the covered part in cell units (0 to 1 along both axes). Filled by {@link RegionRaster}, read-only after.
 */
public final class CellCoverage {
    /** Numbers kept for a partly covered cell: area, x, y, xx, xy, yy (integrals over the covered part). */
    public static final int MOMENTS = 6;

    private final int rows;
    private final int[] partStart;
    private final int[] spanStart;
    private int firstRow;
    private int endRow;
    private int parts;
    private int spans;
    private int[] partColumn = new int[64];
    private double[] moments = new double[64 * MOMENTS];
    private int[] span = new int[32];

    CellCoverage(int rows) {
        this.rows = rows;
        this.partStart = new int[rows + 1];
        this.spanStart = new int[rows + 1];
        this.firstRow = rows;
    }

    void partial(int column, double area, double x, double y, double xx, double xy, double yy) {
        if (parts == partColumn.length) {
            partColumn = Arrays.copyOf(partColumn, 2 * parts);
            moments = Arrays.copyOf(moments, 2 * parts * MOMENTS);
        }
        partColumn[parts] = column;
        int m = parts++ * MOMENTS;
        moments[m] = area;
        moments[m + 1] = x;
        moments[m + 2] = y;
        moments[m + 3] = xx;
        moments[m + 4] = xy;
        moments[m + 5] = yy;
    }

    void full(int from, int to, int firstSpanOfRow) {
        if (spans > firstSpanOfRow && span[2 * spans - 1] == from) {
            span[2 * spans - 1] = to;
            return;
        }
        if (2 * spans == span.length) {
            span = Arrays.copyOf(span, 2 * span.length);
        }
        span[2 * spans] = from;
        span[2 * spans + 1] = to;
        spans++;
    }

    int spanCount() {
        return spans;
    }

    void endRow(int row) {
        if (parts > partStart[row] || spans > spanStart[row]) {
            firstRow = Math.min(firstRow, row);
            endRow = row + 1;
        }
        partStart[row + 1] = parts;
        spanStart[row + 1] = spans;
    }

    /** The first row with a covered cell; {@link #endRow()} when there is none. */
    public int firstRow() {
        return Math.min(firstRow, endRow);
    }

    /** One past the last row with a covered cell. */
    public int endRow() {
        return endRow;
    }

    /** The index of a row's first partly covered cell; {@code row + 1} gives its end. */
    public int partialFrom(int row) {
        return partStart[row];
    }

    /** The column of a partly covered cell; ascending within a row. */
    public int partialColumn(int index) {
        return partColumn[index];
    }

    /** A moment of a partly covered cell, in cell units. */
    public double moment(int index, int moment) {
        return moments[index * MOMENTS + moment];
    }

    /** The index of a row's first run of full cells; {@code row + 1} gives its end. */
    public int spanFrom(int row) {
        return spanStart[row];
    }

    /** The first column of a run of full cells; ascending within a row. */
    public int spanBegin(int index) {
        return span[2 * index];
    }

    /** One past the last column of a run of full cells. */
    public int spanEnd(int index) {
        return span[2 * index + 1];
    }

    /** The covered area in units of one cell. */
    public double coveredCells() {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            double inRow = 0;
            for (int p = partStart[row]; p < partStart[row + 1]; p++) {
                inRow += moments[p * MOMENTS];
            }
            for (int s = spanStart[row]; s < spanStart[row + 1]; s++) {
                inRow += span[2 * s + 1] - span[2 * s];
            }
            sum += inRow;
        }
        return sum;
    }
}
