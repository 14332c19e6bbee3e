package org.cordon.review;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Status;
import org.cordon.constraint.StructureSyntax;
import org.cordon.finding.Reason;
import org.cordon.geometry.ZRange;

/**
 * What is known of a row before anything is measured.
 *
 * @param id unique in the review
 * @param rule the rule
 * @param structure what it is applied to, as shown
 * @param target the target it belongs to, where it belongs to one
 * @param segment z range of the cord's sub-volume, where it is one
 * @param match the ROI
 */
record RowHead(
        String id, Rule rule, String structure, Optional<String> target, Optional<ZRange> segment, RoiMatch match) {
    /** A row of one rule that belongs to no target. */
    static RowHead of(Rule rule, RoiMatch match) {
        return new RowHead(rule.id(), rule, shown(rule), Optional.empty(), Optional.empty(), match);
    }

    /** What a rule is applied to, where no target and no other contour comes into it. */
    static String shown(Rule rule) {
        return rule.structure().isMade()
                ? StructureSyntax.print(rule.structure())
                : rule.structure().canonicalName();
    }

    /** The row without a number. */
    ConstraintRow without(Status status, Reason reason) {
        return without(status, reason, List.of());
    }

    ConstraintRow without(Status status, Reason reason, List<Reason> notes) {
        return new ConstraintRow(
                id,
                rule,
                structure,
                target,
                segment,
                match.name(),
                match.number(),
                match.reason(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                Optional.empty(),
                status,
                !rule.effectiveTier().judges(),
                Optional.of(reason),
                notes,
                OptionalDouble.empty());
    }

    PlannedRow notEvaluated(Reason reason) {
        return new PlannedRow.Settled(without(Status.NOT_EVALUATED, reason));
    }

    PlannedRow notApplicable(Reason reason) {
        return new PlannedRow.Settled(without(Status.NOT_APPLICABLE, reason));
    }
}
