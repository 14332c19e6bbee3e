package org.cordon.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cordon.constraint.Status;
import org.cordon.review.ConstraintRow;
import org.cordon.review.Prescription;
import org.cordon.review.ReviewResult;
import org.cordon.review.StructureCurve;
import org.cordon.text.Mark;
import org.cordon.text.Markup;
import org.cordon.text.MetricText;
import org.cordon.text.Numbers;
import org.cordon.text.RowGroup;
import org.cordon.text.RowText;

/**
 * Cumulative histograms with every limit marked: a corner open to its fail side. One row stands out, the worst or else
 * the cord row with the smallest margin: its fail side is hatched, its value ringed, its numbers called out.
 */
public final class DvhPicture {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 340;
    private static final double LEFT = 42;
    private static final double RIGHT = 16;
    private static final double TOP = 12;
    private static final double BOTTOM = 26;
    private static final int SAMPLES = 240;
    private static final double CORNER = 9;

    private final ReviewResult result;
    private final NiceAxis axis;
    private final Optional<ConstraintRow> chosen;
    private final Markup svg = new Markup();

    private DvhPicture(ReviewResult result) {
        this.result = result;
        this.axis = NiceAxis.upTo(highestGy(result), 8);
        this.chosen = chosen(result);
    }

    /** The picture of a review; empty markup when there is no curve. */
    public static Markup svg(ReviewResult result) {
        return result.curves().isEmpty() ? new Markup() : new DvhPicture(result).draw();
    }

    /** The row that stands out in the picture. */
    public static Optional<ConstraintRow> chosen(ReviewResult result) {
        Optional<ConstraintRow> failed = result.rows().stream()
                .filter(row -> row.status() == Status.FAIL
                        && !row.advisory()
                        && curveOf(result, row).isPresent())
                .findFirst();
        if (failed.isPresent()) {
            return failed;
        }
        return result.rows().stream()
                .filter(row -> RowGroup.of(row) == RowGroup.CORD
                        && row.marginPercent().isPresent()
                        && curveOf(result, row).isPresent()
                        && LimitPoint.ofLimit(row, 1, 1).isPresent())
                .reduce((best, row) ->
                        row.marginPercent().getAsDouble() < best.marginPercent().getAsDouble() ? row : best);
    }

    private Markup draw() {
        svg.open(
                "svg",
                "class",
                "dvh",
                "viewBox",
                "0 0 " + Coordinates.point(WIDTH, HEIGHT),
                "role",
                "img",
                "aria-label",
                description());
        svg.open("defs")
                .open("pattern", "id", "hatch", "width", "6", "height", "6", "patternUnits", "userSpaceOnUse")
                .empty("path", "d", "M-1 7L7 -1M-1 1L1 -1M5 7L7 5", "stroke", "#E9A9BC", "stroke-width", "0.8")
                .close()
                .close();
        grid();
        chosen.ifPresent(this::failSide);
        for (int i = 0; i < result.curves().size(); i++) {
            curve(result.curves().get(i), i);
        }
        result.rows().forEach(this::corner);
        chosen.ifPresent(this::callOut);
        return svg.closeLine();
    }

    private String description() {
        return "Dose-volume histograms of " + result.curves().size() + " structures; "
                + chosen.map(row -> row.structure() + " "
                                + MetricText.brief(row.rule().metric()) + " "
                                + RowText.of(row, result.protocol().doseToleranceGy())
                                        .value() + ", limit "
                                + RowText.limit(row.rule()))
                        .orElse("no limit stands out");
    }

    private void grid() {
        for (double dose : axis.ticks()) {
            line(x(dose), y(0), x(dose), y(100), Colours.GRID);
            boolean last = dose + axis.step() / 2 > axis.end();
            label(x(dose), y(0) + 17, last ? "end" : "middle", Numbers.shortest(rounded(dose)) + (last ? " Gy" : ""));
        }
        for (int percent = 0; percent <= 100; percent += 20) {
            line(x(0), y(percent), x(axis.end()), y(percent), percent == 0 ? Colours.CONTROL : Colours.GRID);
            label(x(0) - 6, y(percent) + 4, "end", percent == 100 ? "100 %" : Integer.toString(percent));
        }
    }

