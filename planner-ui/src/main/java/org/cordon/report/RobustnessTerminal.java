package org.cordon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cordon.constraint.Status;
import org.cordon.scenario.RobustRow;
import org.cordon.scenario.RobustnessResult;
import org.cordon.text.Mark;
import org.cordon.text.Numbers;
import org.cordon.text.RobustnessText;
import org.cordon.text.RowText;

/** Writes rows under displacements as text: what was assumed first, then a line a row. */
public final class RobustnessTerminal {
    private final ReportContext context;
    private final TerminalStyle style;

    /** A writer for one context and terminal. */
    public RobustnessTerminal(ReportContext context, TerminalStyle style) {
        this.context = context;
        this.style = style;
    }

    /** The whole text. */
    public String write(RobustnessResult result) {
        List<String> lines = new ArrayList<>();
        Mark verdict = Mark.of(result.verdict());
        lines.add(style.paint(
                        verdict, style.icon(verdict) + " " + result.verdict().name())
                + style.safe(
                        "  under displacements; " + result.review().verdict().name() + " at the planned position"
                                + (result.review().whatIf() ? " (WHAT-IF)" : "")));
        paragraph(lines, RobustnessText.tried(result));
        result.remarks().forEach(remark -> paragraph(lines, context.words().sentence(remark)));
        paragraph(
                lines,
                "Protocol: " + result.review().protocol().title() + ", version "
                        + result.review().protocol().version());
        lines.add("");
        table(lines, result);
        if (!context.timingsMs().isEmpty()) {
            String stages = context.timingsMs().entrySet().stream()
                    .map(stage -> stage.getKey() + " " + Numbers.fixed(stage.getValue(), 0) + " ms")
                    .collect(Collectors.joining(", "));
            lines.add("");
            paragraph(lines, "Timings: " + stages.toLowerCase(Locale.ROOT));
        }
        return String.join("\n", lines) + "\n";
    }

    private void table(List<String> lines, RobustnessResult result) {
        TextTable table = new TextTable(
                List.of("", "Structure", "Metric", ">Limit", ">Planned", ">Worst", ">Passes", "Fails from"), 1);
        int aside = 0;
        for (RobustRow row : result.rows()) {
            if (row.row().status() == Status.NOT_APPLICABLE) {
                aside++;
                continue;
            }
            RowText cells = RowText.of(row.row(), result.review().protocol().doseToleranceGy());
            Mark mark = RobustnessText.mark(row);
            table.add(
                    List.of(
                            style.icon(mark),
                            style.safe(cells.structure()),
                            style.safe(cells.metric()),
                            style.safe(cells.limit()),
                            style.safe(cells.value()),
                            style.safe(RobustnessText.worst(row)),
                            style.safe(RobustnessText.passRate(row)),
                            style.safe(RobustnessText.nearest(row, result.options()))),
                    text -> style.paint(mark, text),
                    RobustnessText.remarks(row, context.words()).stream()
                            .map(style::safe)
                            .toList());
        }
        int[] widths = table.widths(style.width());
        lines.addAll(table.head(widths, style::faint));
        lines.addAll(table.lines(widths, style.width()));
        if (aside > 0) {
            lines.add("");
            paragraph(lines, RobustnessText.aside(aside));
        }
    }

    private void paragraph(List<String> lines, String text) {
        TextWidth.wrap(style.safe(text), style.width() - 2).forEach(line -> lines.add("  " + line));
    }
}
