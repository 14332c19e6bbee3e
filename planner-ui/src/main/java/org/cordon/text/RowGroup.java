package org.cordon.text;

import org.cordon.constraint.Rule;
import org.cordon.constraint.Status;
import org.cordon.constraint.Tier;
import org.cordon.review.ConstraintRow;

/** Where a row stands in a report, in reading order. */
public enum RowGroup {
    /** Cord, sac and cauda. */
    CORD("Spinal cord"),
    /** Coverage of targets. */
    TARGETS("Targets"),
    /** Everything else. */
    ORGANS("Organs at risk"),
    /** Judged beside the verdict, or a number without a limit. */
    OUTSIDE("Outside the verdict"),
    /** Does not concern this plan. */
    NOT_APPLICABLE("Not applicable");

    private final String title;

    RowGroup(String title) {
        this.title = title;
    }

    /** As a heading. */
    public String title() {
        return title;
    }

    /** The group of a row. */
    public static RowGroup of(ConstraintRow row) {
        if (isReported(row)) {
            return OUTSIDE;
        }
        if (row.status() == Status.NOT_APPLICABLE) {
            return NOT_APPLICABLE;
        }
        if (row.advisory() || !row.rule().effectiveTier().judges()) {
            return OUTSIDE;
        }
        return bySubject(row.rule());
    }

    /** Whether a row is a number without a limit: shown, and outside the verdict whatever its status. */
    public static boolean isReported(ConstraintRow row) {
        return row.rule().tier() == Tier.REPORT && row.value().isPresent();
    }

    /** Cord, targets or organs, whatever the row is for. */
    public static RowGroup bySubject(Rule rule) {
        return switch (rule.group()) {
            case CORD -> CORD;
            case TARGET -> TARGETS;
            case ORGAN -> ORGANS;
        };
    }
}
