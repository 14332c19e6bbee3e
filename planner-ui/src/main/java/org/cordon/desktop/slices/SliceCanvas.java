package org.cordon.desktop.slices;

import java.nio.IntBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.cordon.desktop.look.Fonts;
import org.cordon.desktop.look.LineLook;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Theme;
import org.cordon.desktop.look.Token;
import org.cordon.geometry.Point3;
import org.cordon.geometry.ZRange;
import org.cordon.picture.CtPainter;
import org.cordon.picture.DoseSlice;
import org.cordon.picture.IsodoseLevels;
import org.cordon.picture.Plane;
import org.cordon.picture.SliceFrame;
import org.cordon.review.ConstraintRow;
import org.cordon.structure.Structure;

/**
 * Draws one slice: images into a pixel buffer that is made once a size, then contours and isodoses as lines over it. Both
 * themes show slices on black with the dark colours.
 */
final class SliceCanvas {
    private static final int DOSE_STEP_PX = 4;
    private static final double WASH = 0.13;
    private static final Palette COLOURS = Palette.of(Theme.DARK);

    private final Canvas canvas = new Canvas();
    private int[] pixels = {};
    private final Map<GreyWindow, int[]> greys = new EnumMap<>(GreyWindow.class);
    private PixelBuffer<IntBuffer> buffer;
    private WritableImage image;

    Canvas canvas() {
        return canvas;
    }

    /** What is switched on. */
    record Layers(GreyWindow window, boolean isodoses, boolean wash) {}

    void draw(SlicesModel model, SliceFrame frame, Layers layers, Optional<ConstraintRow> row) {
        if (frame.widthPx() < 8 || frame.heightPx() < 8) {
            return;
        }
        resize(frame.widthPx(), frame.heightPx());
        IsodoseLevels levels = model.levels(row);
        if (model.images().isPresent()) {
            CtPainter.paint(model.images().get(), frame, greys(layers.window()), pixels);
        } else {
            CtPainter.clear(pixels);
        }
        Optional<DoseSlice> dose = model.dose()
                .filter(grid -> layers.isodoses() || layers.wash())
                .map(grid -> DoseSlice.of(grid, frame, DOSE_STEP_PX));
        if (layers.wash()) {
            dose.ifPresent(slice -> wash(slice, frame, levels));
        }
        buffer.updateBuffer(each -> null);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.drawImage(image, 0, 0);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.setLineCap(StrokeLineCap.BUTT);
        contours(g, model, frame, row);
        if (layers.isodoses()) {
            dose.ifPresent(slice -> isodoses(g, slice, levels));
        }
    }

    /** The pixel of each value in a window, made once. */
    int[] greys(GreyWindow window) {
        return greys.computeIfAbsent(window, wanted -> CtPainter.greys(wanted.centreHu(), wanted.widthHu()));
    }

    private void resize(int width, int height) {
        if (pixels.length != width * height || image == null || (int) image.getWidth() != width) {
            pixels = new int[width * height];
            buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
        }
    }

    private void wash(DoseSlice slice, SliceFrame frame, IsodoseLevels levels) {
        List<IsodoseLevels.Level> washed = levels.washed();
        slice.wash(
                frame,
                washed.stream().mapToDouble(IsodoseLevels.Level::doseGy).toArray(),
                washed.stream().mapToInt(IsodoseLevels.Level::rgb).toArray(),
                WASH,
                pixels);
    }

    private static void isodoses(GraphicsContext g, DoseSlice slice, IsodoseLevels levels) {
        List<List<double[]>> lines = slice.isodoses(levels.levels().stream()
                .mapToDouble(IsodoseLevels.Level::doseGy)
                .toArray());
        for (int i = 0; i < lines.size(); i++) {
            IsodoseLevels.Level level = levels.levels().get(i);
            List<double[]> chains = lines.get(i);
            if (level.strong()) {
                stroke(g, chains, Color.color(0, 0, 0, 0.6), 4.4, null);
            }
            Color colour = rgb(level.rgb(), levels.hasStrong() && !level.strong() ? 0.7 : 0.95);
            stroke(g, chains, colour, level.strong() ? 2.6 : 1.15, null);
        }
    }

    private static void contours(GraphicsContext g, SlicesModel model, SliceFrame frame, Optional<ConstraintRow> row) {
        int chosen = row.filter(each -> each.roiNumber().isPresent())
                .map(each -> each.roiNumber().getAsInt())
                .orElse(Integer.MIN_VALUE);
        for (Structure structure : model.structures()) {
            boolean on = structure.number() == chosen;
            if (!on) {
                contour(g, model, frame, structure, false);
            }
        }
        for (Structure structure : model.structures()) {
            if (structure.number() == chosen) {
                contour(g, model, frame, structure, true);
                row.flatMap(ConstraintRow::segment).ifPresent(range -> segment(g, model, frame, structure, range));
            }
        }
    }

    private static void contour(
            GraphicsContext g, SlicesModel model, SliceFrame frame, Structure structure, boolean on) {
        List<double[]> chains = inPixels(model.contour(structure, frame.plane(), frame.throughMm()), frame);
        if (chains.isEmpty()) {
            return;
        }
        LineLook look = model.looks().of(structure.number(), model.looks().name(structure));
        double width = on ? 2.6 : look.strong() ? 1.8 : 1.4;
        stroke(g, chains, Color.color(0, 0, 0, 0.55), width + 1.6, null);
        stroke(g, chains, COLOURS.color(look.token()), width, look.dashArray());
    }

