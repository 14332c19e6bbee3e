package org.cordon.gamma;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What gamma says over a set of points.
 *
 * @param points compared reference nodes
 * @param passing those with gamma of at most 1
 * @param mean empty without points; values at the end of the search count as that
 * @param max empty without points; at most the end of the search
 * @param median the smallest value that half of the points do not exceed
 * @param percentile95 the smallest value that 95 % of the points do not exceed
 * @param atEndOfSearch points whose gamma is the end of the search or above
 * @param searchLeft points inside the evaluated grid whose search would reach beyond it: their gamma may be too high
 * @param outside points outside the evaluated grid: compared with what lies within reach, else failing
 * @param histogram points per 0.1 of gamma; the last holds the end of the search too
 */
public record GammaStatistics(
        int points,
        int passing,
        OptionalDouble mean,
        OptionalDouble max,
        OptionalDouble median,
        OptionalDouble percentile95,
        int atEndOfSearch,
        int searchLeft,
        int outside,
        List<Long> histogram) {
    /** Takes an immutable copy. */
    public GammaStatistics {
        histogram = ImmutableList.copyOf(histogram);
    }

    /** The share of passing points in percent; empty without points. */
    public OptionalDouble passRatePercent() {
        return points == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * passing / points);
    }
}
