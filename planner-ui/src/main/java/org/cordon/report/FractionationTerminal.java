package org.cordon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cordon.finding.Reason;
import org.cordon.review.ScaledReview;
import org.cordon.scenario.FractionationRow;
import org.cordon.scenario.FractionationTable;
import org.cordon.text.FractionationText;
import org.cordon.text.Numbers;

/** Writes a fractionation table for a terminal. */
public final class FractionationTerminal {
    private final ReportContext context;
    private final TerminalStyle style;

    /** A writer for one terminal. */
    public FractionationTerminal(ReportContext context, TerminalStyle style) {
        this.context = context;
        this.style = style;
    }

    /** The whole page. */
    public String write(FractionationTable table) {
        List<String> lines = new ArrayList<>();
        String plan = table.prescriptions().stream()
                .map(given -> given.target() + " " + Numbers.shortest(given.doseGy()) + " Gy in " + given.fractions())
                .collect(Collectors.joining(", "));
        lines.add(style.bold(style.safe("What if: this dose distribution in other schedules")));
        paragraph(lines, "Plan: " + plan + ". " + words(FractionationText.SCALED));
        lines.add("");
        if (table.refusal().isPresent()) {
            paragraph(lines, words(table.refusal().get()));
            return String.join("\n", lines) + "\n";
        }
        schedules(lines, table);
        lines.add("");
        isotoxic(lines, table);
        lines.add("");
        table.notes().stream()
                .filter(note -> !note.equals(FractionationText.SCALED))
                .forEach(note -> paragraph(lines, words(note)));
        paragraph(lines, FractionationText.alphaBeta(table));
        context.timings().ifPresent(timings -> {
            lines.add("");
            paragraph(lines, timings);
        });
        return String.join("\n", lines) + "\n";
    }

    private void schedules(List<String> lines, FractionationTable table) {
        TextTable rows =
                new TextTable(List.of("Verdict", "Schedule", ">EQD2 tumour", ">Cord max", ">EQD2 cord", "Protocol"), 5);
        for (FractionationRow row : table.rows()) {
            rows.add(
                    List.of(
                            style.icon(FractionationText.mark(row)) + " " + FractionationText.verdict(row),
                            style.safe(FractionationText.schedule(row)),
                            style.safe(FractionationText.range(row.tumour(), row.tumourRange())),
                            style.safe(FractionationText.cordMaximum(row)),
                            style.safe(FractionationText.cordEqd2(row)),
                            style.safe(FractionationText.protocols(row))),
                    text -> style.paint(FractionationText.mark(row), text),
                    FractionationText.remarks(row, context.words()).stream()
                            .map(style::safe)
                            .toList());
        }
        int[] widths = rows.widths(style.width());
        lines.addAll(rows.head(widths, style::faint));
        lines.addAll(rows.lines(widths, style.width()));
    }

    private void isotoxic(List<String> lines, FractionationTable table) {
        lines.add(style.bold(style.safe(FractionationText.HIGHEST)));
        TextTable rows = new TextTable(List.of(">Fractions", "Protocol", ">Prescription", "What binds"), 3);
        for (ScaledReview.Isotoxic each : table.isotoxic()) {
            List<String> below = FractionationText.reservations(each).stream()
                    .map(style::safe)
                    .toList();
            rows.add(
                    List.of(
                            Integer.toString(each.fractions()),
                            style.safe(each.protocol().id()),
                            style.safe(FractionationText.highest(each)),
                            style.safe(FractionationText.binds(each))),
                    text -> text,
                    below);
        }
        if (!table.withoutProtocol().isEmpty()) {
            String counts = table.withoutProtocol().stream()
                    .map(n -> Integer.toString(n))
                    .collect(Collectors.joining(", "));
            rows.add(List.of(
                    style.safe(counts),
                    style.safe("\u2013"),
                    style.safe("\u2013"),
                    "no limits here: name a protocol with --protocol"));
        }
        int[] widths = rows.widths(style.width());
        lines.addAll(rows.head(widths, style::faint));
        lines.addAll(rows.lines(widths, style.width()));
    }

    private String words(Reason reason) {
        return context.words().paragraph(reason);
    }

    private void paragraph(List<String> lines, String text) {
        TextWidth.wrap(style.safe(text), style.width()).forEach(lines::add);
    }
}
