package org.cordon.picture;

import java.util.Optional;
import java.util.OptionalInt;
import org.cordon.constraint.Status;
import org.cordon.review.ConstraintRow;
import org.cordon.review.Prescription;
import org.cordon.review.ReviewResult;
import org.cordon.review.StructureCurve;
import org.cordon.text.Markup;
import org.cordon.text.MetricText;
import org.cordon.text.RowGroup;
import org.cordon.text.RowText;

/**
 * Cumulative histograms with every limit marked: a corner open to its fail side. One row stands out, the worst or else
 * the cord row with the smallest margin: its fail side is hatched, its value ringed, its numbers called out.
 */
public final class DvhPicture {
    private static final double CORNER = 9;

    private final ReviewResult result;
    private final Markup svg = new Markup();
    private final PlotArea plot;
    private final Optional<ConstraintRow> chosen;

    private DvhPicture(ReviewResult result) {
        this.result = result;
        this.plot = new PlotArea(NiceAxis.upTo(highestGy(result), 8), svg);
        this.chosen = chosen(result);
    }

    /** The picture of a review; empty markup when there is no curve. */
    public static Markup svg(ReviewResult result) {
        return result.curves().isEmpty() ? new Markup() : new DvhPicture(result).draw();
    }

    /** The row that stands out in the picture. */
    public static Optional<ConstraintRow> chosen(ReviewResult result) {
        Optional<ConstraintRow> failed = result.rows().stream()
                .filter(row -> row.status() == Status.FAIL && !row.advisory() && isDrawn(result, row))
                .findFirst();
        if (failed.isPresent()) {
            return failed;
        }
        return result.rows().stream()
                .filter(row ->
                        RowGroup.of(row) == RowGroup.CORD && row.marginPercent().isPresent() && isDrawn(result, row))
                .reduce((best, row) ->
                        row.marginPercent().getAsDouble() < best.marginPercent().getAsDouble() ? row : best);
    }

    private static boolean isDrawn(ReviewResult result, ConstraintRow row) {
        return indexOf(result, row).isPresent() && LimitPoint.ofLimit(row, 1, 1).isPresent();
    }

    private Markup draw() {
        svg.open(
                "svg",
                "class",
                "dvh",
                "viewBox",
                "0 0 " + Coordinates.point(PlotArea.WIDTH, PlotArea.HEIGHT),
                "role",
                "img",
                "aria-label",
                description());
        svg.open("defs")
                .open("pattern", "id", "hatch", "width", "6", "height", "6", "patternUnits", "userSpaceOnUse")
                .empty("path", "d", "M-1 7L7 -1M-1 1L1 -1M5 7L7 5", "stroke", "#E9A9BC", "stroke-width", "0.8")
                .close()
                .close();
        plot.grid();
        Optional<DvhCallOut> callOut = chosen.map(row -> new DvhCallOut(plot, row, colour(row)));
        callOut.ifPresent(each -> each.failSide(limit(chosen.orElseThrow())));
        for (int i = 0; i < result.curves().size(); i++) {
            curve(result.curves().get(i), i);
        }
        result.rows().forEach(this::corner);
        callOut.ifPresent(each -> each.box(
                value(chosen.orElseThrow()),
                limit(chosen.orElseThrow()),
                result.protocol().doseToleranceGy()));
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

    private void curve(StructureCurve curve, int index) {
        CurveStyle style = CurveStyle.of(curve, index);
        boolean main = chosen.isEmpty() || indexOf(result, chosen.get()).orElse(-1) == index;
        svg.empty(
                "path",
                "d",
                plot.path(curve),
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

    private void corner(ConstraintRow row) {
        if (row.status() == Status.NOT_APPLICABLE || indexOf(result, row).isEmpty()) {
            return;
        }
        limit(row).filter(plot::shows).ifPresent(point -> {
            double direction = point.failsAbove() ? 1 : -1;
            double x = plot.x(point.doseGy());
            double y = plot.y(point.volumePercent());
            String path = "M" + Coordinates.point(x, y - direction * CORNER) + "L" + Coordinates.point(x, y) + "L"
                    + Coordinates.point(x + direction * CORNER, y);
            plot.path(path, colour(row), 2);
        });
    }

    private String colour(ConstraintRow row) {
        int index = indexOf(result, row).orElseThrow();
        return CurveStyle.of(result.curves().get(index), index).colour();
    }

    private Optional<LimitPoint> limit(ConstraintRow row) {
        return LimitPoint.ofLimit(row, volumeCc(row), prescriptionGy(row));
    }

    private Optional<LimitPoint> value(ConstraintRow row) {
        return LimitPoint.ofValue(row, volumeCc(row), prescriptionGy(row));
    }

    private double volumeCc(ConstraintRow row) {
        return result.curves().get(indexOf(result, row).orElseThrow()).dvh().volumeCc();
    }

    private double prescriptionGy(ConstraintRow row) {
        return result.prescriptions().stream()
                .filter(each -> row.target().isEmpty()
                        || each.target().equals(row.target().get()))
                .mapToDouble(Prescription::doseGy)
                .findFirst()
                .orElse(Double.NaN);
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
}
