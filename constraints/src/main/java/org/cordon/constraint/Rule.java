package org.cordon.constraint;

import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.dvh.DvhMetric;

/**
 * One row of a protocol.
 *
 * @param id unique in its protocol, e.g. {@code cord-partial-v10}
 * @param structure what it applies to
 * @param derivedOn for cord rows: the structure on which the limit was derived
 * @param metric what is measured
 * @param comparison how the value is held against the limit; empty for {@link Tier#REPORT}
 * @param limit in the metric's unit; empty for {@link Tier#REPORT}
 * @param variation a published variation: values between limit and this one are VARIATION; empty when none is published
 * @param warnAbove a value above it raises a WARNING finding, whatever the status
 * @param priority 1 is highest
 * @param mustJudge whether a PASS needs this row judged
 * @param tier what the row is for
 * @param requiredAt levels at which the organ is required; empty means always
 * @param source where the limit comes from
 * @param comment shown in explanations, empty when none
 */
public record Rule(
        String id,
        StructureExpression structure,
        Optional<DerivedOn> derivedOn,
        DvhMetric metric,
        Optional<Comparison> comparison,
        OptionalDouble limit,
        OptionalDouble variation,
        OptionalDouble warnAbove,
        int priority,
        boolean mustJudge,
        Tier tier,
        Optional<LevelRange> requiredAt,
        Source source,
        String comment) {
    /** Checks that a limit has its comparison, and that only report rows have neither. */
    public Rule {
        if (comparison.isPresent() != limit.isPresent() || limit.isPresent() == (tier == Tier.REPORT)) {
            throw new IllegalArgumentException("row " + id + " needs a comparison with a limit, or tier report");
        }
    }

    /** The tier that counts: rows whose confidence is advisory only never judge. */
    public Tier effectiveTier() {
        return tier == Tier.JUDGED && source.confidence().advisoryOnly() ? Tier.ADVISORY : tier;
    }
}
