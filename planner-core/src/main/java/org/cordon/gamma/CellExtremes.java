package org.cordon.gamma;

import org.cordon.dose.GridGeometry;

/** The lowest and highest dose of each cell of a grid: the trilinear dose never leaves the range of its eight nodes. */
final class CellExtremes {
    private final int columns;
    private final int rows;
    private final float[] lowHigh;

    CellExtremes(GridGeometry geometry) {
        this.columns = geometry.nx() - 1;
        this.rows = geometry.ny() - 1;
        this.lowHigh = new float[Math.multiplyExact(2 * columns * rows, geometry.nz() - 1)];
    }

    /** Fills one layer of cells; layers may be filled by different threads. */
    void fill(float[] gy, int layer) {
        int nx = columns + 1;
        int plane = nx * (rows + 1);
        for (int row = 0; row < rows; row++) {
            int node = layer * plane + row * nx;
            float low = lowest(gy, node, nx, plane);
            float high = highest(gy, node, nx, plane);
            int out = 2 * index(0, row, layer);
            for (int column = 0; column < columns; column++) {
                node++;
                float nextLow = lowest(gy, node, nx, plane);
                float nextHigh = highest(gy, node, nx, plane);
                lowHigh[out++] = Math.min(low, nextLow);
                lowHigh[out++] = Math.max(high, nextHigh);
                low = nextLow;
                high = nextHigh;
            }
        }
    }

    int index(int i, int j, int k) {
        return (k * rows + j) * columns + i;
    }

    float low(int cell) {
        return lowHigh[2 * cell];
    }

    float high(int cell) {
        return lowHigh[2 * cell + 1];
    }

    private static float lowest(float[] gy, int node, int nx, int plane) {
        return Math.min(Math.min(gy[node], gy[node + nx]), Math.min(gy[node + plane], gy[node + plane + nx]));
    }

    private static float highest(float[] gy, int node, int nx, int plane) {
        return Math.max(Math.max(gy[node], gy[node + nx]), Math.max(gy[node + plane], gy[node + plane + nx]));
    }
}
