package org.cordon.constraint.exchange;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.Limit;
import org.cordon.constraint.PerformanceBins;
import org.cordon.constraint.PerformanceBins.Bin;

/**
 * What named bins say as limit and variation. IDEAL and GOOD pass, ACCEPTABLE and MARGINAL are the variation, or pass where
 * nothing better is named, UNACCEPTABLE fails. A score behind the label ({@code ACCEPTABLE [5]}) is left aside.
 *
 * @param limit between passing and the rest
 * @param variation between the variation and UNACCEPTABLE
 * @param edgeFails whether the bin that fails owns the number between variation and failure
 */
record BinVerdict(Limit limit, OptionalDouble variation, boolean edgeFails) {
    private static final ImmutableMap<String, Integer> RANKS =
            ImmutableMap.of("IDEAL", 0, "GOOD", 0, "ACCEPTABLE", 1, "MARGINAL", 1, "UNACCEPTABLE", 2);
    private static final int FAILS = 2;

    /** The verdict of ascending bins; empty when a label is not known, or both ends, or neither, are UNACCEPTABLE. */
    static Optional<BinVerdict> of(PerformanceBins bins) {
        List<OptionalInt> known =
                bins.bins().stream().map(bin -> rank(bin.label())).toList();
        if (known.stream().anyMatch(OptionalInt::isEmpty)) {
            return Optional.empty();
        }
        int[] ranks = known.stream().mapToInt(OptionalInt::getAsInt).toArray();
        boolean upper = ranks[ranks.length - 1] == FAILS;
        if (upper == (ranks[0] == FAILS)) {
            return Optional.empty();
        }
        for (int i = 1; i < ranks.length; i++) {
            if (upper ? ranks[i] < ranks[i - 1] : ranks[i] > ranks[i - 1]) {
                return Optional.empty();
            }
        }
        int best = upper ? ranks[0] : ranks[ranks.length - 1];
        int pass = boundary(ranks, upper, best);
        int fail = boundary(ranks, upper, FAILS - 1);
        Comparison strict = upper ? Comparison.LESS : Comparison.GREATER;
        Comparison inclusive = upper ? Comparison.LESS_OR_EQUAL : Comparison.GREATER_OR_EQUAL;
        boolean passOwns = lowerOwns(bins, pass) == upper;
        Limit limit = new Limit(passOwns ? inclusive : strict, value(bins, pass));
        boolean band = fail != pass;
        return Optional.of(new BinVerdict(
                limit,
                band ? OptionalDouble.of(value(bins, fail)) : OptionalDouble.empty(),
                band && lowerOwns(bins, fail) != upper));
    }

    /** Index of the bin below the boundary between ranks up to one and those beyond. */
    private static int boundary(int[] ranks, boolean upper, int rank) {
        int i = 0;
        while (upper ? ranks[i + 1] <= rank : ranks[i + 1] > rank) {
            i++;
        }
        return i;
    }

    private static boolean lowerOwns(PerformanceBins bins, int lower) {
        return bins.bins().get(lower).upTo().isPresent();
    }

    private static double value(PerformanceBins bins, int lower) {
        Bin below = bins.bins().get(lower);
        return below.upTo().isPresent()
                ? below.upTo().getAsDouble()
                : bins.bins().get(lower + 1).from().getAsDouble();
    }

    private static OptionalInt rank(String label) {
        int bracket = label.indexOf('[');
        String word = Ascii.toUpperCase((bracket < 0 ? label : label.substring(0, bracket)).strip());
        Integer rank = RANKS.get(word);
        return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
    }
}
