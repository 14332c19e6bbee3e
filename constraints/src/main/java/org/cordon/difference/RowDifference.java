package org.cordon.difference;

import java.util.Optional;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Status;
import org.cordon.review.ConstraintRow;

/**
 * A row of the verdict in both versions.
 *
 * @param id of the row
 * @param structure what it is applied to
 * @param rule the rule, of the first version where both have it
 * @param first the row as it was
 * @param second the row as it is
 */
public record RowDifference(
        String id, String structure, Rule rule, Optional<ConstraintRow> first, Optional<ConstraintRow> second) {
    /** What became of a row. */
    public enum Turn {
        /** Same value and same status. */
        SAME,
        /** Another value, no other status. */
        MOVED,
        /** A better status. */
        BETTER,
        /** A worse status. */
        WORSE,
        /** Only in the second version. */
        ADDED,
        /** Only in the first version. */
        REMOVED
    }

    /** What became of it. */
    public Turn turn() {
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() ? Turn.ADDED : Turn.REMOVED;
        }
        int before = rank(first.get());
        int after = rank(second.get());
        if (before != after) {
            return after > before ? Turn.WORSE : Turn.BETTER;
        }
        boolean same = first.get().value().equals(second.get().value())
                && first.get().rule().limit().equals(second.get().rule().limit());
        return same ? Turn.SAME : Turn.MOVED;
    }

    /**
     * Whether a person must look: a row that counts is gone, no longer applies, or is worse than it was. One that can only
     * fail and does so no more is none.
     */
    public boolean isLoss() {
        if (first.isPresent() && second.isPresent() && counts(first.get()) && !counts(second.get())) {
            return !rule.details().failOnly();
        }
        return switch (turn()) {
            case WORSE -> !second.orElseThrow().advisory();
            case REMOVED -> counts(first.orElseThrow());
            case SAME, MOVED, BETTER, ADDED -> false;
        };
    }

    private static boolean counts(ConstraintRow row) {
        return !row.advisory() && row.status() != Status.NOT_APPLICABLE;
    }

    /** Not applicable, pass, pass within bounds, variation, not evaluated, fail. */
    private static int rank(ConstraintRow row) {
        return switch (row.status()) {
            case NOT_APPLICABLE -> 0;
            case PASS -> row.withinBounds() ? 2 : 1;
            case VARIATION -> 3;
            case NOT_EVALUATED -> 4;
            case FAIL -> 5;
        };
    }
}
