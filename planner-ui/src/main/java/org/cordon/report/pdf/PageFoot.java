package org.cordon.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.cordon.finding.Reason;
import org.cordon.report.ReportContext;
import org.cordon.report.ReviewSections;
import org.cordon.report.pdf.PdfCanvas.Stroke;
import org.cordon.review.ReviewResult;
import org.cordon.text.Banner;

/** The foot of the first page, whatever stands above it: what the numbers are not, remarks, signatures. */
final class PageFoot {
    private static final double ABOVE = 6;
    private static final double GAP = 4;
    private static final double REMARKS = 28;
    private static final double TO_SIGN = 39;
    private static final String BOX = "#B4BDCA";

    private final ReportPages pages;
    private final ReviewResult result;
    private final ReportContext context;
    private final double x = ReportPages.MARGIN;
    private final double width;

    PageFoot(ReportPages pages, ReviewResult result, ReportContext context) {
        this.pages = pages;
        this.result = result;
        this.context = context;
        this.width = pages.content();
    }

    /** Keeps its room free and fills it. A what-if has no lines to sign on. */
    void draw() {
        List<Paragraph.Line> lines = lines();
        double text = lines.stream().mapToDouble(Paragraph.Line::height).sum();
        double signed = result.whatIf() ? 0 : TO_SIGN;
        pages.reserve(ABOVE + text + GAP + REMARKS + signed);
        double at = pages.bottom() + ABOVE;
        for (Paragraph.Line line : lines) {
            line.draw(pages.canvas(), x, at);
            at += line.height();
        }
        at += GAP;
        pages.canvas().draw(PdfCanvas.rounded(x, at, width, REMARKS, 4), Stroke.solid(BOX, 0.7));
        pages.canvas().text(x + 8, at + 10, "Remarks", Ink.body(7).strong().in(Ink.TEXT2));
        if (!result.whatIf()) {
            double line = at + REMARKS + TO_SIGN - 15;
            double half = (width - 24) / 2;
            signature("Physicist, name and signature", x, line, half);
            signature("Oncologist, name and signature", x + half + 24, line, half);
        }
    }

    private List<Paragraph.Line> lines() {
        List<Paragraph.Line> lines = new ArrayList<>();
        for (String brief : ReviewSections.supplementsInBrief(context)) {
            lines.addAll(new Paragraph(pages.fonts())
                    .text(brief, Ink.body(7.2).strong().in(Ink.TEXT2))
                    .lines(width));
        }
        String statement = Banner.computationOnly(context.words()) + " "
                + context.words().sentence(Reason.of("NO_MEDICAL_DEVICE"));
        lines.addAll(new Paragraph(pages.fonts())
                .text(statement, Ink.body(6.4).in(Ink.TEXT3))
                .lines(width));
        return lines;
    }

    private void signature(String who, double left, double y, double wide) {
        Ink ink = Ink.body(7).in(Ink.TEXT2);
        pages.canvas().line(left, y, left + wide, y, Stroke.solid(BOX, 0.7));
        pages.canvas().text(left, y + 9, who, ink);
        pages.canvas().text(left + wide * 0.72, y + 9, "date", ink);
    }
}