    /** In upright planes the judged part of the cord is drawn again, thicker. */
    private static void segment(
            GraphicsContext g, SlicesModel model, SliceFrame frame, Structure structure, ZRange range) {
        if (frame.plane() == Plane.AXIAL) {
            return;
        }
        g.save();
        g.beginPath();
        g.rect(0, frame.y(range.upperMm()), frame.widthPx(), frame.y(range.lowerMm()) - frame.y(range.upperMm()));
        g.clip();
        LineLook look = model.looks().of(structure.number(), structure.name());
        stroke(
                g,
                inPixels(model.contour(structure, frame.plane(), frame.throughMm()), frame),
                COLOURS.color(look.token()),
                4,
                null);
        g.restore();
    }

    static List<double[]> inPixels(List<double[]> chains, SliceFrame frame) {
        return chains.stream().map(chain -> inPixels(chain, frame)).toList();
    }

    private static double[] inPixels(double[] chain, SliceFrame frame) {
        double[] pixels = new double[chain.length];
        for (int i = 0; i < chain.length; i += 2) {
            pixels[i] = frame.x(chain[i]);
            pixels[i + 1] = frame.y(chain[i + 1]);
        }
        return pixels;
    }

    static void stroke(GraphicsContext g, List<double[]> chains, Color colour, double width, double[] dashes) {
        g.setStroke(colour);
        g.setLineWidth(width);
        g.setLineDashes(dashes);
        for (double[] chain : chains) {
            g.beginPath();
            g.moveTo(chain[0], chain[1]);
            for (int i = 2; i < chain.length; i += 2) {
                g.lineTo(chain[i], chain[i + 1]);
            }
            g.stroke();
        }
        g.setLineDashes();
    }

    /** The cross-hair through a point. */
    void cross(SliceFrame frame, Point3 point) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double x = Math.rint(frame.x(frame.plane().across(point))) + 0.5;
        double y = Math.rint(frame.y(frame.plane().along(point))) + 0.5;
        g.setStroke(Color.web("#FFFFFF", 0.5));
        g.setLineWidth(1);
        g.strokeLine(0, y, x - 9, y);
        g.strokeLine(x + 9, y, frame.widthPx(), y);
        g.strokeLine(x, 0, x, y - 9);
        g.strokeLine(x, y + 9, x, frame.heightPx());
        g.setStroke(Color.BLACK);
        g.setLineWidth(3.4);
        g.strokeOval(x - 6, y - 6, 12, 12);
        g.setStroke(Color.WHITE);
        g.setLineWidth(1.6);
        g.strokeOval(x - 6, y - 6, 12, 12);
    }

    /** A plus sign at a point. */
    void plus(SliceFrame frame, Point3 point) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double x = frame.x(frame.plane().across(point));
        double y = frame.y(frame.plane().along(point));
        for (int pass = 0; pass < 2; pass++) {
            g.setStroke(pass == 0 ? Color.BLACK : Color.WHITE);
            g.setLineWidth(pass == 0 ? 4 : 1.6);
            g.strokeLine(x - 6, y, x + 6, y);
            g.strokeLine(x, y - 6, x, y + 6);
        }
    }

    /** A bracket beside a range along z. */
    void bracket(SliceFrame frame, ZRange range, double x, String words) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double top = frame.y(range.upperMm());
        double bottom = frame.y(range.lowerMm());
        for (int pass = 0; pass < 2; pass++) {
            g.setStroke(pass == 0 ? Color.color(0, 0, 0, 0.8) : Color.web("#BFE3FF"));
            g.setLineWidth(pass == 0 ? 4 : 1.8);
            g.strokeLine(x, top, x, bottom);
            g.strokeLine(x - 5, top, x, top);
            g.strokeLine(x - 5, bottom, x, bottom);
        }
        text(words, x - 8, (top + bottom) / 2 + 4, Fonts.semiBold(11.5), Color.web("#D6EDFF"), TextAlignment.RIGHT);
    }

    /** A text with a dark edge. */
    void text(String words, double x, double y, Font font, Color colour, TextAlignment alignment) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFont(font);
        g.setTextAlign(alignment);
        g.setTextBaseline(VPos.BASELINE);
        g.setStroke(Color.color(0, 0, 0, 0.8));
        g.setLineWidth(3);
        g.strokeText(words, x, y);
        g.setFill(colour);
        g.fillText(words, x, y);
    }

    /** A text on a plate of the accent. */
    void plate(String words, double x, double y) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        javafx.scene.text.Text measure = new javafx.scene.text.Text(words);
        measure.setFont(Fonts.semiBold(12));
        g.setFill(COLOURS.color(Token.ACCENT));
        g.fillRoundRect(x, y - 14, measure.getLayoutBounds().getWidth() + 14, 20, 6, 6);
        g.setFont(Fonts.semiBold(12));
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(COLOURS.color(Token.ON_ACCENT));
        g.fillText(words, x + 7, y);
    }

    static Color rgb(int rgb, double opacity) {
        return Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, opacity);
    }
}
