package org.cordon.geometry;

/** The fast way through a row of cells: monotone chains of edges side by side, entering and leaving in turn. */
final class RowChains {
    private static final int MOST = 64;
    private final int[] begin = new int[MOST];
    private final int[] end = new int[MOST];
    private final double[] low = new double[MOST];
    private final double[] high = new double[MOST];

    /** Adds the pieces of a row when they form such chains; otherwise adds nothing and returns false. */
    boolean add(double[] piece, int from, int to, RowMoments moments) {
        int chains = 0;
        int p = from;
        while (p < to) {
            if (chains == MOST) {
                return false;
            }
            double v = piece[4 * p + 1];
            if (v != 0 && v != 1) {
                return false;
            }
            boolean up = v == 0;
            double lowest = piece[4 * p];
            double highest = lowest;
            int first = p;
            while (true) {
                double next = piece[4 * p + 3];
                if (up ? next <= v : next >= v) {
                    return false;
                }
                double end = piece[4 * p + 2];
                lowest = end < lowest ? end : lowest;
                highest = end > highest ? end : highest;
                v = next;
                p++;
                if (v == (up ? 1 : 0)) {
                    break;
                }
                if (p == to || piece[4 * p + 1] != v) {
                    return false;
                }
            }
            insert(chains++, first, p, lowest, highest);
        }
        if ((chains & 1) != 0) {
            return false;
        }
        for (int c = 1; c < chains; c++) {
            if (low[c] < high[c - 1]) {
                return false;
            }
        }
        for (int c = 0; c < chains; c++) {
            double sign = (c & 1) == 0 ? 1 : -1;
            for (int i = 4 * begin[c]; i < 4 * end[c]; i += 4) {
                if (piece[i + 1] < piece[i + 3]) {
                    moments.add(sign, piece[i], piece[i + 1], piece[i + 2], piece[i + 3]);
                } else {
                    moments.add(sign, piece[i + 2], piece[i + 3], piece[i], piece[i + 1]);
                }
            }
        }
        return true;
    }

    private void insert(int count, int first, int last, double lowest, double highest) {
        int at = count;
        while (at > 0 && low[at - 1] > lowest) {
            begin[at] = begin[at - 1];
            end[at] = end[at - 1];
            low[at] = low[at - 1];
            high[at] = high[at - 1];
            at--;
        }
        begin[at] = first;
        end[at] = last;
        low[at] = lowest;
        high[at] = highest;
    }
}
