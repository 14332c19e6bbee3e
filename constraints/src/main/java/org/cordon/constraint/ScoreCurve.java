package org.cordon.constraint;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A score that runs in straight lines between points and is constant beyond its ends. Shown beside the verdict, without a
 * part in it.
 *
 * @param points in ascending order of value, at least two
 */
public record ScoreCurve(List<Point> points) {
    /** The most points. */
    public static final int MOST = 50;

    /**
     * One point.
     *
     * @param value in the metric's unit
     * @param score at that value
     */
    public record Point(double value, double score) {}

    /** Checks number and order of the points. */
    public ScoreCurve {
        points = ImmutableList.copyOf(points);
        if (points.size() < 2 || points.size() > MOST) {
            throw new IllegalArgumentException("2 to " + MOST + " points are needed, not " + points.size());
        }
        for (int i = 1; i < points.size(); i++) {
            if (!(points.get(i - 1).value() < points.get(i).value())) {
                throw new IllegalArgumentException("the values of the points must ascend");
            }
        }
    }

    /** The score of a value. */
    public double of(double value) {
        Point before = points.get(0);
        if (value <= before.value()) {
            return before.score();
        }
        for (Point next : points.subList(1, points.size())) {
            if (value <= next.value()) {
                double share = (value - before.value()) / (next.value() - before.value());
                return before.score() + share * (next.score() - before.score());
            }
            before = next;
        }
        return before.score();
    }

    /** The highest score that can be reached. */
    public double highest() {
        return points.stream().mapToDouble(Point::score).max().orElseThrow();
    }
}
