package org.cordon.constraint.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cordon.constraint.ScoreCurve;

/** Scores of other programs. */
final class Scores {
    private Scores() {}

    /** The curve through points in any order; empty when two points have the same value, or there are too few or many. */
    static Optional<ScoreCurve> curve(List<ScoreCurve.Point> points) {
        List<ScoreCurve.Point> ascending = points.stream()
                .sorted(Comparator.comparingDouble(ScoreCurve.Point::value))
                .toList();
        try {
            return Optional.of(new ScoreCurve(ascending));
        } catch (IllegalArgumentException noCurve) {
            return Optional.empty();
        }
    }
}
