package org.cordon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Reason;
import org.cordon.picture.MarginBar;
import org.cordon.picture.StatusIcon;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;
import org.cordon.text.Mark;
import org.cordon.text.Markup;
import org.cordon.text.NotApplicableText;
import org.cordon.text.OriginText;
import org.cordon.text.RowGroup;
import org.cordon.text.RowText;
import org.cordon.text.Wording;

/** The table of constraint rows in HTML, grouped cord, targets, organs, outside the verdict; not applicable folded. */
final class HtmlRows {
    private static final String NUMBER = "num";
    private static final String BOUNDS = NUMBER + " bounds";
    private static final int COLUMNS = 10;

    private final Markup page;
    private final ReviewResult result;
    private final Wording words;
    private final List<String> sources;

    HtmlRows(Markup page, ReviewResult result, Wording words) {
        this.page = page;
        this.result = result;
        this.words = words;
        this.sources = sources(result);
    }

    /** The citations in the order in which the rows first use them. */
    static List<String> sources(ReviewResult result) {
        return result.rows().stream()
                .map(row -> row.rule().source().citation())
                .distinct()
                .toList();
    }

    static String className(Mark mark) {
        return switch (mark) {
            case PASS -> "pass";
            case CAUTION -> "caution";
            case UNKNOWN -> "unknown";
            case FAIL -> "fail";
            case INFO -> "info";
            case NONE -> "none";
        };
    }

    void write() {
        page.open("section").open("div", "class", "tablehead");
        page.element(
                "h2",
                result.protocol().title() + ", version " + result.protocol().version());
        page.element("span", "protocol " + OriginText.protocol(result), "class", "caption")
                .close();
        HtmlTable.open(page, "Constraints");
        page.open("table", "class", "rows").open("thead").open("tr");
        for (String head : List.of("Status", "Structure", "Metric")) {
            page.element("th", head, "scope", "col");
        }
        page.element("th", "Value", "scope", "col", "class", NUMBER);
        page.element("th", "Numerical", "scope", "col", "class", BOUNDS);
        page.element("th", "Convention", "scope", "col", "class", BOUNDS);
        page.element("th", "Limit", "scope", "col", "class", NUMBER);
        page.element("th", "", "class", "barhead", "aria-label", "Margin as a bar");
        page.element("th", "Margin", "scope", "col", "class", NUMBER);
        page.element("th", "Source", "scope", "col", "class", BOUNDS);
        page.close().close();
        for (RowGroup group : RowGroup.values()) {
            group(group);
        }
        page.close().close();
        notApplicable();
        page.element(
                "p",
                "Not shown on a screen this narrow: bounds and sources; each row's explanation below has them.",
                "class",
                "caption narrow");
        page.element(
                "p",
                "Numerical: interval of the same convention (refinement, dose grid). Convention: spread of z conventions and"
                        + " of the sub-volume's definition. Margin: percent of the limit, positive where it is met. Source:"
                        + " number in the list of sources, and confidence.",
                "class",
                "caption");
        page.closeLine();
    }

    private void group(RowGroup group) {
        List<ConstraintRow> rows =
                result.rows().stream().filter(row -> RowGroup.of(row) == group).toList();
        if (rows.isEmpty() || group == RowGroup.NOT_APPLICABLE) {
            return;
        }
        page.open("tbody").open("tr", "class", "group");
        page.element("th", group.title(), "colspan", Integer.toString(COLUMNS), "scope", "rowgroup")
                .close();
        for (int i = 0; i < rows.size(); i++) {
            boolean saidNext = i + 1 < rows.size() && remarks(rows.get(i)).equals(remarks(rows.get(i + 1)));
            row(rows.get(i), saidNext ? List.of() : remarks(rows.get(i)), saidNext);
        }
        page.close();
    }

    private void row(ConstraintRow row, List<String> remarks, boolean saidNext) {
        Mark mark = Mark.of(row);
        RowText text = RowText.of(row, result.protocol().doseToleranceGy());
        String joined = remarks.isEmpty() && (!saidNext || remarks(row).isEmpty()) ? "" : " joined";
        page.open("tr", "class", className(mark) + joined);
        page.open("td", "class", "status")
                .finished(StatusIcon.svg(mark, 15))
                .text(Mark.word(row))
                .close();
        page.open("td").element("bdi", text.structure());
        Optional<String> drawn =
                row.matchedRoi().filter(name -> !text.structure().contains(name));
        drawn.ifPresent(name ->
                page.open("small").text("drawn as ").element("bdi", name).close());
        RowText.segment(row).ifPresent(range -> page.element("small", range));
        page.close().element("td", text.metric(), "class", "metric");
        page.element("td", text.value().isEmpty() ? "\u2013" : text.value(), "class", NUMBER + " value");
        page.element("td", text.numerical(), "class", BOUNDS);
        page.element("td", text.convention(), "class", BOUNDS);
        page.element("td", text.limit(), "class", NUMBER);
        page.open("td", "class", "barcell").finished(MarginBar.svg(row)).close();
        page.element("td", text.margin(), "class", NUMBER);
        page.element("td", source(row), "class", BOUNDS);
        page.closeLine();
        if (!remarks.isEmpty()) {
            page.open("tr", "class", className(mark) + " remark").element("td", "");
            page.open("td", "colspan", Integer.toString(COLUMNS - 1));
            remarks.forEach(remark -> page.element("p", remark));
            page.close().closeLine();
        }
    }

    private String source(ConstraintRow row) {
        int number = sources.indexOf(row.rule().source().citation()) + 1;
        String confirmed = row.rule().source().confirmation().isPresent() ? " \u2713" : "";
        return "[" + number + "] " + row.rule().source().confidence().label() + confirmed;
    }

    private List<String> remarks(ConstraintRow row) {
        List<String> remarks = new ArrayList<>();
        if (!row.rule().caution().isEmpty()) {
            remarks.add(row.rule().caution());
        }
        row.reason()
                .filter(reason -> !RowGroup.isReported(row))
                .map(words::paragraph)
                .ifPresent(remarks::add);
        for (Reason note : row.notes()) {
            remarks.add(words.paragraph(note));
        }
        return remarks;
    }

    private void notApplicable() {
        for (String sentence : NotApplicableText.sentences(result, words)) {
            page.open("p", "class", "notapplicable")
                    .element("b", "Not applicable. ")
                    .text(sentence)
                    .close();
        }
    }
}
