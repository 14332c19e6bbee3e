package org.cordon.scenario;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import org.cordon.constraint.Status;
import org.cordon.dose.OrderedTasks;
import org.cordon.plan.Progress;
import org.cordon.review.Reviewed;
import org.cordon.robustness.RigidMove;

/**
 * The value of one row while the patient is shifted along a line, from one side of the planned position to the other.
 *
 * <p>How computed: as {@link RobustnessStudy} does with many points, every {@value #STEP_MM} mm; at the planned position it is
 * the value of the review. Between two points nothing was computed. The dose is kept rigid in space.
 *
 * @param towards where the positive shifts go
 * @param points by rising shift
 */
public record ShiftCurve(Direction towards, List<Point> points) {
    /** Distance of the shifts that are computed, in mm. */
    public static final double STEP_MM = 0.25;

    /** Takes an immutable copy. */
    public ShiftCurve {
        points = ImmutableList.copyOf(points);
    }

    /**
     * A shift and what came out.
     *
     * @param shiftMm towards, negative the other way
     * @param value in the metric's unit; empty where it cannot be judged because the body leaves the dose grid
     * @param status what the value says, bounds aside
     */
    public record Point(double shiftMm, OptionalDouble value, Status status) {}

    /**
     * The curve of a row; empty for a row that is not asked at displacements.
     *
     * @param plan as reviewed
     * @param rowId of the row
     * @param reachMm to either side, positive
     * @param executor runs the shifts; the result does not depend on its threads
     * @param progress asked whether to stop
     * @throws IllegalArgumentException when the review has no such row, or the reach is not positive and finite
     * @throws CancellationException when cancelled
     */
    public static Optional<ShiftCurve> of(
            Reviewed plan,
            String rowId,
            Direction towards,
            double reachMm,
            ExecutorService executor,
            Progress progress) {
        if (!(reachMm > 0 && Double.isFinite(reachMm))) {
            throw new IllegalArgumentException("reachMm must be positive and finite, was " + reachMm);
        }
        boolean[] asked = new boolean[plan.rows().size()];
        int row = index(plan, rowId);
        asked[row] = true;
        MovedRows moved = new MovedRows(plan, RobustnessStudy.FINE_POINTS, asked, executor);
        if (moved.notMoved(row).isPresent()) {
            return Optional.empty();
        }
        List<Callable<Point>> tasks = new ArrayList<>();
        int steps = (int) Math.floor(reachMm / STEP_MM);
        for (int step = -steps; step <= steps; step++) {
            double shiftMm = step * STEP_MM;
            tasks.add(() -> {
                if (progress.isCancelled()) {
                    throw new CancellationException("cancelled");
                }
                return point(moved, row, asked, towards, shiftMm);
            });
        }
        return Optional.of(new ShiftCurve(towards, OrderedTasks.all(tasks, executor)));
    }

    private static Point point(MovedRows moved, int row, boolean[] asked, Direction towards, double shiftMm) {
        MovedRows.Values values = moved.at(RigidMove.shift(towards.times(shiftMm)), asked);
        double value = values.value(row);
        return new Point(
                shiftMm, Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value), values.status(row));
    }

    private static int index(Reviewed plan, String rowId) {
        for (int i = 0; i < plan.rows().size(); i++) {
            if (plan.rows().get(i).row().id().equals(rowId)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the review has no row " + rowId);
    }
}
