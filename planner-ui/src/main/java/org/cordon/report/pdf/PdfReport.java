package org.cordon.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.cordon.picture.SlicePicture;
import org.cordon.report.Paper;
import org.cordon.report.ReportContext;
import org.cordon.report.ReportIdentity;
import org.cordon.report.ReviewSections;
import org.cordon.report.pdf.PdfCanvas.Stroke;
import org.cordon.review.ReviewResult;
import org.cordon.text.IdentityText;

/**
 * Writes a review as PDF. The first page is enough to decide; the others hold what the HTML report holds, and slices
 * through the hottest voxel of the cord. No date, no random identifier: the same input gives the same bytes.
 */
public final class PdfReport {
    /** What printers can be trusted to print, and where the text of a page ends. */
    private static final double LOWEST = 31;

    private static final double HIGHEST_FOOT = 60;

    private final ReportContext context;
    private final Paper paper;

    /** A writer for one context and paper. */
    public PdfReport(ReportContext context, Paper paper) {
        this.context = context;
        this.paper = paper;
    }

    /**
     * The whole file.
     *
     * @param result of the review
     * @param slices to show, where there are structures to show
     */
    public byte[] write(ReviewResult result, Optional<SlicePicture> slices) {
        try (PDDocument document = new PDDocument()) {
            describe(document, result);
            PdfFonts fonts = new PdfFonts(document);
            ReportPages pages = new ReportPages(document, fonts, paper);
            Optional<SlicePicture> drawn = slices.filter(SlicePicture::isDrawn);
            new FirstPage(pages, result, context).draw(drawn, logo(document));
            if (pages.number() == 1) {
                pages.newPage();
            }
            MarkupTree.read(ReviewSections.forPaper(result, context, drawn)).ifPresent(new FlowLayout(pages)::inside);
            feet(pages, result);
            pages.canvases().forEach(PdfCanvas::close);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe(PDDocument document, ReviewResult result) {
        document.setVersion(1.7f);
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle("Plan review: " + result.verdict().name());
        information.setCreator("Cordon " + context.tool().version());
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage("en");
        PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        document.setDocumentId(Long.parseUnsignedLong(ReportIdentity.id(result).replace("\u00b7", ""), 16));
    }

    private Optional<PDImageXObject> logo(PDDocument document) throws IOException {
        byte[] bytes = context.clinic().flatMap(clinic -> clinic.logo()).orElse(null);
        return bytes == null
                ? Optional.empty()
                : Optional.of(PDImageXObject.createFromByteArray(document, bytes, "logo"));
    }

    /** Whose report it is, on every page; how many pages there are. */
    private void feet(ReportPages pages, ReviewResult result) {
        String who = result.patient()
                .map(patient -> IdentityText.name(patient) + "  \u00b7  " + patient.id() + "  \u00b7  ")
                .orElse("");
        String what = who + result.plans().stream().collect(Collectors.joining(", ")) + "  \u00b7  "
                + (result.whatIf() ? "WHAT-IF: " : "") + result.verdict().name();
        String made = "Cordon " + context.tool().version() + "  \u00b7  report " + ReportIdentity.id(result)
                + "  \u00b7  page ";
        Ink ink = Ink.body(6.8).in(Ink.TEXT3);
        double x = ReportPages.MARGIN;
        double right = x + pages.content();
        int number = 0;
        for (PdfCanvas page : pages.canvases()) {
            number++;
            String place = made + number + " of " + pages.canvases().size();
            List<Paragraph.Line> lines =
                    new Paragraph(pages.fonts()).text(what, ink).lines(pages.content() - page.width(place, ink) - 14);
            double tall = lines.stream().mapToDouble(Paragraph.Line::height).sum();
            double y = pages.height() - Math.min(HIGHEST_FOOT, LOWEST + tall);
            page.line(x, y, right, y, Stroke.solid(Ink.RULE, 0.6));
            page.textRight(right, y + 11, place, ink);
            double at = y + 4;
            for (Paragraph.Line line : lines) {
                line.draw(page, x, at);
                at += line.height();
            }
        }
    }
}
