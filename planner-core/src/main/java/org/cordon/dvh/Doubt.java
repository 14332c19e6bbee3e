package org.cordon.dvh;

/** How far the numbers of a histogram may be off, by dose: volume misplaced within cells, and dose between nodes. */
final class Doubt {
    // Fitted on phantoms with known histograms so that at least 99 % of all numbers and 97 % of each class lie in their
    // interval, and verified on others: see docs/accuracy.md.
    private static final double UNEVEN = 0.5;
    /** In the mean a part of the error of the dose cancels. */
    private static final double IN_THE_MEAN = 0.6;
    /** Below this share of a dose cell, sums of differences are rounding. */
    private static final double EMPTY = 1e-9;
    /** Doses are stored as float: two units in the last place. */
    private static final double ROUNDING = 2.4e-7;

    private final double lowGy;
    private final double binGy;
    private final double[] volume;
    private final double[] uneven;
    private final double[] skewed;
    private final double[] doubt;
    private final double ccPerUnit;
    private final double meanDoubtGy;
    /** Of the hottest part from finer cells, or null. */
    private final Doubt hot;

    Doubt(Deposits deposits, double ccPerUnit) {
        this.lowGy = deposits.lowGy;
        this.binGy = deposits.binGy * Deposits.BINS / Deposits.DOUBT_BINS;
        this.volume = deposits.doubt(0);
        this.uneven = deposits.doubt(1);
        this.skewed = deposits.doubt(2);
        this.doubt = deposits.doubt(3);
        this.ccPerUnit = ccPerUnit;
        this.meanDoubtGy = deposits.meanDoubtGy();
        this.hot = null;
    }

    private Doubt(Doubt all, Doubt hot) {
        this.lowGy = all.lowGy;
        this.binGy = all.binGy;
        this.volume = all.volume;
        this.uneven = all.uneven;
        this.skewed = all.skewed;
        this.doubt = all.doubt;
        this.ccPerUnit = all.ccPerUnit;
        this.meanDoubtGy = all.meanDoubtGy;
        this.hot = hot;
    }

    /** This doubt below the lowest dose of another one, and the other one from there on. */
    Doubt withHot(Doubt finer) {
        return new Doubt(this, finer);
    }

    /** The bin of a dose, or the nearest one of which cells were asked. */
    private int bin(double doseGy) {
        int bin = Math.min(Math.max((int) ((doseGy - lowGy) / binGy), 0), volume.length - 1);
        for (int away = 0; away < volume.length; away++) {
            if (bin - away >= 0 && volume[bin - away] > EMPTY) {
                return bin - away;
            }
            if (bin + away < volume.length && volume[bin + away] > EMPTY) {
                return bin + away;
            }
        }
        return bin;
    }

    /** Volume in cc that may stand on the wrong side of a dose. */
    double volumeCc(double doseGy) {
        if (hot != null && doseGy > hot.lowGy) {
            return hot.volumeCc(doseGy);
        }
        int bin = bin(doseGy);
        double atRandom = UNEVEN * Math.sqrt(Math.max(0, uneven[bin]));
        return (atRandom + Math.max(0, skewed[bin])) * ccPerUnit;
    }

    /** How far the dose of the cells about a dose may be off, in Gy. */
    double doseGy(double doseGy) {
        if (hot != null && doseGy > hot.lowGy) {
            return hot.doseGy(doseGy);
        }
        int bin = bin(doseGy);
        double cells = volume[bin];
        return roundingGy(doseGy) + (cells > EMPTY ? Math.max(0, doubt[bin]) / cells : 0);
    }

    /** How far an extreme may be off, in Gy. */
    static double extremeGy(Extreme extreme) {
        return roundingGy(extreme.doseGy()) + extreme.doubtGy();
    }

    /** How far the mean dose may be off, in Gy. */
    double meanGy(double meanDoseGy) {
        return roundingGy(meanDoseGy) + IN_THE_MEAN * meanDoubtGy;
    }

    private static double roundingGy(double doseGy) {
        return ROUNDING * doseGy;
    }
}
