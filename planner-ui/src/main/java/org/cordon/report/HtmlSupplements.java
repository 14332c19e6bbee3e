package org.cordon.report;

import java.util.ArrayList;
import java.util.List;
import org.cordon.scenario.RobustnessResult;
import org.cordon.text.Markup;

/** The sections on other schedules and on displacements; where one was not computed it says so. */
final class HtmlSupplements {
    private static final String SCHEDULES = "Other schedules";
    private static final String DISPLACEMENTS = "Displacements of the patient";

    private HtmlSupplements() {}

    static void write(Markup page, ReportContext context) {
        Supplements supplements = context.supplements();
        supplements
                .fractionation()
                .ifPresentOrElse(
                        table -> HtmlFractionation.write(page, table, context.words()),
                        () -> missing(
                                page,
                                SCHEDULES,
                                "Not computed for this report: it says nothing of other doses or numbers of fractions.",
                                "fractionation"));
        supplements
                .robustness()
                .ifPresentOrElse(
                        result -> HtmlRobustness.write(page, result, context.words()),
                        () -> missing(
                                page,
                                DISPLACEMENTS,
                                "Not computed for this report: it does not say whether a row still passes when the patient is"
                                        + " displaced.",
                                "robustness"));
    }

    private static void missing(Markup page, String title, String text, String option) {
        page.open("section").element("h2", title).open("p", "class", "missing");
        page.element("b", text).close();
        page.element(
                        "p",
                        "To have it: cordon check --with " + option + ", or the box beside the pages in the desktop.",
                        "class",
                        "caption")
                .closeLine();
    }

    /** One sentence on each, for the first page. */
    static List<String> inBrief(Supplements supplements) {
        List<String> lines = new ArrayList<>();
        lines.add(DISPLACEMENTS + " (robustness): "
                + supplements.robustness().map(HtmlSupplements::brief).orElse("not computed for this report."));
        lines.add(SCHEDULES + " (fractionation): "
                + supplements
                        .fractionation()
                        .map(table ->
                                table.refusal().isPresent() ? "not evaluated, see behind." : "see the table behind.")
                        .orElse("not computed for this report."));
        return lines;
    }

    private static String brief(RobustnessResult result) {
        return result.verdict().name() + " over " + result.scenarios() + " displacements"
                + HtmlRobustness.first(result)
                        .map(first -> "; first to fail: " + first)
                        .orElse("") + ".";
    }
}
