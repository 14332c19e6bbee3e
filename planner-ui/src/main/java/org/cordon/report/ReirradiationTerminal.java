package org.cordon.report;

import java.util.ArrayList;
import java.util.List;
import org.cordon.assessment.ReirradiationResult;
import org.cordon.finding.Finding;
import org.cordon.finding.Severity;
import org.cordon.review.ReirradiationCheck;
import org.cordon.review.ReirradiationSection;
import org.cordon.review.Verdict;
import org.cordon.text.Mark;
import org.cordon.text.ReirradiationText;
import org.cordon.text.ReirradiationText.Line;

/** Writes what earlier courses mean for a terminal. */
public final class ReirradiationTerminal {
    private final ReportContext context;
    private final TerminalStyle style;

    /** A writer for one terminal. */
    public ReirradiationTerminal(ReportContext context, TerminalStyle style) {
        this.context = context;
        this.style = style;
    }

    /** The whole page. */
    public String write(ReirradiationCheck check) {
        List<String> lines = new ArrayList<>();
        Mark mark = check.verdict() == Verdict.PASS
                ? Mark.PASS
                : check.verdict() == Verdict.FAIL ? Mark.FAIL : Mark.CAUTION;
        lines.add(style.paint(mark, style.icon(mark) + " " + check.verdict().name())
                + "  criteria for irradiating the cord again");
        lines.add("");
        lines.addAll(lines(check.section()));
        List<Finding> told = check.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
        if (!told.isEmpty()) {
            lines.add("");
            told.forEach(finding -> paragraph(
                    lines,
                    Mark.word(finding.severity()) + ": " + context.words().paragraph(finding.reason())));
        }
        return String.join("\n", lines) + "\n";
    }

    /** The section of a review. */
    List<String> lines(ReirradiationSection section) {
        List<String> lines = new ArrayList<>();
        lines.add(style.bold("Earlier courses"));
        if (section.refusal().isPresent()) {
            paragraph(
                    lines,
                    "Not evaluated. "
                            + context.words().paragraph(section.refusal().get()));
            return lines;
        }
        ReirradiationResult result = section.result().orElseThrow();
        table(lines, ReirradiationText.courseHeads(), ReirradiationText.courses(result, context.words()), 0);
        lines.add("");
        table(lines, ReirradiationText.criterionHeads(), ReirradiationText.criteria(result, context.words()), 1);
        lines.add("");
        table(lines, ReirradiationText.sumHeads(), ReirradiationText.sums(section, context.words()), 0);
        section.sumsMissing()
                .ifPresent(reason -> paragraph(lines, context.words().paragraph(reason)));
        lines.add("");
        lines.add(style.bold("What the cord may still get (maximum, in all of a further course)"));
        table(lines, ReirradiationText.budgetHeads(), ReirradiationText.budget(result), 3);
        lines.add("");
        paragraph(lines, ReirradiationText.nieder(result.nieder()));
        section.notes().forEach(note -> paragraph(lines, context.words().paragraph(note)));
        result.notes().forEach(note -> paragraph(lines, context.words().paragraph(note)));
        return lines;
    }

    private void table(List<String> lines, List<String> heads, List<Line> rows, int flexible) {
        TextTable table = new TextTable(heads, flexible);
        for (Line row : rows) {
            List<String> cells =
                    new ArrayList<>(row.cells().stream().map(style::safe).toList());
            if (row.mark() != Mark.NONE) {
                cells.set(0, style.icon(row.mark()) + " " + cells.get(0));
            }
            table.add(
                    cells,
                    text -> row.mark() == Mark.NONE ? text : style.paint(row.mark(), text),
                    row.below().stream().map(style::safe).toList());
        }
        int[] widths = table.widths(style.width());
        lines.addAll(table.head(widths, style::faint));
        lines.addAll(table.lines(widths, style.width()));
    }

    private void paragraph(List<String> lines, String text) {
        TextWidth.wrap(style.safe(text), style.width()).forEach(lines::add);
    }
}
