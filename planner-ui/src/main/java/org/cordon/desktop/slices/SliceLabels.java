package org.cordon.desktop.slices;

import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.cordon.desktop.look.Fonts;
import org.cordon.desktop.look.Texts;
import org.cordon.geometry.Point3;
import org.cordon.picture.IsodoseLevels;
import org.cordon.picture.Plane;
import org.cordon.picture.SliceFrame;
import org.cordon.review.ConstraintRow;
import org.cordon.text.Numbers;

/** What is written over a slice: title, window, orientation, scale, isodoses, stated level, isocentre. */
final class SliceLabels {
    private static final Color BRIGHT = Color.web("#E9EDF2");
    private static final Color SOFT = Color.web("#C9D2DC");
    private static final double LINE = 15;
    private static final double LEGEND_WIDTH = 108;

    private final SliceCanvas slice;
    private final SlicesModel model;
    private final SliceFrame frame;

    SliceLabels(SliceCanvas slice, SlicesModel model, SliceFrame frame) {
        this.slice = slice;
        this.model = model;
        this.frame = frame;
    }

    void draw(SliceCanvas.Layers layers, Optional<ConstraintRow> row, Point3 cross) {
        orientation();
        if (frame.plane() == Plane.SAGITTAL) {
            levelAndIsocentre(row);
        }
        slice.cross(frame, cross);
        title();
        if (frame.plane() == Plane.AXIAL) {
            if (model.images().isPresent()) {
                slice.text(
                        layers.window().label(),
                        frame.widthPx() - 10,
                        20,
                        Fonts.regular(11.5),
                        SOFT,
                        TextAlignment.RIGHT);
            }
            if (layers.isodoses() && model.dose().isPresent()) {
                legend(model.levels(row));
            }
            scale();
        }
        if (model.images().isEmpty() && frame.widthPx() > 260) {
            slice.text(
                    Texts.get("slice.noImages"),
                    frame.widthPx() / 2.0,
                    frame.heightPx() - 28,
                    Fonts.regular(11.5),
                    SOFT,
                    TextAlignment.CENTER);
        }
    }

    private void title() {
        GraphicsContext g = slice.canvas().getGraphicsContext2D();
        String axis = switch (frame.plane()) {
            case AXIAL -> "z ";
            case SAGITTAL -> "x ";
            case CORONAL -> "y ";
        };
        double at = frame.throughMm();
        String position = axis + (at > 0 ? "+" : "") + Numbers.fixed(at, 1) + " mm";
        if (frame.plane() == Plane.AXIAL) {
            position += model.sliceNumber(at)
                    .map(number -> " \u00b7 " + Texts.get("slice.number", number))
                    .orElse("");
        }
        g.setFill(Color.color(0, 0, 0, 0.55));
        g.fillRoundRect(4, 6, frame.plane() == Plane.AXIAL ? 152 : 86, 36, 6, 6);
        slice.text(
                Texts.get("slice." + frame.plane().name()),
                10,
                20,
                Fonts.semiBold(12.5),
                Color.WHITE,
                TextAlignment.LEFT);
        slice.text(position, 10, 36, Fonts.regular(11.5), SOFT, TextAlignment.LEFT);
    }

    private void orientation() {
        List<String> sides = switch (frame.plane()) {
            case AXIAL -> List.of("R", "L", "A", "P");
            case SAGITTAL -> List.of("A", "P", "S", "I");
            case CORONAL -> List.of("R", "L", "S", "I");
        };
        double w = frame.widthPx();
        double h = frame.heightPx();
        slice.text(sides.get(0), 8, h * 0.47, Fonts.semiBold(12), SOFT, TextAlignment.LEFT);
        slice.text(sides.get(1), w - 8, h * 0.47, Fonts.semiBold(12), SOFT, TextAlignment.RIGHT);
        slice.text(sides.get(2), w * 0.58, 18, Fonts.semiBold(12), SOFT, TextAlignment.CENTER);
        slice.text(sides.get(3), w * 0.5, h - 8, Fonts.semiBold(12), SOFT, TextAlignment.CENTER);
    }

    private void scale() {
        GraphicsContext g = slice.canvas().getGraphicsContext2D();
        double mm = 20;
        while (mm * frame.pixelsPerMm() > frame.widthPx() / 3.0) {
            mm /= 2;
        }
        while (mm * frame.pixelsPerMm() < 24) {
            mm *= 2;
        }
        double width = mm * frame.pixelsPerMm();
        double y = frame.heightPx() - 14;
        g.setFill(Color.color(0, 0, 0, 0.6));
        g.fillRect(11, y - 4, width + 2, 5);
        g.setFill(Color.WHITE);
        g.fillRect(12, y - 3, width, 3);
        slice.text(
                Numbers.shortest(mm) + " mm",
                12 + width / 2,
                y - 8,
                Fonts.regular(11),
                Color.WHITE,
                TextAlignment.CENTER);
    }

    private void legend(IsodoseLevels levels) {
        GraphicsContext g = slice.canvas().getGraphicsContext2D();
        List<IsodoseLevels.Level> all = levels.levels();
        double x = frame.widthPx() - LEGEND_WIDTH - 2;
        double top = frame.heightPx() - all.size() * LINE - 12;
        g.setFill(Color.color(0, 0, 0, 0.62));
        g.fillRoundRect(x - 7, top - 1, LEGEND_WIDTH + 5, all.size() * LINE + 8, 8, 8);
        for (int i = 0; i < all.size(); i++) {
            IsodoseLevels.Level level = all.get(all.size() - 1 - i);
            double y = top + LINE * (i + 0.5) + 3;
            g.setStroke(SliceCanvas.rgb(level.rgb(), 1));
            g.setLineWidth(level.strong() ? 3 : 1.8);
            g.strokeLine(x, y, x + 13, y);
            var font = level.strong() ? Fonts.semiBold(11) : Fonts.regular(11);
            Color ink = level.strong() ? Color.WHITE : Color.web("#D5DCE4");
            String gy = Numbers.shortest(Numbers.rounded(level.doseGy(), 2).doubleValue()) + " Gy";
            String percent = Numbers.fixed(100 * level.doseGy() / levels.fullGy(), 0) + " %";
            slice.text(gy, x + 62, y + 4, font, ink, TextAlignment.RIGHT);
            slice.text(percent, x + LEGEND_WIDTH - 8, y + 4, font, ink, TextAlignment.RIGHT);
        }
    }

    private void levelAndIsocentre(Optional<ConstraintRow> row) {
        double y = frame.y(model.targetCentre().zMm());
        model.plan()
                .result()
                .level()
                .ifPresent(level -> slice.plate(
                        frame.widthPx() > 240 ? Texts.get("slice.stated", level) : level.toString(),
                        Math.max(6, frame.x(model.targetCentre().yMm()) - 120),
                        y + 4));
        model.segment(row)
                .ifPresent(range -> slice.bracket(frame, range, frame.widthPx() - 24, Texts.get("slice.segment")));
        model.isocentre().ifPresent(point -> {
            slice.plus(frame, point);
            slice.text(
                    Texts.get("slice.isocentre"),
                    10,
                    frame.heightPx() - 12,
                    Fonts.regular(11),
                    BRIGHT,
                    TextAlignment.LEFT);
        });
    }
}
