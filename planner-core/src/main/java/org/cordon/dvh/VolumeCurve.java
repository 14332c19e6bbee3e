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
    /** The hottest part from finer cells, or null. */
    private final VolumeCurve hot;

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
        this.hot = null;
    }

    private VolumeCurve(VolumeCurve all, VolumeCurve hot) {
        this.lowGy = all.lowGy;
        this.binGy = all.binGy;
        this.atLeastCc = all.atLeastCc;
        this.stepGy = all.stepGy;
        this.stepCc = all.stepCc;
        this.minGy = all.minGy;
        this.maxGy = all.maxGy;
        this.totalCc = all.totalCc;
        this.hot = hot;
    }

    /** This curve below the lowest dose of another one, and the other one from there on. */
    VolumeCurve withHot(VolumeCurve finer) {
        return new VolumeCurve(this, finer);
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
        if (hot != null && doseGy > hot.lowGy) {
            return Math.min(totalCc, hot.atLeastCc(doseGy));
        }
        double volume = hot == null ? own(doseGy) : Math.max(own(doseGy), hot.totalCc);
        return Math.min(volume, totalCc);
    }

    private double own(double doseGy) {
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
        return volume;
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
