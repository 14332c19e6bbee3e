package org.cordon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cordon.review.ScaledReview;
import org.cordon.scenario.FractionationRow;
import org.cordon.scenario.FractionationTable;
import org.cordon.text.FractionationText;
import org.cordon.text.Mark;
import org.cordon.text.Markup;
import org.cordon.text.Wording;

/** The section on the plan's dose in other schedules. */
final class HtmlFractionation {
    private static final List<String> HEADS =
            List.of("Verdict", "Schedule", ">EQD2 tumour", ">Cord max", ">EQD2 cord", "Protocol");

    private final Markup page;
    private final FractionationTable table;
    private final Wording words;

    private HtmlFractionation(Markup page, FractionationTable table, Wording words) {
        this.page = page;
        this.table = table;
        this.words = words;
    }

    static void write(Markup page, FractionationTable table, Wording words) {
        new HtmlFractionation(page, table, words).write();
    }

    private void write() {
        page.open("section").element("h2", "What if: this dose distribution in other schedules");
        if (table.refusal().isPresent()) {
            page.open("p", "class", "missing").element("b", "Not evaluated. ");
            page.text(words.paragraph(table.refusal().get())).close().closeLine();
            return;
        }
        page.open("p").element("b", words.paragraph(FractionationText.SCALED)).close();
        schedules();
        highest();
        table.notes().stream()
                .filter(note -> !note.equals(FractionationText.SCALED))
                .forEach(note -> page.element("p", words.paragraph(note), "class", "caption"));
        page.element("p", FractionationText.alphaBeta(table), "class", "caption")
                .closeLine();
    }

    private void schedules() {
        HtmlTable rows = new HtmlTable(page, "Schedules", HEADS);
        for (FractionationRow row : table.rows()) {
            List<String> below = new ArrayList<>();
            if (!row.use().isEmpty()) {
                below.add(row.use());
            }
            below.addAll(FractionationText.remarks(row, words));
            rows.row(
                    FractionationText.mark(row),
                    List.of(
                            FractionationText.verdict(row),
                            FractionationText.schedule(row),
                            FractionationText.range(row.tumour(), row.tumourRange()),
                            FractionationText.cordMaximum(row),
                            FractionationText.cordEqd2(row),
                            FractionationText.protocols(row)),
                    below);
        }
        rows.close();
    }

    private void highest() {
        page.element("h3", FractionationText.HIGHEST);
        HtmlTable rows = new HtmlTable(
                page, FractionationText.HIGHEST, List.of(">Fractions", "Protocol", ">Prescription", "What binds"));
        for (ScaledReview.Isotoxic each : table.isotoxic()) {
            rows.row(
                    Mark.NONE,
                    List.of(
                            Integer.toString(each.fractions()),
                            each.protocol().id(),
                            FractionationText.highest(each),
                            FractionationText.binds(each)),
                    FractionationText.reservations(each));
        }
        if (!table.withoutProtocol().isEmpty()) {
            String counts = table.withoutProtocol().stream()
                    .map(n -> Integer.toString(n))
                    .collect(Collectors.joining(", "));
            rows.row(Mark.NONE, List.of(counts, "\u2013", "\u2013", "no limits here: name a protocol"), List.of());
        }
        rows.close();
    }
}
