package org.cordon.desktop.robustness;

import java.util.OptionalDouble;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.cordon.desktop.look.Fonts;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.look.Token;
import org.cordon.scenario.ShiftCurve;
import org.cordon.text.Numbers;
import org.cordon.text.RobustnessText;

/** A row's value against the shift of the patient: its limit dashed, the 1 mm of a set-up grey, where it fails ringed. */
final class ShiftPicture {
    private static final double LEFT = 52;
    private static final double RIGHT = 18;
    private static final double TOP = 14;
    private static final double BOTTOM = 26;

    private final GraphicsContext g;
    private final Palette palette;
    private final CurveModel model;
    private final double width;
    private final double height;

    ShiftPicture(GraphicsContext g, Palette palette, CurveModel model, double width, double height) {
        this.g = g;
        this.palette = palette;
        this.model = model;
        this.width = width;
        this.height = height;
        g.clearRect(0, 0, width, height);
        g.setTextBaseline(VPos.CENTER);
    }

    void draw() {
        double one = RobustnessModel.TOLERANCE_MM;
        g.setFill(palette.color(Token.CONTROL, Palette.MARKED));
        g.fillRect(x(-one), TOP, x(one) - x(-one), height - TOP - BOTTOM);
        words(
                Texts.get("robust.curve.ring", Numbers.shortest(one)),
                x(0),
                TOP + 9,
                TextAlignment.CENTER,
                Fonts.regular(11),
                Token.TEXT2);
        axes();
        limit();
        curve();
        for (double mm : model.failuresMm()) {
            model.at(mm).ifPresent(value -> ring(mm, value));
        }
    }

    private void axes() {
        g.setLineWidth(1);
        for (int i = 0; i < model.ticks().size(); i++) {
            double tick = model.ticks().get(i);
            double y = Math.rint(y(tick)) + 0.5;
            g.setStroke(palette.color(i == 0 ? Token.CONTROL : Token.BORDER));
            g.strokeLine(LEFT, y, width - RIGHT, y);
            boolean last = i == model.ticks().size() - 1;
            words(
                    CurveModel.number(tick) + (last && !model.unit().isEmpty() ? " " + model.unit() : ""),
                    LEFT - 7,
                    y,
                    TextAlignment.RIGHT,
                    Fonts.regular(11),
                    Token.TEXT2);
        }
        int reach = (int) Math.floor(model.reachMm());
        for (int mm = -reach; mm <= reach; mm++) {
            double x = Math.rint(x(mm)) + 0.5;
            g.setStroke(palette.color(Token.CONTROL));
            g.strokeLine(x, height - BOTTOM, x, height - BOTTOM + 4);
            boolean end = Math.abs(mm) == reach;
            String side = (mm < 0 ? model.axis().from() : model.axis().towards()).label();
            words(
                    end ? Texts.get("robust.curve.end", Math.abs(mm), side) : Integer.toString(Math.abs(mm)),
                    !end ? x : mm < 0 ? LEFT : width - RIGHT,
                    height - BOTTOM + 14,
                    !end ? TextAlignment.CENTER : mm < 0 ? TextAlignment.LEFT : TextAlignment.RIGHT,
                    Fonts.regular(11),
                    Token.TEXT2);
        }
    }

    private void limit() {
        OptionalDouble limit = model.limit();
        if (limit.isEmpty()) {
            return;
        }
        double y = Math.rint(y(limit.getAsDouble())) + 0.5;
        g.setStroke(palette.color(Token.FAIL));
        g.setLineWidth(1.4);
        g.setLineDashes(5, 4);
        g.strokeLine(LEFT, y, width - RIGHT, y);
        g.setLineDashes();
        boolean upper = model.row()
                .row()
                .rule()
                .comparison()
                .map(each -> each.isUpperLimit())
                .orElse(true);
        words(
                Texts.get(
                        "robust.curve.limit",
                        CurveModel.number(limit.getAsDouble()) + (model.unit().isEmpty() ? "" : " " + model.unit())),
                width - RIGHT - 2,
                Math.max(TOP + 8, Math.min(height - BOTTOM - 8, y + (upper ? -9 : 9))),
                TextAlignment.RIGHT,
                Fonts.semiBold(11),
                Token.FAIL);
    }

    /** Broken where it could not be judged. */
    private void curve() {
        g.setStroke(palette.color(Token.S_CORD));
        g.setLineWidth(2.4);
        boolean down = false;
        g.beginPath();
        for (ShiftCurve.Point point : model.points()) {
            if (point.value().isEmpty()) {
                down = false;
                continue;
            }
            double x = x(point.shiftMm());
            double y = y(point.value().getAsDouble());
            if (down) {
                g.lineTo(x, y);
            } else {
                g.moveTo(x, y);
            }
            down = true;
        }
        g.stroke();
    }

    private void ring(double mm, double value) {
        double x = x(mm);
        double y = y(value);
        boolean close = Math.abs(mm) <= RobustnessModel.TOLERANCE_MM;
        Color ink = palette.color(close ? Token.FAIL : Token.TEXT);
        g.setFill(palette.color(Token.SURFACE));
        g.fillOval(x - 5, y - 5, 10, 10);
        g.setStroke(ink);
        g.setLineWidth(2.4);
        g.strokeOval(x - 4.5, y - 4.5, 9, 9);
        boolean right = x < width / 2;
        words(
                RobustnessText.shift(Math.abs(mm)),
                x + (right ? 10 : -10),
                Math.max(TOP + 8, y - 13),
                right ? TextAlignment.LEFT : TextAlignment.RIGHT,
                Fonts.semiBold(12.5),
                close ? Token.FAIL : Token.TEXT);
    }

    private void words(String text, double x, double y, TextAlignment alignment, Font font, Token ink) {
        g.setFont(font);
        g.setFill(palette.color(ink));
        g.setTextAlign(alignment);
        g.fillText(text, x, y);
    }

    private double x(double mm) {
        return LEFT + (width - LEFT - RIGHT) * (mm + model.reachMm()) / (2 * model.reachMm());
    }

    private double y(double value) {
        return height - BOTTOM - (height - TOP - BOTTOM) * (value - model.low()) / (model.high() - model.low());
    }
}
