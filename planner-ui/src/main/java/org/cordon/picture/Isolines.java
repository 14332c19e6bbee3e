package org.cordon.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines of one value over a grid of samples, by marching squares, joined to chains so that they can be dashed.
 *
 * <p>How computed: each cell is cut where its edges cross the value, linearly along the edge; of the two ways through a
 * saddle the one is taken that the mean of the corners decides. Samples that are not a number take no part. Order: the
 * error of a line is that of linear interpolation between samples. Thread-safe: no state.
 */
public final class Isolines {
    private static final int NONE = -1;

    private Isolines() {}

    /**
     * The chains of a value.
     *
     * @param samples rows of equal length, {@code samples[row][column]}
     * @param value of the line
     * @return points as x, y, x, y, ... in units of columns and rows; closed chains repeat their first point
     */
    public static List<double[]> chains(float[][] samples, double value) {
        return chains(samples, new double[] {value}).get(0);
    }

    /**
     * The chains of several values, each as if it were asked alone; quicker than one after the other, since most cells are
     * crossed by none.
     *
     * @param samples rows of equal length, {@code samples[row][column]}
     * @param values of the lines, in any order
     * @return for each value its chains
     */
    public static List<List<double[]>> chains(float[][] samples, double[] values) {
        int rows = samples.length;
        int columns = rows == 0 ? 0 : samples[0].length;
        CellLists crossed = CellLists.of(samples, values);
        Segments segments = new Segments(rows, columns);
        List<List<double[]>> lines = new ArrayList<>();
        for (int v = 0; v < values.length; v++) {
            for (int at = 0; at < crossed.size(v); at++) {
                int cell = crossed.cell(v, at);
                cell(samples, cell % columns, cell / columns, values[v], segments);
            }
            lines.add(segments.chains());
            segments.clear();
        }
        return lines;
    }

    private static void cell(float[][] s, int i, int j, double value, Segments out) {
        double a = s[j][i] - value;
        double b = s[j][i + 1] - value;
        double c = s[j + 1][i + 1] - value;
        double d = s[j + 1][i] - value;
        int kind = (a >= 0 ? 1 : 0) | (b >= 0 ? 2 : 0) | (c >= 0 ? 4 : 0) | (d >= 0 ? 8 : 0);
        if (kind == 0 || kind == 15 || Double.isNaN(a + b + c + d)) {
            return;
        }
        int top = out.edge(i, j, true);
        int bottom = out.edge(i, j + 1, true);
        int left = out.edge(i, j, false);
        int right = out.edge(i + 1, j, false);
        out.place(top, i + fraction(a, b), j, crosses(a, b));
        out.place(bottom, i + fraction(d, c), j + 1, crosses(d, c));
        out.place(left, i, j + fraction(a, d), crosses(a, d));
        out.place(right, i + 1, j + fraction(b, c), crosses(b, c));
        switch (kind) {
            case 1, 14 -> out.join(left, top);
            case 2, 13 -> out.join(top, right);
            case 3, 12 -> out.join(left, right);
            case 4, 11 -> out.join(right, bottom);
            case 6, 9 -> out.join(top, bottom);
            case 7, 8 -> out.join(left, bottom);
            default -> saddle(kind, a + b + c + d >= 0, out, new int[] {left, top, right, bottom});
        }
    }

    /** Corners on opposite sides are joined when the middle of the cell belongs to them. */
    private static void saddle(int kind, boolean middleInside, Segments out, int[] edges) {
        if ((kind == 5) == middleInside) {
            out.join(edges[1], edges[2]);
            out.join(edges[0], edges[3]);
        } else {
            out.join(edges[0], edges[1]);
            out.join(edges[2], edges[3]);
        }
    }

    private static boolean crosses(double a, double b) {
        return (a >= 0) != (b >= 0);
    }

    private static double fraction(double a, double b) {
        return crosses(a, b) ? a / (a - b) : 0;
    }

    /** Points on edges of the grid, each joined to at most two others. */
    private static final class Segments {
        private final int columns;
        private final int horizontal;
        private final float[] x;
        private final float[] y;
        private final int[] first;
        private final int[] second;
        private final boolean[] done;
        private int[] used = new int[256];
        private int count;

        Segments(int rows, int columns) {
            this.columns = columns;
            this.horizontal = rows * columns;
            int edges = 2 * rows * columns;
            x = new float[edges];
            y = new float[edges];
            first = filled(edges);
            second = filled(edges);
            done = new boolean[edges];
        }

        /** Forgets all points, for the next value. */
        void clear() {
            for (int at = 0; at < count; at++) {
                first[used[at]] = NONE;
                second[used[at]] = NONE;
                done[used[at]] = false;
            }
            count = 0;
        }

        private static int[] filled(int size) {
            int[] array = new int[size];
            Arrays.fill(array, NONE);
            return array;
        }

        int edge(int i, int j, boolean along) {
            return j * columns + i + (along ? 0 : horizontal);
        }

        void place(int edge, double px, double py, boolean crossed) {
            if (crossed) {
                x[edge] = (float) px;
                y[edge] = (float) py;
            }
        }

        void join(int a, int b) {
            link(a, b);
            link(b, a);
        }

        private void link(int from, int to) {
            if (first[from] == NONE) {
                first[from] = to;
                if (count == used.length) {
                    used = Arrays.copyOf(used, 2 * count);
                }
                used[count++] = from;
            } else {
                second[from] = to;
            }
        }

        List<double[]> chains() {
            List<double[]> chains = new ArrayList<>();
            for (int pass = 0; pass < 2; pass++) {
                for (int each = 0; each < count; each++) {
                    int start = used[each];
                    if (!done[start] && (pass == 1 || second[start] == NONE)) {
                        chains.add(walk(start));
                    }
                }
            }
            return chains;
        }

        private double[] walk(int start) {
            double[] points = new double[64];
            int size = 0;
            int at = start;
            int next = start;
            while (next != NONE) {
                at = next;
                done[at] = true;
                points = grown(points, size + 4);
                points[size++] = x[at];
                points[size++] = y[at];
                next = open(at);
            }
            if (at != start && (first[at] == start || second[at] == start)) {
                points[size++] = x[start];
                points[size++] = y[start];
            }
            return Arrays.copyOf(points, size);
        }

        private int open(int at) {
            if (first[at] != NONE && !done[first[at]]) {
                return first[at];
            }
            return second[at] != NONE && !done[second[at]] ? second[at] : NONE;
        }

        private static double[] grown(double[] points, int size) {
            return size <= points.length ? points : Arrays.copyOf(points, 2 * points.length);
        }
    }
}
