package org.cordon.report;

import org.cordon.review.ReviewResult;
import org.cordon.text.CordRiskText;
import org.cordon.text.Markup;
import org.cordon.text.Wording;

/** The section on the risk of myelopathy of the HTML report. */
final class HtmlCordRisk {
    private HtmlCordRisk() {}

    static void write(Markup page, ReviewResult result, Wording words) {
        result.cordRisk().ifPresent(section -> {
            page.open("section").element("h2", CordRiskText.heading()).open("ul");
            CordRiskText.lines(section, words).forEach(line -> page.element("li", line));
            page.close().closeLine();
        });
    }
}
