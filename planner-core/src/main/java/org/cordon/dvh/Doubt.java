package org.cordon.dvh;

/**
 * How far the numbers of a histogram may be off, by dose: volume misplaced within cells, and the error of the trilinear
 * interpolation.
 */
final class Doubt {
    // Fitted so that the closed-form numbers of phantoms lie in the interval in at least 99 % of the cases.
    private static final double UNEVEN = 0.45;
    private static final double ROUGH = 0.7;
    private static final double CURVED = 0.7;
    /** In the mean most of the interpolation error cancels. */
    private static final double IN_THE_MEAN = 0.4;
    /** Doses are stored as float. */
    private static final double ROUNDING = 2e-6;

    private final double lowGy;
    private final double binGy;
    private final double[] volume;
    private final double[] uneven;
    private final double[] rough;
    private final double[] curved;
    private final double ccPerUnit;
    private final double meanRoughGy;
    private final double meanCurvedGy;
    /** Of the hottest part from finer cells, or null. */
    private final Doubt hot;

    Doubt(Deposits deposits, double ccPerUnit) {
        this.lowGy = deposits.lowGy;
        this.binGy = deposits.binGy * Deposits.BINS / Deposits.DOUBT_BINS;
        this.volume = deposits.doubt(0);
        this.uneven = deposits.doubt(1);
        this.rough = deposits.doubt(2);
        this.curved = deposits.doubt(3);
        this.ccPerUnit = ccPerUnit;
        this.meanRoughGy = deposits.meanRoughGy();
        this.meanCurvedGy = deposits.meanCurvedGy();
        this.hot = null;
    }

    private Doubt(Doubt all, Doubt hot) {
        this.lowGy = all.lowGy;
        this.binGy = all.binGy;
        this.volume = all.volume;
        this.uneven = all.uneven;
        this.rough = all.rough;
        this.curved = all.curved;
        this.ccPerUnit = all.ccPerUnit;
        this.meanRoughGy = all.meanRoughGy;
        this.meanCurvedGy = all.meanCurvedGy;
        this.hot = hot;
    }

    /** This doubt below the lowest dose of another one, and the other one from there on. */
    Doubt withHot(Doubt finer) {
        return new Doubt(this, finer);
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
        return volume[bin] > 0
                ? rounding + (ROUGH * Math.max(0, rough[bin]) + CURVED * Math.max(0, curved[bin])) / volume[bin]
                : rounding;
    }

    /** Interpolation error of the mean dose in Gy. */
    double meanGy(double meanDoseGy) {
        return ROUNDING * meanDoseGy + IN_THE_MEAN * (ROUGH * meanRoughGy + CURVED * meanCurvedGy);
    }
}
