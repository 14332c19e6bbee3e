package org.cordon.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.geometry.Point3;
import org.cordon.robustness.RigidMove;

/**
 * One displacement of the patient.
 *
 * @param direction of the shift; empty without one
 * @param shiftMm its length, 0 without one
 * @param axis of the rotation through the isocentre: x, y or z; empty without one
 * @param angleDeg its angle, right-handed about the patient's axis, 0 without one
 */
public record Displacement(Optional<Direction> direction, double shiftMm, Optional<Axis> axis, double angleDeg) {
    /** An axis of the patient system. */
    public enum Axis {
        /** To the left: nodding. */
        X,
        /** To the back: bending sideways. */
        Y,
        /** To the head: turning. */
        Z;

        private Point3 vector() {
            return new Point3(this == X ? 1 : 0, this == Y ? 1 : 0, this == Z ? 1 : 0);
        }
    }

    /** A shift alone. */
    public static Displacement shift(Direction direction, double shiftMm) {
        return new Displacement(Optional.of(direction), shiftMm, Optional.empty(), 0);
    }

    /** No displacement, every shift, every rotation, and every shift with every rotation, in this order. */
    static List<Displacement> all(RobustnessOptions options) {
        List<Displacement> shifts = new ArrayList<>();
        for (double shiftMm : options.shiftsMm()) {
            Direction.all().forEach(direction -> shifts.add(shift(direction, shiftMm)));
        }
        List<Displacement> all = new ArrayList<>();
        all.add(new Displacement(Optional.empty(), 0, Optional.empty(), 0));
        all.addAll(shifts);
        List<Displacement> both = new ArrayList<>();
        for (double angle : options.rotationsDeg()) {
            for (double signed : new double[] {-angle, angle}) {
                for (Axis axis : Axis.values()) {
                    all.add(new Displacement(Optional.empty(), 0, Optional.of(axis), signed));
                    shifts.forEach(each ->
                            both.add(new Displacement(each.direction, each.shiftMm, Optional.of(axis), signed)));
                }
            }
        }
        all.addAll(both);
        return all;
    }

    RigidMove about(Point3 centreMm) {
        return new RigidMove(
                direction.map(each -> each.times(shiftMm)).orElse(new Point3(0, 0, 0)),
                axis.orElse(Axis.Z).vector(),
                angleDeg,
                centreMm);
    }
}
