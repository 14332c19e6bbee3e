package org.cordon.report.pdf;

import java.util.List;
import org.cordon.report.ReportIdentity.Field;
import org.cordon.review.ReviewResult;
import org.cordon.text.ConformityText;

/** The few indices that people ask for first; all of them stand in the section on plan quality. */
final class KeyFigures {
    private static final int MOST = 5;
    private static final double LINE = 11;
    private static final Ink LABEL = Ink.body(7).in(Ink.TEXT2);
    private static final Ink BESIDE = Ink.body(7.6).strong();
    private static final Ink BELOW = Ink.body(9.4).strong();

    private final ReportPages pages;
    private final List<Field> fields;

    KeyFigures(ReportPages pages, ReviewResult result) {
        this.pages = pages;
        this.fields = result.conformity().stream()
                .filter(row -> row.island().isEmpty() && ConformityText.isBrief(row.value()))
                .limit(MOST)
                .map(row -> new Field(row.value().index().title(), ConformityText.value(row)))
                .toList();
    }

    /** The height of the list in a column; a name that leaves no room for its number has a line of its own. */
    double height(double width) {
        return LINE
                * (1 + fields.stream().mapToInt(field -> lines(field, width)).sum());
    }

    private int lines(Field field, double width) {
        double wide =
                pages.canvas().width(field.label(), LABEL) + pages.canvas().width(field.value(), BESIDE);
        return wide + 5 <= width ? 1 : 2;
    }

    /** Lists them under the slices; whether there was room for it. */
    boolean beside(double left, double top, double width) {
        if (fields.isEmpty() || top + height(width) > pages.bottom()) {
            return false;
        }
        pages.canvas().text(left, top + 8, "Plan quality", Ink.body(8.4).strong());
        double at = top + LINE;
        for (Field field : fields) {
            pages.canvas().text(left, at + 8, field.label(), LABEL);
            at += LINE * lines(field, width);
            pages.canvas().textRight(left + width, at - 3, field.value(), BESIDE);
        }
        return true;
    }

    /** Side by side below everything else, as many as there is room for. */
    void below() {
        if (fields.isEmpty() || pages.need(28)) {
            return;
        }
        double at = ReportPages.MARGIN;
        double top = pages.y();
        for (Field field : fields) {
            double wide = Math.max(
                    pages.canvas().width(field.label(), LABEL), pages.canvas().width(field.value(), BELOW));
            if (at + wide > ReportPages.MARGIN + pages.content()) {
                break;
            }
            pages.canvas().text(at, top + 7, field.label(), LABEL);
            pages.canvas().text(at, top + 18, field.value(), BELOW);
            at += wide + 20;
        }
        pages.moveTo(top + 26);
    }
}
