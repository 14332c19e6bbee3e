package org.cordon.scenario;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Status;
import org.cordon.finding.Reason;
import org.cordon.review.ConstraintRow;

/**
 * What becomes of a row when the patient is displaced.
 *
 * @param row as judged at the planned position
 * @param notMoved why it was not asked again; empty when it was
 * @param samplingDifference value of the full engine less that of the points, both at the planned position; it is added to
 *     every value here
 * @param scenarios displacements that were tried, the planned position not counted
 * @param passing those in which it passes
 * @param varying those in which it meets only its published variation
 * @param failing those in which it fails
 * @param notEvaluated those in which it cannot be judged because the body leaves the dose grid
 * @param worst the displacement with the least margin, and what came out
 * @param firstFails per direction, in the order of {@link Direction#all}, the shift from which it fails; empty within
 *     the range that was searched
 */
public record RobustRow(
        ConstraintRow row,
        Optional<Reason> notMoved,
        OptionalDouble samplingDifference,
        int scenarios,
        int passing,
        int varying,
        int failing,
        int notEvaluated,
        Optional<Worst> worst,
        List<OptionalDouble> firstFails) {
    /** Takes an immutable copy. */
    public RobustRow {
        firstFails = ImmutableList.copyOf(firstFails);
    }

    /**
     * The worst case.
     *
     * @param displacement where
     * @param value in the metric's unit
     * @param status there
     */
    public record Worst(Displacement displacement, double value, Status status) {}

    /**
     * The nearest failure.
     *
     * @param direction of the shift
     * @param shiftMm from where on it fails
     */
    public record Nearest(Direction direction, double shiftMm) {}

    static RobustRow unmoved(ConstraintRow row, Reason reason) {
        return new RobustRow(
                row, Optional.of(reason), OptionalDouble.empty(), 0, 0, 0, 0, 0, Optional.empty(), List.of());
    }

    /** The share of displacements in which it passes, in percent; empty when it was not asked again. */
    public OptionalDouble passRatePercent() {
        return scenarios == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * passing / scenarios);
    }

    /** The smallest shift that makes it fail, the first direction of equal ones; empty when none was found. */
    public Optional<Nearest> nearest() {
        List<Direction> directions = Direction.all();
        return java.util.stream.IntStream.range(0, firstFails.size())
                .filter(index -> firstFails.get(index).isPresent())
                .mapToObj(index ->
                        new Nearest(directions.get(index), firstFails.get(index).getAsDouble()))
                .min(Comparator.comparingDouble(Nearest::shiftMm));
    }

    /** Whether it passes at the planned position, outside its bounds there, and in every displacement. */
    public boolean holds() {
        boolean met = row.status() == Status.PASS || MovedRows.isMetForNothing(row);
        return notMoved.isEmpty() && met && !row.withinBounds() && passing == scenarios;
    }
}
