package org.cordon.constraint;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A rule written in one line. Written and read by {@link RuleSyntax}; it has no id, confidence or details, which a protocol
 * file gives.
 *
 * @param structure what it applies to
 * @param metric what is measured
 * @param limit how the value is held against what; empty for a row that only reports
 * @param variation a graded miss, in the metric's unit; only with a limit
 * @param priority 1 is highest
 * @param fractions the only number of fractions it is for
 * @param level the levels at which the organ is required
 * @param tier what the row is for
 * @param mustJudge whether a PASS needs it
 * @param source where the limit comes from; empty when not said
 */
public record RuleLine(
        StructureExpression structure,
        Metric metric,
        Optional<Limit> limit,
        OptionalDouble variation,
        OptionalInt priority,
        OptionalInt fractions,
        Optional<LevelRange> level,
        Optional<Tier> tier,
        boolean mustJudge,
        String source) {
    /** Checks that a variation has a limit. */
    public RuleLine {
        if (variation.isPresent() && limit.isEmpty()) {
            throw new IllegalArgumentException("a variation needs a limit");
        }
    }
}
