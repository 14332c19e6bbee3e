package org.cordon.report;

import java.io.IOException;
import java.util.Optional;
import org.cordon.assessment.Equivalent;
import org.cordon.assessment.TissueAlphaBeta;
import org.cordon.dvh.Bounds;
import org.cordon.finding.Reason;
import org.cordon.finding.Severity;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ScaledReview;
import org.cordon.scenario.FractionationRow;
import org.cordon.scenario.FractionationTable;
import org.cordon.text.MetricText;

/** Writes a fractionation table as {@code cordon.dose/1}, command {@code options}. */
public final class FractionationJson {
    private final ReportContext context;

    /** A writer for one context. */
    public FractionationJson(ReportContext context) {
        this.context = context;
    }

    /** The whole document. */
    public String write(FractionationTable table) {
        return JsonText.object(json -> {
            json.text("schema", DoseJson.SCHEMA).text("command", "options");
            ReviewJson.tool(json, context.tool());
            json.objects(
                    "prescriptions",
                    table.prescriptions(),
                    (each, prescription) -> each.text("target", prescription.target())
                            .number("doseGy", prescription.doseGy())
                            .integer("fractions", prescription.fractions())
                            .text("source", prescription.source()));
            tumour(json, table.tumour());
            ReviewJson.reason(json, table.refusal(), context.words());
            json.objects("options", table.rows(), this::row)
                    .objects("isotoxic", table.isotoxic(), FractionationJson::isotoxic)
                    .integers("fractionsWithoutProtocol", table.withoutProtocol())
                    .objects("notes", table.notes(), this::note);
            ReviewJson.timings(json, context.timingsMs());
        });
    }

    private static void tumour(JsonText json, TissueAlphaBeta tumour) throws IOException {
        json.object(
                "tumour",
                each -> each.text("id", tumour.id())
                        .text("name", tumour.name())
                        .number("alphaBetaGy", tumour.alphaBetaGy())
                        .number("fromGy", tumour.fromGy())
                        .number("toGy", tumour.toGy())
                        .text("citation", tumour.source().citation())
                        .text("confidence", tumour.source().confidence().label()));
    }

    private void row(JsonText json, FractionationRow row) throws IOException {
        DoseJson.schedule(json, row.schedule());
        json.text("use", row.use())
                .flag("planned", row.planned())
                .flag("asked", row.asked())
                .text("verdict", row.verdict().map(Enum::name));
        ReviewJson.reason(json, row.notEvaluated(), context.words());
        json.flag("byNamedProtocol", row.insteadOfNamed().isEmpty());
        json.object("tumour", each -> equivalent(each, row.tumour()))
                .objects("tumourRange", row.tumourRange(), FractionationJson::equivalent);
        if (row.cord().isPresent()) {
            json.object("cord", each -> cord(each, row.cord().get()));
        } else {
            json.none("cord");
        }
        json.objects("protocols", row.outcomes(), this::outcome);
        json.text("reirradiation", row.again().map(result -> result.status().name()));
    }

    private static void cord(JsonText json, FractionationRow.Cord cord) throws IOException {
        json.text("structure", cord.structure())
                .text("roi", cord.roi())
                .number("maxGy", cord.maximum().totalGy());
        equivalent(json, cord.equivalent());
        json.objects("range", cord.range(), FractionationJson::equivalent)
                .number("publishedSacLimitGy", cord.publishedLimitGy())
                .object(
                        "derived",
                        each -> each.number("toleranceEqd2Gy", cord.toleranceEqd2Gy())
                                .text("status", cord.derived().name())
                                .flag("advisory", true)
                                .number("flipsAtAlphaBetaGy", cord.flipsAtAlphaBetaGy()));
    }

    private static void equivalent(JsonText json, Equivalent value) throws IOException {
        json.number("alphaBetaGy", value.bed().alphaBetaGy())
                .number("bedGy", value.bed().valueGy())
                .number("eqd2Gy", value.eqd2().valueGy());
    }

    private void outcome(JsonText json, ScaledReview.Outcome outcome) throws IOException {
        json.text("id", outcome.protocol().id())
                .text("version", outcome.protocol().version())
                .text("verdict", outcome.verdict().name())
                .objects("constraints", outcome.rows(), this::constraint)
                .objects(
                        "findings",
                        outcome.findings().stream()
                                .filter(finding -> finding.severity() != Severity.INFO)
                                .toList(),
                        (each, finding) -> each.text("code", finding.code())
                                .text("severity", finding.severity().name())
                                .text("text", context.words().paragraph(finding.reason())));
    }

    private void constraint(JsonText json, ConstraintRow row) throws IOException {
        json.text("id", row.id())
                .text("structure", row.structure())
                .text("metric", MetricText.full(row.rule().metric()))
                .number("value", row.value())
                .text("unit", row.rule().metric().unitSymbol());
        bounds(json, row.numerical());
        json.number("limit", row.rule().limit())
                .text("status", row.status().name())
                .flag("advisory", row.advisory())
                .flag("withinBounds", row.withinBounds());
        ReviewJson.reason(json, row.reason(), context.words());
    }

    private static void bounds(JsonText json, Optional<Bounds> bounds) throws IOException {
        if (bounds.isEmpty()) {
            json.none("numerical");
        } else {
            json.object(
                    "numerical",
                    each -> each.number("lower", bounds.get().lower())
                            .number("upper", bounds.get().upper()));
        }
    }

    private static void isotoxic(JsonText json, ScaledReview.Isotoxic value) throws IOException {
        json.integer("fractions", value.fractions())
                .text("protocol", value.protocol().id())
                .number("prescriptionGy", value.prescriptionGy())
                .text("bindingRow", value.bindingRow())
                .flag("bindsByRangeOfProtocol", value.byRange())
                .texts("notJudged", value.notJudged())
                .texts("inDoubt", value.inDoubt());
    }

    private void note(JsonText json, Reason note) throws IOException {
        json.text("code", note.code())
                .args(note.args())
                .text("text", context.words().paragraph(note));
    }
}
