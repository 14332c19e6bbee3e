package org.cordon.desktop.robustness;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;
import org.cordon.desktop.look.Fonts;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.look.Token;
import org.cordon.picture.ShiftPlane;
import org.cordon.scenario.Direction;
import org.cordon.scenario.RobustRow;
import org.cordon.text.Numbers;
import org.cordon.text.RobustnessText;
import org.cordon.text.RowGroup;

/**
 * The first failing shift around a plane: its length is the radius. Between the eight directions that were asked the
 * outline is a straight line. A direction in which nothing fails reaches the
 * outer ring, without a mark.
 */
final class PolarPicture {
    private static final double MARGIN = 62;
    private static final int PIECES = 24;
    private static final double LEAST_RINGS = 2;
    /** Numbers stand outside the 1 mm ring, where they do not cover each other. */
    private static final double CLEAR_MM = 1.1;

    private final GraphicsContext g;
    private final Palette palette;
    private final RobustnessModel model;
    private final ShiftPlane plane;
    private final List<FirstFailure> around;
    private final double middleX;
    private final double middleY;
    private final double rings;
    private final double pxPerMm;

    PolarPicture(
            GraphicsContext g, Palette palette, RobustnessModel model, ShiftPlane plane, double width, double height) {
        this.g = g;
        this.palette = palette;
        this.model = model;
        this.plane = plane;
        this.around = model.around(plane);
        this.middleX = width / 2;
        this.middleY = height / 2;
        this.rings = rings();
        this.pxPerMm = Math.max(20, Math.min(width / 2 - MARGIN - 12, height / 2 - MARGIN + 8)) / rings;
        g.clearRect(0, 0, width, height);
        g.setTextBaseline(VPos.CENTER);
    }

    /** As far as was searched, less where everything fails before. */
    private double rings() {
        double search = model.result().options().searchMm();
        double farthest = around.stream()
                .mapToDouble(each -> each.shiftMm().orElse(search))
                .max()
                .orElse(search);
        return Math.min(search, Math.max(LEAST_RINGS, Math.ceil(farthest + 0.2)));
    }

    void draw(Optional<RobustRow> selected) {
        grid();
        inside();
        selected.filter(row -> !row.firstFails().isEmpty()).ifPresent(this::own);
        for (int i = 0; i < around.size(); i++) {
            side(i);
        }
        ring();
        for (int i = 0; i < around.size(); i++) {
            mark(i);
        }
        sides();
    }

    private void grid() {
        g.setLineWidth(1);
        g.setStroke(palette.color(Token.BORDER));
        for (int[] step : ShiftPlane.around()) {
            double[] end = at(step, rings);
            g.strokeLine(middleX, middleY, end[0], end[1]);
        }
        g.setLineDashes(2, 3);
        g.setStroke(palette.color(Token.BORDER2));
        for (double mm = 1; mm <= rings + 1e-9; mm++) {
            circle(mm);
        }
        g.setLineDashes();
        for (double mm = 2; mm <= rings + 1e-9; mm++) {
            double angle = Math.toRadians(67.5);
            plate(
                    Numbers.shortest(mm) + " mm",
                    middleX + mm * pxPerMm * StrictMath.cos(angle),
                    middleY - mm * pxPerMm * StrictMath.sin(angle),
                    Fonts.regular(11),
                    palette.color(Token.TEXT2));
        }
    }

    private void circle(double mm) {
        double radius = mm * pxPerMm;
        g.strokeOval(middleX - radius, middleY - radius, 2 * radius, 2 * radius);
    }

    private void inside() {
        double[] xs = new double[around.size()];
        double[] ys = new double[around.size()];
        for (int i = 0; i < around.size(); i++) {
            double[] corner = corner(i);
            xs[i] = corner[0];
            ys[i] = corner[1];
        }
        g.setFill(palette.color(Token.PASS, 0.13));
        g.fillPolygon(xs, ys, xs.length);
    }

    /** The outline of one row alone. */
    private void own(RobustRow row) {
        g.setStroke(palette.color(Token.ACCENT));
        g.setLineWidth(1.4);
        g.setLineDashes(1, 4);
        g.setLineCap(StrokeLineCap.ROUND);
        g.beginPath();
        int[][] steps = ShiftPlane.around();
        for (int i = 0; i <= steps.length; i++) {
            int[] step = steps[i % steps.length];
            Direction direction = plane.direction(step[0], step[1]);
            double[] corner =
                    at(step, Math.min(rings, FirstFailure.shift(row, direction).orElse(rings)));
            if (i == 0) {
                g.moveTo(corner[0], corner[1]);
            } else {
                g.lineTo(corner[0], corner[1]);
            }
        }
        g.stroke();
        g.setLineDashes();
        g.setLineCap(StrokeLineCap.BUTT);
    }

