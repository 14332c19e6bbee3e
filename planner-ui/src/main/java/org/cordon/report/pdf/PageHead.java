package org.cordon.report.pdf;

import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.cordon.report.ReportContext;
import org.cordon.report.ReportIdentity;
import org.cordon.report.pdf.PdfCanvas.Stroke;
import org.cordon.review.ReviewResult;

/** The head of the first page: whose report it is, whom it is about, whether it is a what-if. */
final class PageHead {
    private final ReportPages pages;
    private final ReviewResult result;
    private final ReportContext context;
    private final double x = ReportPages.MARGIN;
    private final double width;

    PageHead(ReportPages pages, ReviewResult result, ReportContext context) {
        this.pages = pages;
        this.result = result;
        this.context = context;
        this.width = pages.content();
    }

    void draw(Optional<PDImageXObject> logo) {
        title(logo);
        identity();
        if (result.whatIf()) {
            whatIf();
        }
    }

    private void title(Optional<PDImageXObject> logo) {
        double top = pages.y();
        MarkupTree.read(ReportIdentity.brand()).ifPresent(mark -> SvgPainter.draw(pages.canvas(), mark, x, top, 24));
        pages.canvas().text(x + 32, top + 12, "Plan review", new Ink(Weight.SEMI_BOLD, 14.5, Ink.TEXT));
        pages.canvas()
                .text(
                        x + 32,
                        top + 23,
                        "Spine SBRT, second-opinion check of constraints",
                        Ink.body(7.6).in(Ink.TEXT3));
        double right = x + width;
        if (logo.isPresent()) {
            double scale =
                    Math.min(80.0 / logo.get().getWidth(), 26.0 / logo.get().getHeight());
            double wide = logo.get().getWidth() * scale;
            double tall = logo.get().getHeight() * scale;
            pages.canvas().image(logo.get(), right - wide, top + (26 - tall) / 2, wide, tall);
            right -= wide + 10;
        }
        String clinic = context.clinic()
                .map(each -> each.name())
                .orElse("Cordon " + context.tool().version());
        pages.canvas().textRight(right, top + 11, clinic, Ink.body(8.4).strong());
        pages.canvas()
                .textRight(
                        right,
                        top + 22,
                        ReportIdentity.report(result),
                        Ink.body(7.6).in(Ink.TEXT3));
        pages.moveTo(top + 34);
        pages.canvas().line(x, pages.y(), x + width, pages.y(), Stroke.solid(Ink.RULE, 0.6));
        pages.skip(8);
    }

    private void identity() {
        double at = x;
        double top = pages.y();
        double lowest = top;
        for (ReportIdentity.Field field : ReportIdentity.fields(result)) {
            Paragraph value = new Paragraph(pages.fonts())
                    .text(field.value(), Ink.body(8.8).strong());
            double wide =
                    Math.min(Math.max(value.widest(), pages.canvas().width(field.label(), Ink.body(7))) + 0.5, width);
            if (at > x && at + wide > x + width) {
                at = x;
                top = lowest + 4;
            }
            pages.canvas().text(at, top + 6, field.label(), Ink.body(7).in(Ink.TEXT3));
            double down = top + 9;
            for (Paragraph.Line line : value.lines(wide)) {
                line.draw(pages.canvas(), at, down);
                down += line.height();
            }
            lowest = Math.max(lowest, down);
            at += wide + 16;
        }
        pages.moveTo(lowest + 7);
    }

    private void whatIf() {
        Stroke dashed = new Stroke(Ink.ACCENT, 1.2, List.of(4f, 3f), 1, false);
        pages.canvas().draw(PdfCanvas.rounded(x, pages.y(), width, 18, 5), dashed);
        pages.canvas()
                .text(
                        x + 9,
                        pages.y() + 12,
                        ReportIdentity.WHAT_IF,
                        Ink.body(8.4).strong().in(Ink.ACCENT));
        pages.skip(24);
    }
}
