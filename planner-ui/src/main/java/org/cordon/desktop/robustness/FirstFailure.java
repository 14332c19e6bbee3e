package org.cordon.desktop.robustness;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Status;
import org.cordon.scenario.Direction;
import org.cordon.scenario.RobustRow;
import org.cordon.scenario.RobustnessResult;

/**
 * The first judged row that fails when the patient is shifted in a direction.
 *
 * @param direction of the shift
 * @param row that fails first; empty when none does within the search
 */
record FirstFailure(Direction direction, Optional<RobustRow> row) {
    static FirstFailure of(RobustnessResult result, Direction direction) {
        return new FirstFailure(
                direction,
                result.rows().stream()
                        .filter(FirstFailure::isJudged)
                        .filter(row -> shift(row, direction).isPresent())
                        .min(Comparator.comparingDouble(
                                row -> shift(row, direction).getAsDouble())));
    }

    static boolean isJudged(RobustRow row) {
        return !row.row().advisory() && row.row().status() != Status.NOT_APPLICABLE;
    }

    /** From which shift on a row fails in a direction. */
    static OptionalDouble shift(RobustRow row, Direction direction) {
        return row.firstFails().isEmpty()
                ? OptionalDouble.empty()
                : row.firstFails().get(Direction.all().indexOf(direction));
    }

    /** From which shift on it fails; empty when nothing does within the search. */
    OptionalDouble shiftMm() {
        return row.isPresent() ? shift(row.get(), direction) : OptionalDouble.empty();
    }

    /** Whether it fails at a shift of a length. */
    boolean failsAt(double mm) {
        return shiftMm().isPresent() && shiftMm().getAsDouble() <= mm;
    }
}
