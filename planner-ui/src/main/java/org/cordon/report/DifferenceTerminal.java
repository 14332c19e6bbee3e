package org.cordon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.cordon.constraint.Status;
import org.cordon.delineation.SurfaceDistances;
import org.cordon.difference.BeamDifference;
import org.cordon.difference.Change;
import org.cordon.difference.DoseComparison;
import org.cordon.difference.PlanDifference;
import org.cordon.difference.RowDifference;
import org.cordon.difference.StructureDifference;
import org.cordon.gamma.DoseDifferenceStatistics;
import org.cordon.gamma.GammaStatistics;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;
import org.cordon.text.DifferenceText;
import org.cordon.text.Mark;
import org.cordon.text.MetricText;
import org.cordon.text.Numbers;

/** Writes what changed between two versions for a terminal: a section each, what is the same only counted. */
public final class DifferenceTerminal {
    private final ReportContext context;
    private final TerminalStyle style;
    private final boolean everything;
    private final List<String> lines = new ArrayList<>();

    /**
     * A writer for one context and terminal.
     *
     * @param everything whether to list what is the same too
     */
    public DifferenceTerminal(ReportContext context, TerminalStyle style, boolean everything) {
        this.context = context;
        this.style = style;
        this.everything = everything;
    }

    /** The whole text. */
    public String write(PlanDifference difference) {
        lines.clear();
        Mark mark = Mark.of(difference.verdict());
        lines.add(style.paint(
                        mark, style.icon(mark) + " " + difference.verdict().name())
                + style.safe("  of the second version; "
                        + (difference.isSame() ? "plan, structures, dose and rows are the same" : "what changed:")));
        version("First ", difference.first());
        version("Second", difference.second());
        difference.remarks().forEach(remark -> paragraph(context.words().paragraph(remark)));
        changes("Labels", difference.labels());
        changes("Prescription", difference.prescription());
        beams(difference.beams());
        structures(difference.structures());
        difference.dose().ifPresent(dose -> dose(dose, difference.structures()));
        rows(difference.rows());
        findings(difference);
        return String.join("\n", lines) + "\n";
    }

    private void version(String which, ReviewResult result) {
        Mark mark = Mark.of(result.verdict());
        lines.add("  " + which + "  " + style.icon(mark) + " "
                + style.safe(result.verdict().name() + (result.whatIf() ? " (WHAT-IF)" : "") + "  "
                        + String.join(", ", result.plans()) + ", by "
                        + result.protocol().id()
                        + (result.doseLabel().isEmpty()
                                ? ", no dose"
                                : ", " + result.doseLabel() + " up to " + Numbers.withUnit(result.doseMaxGy(), "Gy"))));
    }

    private void head(String title, String summary) {
        lines.add("");
        lines.add(style.bold(style.safe(title)) + (summary.isEmpty() ? "" : "  " + style.safe(summary)));
    }

    private void changes(String title, List<Change> changes) {
        head(title, changes.isEmpty() ? "the same" : "");
        changes.forEach(change -> paragraph(DifferenceText.change(change)));
    }

    private void beams(List<BeamDifference> beams) {
        long same = beams.stream().filter(BeamDifference::isSame).count();
        head("Beams", same + " of " + beams.size() + " the same");
        for (BeamDifference beam : beams) {
            if (!beam.isSame()) {
                paragraph(DifferenceText.beam(beam) + ": " + DifferenceText.changes(beam));
            }
        }
    }

    private void structures(List<StructureDifference> structures) {
        long same = structures.stream().filter(StructureDifference::isSame).count();
        head("Structures", same + " of " + structures.size() + " the same");
        TextTable table = new TextTable(
                List.of("Structure", "", ">First cc", ">Second cc", ">Dice", ">Mean mm", ">95 % mm", ">Max mm"), 0);
        for (StructureDifference structure : structures) {
            if (everything || !structure.isSame()) {
                table.add(
                        List.of(
                                style.safe(structure.name()),
                                DifferenceText.word(structure),
                                volume(structure.firstCc()),
                                volume(structure.secondCc()),
                                number(structure.dice(), 3),
                                surface(structure.surfaces().map(SurfaceDistances::meanMm)),
                                surface(structure.surfaces().map(SurfaceDistances::percentile95Mm)),
                                surface(structure.surfaces().map(SurfaceDistances::maxMm))),
                        UnaryOperator.identity(),
                        below(structure));
            }
        }
        print(table);
        if (structures.stream().anyMatch(each -> each.surfaces().isPresent())) {
            paragraph("Distances of surfaces: middle of both means, larger of both percentiles and maxima.");
        }
    }

