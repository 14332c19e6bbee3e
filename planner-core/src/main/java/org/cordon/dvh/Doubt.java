package org.cordon.dvh;

/**
 * How far the numbers of a histogram may be off, by dose: volume misplaced within cells, and the error of the trilinear
 * interpolation.
 */
final class Doubt {
    // Fitted on phantoms with known histograms so that at least 99 % of all numbers and 97 % of each class lie in their
    // interval, and verified on others: see docs/accuracy.md.
    private static final double UNEVEN = 0.7;
    private static final double ROUGH = 3;
    private static final double CURVED = 0.2;
    private static final double RANDOM = 2;
    /** In the mean most of the interpolation error cancels. */
    private static final double IN_THE_MEAN = 0.4;
    /** Below this share of a dose cell, sums of differences are rounding. */
    private static final double EMPTY = 1e-9;
    /** Doses are stored as float. */
    private static final double ROUNDING = 2e-6;

    private final double lowGy;
    private final double binGy;
    private final double[] volume;
    private final double[] uneven;
    private final double[] change;
    private final double[] open;
    private final double[] squares;
    private final double ccPerUnit;
    private final double meanChangeGy;
    private final double meanOpenGy;
    /** Of the hottest part from finer cells, or null. */
    private final Doubt hot;

    Doubt(Deposits deposits, double ccPerUnit) {
        this.lowGy = deposits.lowGy;
        this.binGy = deposits.binGy * Deposits.BINS / Deposits.DOUBT_BINS;
        this.volume = deposits.doubt(0);
        this.uneven = deposits.doubt(1);
        this.change = deposits.doubt(2);
        this.open = deposits.doubt(3);
        this.squares = deposits.doubt(4);
        this.ccPerUnit = ccPerUnit;
        this.meanChangeGy = deposits.meanChangeGy();
        this.meanOpenGy = deposits.meanOpenGy();
        this.hot = null;
    }

    private Doubt(Doubt all, Doubt hot) {
        this.lowGy = all.lowGy;
        this.binGy = all.binGy;
        this.volume = all.volume;
        this.uneven = all.uneven;
        this.change = all.change;
        this.open = all.open;
        this.squares = all.squares;
        this.ccPerUnit = all.ccPerUnit;
        this.meanChangeGy = all.meanChangeGy;
        this.meanOpenGy = all.meanOpenGy;
        this.hot = hot;
    }

    /** This doubt below the lowest dose of another one, and the other one from there on. */
    Doubt withHot(Doubt finer) {
        return new Doubt(this, finer);
    }

    /** The error of a dose of which only the size is known: a share of its correction, and what that leaves out. */
    static double openGy(double curvedGy, double unusedGy) {
        return CURVED * curvedGy + ROUGH * unusedGy;
    }

    private int bin(double doseGy) {
        return Math.min(Math.max((int) ((doseGy - lowGy) / binGy), 0), volume.length - 1);
    }

    /** Volume in cc that may stand on the wrong side of a dose. */
    double volumeCc(double doseGy) {
        if (hot != null && doseGy > hot.lowGy) {
            return hot.volumeCc(doseGy);
        }
        return UNEVEN * Math.sqrt(Math.max(0, uneven[bin(doseGy)])) * ccPerUnit;
    }

    /** Interpolation error in Gy of the cells about a dose. */
    double doseGy(double doseGy) {
        if (hot != null && doseGy > hot.lowGy) {
            return hot.doseGy(doseGy);
        }
        int bin = bin(doseGy);
        double rounding = ROUNDING * doseGy;
        double cells = volume[bin];
        if (!(cells > EMPTY)) {
            return rounding;
        }
        // Cells about a dose are wrong together as far as their changes have one sign, else at random.
        double together = Math.abs(change[bin]) / cells;
        double random = Math.sqrt(Math.max(0, squares[bin]) / cells / Math.max(1, cells));
        return rounding + ROUGH * (together + RANDOM * random) + Math.max(0, open[bin]) / cells;
    }

    /** Interpolation error of the mean dose in Gy. */
    double meanGy(double meanDoseGy) {
        return ROUNDING * meanDoseGy + IN_THE_MEAN * (ROUGH * Math.abs(meanChangeGy) + meanOpenGy);
    }
}
