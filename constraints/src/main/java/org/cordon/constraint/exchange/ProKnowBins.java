package org.cordon.constraint.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.Limit;
import org.cordon.constraint.PerformanceBins;
import org.cordon.constraint.PerformanceBins.Bin;

/** The bins that say a limit and a variation, in ProKnow's words. */
final class ProKnowBins {
    private ProKnowBins() {}

    static PerformanceBins of(BinVerdict verdict) {
        return of(verdict.limit(), verdict.variation(), verdict.edgeFails());
    }

    /** Bins from a limit and a variation; the number between variation and failure belongs to the variation. */
    static PerformanceBins of(Limit limit, OptionalDouble variation) {
        return of(limit, variation, false);
    }

    private static PerformanceBins of(Limit limit, OptionalDouble variation, boolean edgeFails) {
        Comparison comparison = limit.comparison();
        boolean upper = comparison.isUpperLimit();
        boolean passOwns = comparison == Comparison.LESS_OR_EQUAL || comparison == Comparison.GREATER_OR_EQUAL;
        List<String> labels = new ArrayList<>(
                variation.isPresent()
                        ? List.of("IDEAL", "ACCEPTABLE", "UNACCEPTABLE")
                        : List.of("ACCEPTABLE", "UNACCEPTABLE"));
        List<OptionalDouble> boundaries = new ArrayList<>(List.of(OptionalDouble.of(limit.value())));
        List<Boolean> betterOwns = new ArrayList<>(List.of(passOwns));
        if (variation.isPresent()) {
            boundaries.add(variation);
            betterOwns.add(!edgeFails);
        }
        if (!upper) {
            Collections.reverse(labels);
            Collections.reverse(boundaries);
            Collections.reverse(betterOwns);
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            boolean ownsLower = i > 0 && betterOwns.get(i - 1) != upper;
            boolean ownsUpper = i < boundaries.size() && betterOwns.get(i) == upper;
            bins.add(new Bin(
                    labels.get(i),
                    ownsLower ? boundaries.get(i - 1) : OptionalDouble.empty(),
                    ownsUpper ? boundaries.get(i) : OptionalDouble.empty()));
        }
        return new PerformanceBins(bins);
    }
}