    private List<String> below(StructureDifference structure) {
        List<String> below = new ArrayList<>();
        structure.formerName().ifPresent(name -> below.add(style.safe("was " + name)));
        if (!structure.changes().isEmpty()) {
            below.add(style.safe(DifferenceText.joined(structure.changes())));
        }
        structure.surfaces().ifPresent(surfaces -> {
            below.add(style.safe("from the first to the second: " + DifferenceText.distances(surfaces.fromFirst())));
            below.add(style.safe("from the second to the first: " + DifferenceText.distances(surfaces.fromSecond())));
        });
        structure
                .reason()
                .ifPresent(reason ->
                        below.add(style.safe("not compared: " + context.words().sentence(reason))));
        return below;
    }

    private void dose(DoseComparison dose, List<StructureDifference> structures) {
        head("Dose", dose.isSame() ? "the same" : "second less first, in Gy, at the nodes of the first");
        if (!dose.isSame() || everything) {
            paragraph("Largest difference " + DifferenceText.largest(dose.all()) + ". Gamma "
                    + DifferenceText.criteria(
                            dose.gamma().criteria(), dose.gamma().normalisationGy())
                    + ": " + DifferenceText.passRate(dose.gammaStatistics()) + " of "
                    + dose.gammaStatistics().points() + " points pass.");
            TextTable table = new TextTable(
                    List.of("Where", ">Nodes", ">Mean", ">SD", ">Largest fall", ">Largest rise", ">Gamma pass"), 0);
            row(table, "common grid", dose.all(), Optional.of(dose.gammaStatistics()));
            structures.forEach(structure ->
                    structure.dose().ifPresent(inside -> row(table, structure.name(), inside, structure.gamma())));
            print(table);
        }
    }

    private void row(
            TextTable table, String name, DoseDifferenceStatistics statistics, Optional<GammaStatistics> gamma) {
        table.add(List.of(
                style.safe(name),
                Integer.toString(statistics.nodes()),
                style.safe(DifferenceText.signedGy(statistics.meanGy())),
                Numbers.fixed(statistics.standardDeviationGy(), 2),
                style.safe(DifferenceText.signedGy(statistics.lowest().differenceGy())),
                style.safe(DifferenceText.signedGy(statistics.highest().differenceGy())),
                style.safe(gamma.map(DifferenceText::passRate).orElse(""))));
    }

    private void rows(List<RowDifference> rows) {
        List<RowDifference> shown = rows.stream()
                .filter(row -> !(row.first().filter(DifferenceTerminal::applies).isEmpty()
                        && row.second().filter(DifferenceTerminal::applies).isEmpty()))
                .toList();
        long same = shown.stream()
                .filter(row -> row.turn() == RowDifference.Turn.SAME)
                .count();
        head("Constraints", same + " of " + shown.size() + " the same");
        TextTable table = new TextTable(List.of("Row", "Metric", ">Limit", ">First", ">Second", ""), 0);
        for (RowDifference row : shown) {
            if (everything || row.turn() != RowDifference.Turn.SAME) {
                table.add(List.of(
                        style.safe(row.id()),
                        style.safe(MetricText.full(row.rule().metric())),
                        style.safe(DifferenceText.limit(row)),
                        cell(row.first(), DifferenceText.first(row)),
                        cell(row.second(), DifferenceText.second(row)),
                        DifferenceText.word(row.turn())));
            }
        }
        print(table);
    }

    private static boolean applies(ConstraintRow row) {
        return row.status() != Status.NOT_APPLICABLE;
    }

    private String cell(Optional<ConstraintRow> row, String value) {
        return row.map(each -> style.icon(Mark.of(each)) + " ").orElse("") + style.safe(value);
    }

    private void findings(PlanDifference difference) {
        if (!difference.findingsGone().isEmpty() || !difference.findingsNew().isEmpty()) {
            head("Findings", "");
            if (!difference.findingsGone().isEmpty()) {
                paragraph("only in the first: " + String.join(", ", difference.findingsGone()));
            }
            if (!difference.findingsNew().isEmpty()) {
                paragraph("only in the second: " + String.join(", ", difference.findingsNew()));
            }
        }
    }

    private void print(TextTable table) {
        if (!table.isEmpty()) {
            int[] widths = table.widths(style.width() - 2);
            table.head(widths, style::faint).forEach(line -> lines.add("  " + line));
            table.lines(widths, style.width() - 2).forEach(line -> lines.add("  " + line));
        }
    }

    private String volume(OptionalDouble cc) {
        return cc.isPresent() ? Numbers.fixed(cc.getAsDouble(), 2) : style.safe("\u2013");
    }

    private static String number(OptionalDouble value, int decimals) {
        return value.isPresent() ? Numbers.fixed(value.getAsDouble(), decimals) : "";
    }

    private static String surface(Optional<Double> mm) {
        return mm.map(DifferenceText::mm).orElse("");
    }

    private void paragraph(String text) {
        TextWidth.wrap(style.safe(text), style.width() - 2).forEach(line -> lines.add("  " + line));
    }
}
