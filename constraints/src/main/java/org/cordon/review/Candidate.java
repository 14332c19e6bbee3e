package org.cordon.review;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cordon.constraint.Judgement;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Status;
import org.cordon.constraint.StatusLogic;
import org.cordon.dvh.Bounds;

/**
 * One way to evaluate a row: on one subject in one dose. Of several the worst is judged.
 *
 * @param dose index of the dose
 * @param subject what was measured
 * @param reading what came out
 * @param judgement of the number; empty when there is none
 * @param convention spread of the number over z conventions and definitions
 * @param others the number under them
 * @param status the verdict, before anything that concerns the row as a whole
 */
record Candidate(
        int dose,
        Subject subject,
        Measure reading,
        Optional<Judgement> judgement,
        Optional<Bounds> convention,
        List<ConstraintRow.Reading> others,
        Status status) {
    Candidate {
        others = ImmutableList.copyOf(others);
    }

    /** The worst first: by status, then by the distance to the limit; ties keep their order. */
    static Comparator<Candidate> worstFirst(Rule rule) {
        return Comparator.comparingInt((Candidate candidate) -> -candidate.status.severity())
                .thenComparingDouble(candidate -> candidate.margin(rule));
    }

    private double margin(Rule rule) {
        if (!(reading instanceof Measure.Value number)) {
            return Double.NEGATIVE_INFINITY;
        }
        if (rule.limit().isEmpty()) {
            return -number.value();
        }
        double limit = rule.limit().getAsDouble();
        return StatusLogic.marginPercent(rule, number.value())
                .orElse(
                        rule.comparison().orElseThrow().isUpperLimit()
                                ? limit - number.value()
                                : number.value() - limit);
    }
}
