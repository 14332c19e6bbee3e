package org.cordon.report;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Rule;
import org.cordon.dvh.Bounds;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.qa.CheckInfo;
import org.cordon.qa.CheckRegistry;
import org.cordon.review.ConstraintRow;
import org.cordon.review.Explanation;
import org.cordon.review.Explanations;
import org.cordon.review.ReviewResult;
import org.cordon.text.MetricText;
import org.cordon.text.UidText;
import org.cordon.text.Wording;

/** Writes a review as {@code cordon.review/1}; the schema is published as {@code cordon.review.1.schema.json}. */
public final class ReviewJson {
    private static final String SCHEMA = "cordon.review/1";

    private final ReportContext context;

    /** A writer for one context. */
    public ReviewJson(ReportContext context) {
        this.context = context;
    }

    /** The whole document. */
    public String write(ReviewResult result) {
        return JsonText.object(json -> {
            json.text("schema", SCHEMA);
            tool(json, context.tool());
            json.text("verdict", result.verdict().name())
                    .flag("whatIf", result.whatIf())
                    .text("configurationSha256", result.configurationSha256());
            protocol(json, result);
            prescriptions(json, result);
            json.text("level", result.level().map(Object::toString))
                    .text("setting", result.setting().label())
                    .texts("plans", result.plans());
            dose(json, result);
            inputs(json, result);
            Explanations explanations = Explanations.of(result);
            json.objects("constraints", result.rows(), (each, row) -> row(each, row, explanations))
                    .objects(
                            "conformity",
                            result.conformity(),
                            (each, row) -> ConformityJson.row(each, row, context.words()));
            CordRiskJson.section(json, result.cordRisk(), context.words());
            ReirradiationJson.section(json, result.reirradiation(), context.words());
            json.objects("findings", result.findings(), this::finding)
                    .objects(
                            "configuration",
                            result.configuration(),
                            (each, entry) -> each.text("key", entry.key())
                                    .text("value", entry.value())
                                    .text("origin", entry.origin()))
                    .objects(
                            "skipped",
                            context.skippedByCode().entrySet(),
                            (each, entry) -> each.text("code", entry.getKey()).integer("files", entry.getValue()));
            timings(json, context.timingsMs());
        });
    }

    static void tool(JsonText json, Tool tool) throws IOException {
        json.object(
                "tool",
                each -> each.text("name", tool.name())
                        .text("version", tool.version())
                        .text("commit", tool.commit()));
    }

    static void timings(JsonText json, Map<String, Double> timingsMs) throws IOException {
        if (timingsMs.isEmpty()) {
            return;
        }
        json.object("timingsMs", each -> {
            for (Map.Entry<String, Double> stage : timingsMs.entrySet()) {
                each.number(stage.getKey(), stage.getValue());
            }
        });
    }

    static void reason(JsonText json, Optional<Reason> reason, Wording words) throws IOException {
        if (reason.isEmpty()) {
            json.none("reason");
        } else {
            json.object("reason", each -> code(each, reason.get(), words));
        }
    }

    static void code(JsonText json, Reason reason, Wording words) throws IOException {
        json.text("code", reason.code()).args(reason.args()).text("text", words.paragraph(reason));
    }

    private static void protocol(JsonText json, ReviewResult result) throws IOException {
        Protocol protocol = result.protocol();
        json.object(
                "protocol",
                each -> each.text("id", protocol.id())
                        .text("version", protocol.version())
                        .text("sha256", protocol.sha256())
                        .text("title", protocol.title())
                        .text("chosen", result.protocolReason()));
    }

    private static void prescriptions(JsonText json, ReviewResult result) throws IOException {
        json.objects(
                "prescriptions",
                result.prescriptions(),
                (each, prescription) -> each.text("target", prescription.target())
                        .integer("roiNumber", prescription.roiNumber())
                        .number("doseGy", prescription.doseGy())
                        .integer("fractions", prescription.fractions())
                        .text("prescribedTo", nonEmpty(prescription.prescribedTo()))
                        .text("source", prescription.source()));
    }

    private static void dose(JsonText json, ReviewResult result) throws IOException {
        if (result.doseLabel().isEmpty()) {
            json.none("dose");
        } else {
            json.object("dose", each -> each.text("label", result.doseLabel()).number("maxGy", result.doseMaxGy()));
        }
    }

