package org.cordon.report;

import java.util.List;
import org.cordon.finding.Finding;
import org.cordon.finding.Severity;
import org.cordon.review.ReirradiationCheck;
import org.cordon.text.Mark;
import org.cordon.text.Markup;

/** Writes what earlier courses mean as one self-contained HTML file. */
public final class ReirradiationHtml {
    private final ReportContext context;

    /** A writer for one context. */
    public ReirradiationHtml(ReportContext context) {
        this.context = context;
    }

    /** The whole page. */
    public String write(ReirradiationCheck check) {
        HtmlShell shell = new HtmlShell(context);
        Markup page = shell.open("Earlier courses: " + check.verdict().name());
        shell.title("Earlier courses", "Spine SBRT, criteria for irradiating the cord again", "");
        shell.banner(Mark.of(check.verdict()), check.verdict().name(), "criteria for irradiating the cord again");
        List<Finding> told = check.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
        told.forEach(finding -> shell.reason(
                Mark.of(finding.severity()),
                Mark.word(finding.severity()),
                context.words().paragraph(finding.reason())));
        page.close().closeLine();
        HtmlReirradiation.write(page, check.section(), context.words());
        return shell.close();
    }
}
