package org.cordon.picture;

import org.cordon.text.Markup;

/**
 * Where a histogram is drawn: dose from left to right, percent of the volume from bottom to top.
 *
 * @param axis of the dose
 * @param svg takes the drawing
 */
record PlotArea(NiceAxis axis, Markup svg) {
    static final double WIDTH = 720;
    static final double HEIGHT = 340;
    static final double LEFT = 42;
    static final double RIGHT = 16;
    static final double TOP = 12;
    static final double BOTTOM = 26;

    double x(double doseGy) {
        return LEFT + (WIDTH - LEFT - RIGHT) * doseGy / axis.end();
    }

    double y(double percent) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - percent / 100);
    }

    boolean shows(LimitPoint point) {
        return point.doseGy() >= 0
                && point.doseGy() <= axis.end()
                && point.volumePercent() >= 0
                && point.volumePercent() <= 100;
    }

    void line(double x1, double y1, double x2, double y2, String colour) {
        svg.empty(
                "path",
                "d",
                "M" + Coordinates.point(x1, y1) + "L" + Coordinates.point(x2, y2),
                "stroke",
                colour,
                "stroke-width",
                "1",
                "fill",
                "none");
    }

    void path(String d, String colour, double width) {
        svg.empty("path", "d", d, "fill", "none", "stroke", colour, "stroke-width", Coordinates.number(width));
    }

    void rect(double x, double y, double width, double height, String fill) {
        svg.empty(
                "rect",
                "x",
                Coordinates.number(x),
                "y",
                Coordinates.number(y),
                "width",
                Coordinates.number(width),
                "height",
                Coordinates.number(height),
                "fill",
                fill);
    }

    void text(double x, double y, String anchor, String weight, String colour, String text) {
        svg.element(
                "text",
                text,
                "x",
                Coordinates.number(x),
                "y",
                Coordinates.number(y),
                "text-anchor",
                anchor,
                "font-size",
                "10",
                "font-weight",
                weight,
                "fill",
                colour);
    }
}
