package org.cordon.dvh;

/**
 * How far the numbers of a histogram may be off, by dose: volume misplaced within cells, and the error of the trilinear
 * interpolation.
 */
final class Doubt {
    private final double lowGy;
    private final double binGy;
    private final double[] volume;
    private final double[] squared;
    private final double[] error;
    private final double[] absolute;
    private final double ccPerUnit;
    private final double meanErrorGy;

    Doubt(Deposits deposits, double ccPerUnit) {
        this.lowGy = deposits.lowGy;
        this.binGy = deposits.binGy * Deposits.BINS / Deposits.DOUBT_BINS;
        this.volume = deposits.doubt(0);
        this.squared = deposits.doubt(1);
        this.error = deposits.doubt(2);
        this.absolute = deposits.doubt(3);
        this.ccPerUnit = ccPerUnit;
        this.meanErrorGy = deposits.meanErrorGy();
    }

    private int bin(double doseGy) {
        return Math.min(Math.max((int) ((doseGy - lowGy) / binGy), 0), volume.length - 1);
    }

    /** Volume in cc that may stand on the wrong side of a dose. */
    double volumeCc(double doseGy) {
        return 0.3 * Math.sqrt(Math.max(0, squared[bin(doseGy)])) * ccPerUnit;
    }

    /** Interpolation error in Gy of the cells about a dose. */
    double doseGy(double doseGy) {
        int bin = bin(doseGy);
        if (!(volume[bin] > 0)) {
            return 0;
        }
        return Math.max(Math.abs(error[bin]), absolute[bin]) / volume[bin] * 1.5;
    }

    /** Interpolation error of the mean dose in Gy. */
    double meanGy() {
        return 1.5 * Math.abs(meanErrorGy);
    }
}
