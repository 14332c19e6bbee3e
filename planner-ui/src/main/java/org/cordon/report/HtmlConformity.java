package org.cordon.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordon.review.ConformityRow;
import org.cordon.review.ReviewResult;
import org.cordon.text.ConformityText;
import org.cordon.text.Markup;
import org.cordon.text.Wording;

/** The section of plan quality: every index with its formula beside its name, for information. */
final class HtmlConformity {
    private HtmlConformity() {}

    static void write(Markup page, ReviewResult result, Wording words) {
        if (result.conformity().isEmpty()) {
            return;
        }
        page.open("section", "class", "quality").element("h2", "Plan quality, for information");
        Map<String, List<ConformityRow>> groups = result.conformity().stream()
                .collect(Collectors.groupingBy(ConformityText::heading, LinkedHashMap::new, Collectors.toList()));
        groups.forEach((heading, rows) -> group(page, heading, rows, words));
        page.element(
                "p",
                "TV volume of the target, PIV volume of all tissue at or above the prescribed dose RX, TVpiv what both"
                        + " share, PIV50 volume at or above half of RX, r(V) radius of a sphere of that volume. Grades"
                        + " are advisory: RTOG 0813 and 0915 were made for the lung, Shaw 1993 for the brain.",
                "class",
                "caption");
        page.closeLine();
    }

    private static void group(Markup page, String heading, List<ConformityRow> rows, Wording words) {
        page.open("h3").element("bdi", heading).close();
        HtmlTable.open(page, heading);
        page.open("table").open("thead").open("tr");
        page.element("th", "Index", "scope", "col")
                .element("th", "Formula", "scope", "col")
                .element("th", "Value", "scope", "col", "class", "num")
                .element("th", "Advisory grade", "scope", "col");
        page.close().close().open("tbody");
        for (ConformityRow row : rows) {
            page.open("tr")
                    .element("td", row.value().index().title())
                    .open("td")
                    .element("code", row.value().index().formula())
                    .close()
                    .element("td", ConformityText.value(row), "class", "num value");
            page.element(
                    "td",
                    ConformityText.reason(row, words)
                            .or(() -> ConformityText.grade(row))
                            .orElse(""));
            page.closeLine();
        }
        page.close().close().close();
    }
}
