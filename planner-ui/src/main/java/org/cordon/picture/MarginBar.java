package org.cordon.picture;

import org.cordon.constraint.Comparison;
import org.cordon.constraint.Status;
import org.cordon.dvh.Bounds;
import org.cordon.review.ConstraintRow;
import org.cordon.text.Mark;
import org.cordon.text.Markup;

/**
 * How far a row is from its limit: one vertical line for the limit in all rows, room on its left, excess on its right,
 * for upper and lower limits alike. Filled from value to limit; thick mark: numerical interval, whiskers: convention.
 * Scale: 100 % of the limit as room, 30 % over; what lies beyond is clipped with an arrow.
 */
public final class MarginBar {
    private static final double WIDTH = 84;
    private static final double HEIGHT = 16;
    private static final double ROOM_PERCENT = 100;
    private static final double OVER_PERCENT = 30;
    private static final double LIMIT_X = WIDTH * ROOM_PERCENT / (ROOM_PERCENT + OVER_PERCENT);
    private static final double MIDDLE = HEIGHT / 2;

    private final ConstraintRow row;
    private final Markup svg = new Markup();

    private MarginBar(ConstraintRow row) {
        this.row = row;
    }

    /** The bar of a row; empty for a report row and for a limit of 0. */
    public static Markup svg(ConstraintRow row) {
        if (row.rule().limit().isEmpty() || row.rule().limit().getAsDouble() == 0) {
            return new Markup();
        }
        return new MarginBar(row).draw();
    }

    private Markup draw() {
        svg.open(
                "svg",
                "class",
                "bar",
                "width",
                Coordinates.number(WIDTH),
                "height",
                Coordinates.number(HEIGHT),
                "viewBox",
                "0 0 " + Coordinates.number(WIDTH) + " " + Coordinates.number(HEIGHT),
                "aria-hidden",
                "true");
        if (row.value().isEmpty() || row.status() == Status.NOT_EVALUATED) {
            line(0, LIMIT_X, Colours.of(Mark.UNKNOWN), "1.5", "2.5 2.5");
        } else {
            rect(0, LIMIT_X, "#EDF0F4");
            rect(LIMIT_X, WIDTH, Colours.FAIL_TINT);
            filled(row.value().getAsDouble());
            row.convention().ifPresent(this::whiskers);
            row.numerical().ifPresent(this::thick);
        }
        svg.empty(
                "path",
                "d",
                "M" + Coordinates.point(LIMIT_X, 1) + "V" + Coordinates.number(HEIGHT - 1),
                "stroke",
                Colours.TEXT,
                "stroke-width",
                "1.4",
                "fill",
                "none");
        return svg.close();
    }

    private void filled(double value) {
        double x = x(value);
        boolean over = row.status() == Status.FAIL;
        String colour = over ? Colours.of(Mark.FAIL) : row.status() == Status.VARIATION ? "#C79A45" : "#7FB3A6";
        rect(Math.min(x, LIMIT_X), Math.max(x, LIMIT_X), colour);
        if (roomPercent(value) > ROOM_PERCENT) {
            arrow(0, 4);
        } else if (roomPercent(value) < -OVER_PERCENT) {
            arrow(WIDTH, WIDTH - 4);
        }
    }

    private void whiskers(Bounds bounds) {
        double from = Math.min(x(bounds.lower()), x(bounds.upper()));
        double to = Math.max(x(bounds.lower()), x(bounds.upper()));
        line(from, to, Colours.TEXT, "1", "none");
        tick(from, 4);
        tick(to, 4);
    }

    private void thick(Bounds bounds) {
        double from = Math.min(x(bounds.lower()), x(bounds.upper()));
        double to = Math.max(x(bounds.lower()), x(bounds.upper()));
        double middle = (from + to) / 2;
        line(Math.min(from, middle - 1.2), Math.max(to, middle + 1.2), Colours.TEXT, "4.5", "none");
    }

    private double roomPercent(double value) {
        double limit = row.rule().limit().getAsDouble();
        Comparison comparison = row.rule().comparison().orElseThrow();
        return 100 * (comparison.isUpperLimit() ? limit - value : value - limit) / Math.abs(limit);
    }

    private double x(double value) {
        double percent = Math.max(-OVER_PERCENT, Math.min(ROOM_PERCENT, roomPercent(value)));
        return LIMIT_X - percent / ROOM_PERCENT * LIMIT_X;
    }

    private void rect(double from, double to, String colour) {
        svg.empty(
                "rect",
                "x",
                Coordinates.number(from),
                "y",
                Coordinates.number(MIDDLE - 2.5),
                "width",
                Coordinates.number(to - from),
                "height",
                "5",
                "fill",
                colour);
    }

    private void line(double from, double to, String colour, String width, String dashes) {
        svg.empty(
                "path",
                "d",
                "M" + Coordinates.point(from, MIDDLE) + "H" + Coordinates.number(to),
                "stroke",
                colour,
                "stroke-width",
                width,
                "stroke-dasharray",
                dashes,
                "fill",
                "none");
    }

    private void tick(double x, double half) {
        svg.empty(
                "path",
                "d",
                "M" + Coordinates.point(x, MIDDLE - half) + "V" + Coordinates.number(MIDDLE + half),
                "stroke",
                Colours.TEXT,
                "stroke-width",
                "1",
                "fill",
                "none");
    }

    private void arrow(double tip, double back) {
        svg.empty(
                "path",
                "d",
                "M" + Coordinates.point(tip, MIDDLE) + "L" + Coordinates.point(back, MIDDLE - 4) + "V"
                        + Coordinates.number(MIDDLE + 4) + "Z",
                "fill",
                Colours.TEXT);
    }
}
