package org.cordon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Comparison;
import org.cordon.review.ConstraintRow;
import org.cordon.scenario.PlanComparison;
import org.cordon.text.MetricText;

/** Writes candidate plans side by side as {@code cordon.comparison/1}. */
public final class ComparisonJson {
    private static final String SCHEMA = "cordon.comparison/1";

    private final ReportContext context;

    /** A writer for one context. */
    public ComparisonJson(ReportContext context) {
        this.context = context;
    }

    private record Candidate(String label, String verdict, String dose, List<String> findings) {}

    private record Cell(String plan, Optional<ConstraintRow> row) {}

    /** The whole document. */
    public String write(PlanComparison comparison) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < comparison.plans().size(); i++) {
            var result = comparison.results().get(i);
            candidates.add(new Candidate(
                    comparison.plans().get(i),
                    result.verdict().name(),
                    result.doseLabel(),
                    result.findings().stream().map(finding -> finding.code()).toList()));
        }
        return JsonText.object(json -> {
            json.text("schema", SCHEMA);
            ReviewJson.tool(json, context.tool());
            json.text("protocol", comparison.results().get(0).protocol().id())
                    .objects(
                            "plans",
                            candidates,
                            (each, candidate) -> each.text("label", candidate.label())
                                    .text("verdict", candidate.verdict())
                                    .text("dose", candidate.dose())
                                    .texts("findings", candidate.findings()))
                    .objects("rows", comparison.rows(), (each, row) -> {
                        each.text("id", row.id())
                                .text("structure", row.structure())
                                .text("metric", MetricText.full(row.rule().metric()))
                                .text("unit", row.rule().metric().unitSymbol())
                                .text("comparison", row.rule().comparison().map(Comparison::symbol))
                                .number("limit", row.rule().limit())
                                .objects(
                                        "plans",
                                        cells(comparison, row),
                                        (item, cell) -> item.text("label", cell.plan())
                                                .number(
                                                        "value",
                                                        cell.row()
                                                                .map(ConstraintRow::value)
                                                                .orElse(OptionalDouble.empty()))
                                                .text(
                                                        "status",
                                                        cell.row()
                                                                .map(found -> found.status()
                                                                        .name()))
                                                .flag(
                                                        "withinBounds",
                                                        cell.row()
                                                                .filter(ConstraintRow::withinBounds)
                                                                .isPresent())
                                                .flag(
                                                        "advisory",
                                                        cell.row()
                                                                .filter(ConstraintRow::advisory)
                                                                .isPresent()));
                    });
        });
    }

    private static List<Cell> cells(PlanComparison comparison, PlanComparison.Row row) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            cells.add(new Cell(comparison.plans().get(i), row.cells().get(i)));
        }
        return cells;
    }
}
