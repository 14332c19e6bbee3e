package org.cordon.gamma;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.OptionalDouble;

/** Counts gamma values in their order. */
final class GammaTally {
    private static final int BINS_PER_UNIT = 10;

    private final double maxGamma;
    private final long[] bins;
    private float[] values = new float[1024];
    private int points;
    private int passing;
    private int searchLeft;
    private int outside;
    private double sum;

    GammaTally(double maxGamma) {
        this.maxGamma = maxGamma;
        this.bins = new long[(int) Math.ceil(maxGamma * BINS_PER_UNIT)];
    }

    void add(float gamma, boolean leaves, boolean isOutside) {
        if (points == values.length) {
            values = Arrays.copyOf(values, 2 * points);
        }
        values[points++] = gamma;
        sum += gamma;
        passing += gamma <= 1 ? 1 : 0;
        searchLeft += leaves ? 1 : 0;
        outside += isOutside ? 1 : 0;
        bins[Math.min((int) (gamma * BINS_PER_UNIT), bins.length - 1)]++;
    }

    GammaStatistics statistics() {
        float[] sorted = Arrays.copyOf(values, points);
        Arrays.sort(sorted);
        int capped = 0;
        while (capped < points && sorted[points - 1 - capped] >= (float) maxGamma) {
            capped++;
        }
        ImmutableList.Builder<Long> histogram = ImmutableList.builder();
        for (long bin : bins) {
            histogram.add(bin);
        }
        return new GammaStatistics(
                points,
                passing,
                points == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / points),
                points == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[points - 1]),
                quantile(sorted, 50),
                quantile(sorted, 95),
                capped,
                searchLeft,
                outside,
                histogram.build());
    }

    /** The smallest value that at least this percentage of the points does not exceed. */
    private static OptionalDouble quantile(float[] sorted, int percent) {
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        long rank = ((long) sorted.length * percent + 99) / 100;
        return OptionalDouble.of(sorted[(int) Math.max(0, rank - 1)]);
    }
}
