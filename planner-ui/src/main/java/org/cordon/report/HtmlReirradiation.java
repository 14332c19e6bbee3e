package org.cordon.report;

import java.util.List;
import org.cordon.assessment.ReirradiationResult;
import org.cordon.finding.Reason;
import org.cordon.review.ReirradiationSection;
import org.cordon.text.Markup;
import org.cordon.text.ReirradiationText;
import org.cordon.text.ReirradiationText.Line;
import org.cordon.text.Wording;

/** The section on earlier courses of the HTML report. */
final class HtmlReirradiation {
    private HtmlReirradiation() {}

    static void write(Markup page, ReirradiationSection section, Wording words) {
        page.open("section").element("h2", "Earlier courses");
        if (section.refusal().isPresent()) {
            page.element(
                    "p", "Not evaluated. " + words.paragraph(section.refusal().get()));
            page.closeLine();
            return;
        }
        ReirradiationResult found = section.result().orElseThrow();
        table(page, "Courses", ReirradiationText.courseHeads(), ReirradiationText.courses(found, words));
        titled(
                page,
                "Criteria for irradiating the cord again",
                ReirradiationText.criterionHeads(),
                ReirradiationText.criteria(found, words));
        titled(
                page,
                "Four ways to sum the courses",
                ReirradiationText.sumHeads(),
                ReirradiationText.sums(section, words));
        section.sumsMissing().ifPresent(reason -> page.element("p", words.paragraph(reason)));
        titled(
                page,
                "What the cord may still get (maximum, in all of a further course)",
                ReirradiationText.budgetHeads(),
                ReirradiationText.budget(found));
        page.element("p", ReirradiationText.nieder(found.nieder()));
        page.open("ul");
        for (Reason note : section.notes()) {
            page.element("li", words.paragraph(note));
        }
        for (Reason note : found.notes()) {
            page.element("li", words.paragraph(note));
        }
        page.close().closeLine();
    }

    private static void titled(Markup page, String title, List<String> heads, List<Line> lines) {
        page.element("h3", title);
        table(page, title, heads, lines);
    }

    private static void table(Markup page, String label, List<String> heads, List<Line> lines) {
        HtmlTable table = new HtmlTable(page, label, heads);
        lines.forEach(line -> table.row(line.mark(), line.cells(), line.below()));
        table.close();
    }
}
