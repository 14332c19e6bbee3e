package org.cordon.constraint;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A limit that depends on the volume of the target, in straight lines between the volumes of a table. Outside its volumes
 * the table says nothing, and nothing is extrapolated.
 *
 * @param steps in ascending order of volume, at least two; all with a variation or none
 */
public record VolumeTable(List<Step> steps) {
    /**
     * One line of the table.
     *
     * @param volumeCc of the target
     * @param limit in the metric's unit
     * @param variation in the metric's unit
     */
    public record Step(double volumeCc, double limit, OptionalDouble variation) {}

    private static final int DECIMALS = 3;

    /** Checks the order and that all lines have a variation or none. */
    public VolumeTable {
        steps = ImmutableList.copyOf(steps);
        if (steps.size() < 2) {
            throw new IllegalArgumentException("2 volumes are needed, not " + steps.size());
        }
        for (int i = 1; i < steps.size(); i++) {
            if (!(steps.get(i - 1).volumeCc() < steps.get(i).volumeCc())) {
                throw new IllegalArgumentException("the volumes must ascend");
            }
            if (steps.get(i - 1).variation().isPresent()
                    != steps.get(i).variation().isPresent()) {
                throw new IllegalArgumentException("all lines must have a variation, or none");
            }
        }
    }

    /** The smallest volume. */
    public double leastCc() {
        return steps.get(0).volumeCc();
    }

    /** The largest volume. */
    public double mostCc() {
        return steps.get(steps.size() - 1).volumeCc();
    }

    /** The line for a volume, linear between those of the table, to a thousandth; empty outside the table. */
    public Optional<Step> at(double volumeCc) {
        for (int i = 1; i < steps.size(); i++) {
            Step before = steps.get(i - 1);
            Step after = steps.get(i);
            if (volumeCc >= before.volumeCc() && volumeCc <= after.volumeCc()) {
                double share = (volumeCc - before.volumeCc()) / (after.volumeCc() - before.volumeCc());
                return Optional.of(new Step(
                        volumeCc,
                        between(before.limit(), after.limit(), share),
                        before.variation().isPresent()
                                ? OptionalDouble.of(between(
                                        before.variation().getAsDouble(),
                                        after.variation().getAsDouble(),
                                        share))
                                : OptionalDouble.empty()));
            }
        }
        return Optional.empty();
    }

    private static double between(double from, double to, double share) {
        return BigDecimal.valueOf(from + share * (to - from))
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
