package org.cordon.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Comparison;
import org.cordon.delineation.SurfaceDistances;
import org.cordon.difference.Change;
import org.cordon.difference.DoseComparison;
import org.cordon.difference.PlanDifference;
import org.cordon.difference.RowDifference;
import org.cordon.difference.StructureDifference;
import org.cordon.dose.GridGeometry;
import org.cordon.gamma.DoseDifferenceStatistics;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;
import org.cordon.text.MetricText;

/** Writes what changed between two versions as {@code cordon.difference/1}; the schema is published with the program. */
public final class DifferenceJson {
    private final ReportContext context;

    /** A writer for one context. */
    public DifferenceJson(ReportContext context) {
        this.context = context;
    }

    /** The whole document. */
    public String write(PlanDifference difference) {
        return JsonText.object(json -> {
            json.text("schema", "cordon.difference/1");
            ReviewJson.tool(json, context.tool());
            json.text("verdict", difference.verdict().name())
                    .flag("same", difference.isSame())
                    .object("first", each -> version(each, difference.first()))
                    .object("second", each -> version(each, difference.second()));
            changes(json, "labels", difference.labels());
            changes(json, "prescription", difference.prescription());
            json.objects("beams", difference.beams(), (each, beam) -> {
                each.integer("number", beam.number())
                        .text("name", beam.name())
                        .text("presence", beam.presence().name());
                changes(each, "changes", beam.changes());
            });
            json.objects("structures", difference.structures(), this::structure);
            if (difference.dose().isPresent()) {
                json.object("dose", each -> dose(each, difference.dose().get()));
            } else {
                json.none("dose");
            }
            json.objects("constraints", difference.rows(), DifferenceJson::row)
                    .texts("findingsGone", difference.findingsGone())
                    .texts("findingsNew", difference.findingsNew())
                    .objects(
                            "remarks",
                            difference.remarks(),
                            (each, remark) -> ReviewJson.code(each, remark, context.words()));
            ReviewJson.timings(json, context.timingsMs());
        });
    }

    private static void version(JsonText json, ReviewResult result) throws IOException {
        json.texts("plans", result.plans())
                .text("verdict", result.verdict().name())
                .flag("whatIf", result.whatIf())
                .text("protocol", result.protocol().id())
                .text("dose", result.doseLabel())
                .text("configurationSha256", result.configurationSha256())
                .objects(
                        "inputs",
                        result.inputs(),
                        (each, input) -> each.text("modality", input.modality())
                                .text("sopInstanceUid", input.sopInstanceUid())
                                .text("sha256", input.sha256()));
    }

    private static void changes(JsonText json, String key, List<Change> changes) throws IOException {
        json.objects(
                key,
                changes,
                (each, change) -> each.text("property", change.property())
                        .text("first", change.first())
                        .text("second", change.second()));
    }

    private void structure(JsonText json, StructureDifference structure) throws IOException {
        json.text("name", structure.name())
                .text("formerName", structure.formerName())
                .integer("firstNumber", structure.firstNumber())
                .integer("secondNumber", structure.secondNumber())
                .text("presence", structure.presence().name());
        changes(json, "changes", structure.changes());
        json.flag("sameContours", structure.sameContours())
                .number("firstVolumeCc", structure.firstCc())
                .number("secondVolumeCc", structure.secondCc())
                .number("dice", structure.dice());
        directed(json, "fromFirst", structure.surfaces().map(SurfaceDistances::fromFirst));
        directed(json, "fromSecond", structure.surfaces().map(SurfaceDistances::fromSecond));
        if (structure.dose().isPresent()) {
            json.object(
                    "doseDifference", each -> difference(each, structure.dose().get()));
        } else {
            json.none("doseDifference");
        }
        if (structure.gamma().isPresent()) {
            json.object(
                    "gamma",
                    each -> GammaJson.statistics(each, structure.gamma().get()));
        } else {
            json.none("gamma");
        }
        ReviewJson.reason(json, structure.reason(), context.words());
    }

    private static void directed(JsonText json, String key, Optional<SurfaceDistances.Directed> directed)
            throws IOException {
        if (directed.isEmpty()) {
            json.none(key);
            return;
        }
        json.object(
                key,
                each -> each.number("meanMm", directed.get().meanMm())
                        .number("percentile95Mm", directed.get().percentile95Mm())
                        .number("maxMm", directed.get().maxMm()));
    }

    private static void dose(JsonText json, DoseComparison dose) throws IOException {
        json.number("firstMaxGy", dose.firstMaxGy())
                .number("secondMaxGy", dose.secondMaxGy())
                .object("firstGrid", each -> grid(each, dose.firstGrid()))
                .object("secondGrid", each -> grid(each, dose.secondGrid()))
                .object("difference", each -> difference(each, dose.all()))
                .object("gamma", each -> {
                    each.number("dosePercent", dose.gamma().criteria().dosePercent())
                            .number("distanceMm", dose.gamma().criteria().distanceMm())
                            .number("cutoffPercent", dose.gamma().criteria().cutoffPercent())
                            .text(
                                    "normalisation",
                                    dose.gamma().criteria().normalisation().label())
                            .number("normalisationGy", dose.gamma().normalisationGy());
                    GammaJson.statistics(each, dose.gammaStatistics());
                });
    }

    private static void grid(JsonText json, GridGeometry grid) throws IOException {
        json.numbers("spacingMm", grid.spacingXMm(), grid.spacingYMm(), grid.spacingZMm())
                .integers("size", List.of(grid.nx(), grid.ny(), grid.nz()));
    }

    private static void difference(JsonText json, DoseDifferenceStatistics statistics) throws IOException {
        json.integer("nodes", statistics.nodes())
                .number("meanGy", statistics.meanGy())
                .number("standardDeviationGy", statistics.standardDeviationGy())
                .number("meanAbsoluteGy", statistics.meanAbsoluteGy())
                .object("lowest", each -> extreme(each, statistics.lowest()))
                .object("highest", each -> extreme(each, statistics.highest()));
    }

    private static void extreme(JsonText json, DoseDifferenceStatistics.Extreme extreme) throws IOException {
        json.number("differenceGy", extreme.differenceGy())
                .numbers(
                        "positionMm",
                        extreme.atMm().xMm(),
                        extreme.atMm().yMm(),
                        extreme.atMm().zMm());
    }

    private static void row(JsonText json, RowDifference row) throws IOException {
        json.text("id", row.id())
                .text("structure", row.structure())
                .text("metric", MetricText.full(row.rule().metric()))
                .text("unit", row.rule().metric().unitSymbol())
                .text("comparison", row.rule().comparison().map(Comparison::symbol))
                .text("turn", row.turn().name());
        cell(json, "first", row.first());
        cell(json, "second", row.second());
    }

    private static void cell(JsonText json, String key, Optional<ConstraintRow> row) throws IOException {
        if (row.isEmpty()) {
            json.none(key);
            return;
        }
        ConstraintRow cell = row.get();
        OptionalDouble limit = cell.rule().limit();
        json.object(
                key,
                each -> each.number("value", cell.value())
                        .text("status", cell.status().name())
                        .flag("withinBounds", cell.withinBounds())
                        .flag("advisory", cell.advisory())
                        .number("limit", limit));
    }
}
