package org.cordon.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.cordon.report.Paper;

/** The pages of a report, filled from top to bottom. */
final class ReportPages {
    static final double MARGIN = 40;
    private static final double TOP = 36;
    private static final double FOOT = 62;

    private final PDDocument document;
    private final PdfFonts fonts;
    private final PDRectangle paper;
    private final List<PdfCanvas> canvases = new ArrayList<>();
    private double y;
    private double bottom;

    ReportPages(PDDocument document, PdfFonts fonts, Paper paper) {
        this.document = document;
        this.fonts = fonts;
        this.paper = new PDRectangle((float) paper.widthPoints(), (float) paper.heightPoints());
    }

    /** The height of a page. */
    double height() {
        return paper.getHeight();
    }

    /** The width between the margins. */
    double content() {
        return paper.getWidth() - 2 * MARGIN;
    }

    private double lowest() {
        return height() - FOOT;
    }

    PdfFonts fonts() {
        return fonts;
    }

    PDDocument document() {
        return document;
    }

    void newPage() {
        PDPage page = new PDPage(paper);
        document.addPage(page);
        canvases.add(new PdfCanvas(document, page, fonts));
        y = TOP;
        bottom = lowest();
    }

    /** Keeps the foot of this page free for something else. */
    void reserve(double height) {
        bottom = lowest() - height;
    }

    /** Where the free part of the page ends. */
    double bottom() {
        return bottom;
    }

    PdfCanvas canvas() {
        return canvases.get(canvases.size() - 1);
    }

    List<PdfCanvas> canvases() {
        return canvases;
    }

    int number() {
        return canvases.size();
    }

    double y() {
        return y;
    }

    void moveTo(double newY) {
        y = newY;
    }

    void skip(double height) {
        y += height;
    }

    double room() {
        return bottom - y;
    }

    /** The height of an empty page. */
    double full() {
        return lowest() - TOP;
    }

    /** Goes to a new page unless a height still fits on this one; whether it did. */
    boolean need(double height) {
        if (height <= room() || y <= TOP) {
            return false;
        }
        newPage();
        return true;
    }

    /** Writes lines one below the other, over as many pages as they need. */
    void lines(List<Paragraph.Line> lines, double x) {
        lines(lines, x, Optional.empty());
    }

    void lines(List<Paragraph.Line> lines, double x, Optional<Double> rightAt) {
        for (Paragraph.Line line : lines) {
            need(line.height());
            line.draw(canvas(), rightAt.map(right -> right - line.width()).orElse(x), y);
            y += line.height();
        }
    }
}
