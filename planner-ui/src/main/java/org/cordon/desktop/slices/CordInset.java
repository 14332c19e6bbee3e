package org.cordon.desktop.slices;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.cordon.desktop.look.Fonts;
import org.cordon.desktop.look.Texts;
import org.cordon.dose.DoseGrid;
import org.cordon.picture.CtPainter;
import org.cordon.picture.DoseSlice;
import org.cordon.picture.IsodoseLevels;
import org.cordon.picture.Plane;
import org.cordon.picture.SliceFrame;
import org.cordon.review.ConstraintRow;
import org.cordon.structure.Structure;
import org.cordon.text.Numbers;
import org.cordon.text.RowGroup;

/**
 * The cord alone, enlarged, in a corner of the axial slice while one of its rows is selected: what lies at or above the dose
 * that the row is about is filled, and that isodose is thick.
 */
final class CordInset {
    private static final int WIDTH = 150;
    private static final int HEIGHT = 126;
    private static final double LEFT = 10;
    private static final double TOP = 48;
    private static final double SHARE = 0.72;
    private static final int DOSE_STEP_PX = 2;
    private static final int LEAST_PANE_PX = 340;
    private static final int FILLED = 0xFFFFE14D;
    private static final double MOST_PX_PER_MM = 16;

    private final SlicesModel model;
    private final SliceCanvas slice;

    CordInset(SlicesModel model, SliceCanvas slice) {
        this.model = model;
        this.slice = slice;
    }

    /** Draws it where the slice cuts the structure of a selected cord row and there is room. */
    void draw(SliceFrame pane, SliceCanvas.Layers layers, Optional<ConstraintRow> row) {
        if (pane.plane() != Plane.AXIAL || pane.widthPx() < LEAST_PANE_PX || pane.heightPx() < LEAST_PANE_PX) {
            return;
        }
        Optional<Structure> cord = row.filter(each -> RowGroup.bySubject(each.rule()) == RowGroup.CORD)
                .flatMap(this::structure);
        OptionalDouble level = row.map(IsodoseLevels::doseOf).orElse(OptionalDouble.empty());
        if (cord.isPresent() && level.isPresent() && model.dose().isPresent()) {
            List<double[]> contour = model.contour(cord.get(), Plane.AXIAL, pane.throughMm());
            if (!contour.isEmpty()) {
                draw(contour, frame(contour, pane.throughMm()), layers, level.getAsDouble());
            }
        }
    }

    private Optional<Structure> structure(ConstraintRow row) {
        return model.structures().stream()
                .filter(each -> row.roiNumber().isPresent()
                        && each.number() == row.roiNumber().getAsInt())
                .findFirst();
    }

    /** The frame that shows a whole contour with some room around it. */
    static SliceFrame frame(List<double[]> contour, double zMm) {
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE};
        for (double[] chain : contour) {
            for (int i = 0; i < chain.length; i++) {
                low[i % 2] = Math.min(low[i % 2], chain[i]);
                high[i % 2] = Math.max(high[i % 2], chain[i]);
            }
        }
        double scale = SHARE * Math.min(WIDTH / Math.max(high[0] - low[0], 1), HEIGHT / Math.max(high[1] - low[1], 1));
        return new SliceFrame(
                Plane.AXIAL,
                zMm,
                (low[0] + high[0]) / 2,
                (low[1] + high[1]) / 2,
                Math.min(scale, MOST_PX_PER_MM),
                WIDTH,
                HEIGHT);
    }

    private void draw(List<double[]> contour, SliceFrame frame, SliceCanvas.Layers layers, double levelGy) {
        int[] pixels = new int[WIDTH * HEIGHT];
        if (model.images().isPresent()) {
            CtPainter.paint(model.images().get(), frame, slice.greys(layers.window()), pixels);
        } else {
            CtPainter.clear(pixels);
        }
        List<double[]> outline = SliceCanvas.inPixels(contour, frame);
        DoseGrid dose = model.dose().orElseThrow();
        fill(outline, frame, dose, levelGy, pixels);
        GraphicsContext g = slice.canvas().getGraphicsContext2D();
        g.save();
        g.translate(LEFT, TOP);
        g.drawImage(
                new WritableImage(
                        new PixelBuffer<>(WIDTH, HEIGHT, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance())),
                0,
                0);
        g.beginPath();
        g.rect(0, 0, WIDTH, HEIGHT);
        g.clip();
        DoseSlice samples = DoseSlice.of(dose, frame, DOSE_STEP_PX);
        SliceCanvas.stroke(g, samples.isodose(levelGy), Color.web("#2FD3C0"), 2.4, null);
        SliceCanvas.stroke(g, outline, Color.web("#5CB8FF"), 2, null);
        g.restore();
        g.setStroke(Color.WHITE);
        g.setLineWidth(1);
        g.strokeRect(LEFT + 0.5, TOP + 0.5, WIDTH - 1, HEIGHT - 1);
        slice.text(
                Texts.get("slice.inset", Numbers.shortest(levelGy)),
                LEFT + 6,
                TOP + HEIGHT - 7,
                Fonts.regular(11),
                Color.WHITE,
                TextAlignment.LEFT);
    }

    /** Fills what lies inside the outline, by the even-odd rule along each line of pixels, at or above a dose. */
    static void fill(List<double[]> outline, SliceFrame frame, DoseGrid dose, double levelGy, int[] argb) {
        for (int y = 0; y < frame.heightPx(); y++) {
            double[] crossings = crossings(outline, y + 0.5);
            for (int i = 0; i + 1 < crossings.length; i += 2) {
                int from = (int) Math.max(0, Math.ceil(crossings[i] - 0.5));
                int to = (int) Math.min(frame.widthPx() - 1, Math.floor(crossings[i + 1] - 0.5));
                for (int x = from; x <= to; x++) {
                    OptionalDouble at = dose.sampleGy(
                            Plane.AXIAL.point(frame.acrossMm(x + 0.5), frame.alongMm(y + 0.5), frame.throughMm()));
                    if (at.isPresent() && at.getAsDouble() >= levelGy) {
                        argb[y * frame.widthPx() + x] = FILLED;
                    }
                }
            }
        }
    }

    private static double[] crossings(List<double[]> outline, double y) {
        double[] found = new double[0];
        for (double[] chain : outline) {
            for (int i = 0; i + 3 < chain.length; i += 2) {
                double y0 = chain[i + 1];
                double y1 = chain[i + 3];
                if ((y0 <= y) != (y1 <= y)) {
                    found = Arrays.copyOf(found, found.length + 1);
                    found[found.length - 1] = chain[i] + (y - y0) / (y1 - y0) * (chain[i + 2] - chain[i]);
                }
            }
        }
        Arrays.sort(found);
        return found;
    }
}
