package org.cordon.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Comparison;
import org.cordon.dvh.Bounds;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;
import org.cordon.text.MetricText;

/** Writes the rows of a review as CSV, one line a row, safe to open in a spreadsheet. */
public final class ReviewCsv {
    private static final List<String> HEADS = List.of(
            "id",
            "status",
            "advisory",
            "withinBounds",
            "target",
            "structure",
            "matchedRoi",
            "roiNumber",
            "metric",
            "value",
            "unit",
            "numericalLower",
            "numericalUpper",
            "conventionLower",
            "conventionUpper",
            "comparison",
            "limit",
            "variation",
            "marginPercent",
            "mustJudge",
            "reasonCode",
            "reason",
            "citation",
            "confidence");

    private final ReportContext context;

    /** A writer for one context. */
    public ReviewCsv(ReportContext context) {
        this.context = context;
    }

    /** The whole file, {@code \r\n} as line end (RFC 4180). */
    public String write(ReviewResult result) {
        CsvText csv = new CsvText();
        csv.line(HEADS);
        for (ConstraintRow row : result.rows()) {
            csv.line(List.of(
                    row.id(),
                    row.status().name(),
                    Boolean.toString(row.advisory()),
                    Boolean.toString(row.withinBounds()),
                    row.target().orElse(""),
                    row.structure(),
                    row.matchedRoi().orElse(""),
                    row.roiNumber().isPresent()
                            ? Integer.toString(row.roiNumber().getAsInt())
                            : "",
                    MetricText.full(row.rule().metric()),
                    number(row.value()),
                    row.rule().metric().unitSymbol(),
                    lower(row.numerical()),
                    upper(row.numerical()),
                    lower(row.convention()),
                    upper(row.convention()),
                    row.rule().comparison().map(Comparison::symbol).orElse(""),
                    number(row.rule().limit()),
                    number(row.rule().variation()),
                    number(row.marginPercent()),
                    Boolean.toString(row.rule().mustJudge()),
                    row.reason().map(reason -> reason.code()).orElse(""),
                    row.reason().map(context.words()::paragraph).orElse(""),
                    row.rule().source().citation(),
                    row.rule().source().confidence().label()));
        }
        return csv.toString();
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? CsvText.number(value.getAsDouble()) : "";
    }

    private static String lower(Optional<Bounds> bounds) {
        return bounds.map(each -> CsvText.number(each.lower())).orElse("");
    }

    private static String upper(Optional<Bounds> bounds) {
        return bounds.map(each -> CsvText.number(each.upper())).orElse("");
    }
}
