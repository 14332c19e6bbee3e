package org.cordon.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.cordon.scenario.Direction;
import org.cordon.scenario.RobustRow;
import org.cordon.text.Markup;
import org.cordon.text.Numbers;

/**
 * How far the patient may be shifted before a row fails, as three polar pictures: in the axial plane seen from the feet,
 * the sagittal plane seen from the left and the coronal plane seen from the front. A spoke reaches to the first failure
 * and ends in a cross; one that reaches the outer ring without a cross does not fail within the search.
 */
public final class ShiftRose {
    private static final double SIZE = 168;
    private static final double RADIUS = 60;
    private static final double MIDDLE = SIZE / 2;
    private static final double DIAGONAL = Math.sqrt(0.5);

    private final RobustRow row;
    private final double searchMm;

    private ShiftRose(RobustRow row, double searchMm) {
        this.row = row;
        this.searchMm = searchMm;
    }

    /** The pictures of a row that was asked under displacements. */
    public static List<Markup> svg(RobustRow row, double searchMm) {
        ShiftRose rose = new ShiftRose(row, searchMm);
        return List.of(
                rose.draw("Axial", ShiftPlane.AXIAL),
                rose.draw("Sagittal", ShiftPlane.SAGITTAL),
                rose.draw("Coronal", ShiftPlane.CORONAL));
    }

    private Markup draw(String name, ShiftPlane plane) {
        Markup svg = new Markup()
                .open(
                        "svg",
                        "class",
                        "rose",
                        "width",
                        Coordinates.number(SIZE),
                        "height",
                        Coordinates.number(SIZE),
                        "viewBox",
                        "0 0 " + Coordinates.number(SIZE) + " " + Coordinates.number(SIZE),
                        "role",
                        "img",
                        "aria-label",
                        name + ": shift to the first failure");
        for (double mm = 1; mm <= searchMm; mm++) {
            circle(svg, mm / searchMm * RADIUS, Colours.GRID);
        }
        circle(svg, RADIUS, Colours.CONTROL);
        label(svg, MIDDLE, 12, "middle", name);
        label(svg, SIZE - 2, MIDDLE - 5, "end", plane.direction(1, 0).label());
        label(svg, MIDDLE + 3, 24, "start", plane.direction(0, 1).label());
        label(
                svg,
                MIDDLE + RADIUS * DIAGONAL + 3,
                MIDDLE + RADIUS * DIAGONAL + 10,
                "start",
                Numbers.shortest(searchMm) + " mm");
        outline(svg, plane);
        return svg.close();
    }

    private void outline(Markup svg, ShiftPlane plane) {
        List<String> corners = new ArrayList<>();
        List<Markup> crosses = new ArrayList<>();
        for (int[] step : ShiftPlane.around()) {
            OptionalDouble fails = row.firstFails().get(Direction.all().indexOf(plane.direction(step[0], step[1])));
            double length = fails.orElse(searchMm) / searchMm * RADIUS;
            double norm = step[0] != 0 && step[1] != 0 ? DIAGONAL : 1;
            double x = MIDDLE + step[0] * norm * length;
            double y = MIDDLE - step[1] * norm * length;
            corners.add(Coordinates.point(x, y));
            if (fails.isPresent()) {
                crosses.add(cross(x, y));
            }
        }
        svg.empty(
                "path",
                "d",
                "M" + String.join("L", corners) + "Z",
                "fill",
                "#7FB3A6",
                "fill-opacity",
                "0.45",
                "stroke",
                Colours.TEXT,
                "stroke-width",
                "1");
        crosses.forEach(svg::finished);
    }

    private static Markup cross(double x, double y) {
        return new Markup()
                .empty(
                        "path",
                        "d",
                        "M" + Coordinates.point(x - 3, y - 3) + "L" + Coordinates.point(x + 3, y + 3) + "M"
                                + Coordinates.point(x - 3, y + 3) + "L" + Coordinates.point(x + 3, y - 3),
                        "stroke",
                        "#A3123F",
                        "stroke-width",
                        "1.6",
                        "fill",
                        "none");
    }

    private static void circle(Markup svg, double radius, String colour) {
        svg.empty(
                "circle",
                "cx",
                Coordinates.number(MIDDLE),
                "cy",
                Coordinates.number(MIDDLE),
                "r",
                Coordinates.number(radius),
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                "0.8");
    }

    private static void label(Markup svg, double x, double y, String anchor, String text) {
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
                "9.5",
                "fill",
                Colours.TEXT);
    }
}
