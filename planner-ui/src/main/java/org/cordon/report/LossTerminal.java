package org.cordon.report;

import java.util.ArrayList;
import java.util.List;
import org.cordon.constraint.exchange.LossReport;
import org.cordon.constraint.exchange.RowReport;
import org.cordon.constraint.exchange.RowReport.Outcome;
import org.cordon.finding.Reason;
import org.cordon.text.Mark;
import org.cordon.text.Wording;

/** Shows what became of every row of a file on its way in or out. */
public final class LossTerminal {
    private final TerminalStyle style;
    private final Wording words;

    /** A writer for one terminal. */
    public LossTerminal(TerminalStyle style, Wording words) {
        this.style = style;
        this.words = words;
    }

    /** The whole report. */
    public String write(LossReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(style.bold(style.safe(report.label() + " (" + report.format().title() + "): "
                + report.rows().size() + " rows, "
                + report.count(Outcome.TAKEN) + " as they are, "
                + report.count(Outcome.CHANGED) + " changed, "
                + report.count(Outcome.LEFT_OUT) + " left out")));
        for (Reason remark : report.remarks()) {
            lines.addAll(TextWidth.wrap(style.safe(words.paragraph(remark)), style.width()));
        }
        TextTable table = new TextTable(List.of("", ">Row", "Where", "What", "Rule"), 3);
        report.rows().forEach(row -> add(table, row));
        if (!table.isEmpty()) {
            int[] widths = table.widths(style.width());
            lines.addAll(table.head(widths, style::faint));
            lines.addAll(table.lines(widths, style.width()));
        }
        return String.join("\n", lines) + "\n";
    }

    private void add(TextTable table, RowReport row) {
        Mark mark = switch (row.outcome()) {
            case TAKEN -> Mark.PASS;
            case CHANGED -> Mark.CAUTION;
            case LEFT_OUT -> Mark.FAIL;
        };
        table.add(
                List.of(
                        style.icon(mark),
                        Integer.toString(row.number()),
                        style.safe(row.where()),
                        style.safe(row.subject()),
                        style.safe(row.ruleId()
                                .filter(id -> !id.equals(row.where()))
                                .orElse(""))),
                text -> style.paint(mark, text),
                row.remarks().stream()
                        .map(remark -> style.safe(words.paragraph(remark)))
                        .toList());
    }
}
