package org.cordon.geometry;

import java.util.Arrays;

/**
 * The edges of a region, clipped to the rows of a cell grid and kept row by row in ring order. Coordinates are in cells:
 * u along x from the first column on, v along y from 0 to 1 within the row. Horizontal edges are left out: they bound no
 * area to their side.
 */
final class RowPieces {
    private final int rows;
    private final int[] rowStart;
    private int[] cursor;
    /** Four numbers a piece: u and v of its start, u and v of its end, in ring direction. */
    double[] piece = new double[256];

    RowPieces(int rows) {
        this.rows = rows;
        this.rowStart = new int[rows + 1];
        this.cursor = new int[rows];
    }

    int from(int row) {
        return rowStart[row];
    }

    void fill(FlatRegion region, CellGrid grid) {
        Arrays.fill(rowStart, 0);
        int n = region.xMm.length;
        double[] u = new double[n];
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            u[i] = (region.xMm[i] - grid.x0Mm()) / grid.widthMm();
            v[i] = (region.yMm[i] - grid.y0Mm()) / grid.heightMm();
        }
        walk(region, u, v, false);
        for (int row = 0; row < rows; row++) {
            rowStart[row + 1] += rowStart[row];
        }
        System.arraycopy(rowStart, 0, cursor, 0, rows);
        if (piece.length < 4 * rowStart[rows]) {
            piece = new double[Math.max(4 * rowStart[rows], 2 * piece.length)];
        }
        walk(region, u, v, true);
    }

    private void walk(FlatRegion region, double[] u, double[] v, boolean store) {
        for (int r = 0; r + 1 < region.ringStart.length; r++) {
            int begin = region.ringStart[r];
            int end = region.ringStart[r + 1];
            int lowest = begin;
            for (int i = begin; i < end; i++) {
                if (v[i] < v[lowest]) {
                    lowest = i;
                }
            }
            int a = lowest;
            for (int count = begin; count < end; count++) {
                int b = a + 1 == end ? begin : a + 1;
                edge(u[a], v[a], u[b], v[b], store);
                a = b;
            }
        }
    }

    private void edge(double ua, double va, double ub, double vb, boolean store) {
        double low = va < vb ? va : vb;
        double high = va < vb ? vb : va;
        if (low == high || high <= 0 || low >= rows) {
            return;
        }
        int first = low <= 0 ? 0 : (int) low;
        int last = high >= rows ? rows - 1 : rowBelow(high);
        if (!store) {
            for (int row = first; row <= last; row++) {
                rowStart[row + 1]++;
            }
            return;
        }
        double slope = (ub - ua) / (vb - va);
        for (int row = first; row <= last; row++) {
            int at = 4 * cursor[row]++;
            put(at, ua, va, ua, va, slope, row);
            put(at + 2, ub, vb, ua, va, slope, row);
        }
    }

    /** The row whose upper border is the first one at or above a height. */
    private static int rowBelow(double high) {
        int row = (int) high;
        return row < high ? row : row - 1;
    }

    private void put(int at, double u, double v, double ua, double va, double slope, int row) {
        if (v <= row) {
            piece[at] = v == row ? u : ua + slope * (row - va);
            piece[at + 1] = 0;
        } else if (v >= row + 1) {
            piece[at] = v == row + 1 ? u : ua + slope * (row + 1 - va);
            piece[at + 1] = 1;
        } else {
            piece[at] = u;
            piece[at + 1] = v - row;
        }
    }
}
