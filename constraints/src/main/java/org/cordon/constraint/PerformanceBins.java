package org.cordon.constraint;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Named steps of a value for people to look at, beside the verdict and without a part in it. Each boundary belongs to
 * exactly one of its two bins, and the file says to which: the bin that carries the number owns it.
 *
 * <p>Ascending: the first bin has no {@code from}, the last no {@code upTo}; at each boundary either the lower bin has
 * {@code upTo} and owns the number, or the upper one has {@code from} and owns it.
 */
public record PerformanceBins(List<Bin> bins) {
    /** The most bins. */
    public static final int MOST = 10;

    /**
     * One bin.
     *
     * @param label shown to people
     * @param from the lower end, which belongs to this bin; empty when the bin below owns it or there is none
     * @param upTo the upper end, which belongs to this bin; empty when the bin above owns it or there is none
     */
    public record Bin(String label, OptionalDouble from, OptionalDouble upTo) {
        /** Checks the label. */
        public Bin {
            if (label.isBlank()) {
                throw new IllegalArgumentException("a bin needs a label");
            }
        }
    }

    /** Checks number, order and ownership of the boundaries. */
    public PerformanceBins {
        bins = ImmutableList.copyOf(bins);
        if (bins.size() < 2 || bins.size() > MOST) {
            throw new IllegalArgumentException("2 to " + MOST + " bins are needed, not " + bins.size());
        }
        if (bins.get(0).from().isPresent() || bins.get(bins.size() - 1).upTo().isPresent()) {
            throw new IllegalArgumentException("the first bin has no lower and the last no upper end");
        }
        for (int i = 0; i + 1 < bins.size(); i++) {
            if (bins.get(i).upTo().isPresent() == bins.get(i + 1).from().isPresent()) {
                throw new IllegalArgumentException("the boundary between bin " + (i + 1) + " and " + (i + 2)
                        + " must belong to exactly one of them");
            }
        }
        for (int i = 1; i + 1 < bins.size(); i++) {
            if (!(boundary(bins, i - 1) < boundary(bins, i))) {
                throw new IllegalArgumentException("the boundaries must ascend");
            }
        }
    }

    /** The bin that a value falls into. */
    public Bin of(double value) {
        for (int i = 0; i + 1 < bins.size(); i++) {
            double boundary = boundary(bins, i);
            if (value < boundary || (value == boundary && bins.get(i).upTo().isPresent())) {
                return bins.get(i);
            }
        }
        return bins.get(bins.size() - 1);
    }

    private static double boundary(List<Bin> bins, int lower) {
        OptionalDouble own = bins.get(lower).upTo();
        return own.isPresent() ? own.getAsDouble() : bins.get(lower + 1).from().getAsDouble();
    }
}
