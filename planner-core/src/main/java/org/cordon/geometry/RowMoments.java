package org.cordon.geometry;

import java.util.Arrays;

/**
 * Area and moments of the covered part of each cell of one row, gathered from the region's edges: the part to the right
 * of an edge counts with the edge's sign. Exact for straight edges (two-point Gauss on cubic integrands).
 */
final class RowMoments {
    private static final int STRIDE = 10;
    private static final double GAUSS = 0.2113248654051871; // (1 - 1/sqrt 3) / 2
    /** A cell is full or empty when its area differs by less: rounding of the accumulation only. */
    private static final double ROUNDING = 1e-11;

    private final int columns;
    private final double[] cell;
    private final boolean[] known;
    private final int[] touched;
    private int count;

    RowMoments(int columns) {
        this.columns = columns;
        this.cell = new double[STRIDE * columns];
        this.known = new boolean[columns];
        this.touched = new int[columns];
    }

    private int touch(int column) {
        if (!known[column]) {
            known[column] = true;
            touched[count++] = column;
        }
        return STRIDE * column;
    }

    /** Adds the part right of an edge from (ua, va) up to (ub, vb), va &lt; vb, both within the row. */
    void add(double sign, double ua, double va, double ub, double vb) {
        if (vb <= va) {
            return;
        }
        double uMin = ua < ub ? ua : ub;
        double uMax = ua < ub ? ub : ua;
        if (uMin >= columns) {
            return;
        }
        if (uMax <= 0) {
            right(sign, 0, va, vb);
            return;
        }
        int first = below(uMin);
        int last = -below(-uMax) - 1;
        if (first >= last) {
            inColumn(sign, Math.max(first, 0), ua, va, ub, vb);
            return;
        }
        double slope = (vb - va) / (ub - ua);
        double u = ua;
        double v = va;
        if (ub > ua) {
            if (u < 0) {
                v = va - ua * slope;
                right(sign, 0, va, v);
                u = 0;
            }
            for (int c = (int) u; c < last && c < columns; c++) {
                double next = least(va + (c + 1 - ua) * slope, vb);
                inColumn(sign, c, u, v, c + 1, next);
                u = c + 1;
                v = next;
            }
            if (last < columns) {
                inColumn(sign, last, u, v, ub, vb);
            }
        } else {
            if (u > columns) {
                v = va + (columns - ua) * slope;
                u = columns;
            }
            for (int c = Math.min(last, columns - 1); c > first && c >= 0; c--) {
                double next = least(va + (c - ua) * slope, vb);
                inColumn(sign, c, u, v, c, next);
                u = c;
                v = next;
            }
            if (first >= 0) {
                inColumn(sign, first, u, v, ub, vb);
            } else {
                right(sign, 0, v, vb);
            }
        }
    }

    private static double least(double a, double b) {
        return a < b ? a : b;
    }

    /** The largest whole number that is no larger. */
    private static int below(double u) {
        int n = (int) u;
        return n > u ? n - 1 : n;
    }

    private void inColumn(double sign, int column, double ua, double va, double ub, double vb) {
        if (column >= columns) {
            return;
        }
        double height = sign * (vb - va);
        double a = ua - column;
        double b = ub - column;
        int at = touch(column);
        double sumA = 0;
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumXy = 0;
        double sumYy = 0;
        for (int g = 0; g < 2; g++) {
            double t = g == 0 ? GAUSS : 1 - GAUSS;
            double u = a + (b - a) * t;
            double v = va + (vb - va) * t;
            double x0 = 1 - u;
            double x1 = (1 - u * u) / 2;
            sumA += x0;
            sumX += x1;
            sumXx += (1 - u * u * u) / 3;
            sumY += v * x0;
            sumXy += v * x1;
            sumYy += v * v * x0;
        }
        double half = height / 2;
        cell[at] += half * sumA;
        cell[at + 1] += half * sumX;
        cell[at + 2] += half * sumY;
        cell[at + 3] += half * sumXx;
        cell[at + 4] += half * sumXy;
        cell[at + 5] += half * sumYy;
        cell[at + 9] = 1;
        right(sign, column + 1, va, vb);
    }

    /** The strip between va and vb, from a column on to the right. */
    private void right(double sign, int column, double va, double vb) {
        if (column >= columns) {
            return;
        }
        double height = sign * (vb - va);
        int at = touch(column);
        cell[at + 6] += height;
        cell[at + 7] += height * (va + vb) / 2;
        cell[at + 8] += height * (va * va + va * vb + vb * vb) / 3;
    }

    /** Writes the row's cells and forgets them. */
    void flush(CellCoverage into) {
        if (count == 0) {
            return;
        }
        Arrays.sort(touched, 0, count);
        int firstSpan = into.spanCount();
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        for (int t = 0; t < count; t++) {
            int c = touched[t];
            int at = STRIDE * c;
            s0 += cell[at + 6];
            s1 += cell[at + 7];
            s2 += cell[at + 8];
            int next = t + 1 < count ? touched[t + 1] : columns;
            if (cell[at + 9] != 0) {
                double area = cell[at] + s0;
                if (area >= 1 - ROUNDING) {
                    into.full(c, c + 1, firstSpan);
                } else if (area > ROUNDING) {
                    into.partial(
                            c,
                            area,
                            cell[at + 1] + s0 / 2,
                            cell[at + 2] + s1,
                            cell[at + 3] + s0 / 3,
                            cell[at + 4] + s1 / 2,
                            cell[at + 5] + s2);
                }
                between(into, c + 1, next, s0, s1, s2, firstSpan);
            } else {
                between(into, c, next, s0, s1, s2, firstSpan);
            }
            Arrays.fill(cell, at, at + STRIDE, 0);
            known[c] = false;
        }
        count = 0;
    }

    /** Columns without an edge of their own. */
    private static void between(CellCoverage into, int from, int to, double s0, double s1, double s2, int firstSpan) {
        if (from >= to || s0 <= ROUNDING) {
            return;
        }
        if (s0 >= 1 - ROUNDING) {
            into.full(from, to, firstSpan);
            return;
        }
        for (int c = from; c < to; c++) {
            into.partial(c, s0, s0 / 2, s1, s0 / 3, s1 / 2, s2);
        }
    }
}