    private static void inputs(JsonText json, ReviewResult result) throws IOException {
        json.objects(
                "inputs",
                result.inputs(),
                (each, input) -> each.text("modality", input.modality())
                        .text("sopInstanceUid", UidText.shown(input.sopInstanceUid()))
                        .text("sha256", input.sha256())
                        .text("label", input.label())
                        .integer("count", input.count()));
    }

    private void row(JsonText json, ConstraintRow row, Explanations explanations) throws IOException {
        Rule rule = row.rule();
        json.text("id", row.id()).text("target", row.target()).text("structure", row.structure());
        if (row.segment().isPresent()) {
            json.object(
                    "segment",
                    each -> each.number("lowerMm", row.segment().get().lowerMm())
                            .number("upperMm", row.segment().get().upperMm()));
        } else {
            json.none("segment");
        }
        json.text("matchedRoi", row.matchedRoi())
                .integer("roiNumber", row.roiNumber())
                .text("matchReason", nonEmpty(row.matchReason()))
                .text("derivedOn", rule.derivedOn().map(derived -> derived.label()))
                .text("metric", MetricText.full(rule.metric()))
                .number("value", row.value())
                .text("unit", rule.metric().unitSymbol());
        bounds(json, "numerical", row.numerical());
        bounds(json, "convention", row.convention());
        json.flag("withinBounds", row.withinBounds())
                .text("comparison", rule.comparison().map(Comparison::symbol))
                .number("limit", rule.limit())
                .number("variation", rule.variation())
                .integer("priority", rule.priority())
                .flag("mustJudge", rule.mustJudge())
                .text("status", row.status().name())
                .flag("advisory", row.advisory());
        reason(json, row.reason(), context.words());
        json.number("marginPercent", row.marginPercent())
                .object(
                        "source",
                        each -> each.text("citation", rule.source().citation())
                                .text("confidence", rule.source().confidence().label())
                                .text(
                                        "confirmedBy",
                                        rule.source().confirmation().map(given -> given.by()))
                                .text(
                                        "confirmedOn",
                                        rule.source()
                                                .confirmation()
                                                .map(given -> given.on().toString())))
                .text("tier", rule.effectiveTier().name().toLowerCase(java.util.Locale.ROOT))
                .objects(
                        "otherReadings",
                        row.otherReadings(),
                        (each, reading) -> each.text("label", reading.label())
                                .number("value", reading.value())
                                .text("status", reading.status().name()));
        if (row.location().isPresent()) {
            json.numbers(
                    "locationMm",
                    row.location().get().xMm(),
                    row.location().get().yMm(),
                    row.location().get().zMm());
        } else {
            json.none("locationMm");
        }
        json.objects("notes", row.notes(), (each, note) -> code(each, note, context.words()));
        Explanation why = explanations.explain(row);
        json.object(
                "explanation",
                each -> each.objects("structure", why.structure(), this::code)
                        .objects("number", why.number(), this::code)
                        .objects("distance", why.distance(), this::code)
                        .objects("evidence", why.evidence(), this::code)
                        .objects("changes", why.changes(), this::code));
    }

    private void code(JsonText json, Reason reason) throws IOException {
        code(json, reason, context.words());
    }

    private void finding(JsonText json, Finding finding) throws IOException {
        json.text("code", finding.code())
                .text("severity", finding.severity().name())
                .args(finding.reason().args())
                .text("text", context.words().paragraph(finding.reason()))
                .text("subject", finding.subject())
                .text("check", CheckRegistry.ofCode(finding.code()).map(CheckInfo::id))
                .text("shippedSeverity", finding.shippedSeverity().map(Enum::name))
                .objects(
                        "evidence",
                        finding.evidence(),
                        (each, evidence) -> each.text("file", evidence.fileLabel())
                                .text("keyword", evidence.keyword())
                                .text("value", evidence.shownValue()));
    }

    static void bounds(JsonText json, String key, Optional<Bounds> bounds) throws IOException {
        if (bounds.isPresent()) {
            json.object(
                    key,
                    each -> each.number("lower", bounds.get().lower())
                            .number("upper", bounds.get().upper()));
        } else {
            json.none(key);
        }
    }

    private static Optional<String> nonEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
