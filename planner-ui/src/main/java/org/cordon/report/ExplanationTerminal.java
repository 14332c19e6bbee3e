package org.cordon.report;

import java.util.ArrayList;
import java.util.List;
import org.cordon.constraint.LimitSyntax;
import org.cordon.finding.Reason;
import org.cordon.review.ConstraintRow;
import org.cordon.review.Explanation;
import org.cordon.review.Explanations;
import org.cordon.review.ReviewResult;
import org.cordon.text.Mark;
import org.cordon.text.RowText;
import org.cordon.text.Wording;

/** Explains rows in a terminal: what was measured, how sure it is, how far from the limit, by whom, and what would change it. */
public final class ExplanationTerminal {
    private final Wording words;
    private final TerminalStyle style;

    /** A writer for one terminal. */
    public ExplanationTerminal(ReportContext context, TerminalStyle style) {
        this.words = context.words();
        this.style = style;
    }

    /** The rows in the order given. */
    public String write(ReviewResult result, List<ConstraintRow> rows) {
        Explanations explanations = Explanations.of(result);
        List<String> lines = new ArrayList<>();
        for (ConstraintRow row : rows) {
            lines.add("");
            head(lines, row, result);
            Explanation why = explanations.explain(row);
            part(lines, "Structure", why.structure());
            part(lines, "Number", why.number());
            part(lines, "Distance", why.distance());
            part(lines, "Limit and source", why.evidence());
            part(lines, "What decides, and what would change it", why.changes());
        }
        return String.join("\n", lines) + "\n";
    }

    private void head(List<String> lines, ConstraintRow row, ReviewResult result) {
        RowText text = RowText.of(row, result.protocol().doseToleranceGy());
        Mark mark = Mark.of(row);
        String limit = row.rule()
                .asLimit()
                .map(each -> ", limit " + LimitSyntax.print(each, row.rule().metric()))
                .orElse("");
        String value = text.value().isEmpty() ? "no number" : text.value();
        wrap(lines, "", row.id() + ": " + text.structure() + " " + text.metric() + " = " + value + limit, true);
        lines.add(style.paint(mark, style.icon(mark) + " " + Mark.word(row)));
    }

    private void part(List<String> lines, String title, List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        lines.add(style.faint("  " + title));
        reasons.forEach(reason -> wrap(lines, "    ", words.paragraph(reason), false));
    }

    private void wrap(List<String> lines, String indent, String text, boolean bold) {
        TextWidth.wrap(style.safe(text), Math.max(20, style.width() - indent.length()))
                .forEach(line -> lines.add(indent + (bold ? style.bold(line) : line)));
    }
}
