package org.cordon.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.cordon.picture.Colours;
import org.cordon.picture.StatusIcon;
import org.cordon.report.pdf.PdfCanvas.Stroke;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;
import org.cordon.text.Mark;
import org.cordon.text.MetricText;
import org.cordon.text.NotApplicableText;
import org.cordon.text.RowGroup;
import org.cordon.text.Wording;

/** Each row that was not evaluated with its reason, then in few lines what does not concern the plan. */
final class NotEvaluatedBox {
    private final ReportPages pages;
    private final ReviewResult result;
    private final Wording words;
    private final double x = ReportPages.MARGIN;
    private final double width;

    NotEvaluatedBox(ReportPages pages, ReviewResult result, Wording words) {
        this.pages = pages;
        this.result = result;
        this.words = words;
        this.width = pages.content();
    }

    void draw() {
        notEvaluated();
        notApplicable();
    }

    private void notApplicable() {
        for (String sentence : NotApplicableText.sentences(result, words)) {
            Ink ink = Ink.body(7).in(Ink.TEXT2);
            List<Paragraph.Line> lines = new Paragraph(pages.fonts())
                    .text("Not applicable. ", ink.strong())
                    .text(sentence, ink)
                    .lines(width);
            pages.need(lines.stream().mapToDouble(Paragraph.Line::height).sum());
            pages.lines(lines, x);
        }
        pages.skip(5);
    }

    private void notEvaluated() {
        List<ConstraintRow> rows = result.rows().stream()
                .filter(row -> Mark.of(row) == Mark.UNKNOWN && RowGroup.of(row) != RowGroup.OUTSIDE)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        String colour = Colours.of(Mark.UNKNOWN);
        List<Paragraph.Line> lines = new ArrayList<>();
        for (ConstraintRow row : rows) {
            String name = row.structure() + " " + MetricText.brief(row.rule().metric());
            lines.addAll(new Paragraph(pages.fonts())
                    .text(name, Ink.body(7.8).strong())
                    .text("  " + row.reason().map(words::paragraph).orElse(""), Ink.body(7.8))
                    .lines(width - 20));
        }
        double tall = lines.stream().mapToDouble(Paragraph.Line::height).sum() + 28;
        if (tall <= pages.full()) {
            pages.need(tall);
            var frame = PdfCanvas.rounded(x, pages.y(), width, tall, 5);
            pages.canvas().fill(frame, Tinted.banner(Mark.UNKNOWN), 1);
            pages.canvas().draw(frame, Stroke.solid(colour, 0.8));
        }
        pages.skip(6);
        MarkupTree.read(StatusIcon.svg(Mark.UNKNOWN, 24))
                .ifPresent(icon -> SvgPainter.draw(pages.canvas(), icon, x + 9, pages.y() + 0.5, 11));
        pages.canvas()
                .text(
                        x + 25,
                        pages.y() + 9.5,
                        "Not evaluated",
                        Ink.body(9.4).strong().in(colour));
        pages.skip(16);
        pages.lines(lines, x + 10);
        pages.skip(12);
    }
}
