package org.cordon.review;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.cordon.structure.Body;

/**
 * A row of a review with what it was measured on, so that it can be asked again elsewhere.
 *
 * @param row as judged
 * @param parts each is measured and the worst is judged; empty for a row that was settled without measuring
 * @param prescriptionGy that percentages refer to
 */
public record MovableRow(ConstraintRow row, List<Part> parts, OptionalDouble prescriptionGy) {
    /** Takes an immutable copy. */
    public MovableRow {
        parts = ImmutableList.copyOf(parts);
    }

    /**
     * A body of a row.
     *
     * @param body under the convention that is judged
     * @param mustLieInside whether the row is only judged when all of the body lies inside the dose grid
     */
    public record Part(Body body, boolean mustLieInside) {}

    static List<MovableRow> of(List<PlannedRow> planned, List<ConstraintRow> rows) {
        Map<String, PlannedRow.Measured> measured = new HashMap<>();
        for (PlannedRow row : planned) {
            if (row instanceof PlannedRow.Measured each) {
                measured.put(each.head().id(), each);
            }
        }
        List<MovableRow> movable = new ArrayList<>();
        for (ConstraintRow row : rows) {
            PlannedRow.Measured source = measured.get(row.id());
            movable.add(
                    source == null
                            ? new MovableRow(row, List.of(), OptionalDouble.empty())
                            : new MovableRow(
                                    row,
                                    source.subjects().stream()
                                            .map(subject -> new Part(subject.body(), subject.mustLieInside()))
                                            .toList(),
                                    source.prescriptionGy()));
        }
        return ImmutableList.copyOf(movable);
    }
}
