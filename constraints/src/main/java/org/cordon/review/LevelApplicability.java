package org.cordon.review;

import java.util.Optional;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.Rule;
import org.cordon.finding.Reason;

/** Whether a row's organ is required at the stated level. No level stated: every organ is required. */
record LevelApplicability(Optional<LevelRange> level) {
    boolean requires(Rule rule) {
        return level.isEmpty()
                || rule.requiredAt().isEmpty()
                || rule.requiredAt().get().overlaps(level.get());
    }

    /** The row of an organ that is not drawn. */
    PlannedRow missing(RowHead head, Reason reason) {
        Rule rule = head.rule();
        if (requires(rule)) {
            return head.notEvaluated(reason);
        }
        return head.notApplicable(Reason.of(
                "NOT_REQUIRED_AT_LEVEL",
                "level",
                level.orElseThrow().toString(),
                "requiredAt",
                rule.requiredAt().orElseThrow().toString()));
    }
}
