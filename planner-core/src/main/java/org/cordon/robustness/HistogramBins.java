package org.cordon.robustness;

/** Counts volume by dose in bins of equal width. */
final class HistogramBins {
    /** At 20 Gy a bin is 4.9 mGy wide. */
    private static final int BINS = 4096;

    private final double widthGy;
    private final double[] mm3 = new double[BINS + 1];
    private double inside;
    private double outside;
    private double sum;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    HistogramBins(double maxGy) {
        this.widthGy = Math.max(maxGy, 1e-6) / BINS;
    }

    void add(double gy, double volume) {
        mm3[Math.max(0, Math.min(BINS, (int) (gy / widthGy)))] += volume;
        inside += volume;
        sum += volume * gy;
        low = Math.min(low, gy);
        high = Math.max(high, gy);
    }

    void outside(double volume) {
        outside += volume;
    }

    MovedHistogram histogram() {
        double[] above = new double[BINS + 2];
        for (int bin = BINS; bin >= 0; bin--) {
            above[bin] = above[bin + 1] + mm3[bin];
        }
        return new MovedHistogram(widthGy, above, inside, outside, sum, low, high);
    }
}
