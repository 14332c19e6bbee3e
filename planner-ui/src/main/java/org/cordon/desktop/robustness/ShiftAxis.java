package org.cordon.desktop.robustness;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.cordon.desktop.look.Texts;
import org.cordon.scenario.Direction;
import org.cordon.scenario.RobustRow;

/** An axis of the patient along which a row's value is drawn, from its negative to its positive end. */
enum ShiftAxis {
    /** Anterior to posterior. */
    DEPTH,
    /** Right to left. */
    WIDTH,
    /** Inferior to superior. */
    HEIGHT;

    /** Where the positive shifts go. */
    Direction towards() {
        return direction(1);
    }

    /** Where the negative shifts go. */
    Direction from() {
        return direction(-1);
    }

    private Direction direction(int sign) {
        return switch (this) {
            case DEPTH -> new Direction(0, sign, 0);
            case WIDTH -> new Direction(sign, 0, 0);
            case HEIGHT -> new Direction(0, 0, sign);
        };
    }

    /** {@code anterior – posterior}. */
    String title() {
        return Texts.get("robust.axis", from().label(), towards().label());
    }

    /** The axis along which a row fails first; depth where it fails along none. */
    static ShiftAxis nearest(RobustRow row) {
        return Stream.of(values())
                .min(Comparator.comparingDouble(axis -> axis.first(row)))
                .orElse(DEPTH);
    }

    private double first(RobustRow row) {
        return List.of(FirstFailure.shift(row, from()), FirstFailure.shift(row, towards())).stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
