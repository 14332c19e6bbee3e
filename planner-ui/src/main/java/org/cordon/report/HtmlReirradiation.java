package org.cordon.report;

import java.util.List;
import org.cordon.assessment.ReirradiationResult;
import org.cordon.finding.Reason;
import org.cordon.picture.StatusIcon;
import org.cordon.review.ReirradiationSection;
import org.cordon.review.ReviewResult;
import org.cordon.text.Mark;
import org.cordon.text.Markup;
import org.cordon.text.ReirradiationText;
import org.cordon.text.ReirradiationText.Line;
import org.cordon.text.Wording;

/** The section on earlier courses of the HTML report. */
final class HtmlReirradiation {
    private HtmlReirradiation() {}

    static void write(Markup page, ReviewResult result, Wording words) {
        if (result.reirradiation().isEmpty()) {
            return;
        }
        ReirradiationSection section = result.reirradiation().get();
        page.open("section").element("h2", "Earlier courses");
        if (section.refusal().isPresent()) {
            page.element(
                    "p", "Not evaluated. " + words.paragraph(section.refusal().get()));
            page.closeLine();
            return;
        }
        ReirradiationResult found = section.result().orElseThrow();
        table(page, ReirradiationText.courseHeads(), ReirradiationText.courses(found, words));
        page.element("h3", "Criteria for irradiating the cord again");
        table(page, ReirradiationText.criterionHeads(), ReirradiationText.criteria(found, words));
        page.element("h3", "Four ways to sum the courses");
        table(page, ReirradiationText.sumHeads(), ReirradiationText.sums(section, words));
        section.sumsMissing().ifPresent(reason -> page.element("p", words.paragraph(reason)));
        page.element("h3", "What the cord may still get (maximum, in all of a further course)");
        table(page, ReirradiationText.budgetHeads(), ReirradiationText.budget(found));
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

    private static void table(Markup page, List<String> heads, List<Line> lines) {
        page.open("table", "class", "rows").open("thead").open("tr");
        heads.forEach(head -> page.element("th", head, "scope", "col"));
        page.close().close().open("tbody");
        for (Line line : lines) {
            String kind = HtmlRows.className(line.mark());
            page.open("tr", "class", line.below().isEmpty() ? kind : kind + " joined");
            for (int i = 0; i < line.cells().size(); i++) {
                if (i == 0 && line.mark() != Mark.NONE) {
                    page.open("td", "class", "status").finished(StatusIcon.svg(line.mark(), 14));
                } else {
                    page.open("td");
                }
                page.text(line.cells().get(i)).close();
            }
            page.close();
            if (!line.below().isEmpty()) {
                page.open("tr", "class", kind + " remark").open("td", "colspan", Integer.toString(heads.size()));
                line.below().forEach(remark -> page.element("p", remark));
                page.close().close();
            }
        }
        page.close().closeLine();
    }
}
