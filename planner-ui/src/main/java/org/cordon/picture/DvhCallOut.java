package org.cordon.picture;

import java.util.List;
import java.util.Optional;
import org.cordon.constraint.Status;
import org.cordon.review.ConstraintRow;
import org.cordon.text.Mark;
import org.cordon.text.MetricText;
import org.cordon.text.RowText;

/** What makes one row stand out in a histogram: hatched fail side, ringed value, its numbers in a box. */
final class DvhCallOut {
    private static final double BOX_HEIGHT = 48;
    private static final double CHARACTER = 5.4;

    private final PlotArea plot;
    private final ConstraintRow row;
    private final String colour;

    DvhCallOut(PlotArea plot, ConstraintRow row, String colour) {
        this.plot = plot;
        this.row = row;
        this.colour = colour;
    }

    void failSide(Optional<LimitPoint> limit) {
        limit.filter(plot::shows).ifPresent(point -> {
            double left = point.failsAbove() ? plot.x(point.doseGy()) : plot.x(0);
            double right = point.failsAbove() ? plot.x(plot.axis().end()) : plot.x(point.doseGy());
            double top = point.failsAbove() ? plot.y(100) : plot.y(point.volumePercent());
            double bottom = point.failsAbove() ? plot.y(point.volumePercent()) : plot.y(0);
            plot.rect(left, top, right - left, bottom - top, "#FDF3F6");
            plot.rect(left, top, right - left, bottom - top, "url(#hatch)");
            String fail = Colours.of(Mark.FAIL);
            plot.line(plot.x(point.doseGy()), top, plot.x(point.doseGy()), bottom, fail);
            plot.line(left, plot.y(point.volumePercent()), right, plot.y(point.volumePercent()), fail);
            plot.text(left + 7, top + 14, "start", "600", fail, "beyond the limit");
        });
    }

    /** The box stands beyond the limit where there is room, since few curves run there, else beside the value. */
    void box(Optional<LimitPoint> value, Optional<LimitPoint> limit, double doseToleranceGy) {
        if (value.filter(plot::shows).isEmpty()) {
            return;
        }
        double px = plot.x(value.get().doseGy());
        double py = plot.y(value.get().volumePercent());
        RowText text = RowText.of(row, doseToleranceGy);
        List<String> lines = List.of(
                row.structure(),
                MetricText.brief(row.rule().metric()) + " = " + text.value(),
                "limit " + text.limit() + (text.convention().isEmpty() ? "" : "  \u00b7  bounds " + text.convention()));
        double width =
                16 + CHARACTER * lines.stream().mapToInt(String::length).max().orElse(0);
        double start = limit.filter(plot::shows)
                .filter(LimitPoint::failsAbove)
                .map(point -> plot.x(point.doseGy()))
                .orElse(px);
        double end = PlotArea.WIDTH - PlotArea.RIGHT;
        double boxX = start + 10 + width <= end ? start + 10 : Math.max(PlotArea.LEFT + 4, px - 14 - width);
        double boxY = Math.max(PlotArea.TOP + 26, Math.min(py - BOX_HEIGHT - 30, plot.y(62)));
        double nearest = Math.max(boxX, Math.min(px, boxX + width));
        plot.line(px, py, nearest, boxY + BOX_HEIGHT, Colours.TEXT3);
        ring(px, py);
        plot.svg()
                .empty(
                        "rect",
                        "x",
                        Coordinates.number(boxX),
                        "y",
                        Coordinates.number(boxY),
                        "width",
                        Coordinates.number(width),
                        "height",
                        Coordinates.number(BOX_HEIGHT),
                        "rx",
                        "4",
                        "fill",
                        "#FFFFFF",
                        "stroke",
                        "#B4BDCA");
        for (int i = 0; i < lines.size(); i++) {
            String ink = i == 1 && row.status() == Status.FAIL ? Colours.of(Mark.FAIL) : Colours.TEXT;
            plot.text(boxX + 8, boxY + 14 + 14 * i, "start", i == 1 ? "700" : "400", ink, lines.get(i));
        }
    }

    private void ring(double x, double y) {
        plot.svg()
                .empty(
                        "circle",
                        "cx",
                        Coordinates.number(x),
                        "cy",
                        Coordinates.number(y),
                        "r",
                        "5",
                        "fill",
                        "#FFFFFF",
                        "fill-opacity",
                        "0.6",
                        "stroke",
                        colour,
                        "stroke-width",
                        "2");
    }
}
