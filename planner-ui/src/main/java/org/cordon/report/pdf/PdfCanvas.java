package org.cordon.report.pdf;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.RoundRectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** Draws on one page, in points from its upper left corner. */
final class PdfCanvas {
    private final PDDocument document;
    private final PDPageContentStream out;
    private final PdfFonts fonts;
    private final double height;
    private final Map<String, PDExtendedGraphicsState> opacities = new HashMap<>();

    PdfCanvas(PDDocument document, PDPage page, PdfFonts fonts) {
        this.document = document;
        this.fonts = fonts;
        this.height = page.getMediaBox().getHeight();
        try {
            this.out = new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How a line is drawn.
     *
     * @param colour hexadecimal RGB
     * @param width in points
     * @param dashes lengths on and off, empty for solid
     * @param opacity 0 to 1
     * @param round whether ends and corners are round
     */
    record Stroke(String colour, double width, List<Float> dashes, double opacity, boolean round) {
        static Stroke solid(String colour, double width) {
            return new Stroke(colour, width, List.of(), 1, false);
        }
    }

    /** A step of drawing that may fail to be written. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private static void written(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double width(String text, Ink ink) {
        return fonts.width(text, ink);
    }

    void text(double x, double baseline, String text, Ink ink) {
        written(() -> {
            double at = x;
            for (PdfFonts.Run run : fonts.runs(text, ink)) {
                out.beginText();
                out.setFont(run.font(), (float) ink.size());
                fillColour(ink.colour());
                out.newLineAtOffset((float) at, (float) (height - baseline));
                out.showText(run.text());
                out.endText();
                at += run.width();
            }
        });
    }

    void textRight(double x, double baseline, String text, Ink ink) {
        text(x - width(text, ink), baseline, text, ink);
    }

    void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        draw(new java.awt.geom.Line2D.Double(x1, y1, x2, y2), stroke);
    }

    void fill(double x, double y, double width, double boxHeight, String colour) {
        fill(new java.awt.geom.Rectangle2D.Double(x, y, width, boxHeight), colour, 1);
    }

    static Shape rounded(double x, double y, double width, double boxHeight, double radius) {
        return new RoundRectangle2D.Double(x, y, width, boxHeight, 2 * radius, 2 * radius);
    }

    void fill(Shape shape, String colour, double opacity) {
        within(opacity, () -> {
            fillColour(colour);
            path(shape);
            if (windsEvenOdd(shape)) {
                out.fillEvenOdd();
            } else {
                out.fill();
            }
        });
    }

    void draw(Shape shape, Stroke stroke) {
        within(stroke.opacity(), () -> {
            out.setStrokingColor(channel(stroke.colour(), 0), channel(stroke.colour(), 1), channel(stroke.colour(), 2));
            out.setLineWidth((float) stroke.width());
            out.setLineDashPattern(dashes(stroke), 0);
            out.setLineCapStyle(stroke.round() ? 1 : 0);
            out.setLineJoinStyle(stroke.round() ? 1 : 0);
            path(shape);
            out.stroke();
        });
    }

    /** Draws inside a shape only. */
    void clipped(Shape shape, Runnable drawing) {
        written(() -> {
            out.saveGraphicsState();
            path(shape);
            out.clip();
            drawing.run();
            out.restoreGraphicsState();
        });
    }

    void image(PDImageXObject image, double x, double y, double width, double boxHeight) {
        written(() ->
                out.drawImage(image, (float) x, (float) (height - y - boxHeight), (float) width, (float) boxHeight));
    }

    /** An image in a PNG file. */
    void png(byte[] file, double x, double y, double width, double boxHeight) {
        written(() -> image(
                LosslessFactory.createFromImage(document, ImageIO.read(new ByteArrayInputStream(file))),
                x,
                y,
                width,
                boxHeight));
    }

    void close() {
        written(out::close);
    }

    private void within(double opacity, Step step) {
        written(() -> {
            out.saveGraphicsState();
            if (opacity < 1) {
                out.setGraphicsStateParameters(opacities.computeIfAbsent(Double.toString(opacity), key -> {
                    PDExtendedGraphicsState state = new PDExtendedGraphicsState();
                    state.setNonStrokingAlphaConstant((float) opacity);
                    state.setStrokingAlphaConstant((float) opacity);
                    return state;
                }));
            }
            step.run();
            out.restoreGraphicsState();
        });
    }

    private static boolean windsEvenOdd(Shape shape) {
        return shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD;
    }

    private void fillColour(String colour) throws IOException {
        out.setNonStrokingColor(channel(colour, 0), channel(colour, 1), channel(colour, 2));
    }

    private static float channel(String colour, int index) {
        return Integer.parseInt(colour.substring(1 + 2 * index, 3 + 2 * index), 16) / 255f;
    }

    private static float[] dashes(Stroke stroke) {
        float[] dashes = new float[stroke.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = stroke.dashes().get(i);
        }
        return dashes;
    }

    private void path(Shape shape) throws IOException {
        float[] p = new float[6];
        for (PathIterator each = shape.getPathIterator(null); !each.isDone(); each.next()) {
            switch (each.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> out.moveTo(p[0], up(p[1]));
                case PathIterator.SEG_LINETO -> out.lineTo(p[0], up(p[1]));
                case PathIterator.SEG_CUBICTO -> out.curveTo(p[0], up(p[1]), p[2], up(p[3]), p[4], up(p[5]));
                case PathIterator.SEG_CLOSE -> out.closePath();
                default -> throw new IllegalArgumentException("no picture of this program has quadratic curves");
            }
        }
    }

    private float up(float y) {
        return (float) (height - y);
    }
}