    /** From one direction to the next, in the look of whichever is nearer; crimson within the ring. */
    private void side(int i) {
        int next = (i + 1) % around.size();
        double[] from = corner(i);
        double[] to = corner(next);
        for (int piece = 0; piece < PIECES; piece++) {
            double start = (double) piece / PIECES;
            double end = (piece + 1.0) / PIECES;
            double x = from[0] + (to[0] - from[0]) * (start + end) / 2;
            double y = from[1] + (to[1] - from[1]) * (start + end) / 2;
            FirstFailure nearer = around.get(piece < PIECES / 2 ? i : next);
            if (nearer.row().isEmpty()) {
                continue;
            }
            boolean close = Math.hypot(x - middleX, y - middleY) / pxPerMm <= RobustnessModel.TOLERANCE_MM;
            boolean drawn = close || !isDashed(nearer) || piece % 6 < 4;
            if (drawn) {
                g.setStroke(close ? palette.color(Token.FAIL) : colour(nearer));
                g.setLineWidth(close ? 5 : 2.6);
                g.strokeLine(
                        from[0] + (to[0] - from[0]) * start,
                        from[1] + (to[1] - from[1]) * start,
                        from[0] + (to[0] - from[0]) * end,
                        from[1] + (to[1] - from[1]) * end);
            }
        }
    }

    private static boolean isDashed(FirstFailure failure) {
        return RowGroup.bySubject(failure.row().orElseThrow().row().rule()) != RowGroup.CORD;
    }

    private Color colour(FirstFailure failure) {
        return switch (RowGroup.bySubject(failure.row().orElseThrow().row().rule())) {
            case CORD -> palette.color(Token.S_CORD);
            case TARGETS -> palette.color(Token.S_PTV);
            default -> palette.color(Token.S_ESOPHAGUS);
        };
    }

    private void ring() {
        g.setStroke(palette.color(Token.TEXT));
        g.setLineWidth(1.4);
        circle(RobustnessModel.TOLERANCE_MM);
        g.setFill(palette.color(Token.TEXT));
        g.fillOval(middleX - 3, middleY - 3, 6, 6);
        plate(
                Texts.get("robust.ring"),
                middleX,
                middleY + RobustnessModel.TOLERANCE_MM * pxPerMm + 11,
                Fonts.regular(11),
                palette.color(Token.TEXT));
    }

    private void mark(int i) {
        FirstFailure failure = around.get(i);
        int[] step = ShiftPlane.around()[i];
        double mm = failure.shiftMm().orElse(rings);
        boolean close = failure.failsAt(RobustnessModel.TOLERANCE_MM);
        double[] corner = at(step, mm);
        Color ink = palette.color(close ? Token.FAIL : Token.TEXT);
        if (failure.row().isPresent()) {
            g.setFill(palette.color(Token.SURFACE));
            g.fillOval(corner[0] - 5, corner[1] - 5, 10, 10);
            g.setStroke(close ? ink : colour(failure));
            g.setLineWidth(2.4);
            g.strokeOval(corner[0] - 4, corner[1] - 4, 8, 8);
        }
        String words = failure.row().isPresent()
                ? RobustnessText.shift(mm)
                : RobustnessText.beyond(model.result().options());
        double norm = Math.hypot(step[0], step[1]);
        double[] beside = at(step, Math.max(mm, CLEAR_MM));
        plate(
                words,
                beside[0] + step[0] / norm * 34,
                beside[1] - step[1] / norm * 19,
                failure.row().isPresent() ? Fonts.semiBold(12.5) : Fonts.regular(11.5),
                failure.row().isPresent() ? ink : palette.color(Token.TEXT2));
    }

    private void sides() {
        double out = rings * pxPerMm;
        side(plane.direction(0, 1), middleX, middleY - out - 36);
        side(plane.direction(0, -1), middleX, middleY + out + 36);
        side(plane.direction(1, 0), middleX + out + 30, middleY + 26);
        side(plane.direction(-1, 0), middleX - out - 30, middleY + 26);
    }

    private void side(Direction direction, double x, double y) {
        String label = direction.label();
        plate(
                Character.toUpperCase(label.charAt(0)) + label.substring(1),
                x,
                y,
                Fonts.semiBold(12.5),
                palette.color(Token.TEXT));
    }

    private double[] corner(int i) {
        return at(
                ShiftPlane.around()[i], Math.min(rings, around.get(i).shiftMm().orElse(rings)));
    }

    private double[] at(int[] step, double mm) {
        double norm = Math.hypot(step[0], step[1]);
        return new double[] {middleX + step[0] / norm * mm * pxPerMm, middleY - step[1] / norm * mm * pxPerMm};
    }

    private void plate(String words, double x, double y, javafx.scene.text.Font font, Color ink) {
        javafx.scene.text.Text measured = new javafx.scene.text.Text(words);
        measured.setFont(font);
        double wide = measured.getLayoutBounds().getWidth();
        g.setFill(palette.color(Token.SURFACE, 0.86));
        g.fillRoundRect(x - wide / 2 - 3, y - 8, wide + 6, 16, 5, 5);
        g.setFont(font);
        g.setFill(ink);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(words, x, y);
    }
}
