package org.cordon.report;

import org.cordon.review.ReviewResult;
import org.cordon.scenario.RobustnessResult;
import org.cordon.text.Mark;
import org.cordon.text.Markup;

/** Writes rows under displacements as one self-contained HTML file, with a polar picture of each row that can fail. */
public final class RobustnessHtml {
    private final ReportContext context;

    /** A writer for one context. */
    public RobustnessHtml(ReportContext context) {
        this.context = context;
    }

    /** The whole page. */
    public String write(RobustnessResult result) {
        ReviewResult review = result.review();
        HtmlShell shell = new HtmlShell(context);
        Markup page = shell.open("Robustness: " + result.verdict().name() + ", " + String.join(", ", review.plans()));
        shell.title(
                "Robustness", "Spine SBRT, every row while the patient is displaced", ReportIdentity.report(review));
        shell.identity(ReportIdentity.plan(review));
        if (review.whatIf()) {
            page.element("p", ReportIdentity.WHAT_IF, "class", "whatif");
        }
        Mark mark = Mark.of(result.verdict());
        shell.banner(mark, result.verdict().name(), "under displacements of the patient");
        shell.reason(
                Mark.of(review.verdict()),
                review.verdict().name(),
                "at the planned position, by " + review.protocol().title() + ", version "
                        + review.protocol().version() + (review.whatIf() ? " (WHAT-IF)" : ""));
        HtmlRobustness.first(result).ifPresent(first -> shell.reason(Mark.CAUTION, "First to fail:", first));
        page.close().closeLine();
        HtmlRobustness.write(page, result, context.words());
        return shell.close();
    }
}
