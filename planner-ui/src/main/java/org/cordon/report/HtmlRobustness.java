package org.cordon.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cordon.constraint.Status;
import org.cordon.picture.ShiftRose;
import org.cordon.scenario.RobustRow;
import org.cordon.scenario.RobustnessResult;
import org.cordon.text.Mark;
import org.cordon.text.Markup;
import org.cordon.text.RobustnessText;
import org.cordon.text.RowText;
import org.cordon.text.Wording;

/** The section on rows under displacements, with a polar picture of each row that can fail. */
final class HtmlRobustness {
    private static final List<String> HEADS =
            List.of("Status", "Structure", "Metric", ">Limit", ">Planned", ">Worst", ">Passes", "Fails from");

    private final Markup page;
    private final RobustnessResult result;
    private final Wording words;

    private HtmlRobustness(Markup page, RobustnessResult result, Wording words) {
        this.page = page;
        this.result = result;
        this.words = words;
    }

    static void write(Markup page, RobustnessResult result, Wording words) {
        HtmlRobustness section = new HtmlRobustness(page, result, words);
        page.open("section")
                .element(
                        "h2",
                        "Displacements of the patient: " + result.verdict().name());
        page.element("p", RobustnessText.tried(result));
        result.remarks().forEach(remark -> page.element("p", words.sentence(remark), "class", "caption"));
        section.table();
        page.closeLine();
        section.roses();
    }

    /** Which row fails first, and from where on; empty when none fails within the search. */
    static Optional<String> first(RobustnessResult result) {
        return result.rows().stream()
                .filter(row -> row.nearest().isPresent() && !row.row().advisory())
                .min(Comparator.comparingDouble(
                        row -> row.nearest().orElseThrow().shiftMm()))
                .map(row -> {
                    RowText cells = cells(result, row);
                    return cells.structure() + " " + cells.metric() + ", from "
                            + RobustnessText.nearest(row, result.options());
                });
    }

    private static RowText cells(RobustnessResult result, RobustRow row) {
        return RowText.of(row.row(), result.review().protocol().doseToleranceGy());
    }

    private void table() {
        HtmlTable table = new HtmlTable(page, "Rows under displacements", HEADS);
        long aside = 0;
        for (RobustRow row : result.rows()) {
            if (row.row().status() == Status.NOT_APPLICABLE) {
                aside++;
                continue;
            }
            RowText cells = cells(result, row);
            Mark mark = RobustnessText.mark(row);
            table.row(
                    mark,
                    List.of(
                            RobustnessText.word(row),
                            cells.structure(),
                            cells.metric(),
                            cells.limit(),
                            cells.value().isEmpty() ? "\u2013" : cells.value(),
                            RobustnessText.worst(row),
                            RobustnessText.passRate(row),
                            RobustnessText.nearest(row, result.options())),
                    RobustnessText.remarks(row, words));
        }
        table.close();
        if (aside > 0) {
            page.element("p", RobustnessText.aside(aside), "class", "caption");
        }
    }

    private void roses() {
        List<RobustRow> failing = new ArrayList<>(
                result.rows().stream().filter(row -> row.nearest().isPresent()).toList());
        if (failing.isEmpty()) {
            return;
        }
        page.open("section", "class", "roses")
                .element("h2", "Shift to the first failure, by direction in which the patient is displaced");
        page.element(
                "p",
                "A cross marks the first failure; where there is none the row does not fail within the outer ring."
                        + " Rings are 1 mm apart. Axial seen from the feet, sagittal from the left, coronal from the"
                        + " front.",
                "class",
                "caption");
        for (RobustRow row : failing) {
            RowText cells = cells(result, row);
            page.open("figure", "class", "rose");
            page.element(
                    "figcaption",
                    cells.structure() + " " + cells.metric() + " " + cells.limit() + ": fails from "
                            + RobustnessText.nearest(row, result.options()));
            ShiftRose.svg(row, result.options().searchMm()).forEach(page::finished);
            page.closeLine();
        }
        page.closeLine();
    }
}
