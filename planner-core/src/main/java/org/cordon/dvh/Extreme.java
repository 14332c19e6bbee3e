package org.cordon.dvh;

import java.util.Arrays;

/**
 * The search for the highest dose of one part of a body (or the lowest, with sign -1): the best so far, and the partly
 * covered cells that may hold more. Doses are kept times the sign.
 */
final class Extreme {
    private static final double ROUNDING = 1e-9;
    private final double sign;
    private double best = Double.NEGATIVE_INFINITY;
    private double bound = Double.NEGATIVE_INFINITY;
    /** The best dose of a candidate that holds no other dose: what is no better need not be kept beside it. */
    private double level = Double.NEGATIVE_INFINITY;

    private double x;
    private double y;
    private double z;
    private double doubtGy;
    private long[] key = new long[64];
    private double[] upper = new double[64];
    private int count;

    Extreme(double sign) {
        this.sign = sign;
    }

    /** 1 for the highest dose, -1 for the lowest. */
    double sign() {
        return sign;
    }

    /** Whether a dose would beat what is certain by now. */
    boolean open(double doseGy) {
        return isOpen(sign * doseGy);
    }

    private boolean isOpen(double value) {
        return value > bound && value > level;
    }

    /** Notes that the body holds a dose at least as extreme as this, up to rounding, somewhere. */
    void certain(double doseGy) {
        bound = Math.max(bound, sign * doseGy - ROUNDING * (1 + Math.abs(doseGy)));
    }

    /** Offers a dose at a point of the body, in dose cells from the first node of the grid. */
    void offer(double doseGy, double atX, double atY, double atZ) {
        double value = sign * doseGy;
        if (value > best) {
            best = value;
            bound = Math.max(bound, value);
            x = atX;
            y = atY;
            z = atZ;
        }
    }

    /** Remembers a partly covered cell whose corners reach an extreme beyond what is certain. */
    void candidate(int slab, int node, double cornerGy) {
        long cell = ((long) slab << 31) | node;
        if (count > 0 && key[count - 1] == cell) {
            return;
        }
        if (count == key.length) {
            prune();
            if (2 * count > key.length) {
                key = Arrays.copyOf(key, 2 * key.length);
                upper = Arrays.copyOf(upper, key.length);
            }
        }
        key[count] = cell;
        upper[count++] = sign * cornerGy;
    }

    /** As {@link #candidate}, of a cell with one dose throughout, of which a part of some size is covered. */
    void levelCandidate(int slab, int node, double doseGy) {
        candidate(slab, node, doseGy);
        level = Math.max(level, sign * doseGy);
    }

    private void prune() {
        int kept = 0;
        for (int c = 0; c < count; c++) {
            if (upper[c] > bound) {
                key[kept] = key[c];
                upper[kept++] = upper[c];
            }
        }
        count = kept;
    }

    /** Takes over what another part found; earlier parts win ties. */
    void merge(Extreme other) {
        if (other.best > best) {
            best = other.best;
            x = other.x;
            y = other.y;
            z = other.z;
        }
        bound = Math.max(bound, other.bound);
        for (int c = 0; c < other.count; c++) {
            if (isOpen(other.upper[c])) {
                long cell = other.key[c];
                candidate(slab(cell), node(cell), sign * other.upper[c]);
            }
        }
        level = Math.max(level, other.level);
    }

    /** The remaining candidates, most promising first. */
    long[] candidates() {
        prune();
        Integer[] order = new Integer[count];
        for (int c = 0; c < count; c++) {
            order[c] = c;
        }
        Arrays.sort(
                order,
                (p, q) -> upper[p] != upper[q] ? Double.compare(upper[q], upper[p]) : Long.compare(key[p], key[q]));
        long[] sorted = new long[count];
        double[] sortedUpper = new double[count];
        for (int c = 0; c < count; c++) {
            sorted[c] = key[order[c]];
            sortedUpper[c] = upper[order[c]];
        }
        upper = sortedUpper;
        key = sorted;
        return sorted;
    }

    /** Whether a candidate, by its place in the order of {@link #candidates}, may beat what is certain by now. */
    boolean stillOpen(int candidate) {
        return upper[candidate] > bound;
    }

    static int slab(long cell) {
        return (int) (cell >> 31);
    }

    static int node(long cell) {
        return (int) (cell & 0x7fffffff);
    }

    boolean found() {
        return best > Double.NEGATIVE_INFINITY;
    }

    double doseGy() {
        return sign * best;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    double z() {
        return z;
    }

    /** Notes how far the dose found may be off. */
    void doubt(double gy) {
        doubtGy = gy;
    }

    double doubtGy() {
        return doubtGy;
    }
}
