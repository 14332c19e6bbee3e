package org.cordon.dvh;

import java.util.Arrays;

/**
 * Volume against dose, gathered as boxes: each deposit spreads evenly over a range of dose, so that the cumulative curve
 * is piecewise linear. Deposits without spread are kept as steps. Beside it, over coarser bins, what is known of the
 * doubt: of the cells whose range holds a dose, their volume, how much of it may stand on the wrong side, and how far their
 * dose may be off.
 */
final class Deposits {
    static final int BINS = 8192;
    static final int DOUBT_BINS = 512;
    private static final int MOST_STEPS = 64;

    final double lowGy;
    final double binGy;
    /** Second differences of the volume below a bin's lower border. */
    private final double[] second = new double[BINS + 3];
    /** First differences of volume, squared uneven volume, skewed volume, and volume-weighted doubt of the dose. */
    private final double[][] doubt = new double[4][DOUBT_BINS + 1];

    private final double[] stepGy = new double[MOST_STEPS];
    private final double[] stepVolume = new double[MOST_STEPS];
    private final boolean open;
    private double boxes;
    private int steps;
    private double volume;
    private double volumeGy;
    private double volumeDoubt;
    private double volumeDoubted;
    private long cells;

    /** For all doses of a body. */
    Deposits(double lowGy, double highGy) {
        this(lowGy, highGy, false);
    }

    /** With an open low end, what lies below it is left out; otherwise no dose lies outside the range. */
    Deposits(double lowGy, double highGy, boolean open) {
        this.open = open;
        this.lowGy = lowGy;
        this.binGy = (highGy > lowGy ? highGy - lowGy : 1) / BINS;
    }

    /** Adds a volume whose dose spreads over a width around a mean. */
    void add(double cellVolume, double meanGy, double widthGy) {
        volume += cellVolume;
        volumeGy += cellVolume * meanGy;
        cells++;
        if (widthGy < 1e-9 && ((open && meanGy < lowGy) || step(cellVolume, meanGy))) {
            return;
        }
        double width = widthGy > binGy ? widthGy / binGy : 1;
        double a = (meanGy - lowGy) / binGy - width / 2;
        double b = a + width;
        double kept = cellVolume;
        if (open && a < 0) {
            if (b <= 1) {
                return;
            }
            kept *= b / (b - a);
            a = 0;
        }
        if (b > BINS) {
            b = BINS;
            a = Math.min(a, BINS - 1);
        }
        if (a < 0) {
            a = 0;
            b = Math.max(b, 1);
        }
        double slope = kept / (b - a);
        boxes += kept;
        int n = (int) a;
        double f = slope * (a - n);
        second[n + 1] += slope - f;
        second[n + 2] += f;
        n = (int) b;
        f = slope * (b - n);
        second[n + 1] -= slope - f;
        second[n + 2] -= f;
    }

    /**
     * Adds a cell's doubt.
     *
     * @param cells how many cells of this volume it stands for
     * @param uneven the share of the volume that may stand on the wrong side of a dose, in any direction
     * @param skewed the share of the volume that does so in the same direction in cells alike
     * @param fromGy lowest dose the cell may hold
     * @param toGy highest dose the cell may hold
     * @param doubtGy how far the mean dose may be off
     */
    void doubt(double cellVolume, int cells, double uneven, double skewed, double fromGy, double toGy, double doubtGy) {
        double scale = (double) DOUBT_BINS / BINS / binGy;
        int from = Math.min(Math.max((int) ((fromGy - lowGy) * scale), 0), DOUBT_BINS - 1);
        int to = Math.min(Math.max((int) ((toGy - lowGy) * scale), from), DOUBT_BINS - 1) + 1;
        double all = cellVolume * cells;
        bump(0, from, to, all);
        bump(1, from, to, all * uneven * cellVolume * uneven);
        bump(2, from, to, all * skewed);
        bump(3, from, to, all * doubtGy);
        volumeDoubt += all * doubtGy;
        volumeDoubted += all;
    }

    private void bump(int kind, int from, int to, double value) {
        doubt[kind][from] += value;
        doubt[kind][to] -= value;
    }

    private boolean step(double cellVolume, double doseGy) {
        for (int s = 0; s < steps; s++) {
            if (stepGy[s] == doseGy) {
                stepVolume[s] += cellVolume;
                return true;
            }
        }
        if (steps == MOST_STEPS) {
            return false;
        }
        stepGy[steps] = doseGy;
        stepVolume[steps++] = cellVolume;
        return true;
    }

    /** Adds another part's deposits to these; the order of merging fixes the bits. */
    void merge(Deposits other) {
        for (int i = 0; i < second.length; i++) {
            second[i] += other.second[i];
        }
        for (int kind = 0; kind < doubt.length; kind++) {
            for (int i = 0; i <= DOUBT_BINS; i++) {
                doubt[kind][i] += other.doubt[kind][i];
            }
        }
        for (int s = 0; s < other.steps; s++) {
            if (!step(other.stepVolume[s], other.stepGy[s])) {
                other.spill(s, this);
            }
        }
        boxes += other.boxes;
        volume += other.volume;
        volumeGy += other.volumeGy;
        volumeDoubt += other.volumeDoubt;
        volumeDoubted += other.volumeDoubted;
        cells += other.cells;
    }

    private void spill(int s, Deposits into) {
        double before = into.volume;
        double beforeGy = into.volumeGy;
        into.add(stepVolume[s], stepGy[s], binGy);
        into.volume = before;
        into.volumeGy = beforeGy;
        into.cells--;
    }

    double volume() {
        return volume;
    }

    double meanGy() {
        return volumeGy / volume;
    }

    /** How far the mean dose may be off. */
    double meanDoubtGy() {
        return volumeDoubted > 0 ? volumeDoubt / volumeDoubted : 0;
    }

    long cells() {
        return cells;
    }

    /** The volume of box deposits that receives at least the dose of each bin's lower border. */
    double[] atLeast() {
        double[] atLeast = new double[BINS + 1];
        double slope = 0;
        double below = 0;
        for (int i = 0; i <= BINS; i++) {
            slope += second[i];
            below += slope;
            double rest = Math.max(0, boxes - below);
            atLeast[i] = i == 0 ? Math.max(0, boxes) : Math.min(atLeast[i - 1], rest);
        }
        atLeast[BINS] = 0;
        return atLeast;
    }

    /** Steps as pairs of dose and volume in ascending dose. */
    double[][] steps() {
        Integer[] order = new Integer[steps];
        for (int s = 0; s < steps; s++) {
            order[s] = s;
        }
        Arrays.sort(order, (p, q) -> Double.compare(stepGy[p], stepGy[q]));
        double[][] sorted = new double[2][steps];
        for (int s = 0; s < steps; s++) {
            sorted[0][s] = stepGy[order[s]];
            sorted[1][s] = stepVolume[order[s]];
        }
        return sorted;
    }

    /** Running sums of a doubt over its bins. */
    double[] doubt(int kind) {
        double[] sums = new double[DOUBT_BINS];
        double sum = 0;
        for (int i = 0; i < DOUBT_BINS; i++) {
            sum += doubt[kind][i];
            sums[i] = sum;
        }
        return sums;
    }
}
