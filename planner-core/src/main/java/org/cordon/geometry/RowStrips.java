package org.cordon.geometry;

import java.util.Arrays;

/**
 * The general way through a row of cells: cut into strips at every vertex and crossing, so that edges keep their order
 * along x within a strip and enter and leave the region in turn.
 */
final class RowStrips {
    private static final int MOST_PIECES = 1024;
    private static final int MOST_CUTS = 4096;
    /** Work of cutting a crowded row into equal strips: strips times edges. */
    private static final int CROWDED_WORK = 1_000_000;

    private double[] cut = new double[64];
    private int cuts;
    private double[] mid = new double[16];
    private int[] order = new int[16];

    /** Adds the covered part of a row. */
    void add(double[] piece, int from, int to, RowMoments moments) {
        decompose(piece, from, to, (v0, v1, left0, right0, left1, right1) -> {
            moments.add(1, left0, v0, left1, v1);
            moments.add(-1, right0, v0, right1, v1);
        });
    }

    /** Cuts the covered part of a row into trapezoids. */
    void decompose(double[] piece, int from, int to, CellTrapezoids.Sink sink) {
        cuts = 0;
        for (int p = from; p < to; p++) {
            cutAt(piece[4 * p + 1]);
            cutAt(piece[4 * p + 3]);
        }
        if (to - from > MOST_PIECES || !crossings(piece, from, to)) {
            cuts = 0;
            int strips = Math.max(8, Math.min(512, CROWDED_WORK / (to - from)));
            for (int s = 0; s <= strips; s++) {
                cutAt((double) s / strips);
            }
        }
        Arrays.sort(cut, 0, cuts);
        for (int c = 1; c < cuts; c++) {
            if (cut[c] > cut[c - 1]) {
                strip(piece, from, to, cut[c - 1], cut[c], sink);
            }
        }
    }

    private void strip(double[] piece, int from, int to, double v0, double v1, CellTrapezoids.Sink sink) {
        double half = v0 + (v1 - v0) / 2;
        int active = 0;
        for (int p = from; p < to; p++) {
            double a = piece[4 * p + 1];
            double b = piece[4 * p + 3];
            if (Math.min(a, b) <= half && half < Math.max(a, b)) {
                if (active == mid.length) {
                    mid = Arrays.copyOf(mid, 2 * active);
                    order = Arrays.copyOf(order, 2 * active);
                }
                mid[active] = at(piece, p, half);
                order[active++] = p;
            }
        }
        sort(active);
        for (int i = 0; i + 1 < active; i += 2) {
            int left = order[i];
            int right = order[i + 1];
            sink.trapezoid(
                    v0, v1, at(piece, left, v0), at(piece, right, v0), at(piece, left, v1), at(piece, right, v1));
        }
    }

    /** Shell sort of the edges by their place; few as a rule, where it is a plain insertion. */
    private void sort(int length) {
        int gap = 1;
        while (3 * gap + 1 < length / 3) {
            gap = 3 * gap + 1;
        }
        for (; gap > 0; gap /= 3) {
            for (int i = gap; i < length; i++) {
                double place = mid[i];
                int edge = order[i];
                int slot = i;
                while (slot >= gap && mid[slot - gap] > place) {
                    mid[slot] = mid[slot - gap];
                    order[slot] = order[slot - gap];
                    slot -= gap;
                }
                mid[slot] = place;
                order[slot] = edge;
            }
        }
    }

    private static double at(double[] piece, int p, double v) {
        double ua = piece[4 * p];
        double va = piece[4 * p + 1];
        double ub = piece[4 * p + 2];
        double vb = piece[4 * p + 3];
        if (va < vb ? v <= va : v >= va) {
            return ua;
        }
        if (va < vb ? v >= vb : v <= vb) {
            return ub;
        }
        return ua + (ub - ua) * ((v - va) / (vb - va));
    }

    private boolean crossings(double[] piece, int from, int to) {
        for (int p = from; p < to; p++) {
            double pLow = Math.min(piece[4 * p], piece[4 * p + 2]);
            double pHigh = Math.max(piece[4 * p], piece[4 * p + 2]);
            double pBottom = Math.min(piece[4 * p + 1], piece[4 * p + 3]);
            double pTop = Math.max(piece[4 * p + 1], piece[4 * p + 3]);
            for (int q = p + 1; q < to; q++) {
                double bottom = Math.max(pBottom, Math.min(piece[4 * q + 1], piece[4 * q + 3]));
                double top = Math.min(pTop, Math.max(piece[4 * q + 1], piece[4 * q + 3]));
                if (bottom >= top
                        || Math.min(piece[4 * q], piece[4 * q + 2]) > pHigh
                        || Math.max(piece[4 * q], piece[4 * q + 2]) < pLow) {
                    continue;
                }
                double below = at(piece, p, bottom) - at(piece, q, bottom);
                double above = at(piece, p, top) - at(piece, q, top);
                if ((below < 0 && above > 0) || (below > 0 && above < 0)) {
                    if (cuts >= MOST_CUTS) {
                        return false;
                    }
                    cutAt(bottom + (top - bottom) * (below / (below - above)));
                }
            }
        }
        return true;
    }

    private void cutAt(double v) {
        if (cuts == cut.length) {
            cut = Arrays.copyOf(cut, 2 * cuts);
        }
        cut[cuts++] = v;
    }
}
