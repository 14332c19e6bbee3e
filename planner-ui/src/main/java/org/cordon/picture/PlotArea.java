package org.cordon.picture;

import org.cordon.review.StructureCurve;
import org.cordon.text.Markup;
import org.cordon.text.Numbers;

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
    private static final int SAMPLES = 240;

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

    /** Lines and numbers of both axes. */
    void grid() {
        for (double dose : axis.ticks()) {
            line(x(dose), y(0), x(dose), y(100), Colours.GRID);
            boolean last = dose + axis.step() / 2 > axis.end();
            String number = Numbers.shortest(Numbers.rounded(dose, 6).doubleValue());
            label(x(dose), y(0) + 16, last ? "end" : "middle", last ? number + " Gy" : number);
        }
        for (int percent = 0; percent <= 100; percent += 20) {
            line(x(0), y(percent), x(axis.end()), y(percent), percent == 0 ? Colours.CONTROL : Colours.GRID);
            label(x(0) - 6, y(percent) + 3.5, "end", percent == 100 ? "100 %" : Integer.toString(percent));
        }
    }

    private void label(double x, double y, String anchor, String text) {
        text(x, y, anchor, "400", Colours.TEXT3, text);
    }

    /** The curve of a structure as path data. */
    String path(StructureCurve curve) {
        StringBuilder path = new StringBuilder();
        double total = curve.dvh().volumeCc();
        for (int i = 0; i <= SAMPLES; i++) {
            double dose = axis.end() * i / SAMPLES;
            double percent = i == 0
                    ? 100 * curve.dvh().insideDoseGridFraction()
                    : 100 * curve.dvh().volumeAtLeastCc(dose) / total;
            path.append(i == 0 ? 'M' : 'L').append(Coordinates.point(x(dose), y(percent)));
            if (percent <= 0 && i > 0) {
                break;
            }
        }
        return path.toString();
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