    private static double rounded(double value) {
        return Numbers.rounded(value, 6).doubleValue();
    }

    private void curve(StructureCurve curve, int index) {
        CurveStyle style = CurveStyle.of(curve, index);
        boolean main = chosen.isEmpty()
                || chosen.flatMap(row -> curveOf(result, row))
                        .filter(curve::equals)
                        .isPresent();
        svg.empty(
                "path",
                "d",
                path(curve),
                "fill",
                "none",
                "stroke",
                style.colour(),
                "stroke-width",
                Coordinates.number(style.width()),
                "stroke-dasharray",
                style.dashes(),
                "stroke-linejoin",
                "round",
                "stroke-opacity",
                main ? "1" : "0.65");
    }

    private String path(StructureCurve curve) {
        StringBuilder path = new StringBuilder();
        double total = curve.dvh().volumeCc();
        double end = axis.end();
        for (int i = 0; i <= SAMPLES; i++) {
            double dose = end * i / SAMPLES;
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

    private void corner(ConstraintRow row) {
        if (row.status() == Status.NOT_APPLICABLE) {
            return;
        }
        OptionalInt index = indexOf(result, row);
        if (index.isEmpty()) {
            return;
        }
        StructureCurve curve = result.curves().get(index.getAsInt());
        limit(row, curve).filter(this::visible).ifPresent(point -> {
            double direction = point.failsAbove() ? 1 : -1;
            String path =
                    "M" + Coordinates.point(x(point.doseGy()), y(point.volumePercent()) - direction * CORNER) + "L"
                            + Coordinates.point(x(point.doseGy()), y(point.volumePercent())) + "L"
                            + Coordinates.point(x(point.doseGy()) + direction * CORNER, y(point.volumePercent()));
            svg.empty(
                    "path",
                    "d",
                    path,
                    "fill",
                    "none",
                    "stroke",
                    CurveStyle.of(curve, index.getAsInt()).colour(),
                    "stroke-width",
                    "2");
        });
    }

    private void failSide(ConstraintRow row) {
        Optional<LimitPoint> limit =
                curveOf(result, row).flatMap(curve -> limit(row, curve)).filter(this::visible);
        if (limit.isEmpty()) {
            return;
        }
        LimitPoint point = limit.get();
        double left = point.failsAbove() ? x(point.doseGy()) : x(0);
        double right = point.failsAbove() ? x(axis.end()) : x(point.doseGy());
        double top = point.failsAbove() ? y(100) : y(point.volumePercent());
        double bottom = point.failsAbove() ? y(point.volumePercent()) : y(0);
        for (String fill : List.of("#FDF3F6", "url(#hatch)")) {
            svg.empty(
                    "rect",
                    "x",
                    Coordinates.number(left),
                    "y",
                    Coordinates.number(top),
                    "width",
                    Coordinates.number(right - left),
                    "height",
                    Coordinates.number(bottom - top),
                    "fill",
                    fill);
        }
        String fail = Colours.of(Mark.FAIL);
        line(x(point.doseGy()), top, x(point.doseGy()), bottom, fail);
        line(left, y(point.volumePercent()), right, y(point.volumePercent()), fail);
        svg.element(
                "text",
                "beyond the limit",
                "x",
                Coordinates.number(left + 6),
                "y",
                Coordinates.number(top + 15),
                "font-size",
                "11",
                "font-weight",
                "600",
                "fill",
                fail);
    }

    private void callOut(ConstraintRow row) {
        Optional<StructureCurve> curve = curveOf(result, row);
        Optional<LimitPoint> value = curve.flatMap(
                        each -> LimitPoint.ofValue(row, each.dvh().volumeCc(), prescriptionGy(row)))
                .filter(this::visible);
        if (value.isEmpty()) {
            return;
        }
        double px = x(value.get().doseGy());
        double py = y(value.get().volumePercent());
        svg.empty(
                "circle",
                "cx",
                Coordinates.number(px),
                "cy",
                Coordinates.number(py),
                "r",
                "5.5",
                "fill",
                "#FFFFFF",
                "fill-opacity",
                "0.6",
                "stroke",
                CurveStyle.of(curve.get(), 0).colour(),
                "stroke-width",
                "2");
        RowText text = RowText.of(row, result.protocol().doseToleranceGy());
        String first = MetricText.brief(row.rule().metric()) + " = " + text.value();
        String second =
                "limit " + text.limit() + (text.convention().isEmpty() ? "" : "  \u00b7  bounds " + text.convention());
        List<String> lines = new ArrayList<>(List.of(row.structure(), first, second));
        double width = 16 + 6.4 * lines.stream().mapToInt(String::length).max().orElse(0);
        double boxX = px + 14 + width > WIDTH - RIGHT ? px - 14 - width : px + 14;
        boxX = Math.max(LEFT + 2, boxX);
        double boxY = Math.max(TOP + 22, Math.min(py - 74, y(0) - 66));
        line(px, py - 5, Math.max(boxX, Math.min(px, boxX + width)), boxY + 54, Colours.TEXT3);
        svg.empty(
                "rect",
                "x",
                Coordinates.number(boxX),
                "y",
                Coordinates.number(boxY),
                "width",
                Coordinates.number(width),
                "height",
                "54",
                "rx",
                "4",
                "fill",
                "#FFFFFF",
                "stroke",
                "#B4BDCA");
        for (int i = 0; i < lines.size(); i++) {
            svg.element(
                    "text",
                    lines.get(i),
                    "x",
                    Coordinates.number(boxX + 8),
                    "y",
                    Coordinates.number(boxY + 16 + 15 * i),
                    "font-size",
                    "11.5",
                    "font-weight",
                    i == 1 ? "700" : "400",
                    "fill",
                    Colours.TEXT);
        }
    }

    private Optional<LimitPoint> limit(ConstraintRow row, StructureCurve curve) {
        return LimitPoint.ofLimit(row, curve.dvh().volumeCc(), prescriptionGy(row));
    }

    private double prescriptionGy(ConstraintRow row) {
        return result.prescriptions().stream()
                .filter(each -> row.target().isEmpty()
                        || each.target().equals(row.target().get()))
                .mapToDouble(Prescription::doseGy)
                .findFirst()
                .orElse(Double.NaN);
    }

    private boolean visible(LimitPoint point) {
        return point.doseGy() >= 0
                && point.doseGy() <= axis.end()
                && point.volumePercent() >= 0
                && point.volumePercent() <= 100;
    }

    private static Optional<StructureCurve> curveOf(ReviewResult result, ConstraintRow row) {
        OptionalInt index = indexOf(result, row);
        return index.isPresent() ? Optional.of(result.curves().get(index.getAsInt())) : Optional.empty();
    }

    private static OptionalInt indexOf(ReviewResult result, ConstraintRow row) {
        for (int i = 0; i < result.curves().size(); i++) {
            if (result.curves().get(i).label().equals(row.structure())) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static double highestGy(ReviewResult result) {
        double highest = result.doseMaxGy();
        for (StructureCurve curve : result.curves()) {
            highest = Math.max(highest, curve.dvh().maxGy().orElse(0));
        }
        return highest;
    }

    private double x(double doseGy) {
        return LEFT + (WIDTH - LEFT - RIGHT) * doseGy / axis.end();
    }

    private double y(double percent) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - percent / 100);
    }

    private void line(double x1, double y1, double x2, double y2, String colour) {
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

    private void label(double x, double y, String anchor, String text) {
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
                "11",
                "fill",
                Colours.TEXT3);
    }
}
