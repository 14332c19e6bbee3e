package org.cordon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.constraint.Status;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;
import org.cordon.scenario.PlanComparison;
import org.cordon.text.Digits;
import org.cordon.text.Mark;
import org.cordon.text.MetricText;
import org.cordon.text.Numbers;

/** Writes candidate plans side by side for a terminal. */
public final class ComparisonTerminal {
    private final TerminalStyle style;

    /** A writer for one terminal. */
    public ComparisonTerminal(TerminalStyle style) {
        this.style = style;
    }

    /** One column a plan, one line a row. */
    public String write(PlanComparison comparison) {
        List<String> heads = new ArrayList<>(List.of("Row", "Metric", ">Limit"));
        comparison.plans().forEach(plan -> heads.add(">" + style.safe(plan)));
        TextTable table = new TextTable(heads, 0);
        List<String> verdicts = new ArrayList<>(List.of("Verdict", "", ""));
        for (ReviewResult result : comparison.results()) {
            verdicts.add(style.icon(Mark.of(result.verdict())) + " "
                    + result.verdict().name());
        }
        table.add(verdicts);
        for (PlanComparison.Row row : comparison.rows()) {
            if (row.cells().stream()
                    .flatMap(Optional::stream)
                    .allMatch(each -> each.status() == Status.NOT_APPLICABLE)) {
                continue;
            }
            List<String> cells = new ArrayList<>();
            cells.add(style.safe(row.id()));
            cells.add(style.safe(MetricText.full(row.rule().metric())));
            cells.add(style.safe(limit(row)));
            row.cells()
                    .forEach(each -> cells.add(style.safe(each.map(this::shown).orElse("\u2013"))));
            table.add(cells);
        }
        int[] widths = table.widths(style.width());
        List<String> lines = new ArrayList<>();
        lines.add(style.bold(style.safe(
                "Candidate plans by " + comparison.results().get(0).protocol().title())));
        lines.addAll(table.head(widths, style::faint));
        lines.addAll(table.lines(widths, style.width()));
        lines.add("");
        TextWidth.wrap(
                        style.safe("Each candidate was checked on its own; the others do not count as further plans."
                                + " A row of a plan is explained by cordon check --plan."),
                        style.width())
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private String shown(ConstraintRow row) {
        String icon = style.icon(Mark.of(row));
        if (row.value().isEmpty()) {
            return icon + " not evaluated";
        }
        String unit = row.rule().metric().unitSymbol();
        return icon + " " + Digits.of(row).value(row.value().getAsDouble())
                + (unit.isEmpty() ? "" : Numbers.NO_BREAK_SPACE + unit) + (row.withinBounds() ? " ~" : "");
    }

    private static String limit(PlanComparison.Row row) {
        return row.rule().limit().isEmpty()
                ? ""
                : row.rule().comparison().orElseThrow().symbol() + " "
                        + Numbers.shortest(row.rule().limit().getAsDouble());
    }
}
