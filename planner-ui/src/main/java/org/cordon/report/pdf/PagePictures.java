package org.cordon.report.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Renders the pages of a report to pixels, for a preview. To be closed. */
public final class PagePictures implements AutoCloseable {
    private static final int POINTS_PER_INCH = 72;

    private final PDDocument document;
    private final PDFRenderer renderer;

    /** The pages of a file that {@link PdfReport} wrote. */
    public PagePictures(byte[] pdf) {
        try {
            document = Loader.loadPDF(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        renderer = new PDFRenderer(document);
    }

    /** How many there are. */
    public int count() {
        return document.getNumberOfPages();
    }

    /**
     * One page.
     *
     * @param page from 0
     * @param perPoint pixels a point
     */
    public PagePicture page(int page, double perPoint) {
        try {
            BufferedImage image =
                    renderer.renderImageWithDPI(page, (float) (perPoint * POINTS_PER_INCH), ImageType.RGB);
            int width = image.getWidth();
            int height = image.getHeight();
            return new PagePicture(image.getRGB(0, 0, width, height, null, 0, width), width);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
