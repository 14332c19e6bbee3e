package org.cordon.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.Rule;
import org.cordon.scenario.Direction;
import org.cordon.scenario.Displacement;
import org.cordon.scenario.RobustRow;
import org.cordon.scenario.RobustnessResult;
import org.cordon.text.MetricText;
import org.cordon.text.RobustnessText;

/** Writes rows under displacements as {@code cordon.robustness/1}; the schema is published with the program. */
public final class RobustnessJson {
    private final ReportContext context;

    /** A writer for one context. */
    public RobustnessJson(ReportContext context) {
        this.context = context;
    }

    /** The whole document. */
    public String write(RobustnessResult result) {
        return JsonText.object(json -> {
            json.text("schema", "cordon.robustness/1");
            ReviewJson.tool(json, context.tool());
            json.text("verdict", result.verdict().name())
                    .text("reviewVerdict", result.review().verdict().name())
                    .flag("whatIf", result.review().whatIf())
                    .object(
                            "protocol",
                            each -> each.text("id", result.review().protocol().id())
                                    .text("version", result.review().protocol().version())
                                    .text("sha256", result.review().protocol().sha256()))
                    .text("configurationSha256", result.review().configurationSha256())
                    .texts("plans", result.review().plans())
                    .numbers("shiftsMm", array(result.options().shiftsMm()))
                    .numbers("rotationsDeg", array(result.options().rotationsDeg()))
                    .number("searchedToMm", result.options().searchMm())
                    .object(
                            "centre",
                            each -> each.numbers(
                                            "positionMm",
                                            result.centreMm().xMm(),
                                            result.centreMm().yMm(),
                                            result.centreMm().zMm())
                                    .text("source", result.centreSource()))
                    .integer("scenarios", result.scenarios())
                    .objects("directions", Direction.all(), (each, direction) -> {
                        vector(each, direction);
                        each.text("label", direction.label());
                    })
                    .objects("constraints", result.rows(), this::row)
                    .objects(
                            "remarks",
                            result.remarks(),
                            (each, remark) -> ReviewJson.code(each, remark, context.words()));
            ReviewJson.timings(json, context.timingsMs());
        });
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void vector(JsonText json, Direction direction) throws IOException {
        json.integers("direction", List.of(direction.x(), direction.y(), direction.z()));
    }

    private void row(JsonText json, RobustRow row) throws IOException {
        Rule rule = row.row().rule();
        json.text("id", row.row().id())
                .text("target", row.row().target())
                .text("structure", row.row().structure())
                .text("metric", MetricText.full(rule.metric()))
                .text("unit", rule.metric().unitSymbol())
                .text("comparison", rule.comparison().map(Comparison::symbol))
                .number("limit", rule.limit())
                .flag("mustJudge", rule.mustJudge())
                .flag("advisory", row.row().advisory())
                .number("value", row.row().value())
                .text("status", row.row().status().name())
                .number("samplingDifference", row.samplingDifference())
                .integer("scenarios", row.scenarios())
                .integer("passing", row.passing())
                .integer("varying", row.varying())
                .integer("failing", row.failing())
                .integer("notEvaluated", row.notEvaluated())
                .number("passRatePercent", row.passRatePercent());
        worst(json, row);
        nearest(json, row.nearest());
        firstFails(json, row.firstFails());
        ReviewJson.reason(json, row.notMoved(), context.words());
    }

    private static void worst(JsonText json, RobustRow row) throws IOException {
        if (row.worst().isEmpty()) {
            json.none("worst");
            return;
        }
        RobustRow.Worst worst = row.worst().get();
        json.object(
                "worst",
                each -> each.object("displacement", part -> displacement(part, worst.displacement()))
                        .number("value", worst.value())
                        .text("status", worst.status().name()));
    }

    private static void displacement(JsonText json, Displacement displacement) throws IOException {
        json.text("label", RobustnessText.displacement(displacement));
        Optional<Direction> direction = displacement.direction();
        json.integers(
                        "direction",
                        direction
                                .map(each -> List.of(each.x(), each.y(), each.z()))
                                .orElse(List.of(0, 0, 0)))
                .number("shiftMm", displacement.shiftMm())
                .text("axis", displacement.axis().map(axis -> axis.name().toLowerCase(Locale.ROOT)))
                .number("angleDeg", displacement.angleDeg());
    }

    private static void nearest(JsonText json, Optional<RobustRow.Nearest> nearest) throws IOException {
        if (nearest.isEmpty()) {
            json.none("nearestFailure");
            return;
        }
        json.object("nearestFailure", each -> {
            vector(each, nearest.get().direction());
            each.text("label", nearest.get().direction().label())
                    .number("shiftMm", nearest.get().shiftMm());
        });
    }

    private static void firstFails(JsonText json, List<OptionalDouble> firstFails) throws IOException {
        json.optionalNumbers("firstFailsMm", firstFails);
    }
}
