package org.cordon.report;

import java.util.List;
import org.cordon.picture.StatusIcon;
import org.cordon.text.Mark;
import org.cordon.text.Markup;

/**
 * A table in HTML that can be moved sideways where the page is narrow. A head that starts with {@code >} stands over
 * numbers. What must be said of a row stands below it over the whole width.
 */
final class HtmlTable {
    private final Markup page;
    private final List<String> heads;

    HtmlTable(Markup page, String label, List<String> heads) {
        this.page = page;
        this.heads = List.copyOf(heads);
        open(page, label);
        page.open("table", "class", "rows").open("thead").open("tr");
        for (String head : heads) {
            boolean number = isNumber(head);
            page.element("th", number ? head.substring(1) : head, "scope", "col", "class", number ? "num" : "");
        }
        page.close().close().open("tbody");
    }

    /** Opens what moves sideways; the keyboard must reach it, and it must have a name. */
    static void open(Markup page, String label) {
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", label);
    }

    private static boolean isNumber(String head) {
        return head.startsWith(">");
    }

    /** A row; its first cell gets the icon, where there is a mark. */
    void row(Mark mark, List<String> cells, List<String> below) {
        String kind = HtmlRows.className(mark);
        page.open("tr", "class", below.isEmpty() ? kind : kind + " joined");
        for (int i = 0; i < cells.size(); i++) {
            if (i == 0 && mark != Mark.NONE) {
                page.open("td", "class", "status").finished(StatusIcon.svg(mark, 14));
            } else {
                page.open("td", "class", isNumber(heads.get(i)) ? "num" : "");
            }
            page.element("bdi", cells.get(i)).close();
        }
        page.closeLine();
        if (!below.isEmpty()) {
            page.open("tr", "class", kind + " remark").open("td", "colspan", Integer.toString(heads.size()));
            below.forEach(remark -> page.element("p", remark));
            page.close().closeLine();
        }
    }

    void close() {
        page.close().close().closeLine();
    }
}
