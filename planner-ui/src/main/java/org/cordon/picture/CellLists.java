package org.cordon.picture;

import java.util.Arrays;

/** For each of several values the cells of a grid of samples that it crosses, by rows. A cell with a gap is crossed by none. */
final class CellLists {
    private final int[][] cells;
    private final int[] sizes;

    private CellLists(int values) {
        cells = new int[values][64];
        sizes = new int[values];
    }

    static CellLists of(float[][] samples, double[] values) {
        CellLists lists = new CellLists(values.length);
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        for (int j = 0; j + 1 < samples.length; j++) {
            lists.row(samples[j], samples[j + 1], j * samples[j].length, values, ascending);
        }
        return lists;
    }

    /** What is compared in a cell is the same as when the line is cut: at or above the value, or below. */
    private void row(float[] upper, float[] lower, int start, double[] values, double[] ascending) {
        for (int i = 0; i + 1 < upper.length; i++) {
            float low = Math.min(Math.min(upper[i], upper[i + 1]), Math.min(lower[i], lower[i + 1]));
            float high = Math.max(Math.max(upper[i], upper[i + 1]), Math.max(lower[i], lower[i + 1]));
            if (crossesAny(low, high, ascending)) {
                for (int v = 0; v < values.length; v++) {
                    if (low < values[v] && high >= values[v]) {
                        add(v, start + i);
                    }
                }
            }
        }
    }

    /** Never where a corner is not a number: minimum and maximum are then none either. */
    private static boolean crossesAny(float low, float high, double[] ascending) {
        for (double value : ascending) {
            if (low < value) {
                return high >= value;
            }
        }
        return false;
    }

    private void add(int value, int cell) {
        if (sizes[value] == cells[value].length) {
            cells[value] = Arrays.copyOf(cells[value], 2 * sizes[value]);
        }
        cells[value][sizes[value]++] = cell;
    }

    int size(int value) {
        return sizes[value];
    }

    int cell(int value, int at) {
        return cells[value][at];
    }
}
