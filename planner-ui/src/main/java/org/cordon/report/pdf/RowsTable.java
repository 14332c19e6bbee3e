package org.cordon.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.picture.MarginBar;
import org.cordon.picture.StatusIcon;
import org.cordon.report.pdf.PdfCanvas.Stroke;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;
import org.cordon.text.Mark;
import org.cordon.text.RowGroup;
import org.cordon.text.RowText;
import org.cordon.text.Wording;

/**
 * The rows on the first page: status, structure, metric, value, bounds, limit, bar. What needs a person says why below
 * its row. Rows that do not fit go on to the next page under the same head; none is left out.
 */
final class RowsTable {
    private static final double[] COLUMNS = {62, 114, 37, 46, 50, 40, 38};
    private static final double PAD = 1.7;
    private static final Ink HEAD = new Ink(Weight.REGULAR, 7, Ink.TEXT2);
    private static final Ink CELL = Ink.body(7.8);
    private static final Ink SMALL = new Ink(Weight.REGULAR, 6.6, Ink.TEXT2);

    private final ReportPages pages;
    private final ReviewResult result;
    private final Wording words;
    private final double x = ReportPages.MARGIN;

    RowsTable(ReportPages pages, ReviewResult result, Wording words) {
        this.pages = pages;
        this.result = result;
        this.words = words;
    }

    static double width() {
        double width = 0;
        for (double column : COLUMNS) {
            width += column;
        }
        return width;
    }

    void draw() {
        head();
        for (RowGroup group : RowGroup.values()) {
            List<ConstraintRow> rows = result.rows().stream()
                    .filter(row -> RowGroup.of(row) == group)
                    .toList();
            if (!rows.isEmpty() && group != RowGroup.NOT_APPLICABLE) {
                title(group, rows.get(0));
                rows.forEach(this::row);
            }
        }
    }

    private void head() {
        double baseline = pages.y() + 9;
        String[] names = {"Status", "Structure", "Metric", "Value", "Bounds", "Limit", ""};
        for (int i = 0; i < names.length; i++) {
            cell(names[i], i, baseline, HEAD);
        }
        pages.skip(13);
        pages.canvas().line(x, pages.y(), x + width(), pages.y(), Stroke.solid(Ink.STRONG_RULE, 0.8));
    }

    private void title(RowGroup group, ConstraintRow first) {
        need(15 + new Laid(first).height());
        pages.canvas().text(x, pages.y() + 10.8, group.title(), Ink.body(8.4).strong());
        pages.skip(16);
        rule();
    }

    private void need(double height) {
        if (pages.need(height)) {
            head();
        }
    }

    private void rule() {
        pages.canvas().line(x, pages.y(), x + width(), pages.y(), Stroke.solid(Ink.RULE, 0.5));
    }

    /** A row with its lines broken. */
    private final class Laid {
        private final ConstraintRow row;
        private final RowText text;
        private final Mark mark;
        private final List<Paragraph.Line> status;
        private final List<Paragraph.Line> structure = new ArrayList<>();
        private final List<Paragraph.Line> below;

        Laid(ConstraintRow row) {
            this.row = row;
            this.text = RowText.of(row, result.protocol().doseToleranceGy());
            this.mark = Mark.of(row);
            this.status = paragraph(Mark.word(row), statusInk(mark)).lines(COLUMNS[0] - 13 - 2 * PAD);
            structure.addAll(paragraph(text.structure(), CELL).lines(COLUMNS[1] - 4));
            RowText.drawnAs(row)
                    .ifPresent(drawn -> structure.addAll(paragraph(drawn, SMALL).lines(COLUMNS[1] - 4)));
            RowText.segment(row)
                    .ifPresent(range -> structure.addAll(paragraph(range, SMALL).lines(COLUMNS[1] - 4)));
            this.below = why().map(reason ->
                            paragraph(reason, SMALL.in(Tinted.ink(mark))).lines(width() - COLUMNS[0] - PAD))
                    .orElse(List.of());
        }

        /** Only of what needs a person; the remarks of other rows stand in the full table. */
        private Optional<String> why() {
            boolean attention = mark == Mark.FAIL || mark == Mark.UNKNOWN || mark == Mark.CAUTION;
            return row.reason().filter(reason -> attention).map(words::paragraph);
        }

        double height() {
            double cells = Math.max(tall(structure), tall(status));
            return cells + tall(below) + 2 * PAD;
        }

        void draw() {
            double top = pages.y();
            Tinted.background(mark).ifPresent(tint -> pages.canvas().fill(x, top, width(), height(), tint));
            double baseline = top + PAD + CELL.lineHeight() * 0.76;
            MarkupTree.read(StatusIcon.svg(mark, 15))
                    .ifPresent(icon -> SvgPainter.draw(pages.canvas(), icon, x + PAD, baseline - 7.2, 9));
            lines(status, x + 13 + PAD, top + PAD);
            lines(structure, left(1), top + PAD);
            cell(text.metric(), 2, baseline, CELL);
            if (text.value().isEmpty()) {
                cell("\u2013", 3, baseline, CELL);
            } else {
                cell(text.value(), 3, baseline, CELL.strong().in(Tinted.ink(mark)));
            }
            cell(text.bounds(), 4, baseline, SMALL);
            cell(text.limit(), 5, baseline, CELL);
            MarkupTree.read(MarginBar.svg(row))
                    .ifPresent(
                            bar -> SvgPainter.draw(pages.canvas(), bar, left(6) + 4, top + PAD + 1.4, COLUMNS[6] - 4));
            lines(below, left(1), top + PAD + Math.max(tall(structure), tall(status)));
            pages.skip(height());
            rule();
        }
    }

    private void row(ConstraintRow row) {
        Laid laid = new Laid(row);
        need(laid.height());
        laid.draw();
    }

    private static Ink statusInk(Mark mark) {
        Ink ink = Ink.body(7).in(Tinted.background(mark).isPresent() ? Tinted.ink(mark) : Ink.TEXT2);
        return Tinted.background(mark).isPresent() ? ink.strong() : ink;
    }

    private Paragraph paragraph(String text, Ink ink) {
        return new Paragraph(pages.fonts()).text(text, ink);
    }

    private static double tall(List<Paragraph.Line> lines) {
        return lines.stream().mapToDouble(Paragraph.Line::height).sum();
    }

    private void lines(List<Paragraph.Line> lines, double left, double top) {
        double at = top;
        for (Paragraph.Line line : lines) {
            line.draw(pages.canvas(), left, at);
            at += line.height();
        }
    }

    private double left(int column) {
        double left = x;
        for (int i = 0; i < column; i++) {
            left += COLUMNS[i];
        }
        return left;
    }

    /** Numbers stand right; what is wider than its column is written smaller, never cut. */
    private void cell(String text, int column, double baseline, Ink ink) {
        double room = COLUMNS[column] - (column > 2 ? 5 : 3);
        double wide = pages.canvas().width(text, ink);
        Ink fitting = wide > room ? ink.sized(ink.size() * room / wide) : ink;
        if (column >= 3 && column <= 5) {
            pages.canvas().textRight(left(column + 1) - 2, baseline, text, fitting);
        } else {
            pages.canvas().text(left(column) + (column == 0 ? PAD : 0), baseline, text, fitting);
        }
    }
}
