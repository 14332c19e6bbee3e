package org.cordon.desktop.review;

import org.cordon.constraint.Comparison;
import org.cordon.dvh.Bounds;
import org.cordon.review.ConstraintRow;

/**
 * The scale of the margin bars: one line for the limit in all rows, room left of it, excess right of it, for upper and
 * lower limits alike. 100 % of the limit as room at the left end, 30 % over at the right end, clipped beyond.
 */
final class MarginScale {
    static final double ROOM_PERCENT = 100;
    static final double OVER_PERCENT = 30;

    private MarginScale() {}

    /** The distance of a number from a row's limit in percent of the limit, positive where there is room. */
    static double percent(ConstraintRow row, double value) {
        double limit = row.rule().limit().getAsDouble();
        Comparison comparison = row.rule().comparison().orElseThrow();
        return 100 * (comparison.isUpperLimit() ? limit - value : value - limit) / Math.abs(limit);
    }

    /** Where a distance stands on the bar, 0 at the left end, 1 at the right end. */
    static double position(double percent) {
        double clipped = Math.max(-OVER_PERCENT, Math.min(ROOM_PERCENT, percent));
        return (ROOM_PERCENT - clipped) / (ROOM_PERCENT + OVER_PERCENT);
    }

    /** Whether any of an interval lies on the bar. */
    static boolean shows(ConstraintRow row, Bounds bounds) {
        double a = percent(row, bounds.lower());
        double b = percent(row, bounds.upper());
        return Math.min(a, b) < ROOM_PERCENT && Math.max(a, b) > -OVER_PERCENT;
    }
}
