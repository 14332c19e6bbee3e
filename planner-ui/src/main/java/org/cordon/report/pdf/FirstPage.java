package org.cordon.report.pdf;

import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.cordon.picture.Plane;
import org.cordon.picture.SlicePicture;
import org.cordon.report.ReportContext;
import org.cordon.review.ReviewResult;
import org.cordon.text.Banner;
import org.cordon.text.OriginText;

/** The page that is enough to decide: who, what, the verdict with its reasons, the rows, the slices, the signatures. */
final class FirstPage {
    private static final double GUTTER = 10;

    private final ReportPages pages;
    private final ReviewResult result;
    private final ReportContext context;
    private final double x = ReportPages.MARGIN;
    private final double width;

    FirstPage(ReportPages pages, ReviewResult result, ReportContext context) {
        this.pages = pages;
        this.result = result;
        this.context = context;
        this.width = pages.content();
    }

    void draw(Optional<SlicePicture> slices, Optional<PDImageXObject> logo) {
        pages.newPage();
        new PageFoot(pages, result, context).draw();
        new PageHead(pages, result, context).draw(logo);
        new VerdictBanner(pages).draw(Banner.of(result, context.words()));
        tableTitle();
        int page = pages.number();
        double top = pages.y();
        double end = slices.map(each -> slices(each, top)).orElse(top);
        KeyFigures figures = new KeyFigures(pages, result);
        double column = width - RowsTable.width() - GUTTER;
        boolean beside = end > top && figures.beside(x + RowsTable.width() + GUTTER, end + 8, column);
        new RowsTable(pages, result, context.words()).draw();
        if (pages.number() == page) {
            pages.moveTo(Math.max(pages.y(), beside ? end + 8 + figures.height(column) : end));
        }
        pages.skip(5);
        new NotEvaluatedBox(pages, result, context.words()).draw();
        if (!beside) {
            figures.below();
        }
    }

    private void tableTitle() {
        String title =
                result.protocol().title() + ", version " + result.protocol().version();
        pages.lines(
                new Paragraph(pages.fonts()).text(title, Ink.body(9).strong()).lines(width), x);
        pages.lines(
                new Paragraph(pages.fonts())
                        .text(
                                "protocol " + OriginText.protocol(result)
                                        + "; bounds: numerical and convention together",
                                Ink.body(6.8).in(Ink.TEXT3))
                        .lines(width),
                x);
        pages.skip(3);
    }

    private double slices(SlicePicture slices, double top) {
        double left = x + RowsTable.width() + GUTTER;
        int wide = (int) Math.round(width - RowsTable.width() - GUTTER);
        int room = (int) (pages.bottom() - top) - 16;
        int axial = Math.min(wide, room * 2 / 5);
        int sagittal = Math.min(wide * 2, room - axial - 6);
        if (axial < 60 || sagittal < 80) {
            return top;
        }
        MarkupTree.read(slices.svg(Plane.AXIAL, wide, axial, 1.15))
                .ifPresent(svg -> SvgPainter.draw(pages.canvas(), svg, left, top, wide));
        MarkupTree.read(slices.svg(Plane.SAGITTAL, wide, sagittal, 1.15))
                .ifPresent(svg -> SvgPainter.draw(pages.canvas(), svg, left, top + axial + 6, wide));
        return top + axial + 6 + sagittal;
    }
}
