package org.cordon.report;

import java.io.IOException;
import java.util.Optional;
import org.cordon.assessment.BudgetRow;
import org.cordon.assessment.CountedCourse;
import org.cordon.assessment.CriterionResult;
import org.cordon.assessment.NiederScore;
import org.cordon.assessment.ReirradiationResult;
import org.cordon.constraint.Source;
import org.cordon.dvh.Bounds;
import org.cordon.finding.Reason;
import org.cordon.review.ReirradiationCheck;
import org.cordon.review.ReirradiationSection;
import org.cordon.text.Wording;

/** Writes what earlier courses mean: as {@code cordon.reirradiation/1}, and as a part of a review. */
public final class ReirradiationJson {
    private static final String SCHEMA = "cordon.reirradiation/1";

    private final ReportContext context;

    /** A writer for one context. */
    public ReirradiationJson(ReportContext context) {
        this.context = context;
    }

    /** The whole document. */
    public String write(ReirradiationCheck check) {
        return JsonText.object(json -> {
            json.text("schema", SCHEMA);
            ReviewJson.tool(json, context.tool());
            json.text("verdict", check.verdict().name())
                    .text("level", check.level().map(Object::toString))
                    .text("dose", check.doseLabel().isEmpty() ? Optional.empty() : Optional.of(check.doseLabel()))
                    .objects(
                            "prescriptions",
                            check.prescriptions(),
                            (each, given) -> each.text("target", given.target())
                                    .number("doseGy", given.doseGy())
                                    .integer("fractions", given.fractions())
                                    .text("source", given.source()));
            section(json, Optional.of(check.section()), context.words());
            json.objects(
                    "findings",
                    check.findings(),
                    (each, finding) -> each.text("code", finding.code())
                            .text("severity", finding.severity().name())
                            .args(finding.reason().args())
                            .text("text", context.words().paragraph(finding.reason()))
                            .text("subject", finding.subject()));
        });
    }

    /** The key {@code reirradiation}. */
    static void section(JsonText json, Optional<ReirradiationSection> section, Wording words) throws IOException {
        if (section.isEmpty()) {
            json.none("reirradiation");
            return;
        }
        ReirradiationSection found = section.get();
        json.object("reirradiation", each -> {
            each.text(
                    "status",
                    found.result().map(result -> result.status().name()).orElse("NOT_EVALUATED"));
            ReviewJson.reason(each, found.refusal(), words);
            each.number("searchRadiusMm", found.searchRadiusMm()).objects("sums", found.sums(), (item, sum) -> {
                item.text("code", sum.code())
                        .text("structure", sum.structure())
                        .number("eqd2Gy", sum.eqd2().valueGy());
                bounds(item, Optional.of(sum.interval()));
                item.flag("judged", sum.judged()).text("text", words.sentence(Reason.of(sum.code())));
            });
            if (found.result().isPresent()) {
                result(each, found.result().get(), words);
            }
            each.objects("notes", found.notes(), (item, note) -> note(item, note, words));
        });
    }

    private static void result(JsonText json, ReirradiationResult result, Wording words) throws IOException {
        json.number("alphaBetaGy", result.priorEqd2().alphaBetaGy());
        if (result.newCourse().isPresent()) {
            json.object(
                    "newCourse",
                    each -> each.text("structure", result.newCourse().get().structure())
                            .number("maxGy", result.newCourse().get().maximum().totalGy())
                            .integer(
                                    "fractions",
                                    result.newCourse().get().maximum().fractions())
                            .number("eqd2Gy", result.newEqd2().valueGy()));
        } else {
            json.none("newCourse");
        }
        json.objects("earlier", result.earlier(), (each, course) -> earlier(each, course, words))
                .number("priorEqd2Gy", result.priorEqd2().valueGy())
                .number("cumulativeEqd2Gy", result.cumulative().valueGy())
                .text("judgedBy", result.judgedBy())
                .integer("intervalMonths", result.intervalMonths())
                .flag("withinBounds", result.withinBounds())
                .objects("criteria", result.criteria(), (each, criterion) -> criterion(each, criterion, words))
                .object("nieder", each -> nieder(each, result.nieder()))
                .objects("budget", result.budget(), ReirradiationJson::budget)
                .objects("contradictions", result.notes(), (each, note) -> note(each, note, words));
    }

    private static void earlier(JsonText json, CountedCourse course, Wording words) throws IOException {
        json.text("label", course.label())
                .number("doseGy", course.regimen().totalGy())
                .integer("fractions", course.regimen().fractions())
                .number("cordMaxGy", course.cordMaximum().totalGy())
                .number("eqd2Gy", course.eqd2().valueGy())
                .integer("intervalMonths", course.intervalMonths())
                .flag("fromDose", course.fromDose())
                .objects("notes", course.notes(), (each, note) -> note(each, note, words));
    }

    private static void criterion(JsonText json, CriterionResult criterion, Wording words) throws IOException {
        json.text("id", criterion.id()).number("value", criterion.value()).text("unit", criterion.unit());
        bounds(json, criterion.interval());
        json.text("comparison", criterion.comparison().symbol())
                .number("limit", criterion.limit())
                .text("status", criterion.status().name())
                .flag("withinBounds", criterion.withinBounds())
                .flag("advisory", criterion.advisory());
        source(json, criterion.source());
        json.objects("reasons", criterion.reasons(), (each, note) -> note(each, note, words));
    }

    private static void nieder(JsonText json, NiederScore.Result nieder) throws IOException {
        json.number("points", nieder.points())
                .text("group", nieder.group().name())
                .number("groupPercent", nieder.groupPercent())
                .number("cumulativeBedGy", nieder.cumulativeBedGy())
                .flag("smallRisk", nieder.smallRisk());
    }

    private static void budget(JsonText json, BudgetRow row) throws IOException {
        json.integer("fractions", row.fractions())
                .number("maxGy", row.budgetGy())
                .text("binding", row.binding())
                .objects("caps", row.caps(), (each, cap) -> {
                    each.text("id", cap.id()).number("doseGy", cap.doseGy()).flag("advisory", cap.advisory());
                    source(each, cap.source());
                })
                .objects(
                        "modelsNotLimits",
                        row.models(),
                        (each, model) -> each.text("model", model.model())
                                .number("toleranceEqd2Gy", model.toleranceEqd2Gy())
                                .number("residualPercent", model.residualPercent())
                                .number("modelGy", model.modelGy())
                                .number("cappedGy", model.cappedGy())
                                .text("binding", model.binding()));
    }

    private static void source(JsonText json, Source source) throws IOException {
        json.object(
                "source",
                each -> each.text("citation", source.citation())
                        .text("confidence", source.confidence().label()));
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

    private static void note(JsonText json, Reason note, Wording words) throws IOException {
        json.text("code", note.code()).args(note.args()).text("text", words.paragraph(note));
    }
}
