package org.cordon.dvh;

/**
 * A cumulative curve, volume that receives at least a dose: piecewise linear between equally spaced doses, plus steps of
 * volume at single doses. Doses outside {@code minGy} to {@code maxGy} do not occur. Volumes in cc.
 */
final class VolumeCurve {
    private final double lowGy;
    private final double binGy;
    private final double[] atLeastCc;
    private final double[] stepGy;
    private final double[] stepCc;
    private final double minGy;
    private final double maxGy;
    private final double totalCc;

    VolumeCurve(Deposits deposits, double ccPerUnit, double minGy, double maxGy) {
        this.lowGy = deposits.lowGy;
        this.binGy = deposits.binGy;
        this.atLeastCc = deposits.atLeast();
        for (int i = 0; i < atLeastCc.length; i++) {
            atLeastCc[i] *= ccPerUnit;
        }
        double[][] steps = deposits.steps();
        this.stepGy = steps[0];
        this.stepCc = steps[1];
        double total = atLeastCc[0];
        for (int s = 0; s < stepCc.length; s++) {
            stepCc[s] *= ccPerUnit;
            total += stepCc[s];
        }
        this.totalCc = total;
        this.minGy = minGy;
        this.maxGy = maxGy;
    }

    double totalCc() {
        return totalCc;
    }

    /** The volume that receives at least a dose. */
    double atLeastCc(double doseGy) {
        if (doseGy <= minGy) {
            return totalCc;
        }
        if (doseGy > maxGy) {
            return 0;
        }
        double volume = 0;
        double u = (doseGy - lowGy) / binGy;
        if (u <= 0) {
            volume = atLeastCc[0];
        } else if (u < atLeastCc.length - 1) {
            int n = (int) u;
            volume = atLeastCc[n] + (atLeastCc[n + 1] - atLeastCc[n]) * (u - n);
        }
        for (int s = stepGy.length - 1; s >= 0 && stepGy[s] >= doseGy; s--) {
            volume += stepCc[s];
        }
        return Math.min(volume, totalCc);
    }

    /** The highest dose that at least a volume receives; the maximum for no volume, the minimum for all of it. */
    double doseGy(double volumeCc) {
        if (volumeCc <= 0) {
            return maxGy;
        }
        if (volumeCc >= totalCc) {
            return minGy;
        }
        double low = minGy;
        double high = maxGy;
        if (atLeastCc(high) >= volumeCc) {
            return high;
        }
        for (int step = 0; step < 200; step++) {
            double half = low + (high - low) / 2;
            if (!(half > low && half < high)) {
                break;
            }
            if (atLeastCc(half) >= volumeCc) {
                low = half;
            } else {
                high = half;
            }
        }
        return low;
    }
}
