package org.cordon.desktop.review;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.cordon.constraint.Status;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Token;
import org.cordon.review.ConstraintRow;
import org.cordon.text.Mark;

/** Draws how far a row is from its limit; see {@link MarginScale}. One canvas a cell, drawn again for each row. */
final class MarginBar {
    private static final double LEFT = 10;
    private static final double RIGHT = 4;
    private static final double HALF = 3;

    private final Canvas canvas;
    private final GraphicsContext g;

    MarginBar(double width, double height) {
        canvas = new Canvas(width, height);
        g = canvas.getGraphicsContext2D();
        canvas.setMouseTransparent(true);
    }

    Canvas canvas() {
        return canvas;
    }

    void draw(ConstraintRow row, Palette palette) {
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (row.rule().limit().isEmpty() || row.rule().limit().getAsDouble() == 0) {
            return;
        }
        double middle = Math.round(canvas.getHeight() / 2);
        double limit = Math.round(at(0));
        if (row.value().isEmpty() || row.status() == Status.NOT_EVALUATED) {
            g.setStroke(palette.color(Token.UNKNOWN));
            g.setLineWidth(1.4);
            g.setLineDashes(2, 4);
            g.strokeLine(LEFT, middle + 0.5, limit - 5, middle + 0.5);
            g.setLineDashes();
            limitLine(limit, palette.color(Token.BORDER2));
            return;
        }
        g.setFill(palette.color(Token.SUNKEN));
        g.fillRoundRect(LEFT, middle - HALF, limit - LEFT, 2 * HALF, 3, 3);
        g.setFill(palette.color(Token.FAIL_BG));
        g.fillRect(limit, middle - HALF, canvas.getWidth() - RIGHT - limit, 2 * HALF);
        double percent = MarginScale.percent(row, row.value().getAsDouble());
        double x = at(percent);
        Mark mark = Mark.of(row);
        g.setFill(palette.color(Palette.token(mark), mark == Mark.PASS ? 0.52 : 1));
        g.fillRect(Math.min(x, limit), middle - HALF, Math.abs(limit - x), 2 * HALF);
        g.setStroke(palette.color(Token.TEXT));
        g.setFill(palette.color(Token.TEXT));
        intervals(row, middle);
        if (percent > MarginScale.ROOM_PERCENT) {
            arrow(LEFT, LEFT + 5, middle);
        } else if (percent < -MarginScale.OVER_PERCENT) {
            arrow(canvas.getWidth() - RIGHT, canvas.getWidth() - RIGHT - 5, middle);
        }
        limitLine(limit, palette.color(Token.TEXT));
    }

    private void intervals(ConstraintRow row, double middle) {
        row.convention().filter(bounds -> MarginScale.shows(row, bounds)).ifPresent(bounds -> {
            double a = at(MarginScale.percent(row, bounds.lower()));
            double b = at(MarginScale.percent(row, bounds.upper()));
            g.setLineWidth(1);
            g.strokeLine(Math.min(a, b), middle + 0.5, Math.max(a, b), middle + 0.5);
            g.strokeLine(a, middle - 5, a, middle + 6);
            g.strokeLine(b, middle - 5, b, middle + 6);
        });
        row.numerical().filter(bounds -> MarginScale.shows(row, bounds)).ifPresent(bounds -> {
            double a = at(MarginScale.percent(row, bounds.lower()));
            double b = at(MarginScale.percent(row, bounds.upper()));
            double width = Math.max(2.6, Math.abs(a - b));
            g.fillRect((a + b - width) / 2, middle - 4, width, 8);
        });
    }

    private void arrow(double tip, double back, double middle) {
        g.fillPolygon(new double[] {tip, back, back}, new double[] {middle, middle - 4, middle + 4}, 3);
    }

    private void limitLine(double x, javafx.scene.paint.Color colour) {
        g.setStroke(colour);
        g.setLineWidth(1.4);
        g.strokeLine(x + 0.5, 3, x + 0.5, canvas.getHeight() - 3);
    }

    private double at(double percent) {
        double width = canvas.getWidth() - LEFT - RIGHT;
        return LEFT + width * MarginScale.position(percent);
    }
}
