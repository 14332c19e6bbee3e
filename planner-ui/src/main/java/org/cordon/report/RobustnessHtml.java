package org.cordon.report;

import org.cordon.constraint.Status;
import org.cordon.picture.ShiftRose;
import org.cordon.scenario.RobustRow;
import org.cordon.scenario.RobustnessResult;
import org.cordon.text.Mark;
import org.cordon.text.Markup;
import org.cordon.text.RobustnessText;
import org.cordon.text.RowText;

/** Writes rows under displacements as one self-contained HTML file, with a polar picture of each row that can fail. */
public final class RobustnessHtml {
    private final ReportContext context;

    /** A writer for one context. */
    public RobustnessHtml(ReportContext context) {
        this.context = context;
    }

    /** The whole page. */
    public String write(RobustnessResult result) {
        Markup page = new Markup();
        page.open("html", "lang", "en");
        ReviewHtml.head(
                page,
                "Robustness: " + result.verdict().name() + ", "
                        + String.join(", ", result.review().plans()));
        page.open("body").open("main");
        page.element("h1", "Robustness: " + result.verdict().name() + " under displacements of the patient");
        page.element(
                "p",
                "At the planned position: " + result.review().verdict().name()
                        + (result.review().whatIf() ? " (WHAT-IF)" : "") + ". Protocol: "
                        + result.review().protocol().title() + ", version "
                        + result.review().protocol().version() + ". Plan: "
                        + String.join(", ", result.review().plans()) + ".");
        page.element("p", RobustnessText.tried(result));
        result.remarks().forEach(remark -> page.element("p", context.words().sentence(remark)));
        table(page, result);
        roses(page, result);
        page.element(
                "p",
                "Cordon " + context.tool().version() + ". "
                        + context.words().sentence(org.cordon.finding.Reason.of("NO_MEDICAL_DEVICE")),
                "class",
                "caption");
        page.close().close().close();
        return "<!DOCTYPE html>\n" + page + "\n";
    }

    private void table(Markup page, RobustnessResult result) {
        page.open("table", "class", "rows").open("thead").open("tr");
        for (String head : new String[] {
            "Status", "Structure", "Metric", "Limit", "Planned", "Worst", "where", "Passes", "Fails from"
        }) {
            page.element("th", head);
        }
        page.close().close().open("tbody");
        for (RobustRow row : result.rows()) {
            if (row.row().status() == Status.NOT_APPLICABLE) {
                continue;
            }
            RowText cells = RowText.of(row.row(), result.review().protocol().doseToleranceGy());
            Mark mark = RobustnessText.mark(row);
            page.open("tr", "class", style(mark));
            page.element("td", mark.word(), "class", "status");
            page.open("td").element("bdi", cells.structure());
            row.notMoved()
                    .ifPresent(reason -> page.element("small", context.words().sentence(reason)));
            if (row.notEvaluated() > 0) {
                page.element("small", "leaves the dose grid in " + row.notEvaluated() + " displacements");
            }
            page.close();
            page.element("td", cells.metric())
                    .element("td", cells.limit(), "class", "num")
                    .element("td", cells.value(), "class", "num")
                    .element("td", RobustnessText.worst(row), "class", "num value")
                    .element(
                            "td",
                            row.worst()
                                    .map(worst -> RobustnessText.displacement(worst.displacement()))
                                    .orElse(""))
                    .element("td", RobustnessText.passRate(row), "class", "num")
                    .element("td", RobustnessText.nearest(row, result.options()));
            page.closeLine();
        }
        page.close().close();
    }

    private static String style(Mark mark) {
        return switch (mark) {
            case FAIL -> "fail";
            case CAUTION -> "caution";
            case UNKNOWN -> "unknown";
            case PASS, INFO, NONE -> "";
        };
    }

    private void roses(Markup page, RobustnessResult result) {
        if (result.rows().stream().noneMatch(row -> row.nearest().isPresent())) {
            return;
        }
        page.element("h2", "Shift to the first failure, by direction in which the patient is displaced");
        for (RobustRow row : result.rows()) {
            if (row.nearest().isEmpty()) {
                continue;
            }
            RowText cells = RowText.of(row.row(), result.review().protocol().doseToleranceGy());
            page.open("figure");
            page.element(
                    "figcaption",
                    cells.structure() + " " + cells.metric() + " " + cells.limit() + ": fails from "
                            + RobustnessText.nearest(row, result.options()));
            ShiftRose.svg(row, result.options().searchMm()).forEach(page::finished);
            page.closeLine();
        }
        page.element(
                "p",
                "A cross marks the first failure; where there is none the row does not fail within the outer ring."
                        + " Rings are 1 mm apart. Axial seen from the feet, sagittal from the left, coronal from the"
                        + " front.",
                "class",
                "caption");
    }
}
