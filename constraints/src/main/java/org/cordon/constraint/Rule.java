package org.cordon.constraint;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One row of a protocol.
 *
 * @param id unique in its protocol, e.g. {@code cord-partial-v10}
 * @param group where it stands among the others
 * @param structure what it applies to
 * @param sides how it is applied to a paired organ
 * @param derivedOn for cord rows: the structure on which the limit was derived
 * @param metric what is measured
 * @param comparison how the value is held against the limit; empty for {@link Tier#REPORT}
 * @param limit in the metric's unit; empty for {@link Tier#REPORT}
 * @param variation a graded miss: values between limit and this one are VARIATION, beyond it FAIL; empty when none is
 *     published. The edge itself is VARIATION
 * @param variationSource where the variation comes from; present exactly when {@code variation} is
 * @param warnAbove a value above it raises a WARNING finding, whatever the status
 * @param priority 1 is highest
 * @param mustJudge whether a PASS needs this row judged wherever it applies
 * @param tier what the row is for
 * @param requiredAt levels at which the organ is required; empty means always
 * @param source where the limit comes from
 * @param caution printed beside the row wherever it is shown, empty when none
 * @param comment shown in explanations, empty when none
 * @param details what few rows have
 */
public record Rule(
        String id,
        RuleGroup group,
        StructureExpression structure,
        Sides sides,
        Optional<DerivedOn> derivedOn,
        Metric metric,
        Optional<Comparison> comparison,
        OptionalDouble limit,
        OptionalDouble variation,
        Optional<Source> variationSource,
        OptionalDouble warnAbove,
        int priority,
        boolean mustJudge,
        Tier tier,
        Optional<LevelRange> requiredAt,
        Source source,
        String caution,
        String comment,
        RuleDetails details) {
    /** Checks that limits, comparisons, variations and tiers belong together. */
    public Rule {
        if (comparison.isPresent() != limit.isPresent() || limit.isPresent() == (tier == Tier.REPORT)) {
            throw new IllegalArgumentException("row " + id + " needs a comparison with a limit, or tier report");
        }
        if (variation.isPresent() != variationSource.isPresent()) {
            throw new IllegalArgumentException("row " + id + " needs a source with its variation");
        }
        if (variation.isPresent()
                && (limit.isEmpty()
                        || comparison.orElseThrow().isUpperLimit() != variation.getAsDouble() > limit.getAsDouble()
                        || variation.getAsDouble() == limit.getAsDouble())) {
            throw new IllegalArgumentException("row " + id + " needs its variation on the far side of its limit");
        }
        if (mustJudge
                && (tier != Tier.HARD
                        || details.failOnly()
                        || source.confidence().advisoryOnly())) {
            throw new IllegalArgumentException("row " + id + " cannot be judged, so nothing may depend on it");
        }
        if (details.failOnly() && tier != Tier.HARD) {
            throw new IllegalArgumentException("row " + id + " can only fail, so its tier must be hard");
        }
        if (metric instanceof Metric.Plan plan && !plan.structures().get(0).equals(structure.canonicalName())) {
            throw new IllegalArgumentException("row " + id + " needs its own structure as the first one of its index");
        }
    }

    /**
     * A row with a variation that shares the row's source, of the group that its structure suggests, on the union of
     * paired organs, without a caution.
     */
    public Rule(
            String id,
            StructureExpression structure,
            Optional<DerivedOn> derivedOn,
            Metric metric,
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
        this(
                id,
                RuleGroup.of(structure, derivedOn),
                structure,
                Sides.UNION,
                derivedOn,
                metric,
                comparison,
                limit,
                variation,
                variation.isPresent() ? Optional.of(source) : Optional.empty(),
                warnAbove,
                priority,
                mustJudge,
                tier,
                requiredAt,
                source,
                "",
                comment,
                RuleDetails.NONE);
    }

    /** The limit with its comparison; empty for a row that only reports. */
    public Optional<Limit> asLimit() {
        return comparison.map(each -> new Limit(each, limit.getAsDouble()));
    }

    /** The same row with other details. */
    public Rule withDetails(RuleDetails other) {
        return with(limit, variation, variationSource, source, other);
    }

    /**
     * The row with the limit and variation that its table gives for a volume of the target; the row itself when it has no
     * such table, empty outside the table.
     */
    public Optional<Rule> atTargetVolume(double volumeCc) {
        if (details.byTargetVolume().isEmpty()) {
            return Optional.of(this);
        }
        return details.byTargetVolume()
                .get()
                .at(volumeCc)
                .map(step -> with(
                        OptionalDouble.of(step.limit()),
                        step.variation(),
                        step.variation().isPresent() ? Optional.of(source) : Optional.empty(),
                        source,
                        details));
    }

    /** The same row with a person's comparison with the primary source. */
    public Rule confirmed(Confirmation confirmation) {
        Source compared = new Source(source.citation(), source.confidence(), Optional.of(confirmation));
        return with(limit, variation, variationSource, compared, details);
    }

    private Rule with(
            OptionalDouble otherLimit,
            OptionalDouble otherVariation,
            Optional<Source> otherVariationSource,
            Source otherSource,
            RuleDetails otherDetails) {
        return new Rule(
                id,
                group,
                structure,
                sides,
                derivedOn,
                metric,
                comparison,
                otherLimit,
                otherVariation,
                otherVariationSource,
                warnAbove,
                priority,
                mustJudge,
                tier,
                requiredAt,
                otherSource,
                caution,
                comment,
                otherDetails);
    }

    /** The tier that counts: rows whose confidence is advisory only never judge. */
    public Tier effectiveTier() {
        return tier.judges() && source.confidence().advisoryOnly() ? Tier.ADVISORY : tier;
    }
}
