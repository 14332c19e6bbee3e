package org.cordon.desktop.review;

import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.cordon.desktop.look.Fonts;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.look.Token;
import org.cordon.dvh.Bounds;
import org.cordon.picture.NiceAxis;
import org.cordon.review.ConstraintRow;
import org.cordon.text.Mark;
import org.cordon.text.Numbers;
import org.cordon.text.RowText;

/** A number line with the limit, the value and both of its intervals. */
final class LimitRuler {
    private static final double WIDTH = 556;
    private static final double HEIGHT = 64;
    private static final double Y = 30;
    private static final double EDGE = 14;

    private final Palette palette;
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private final GraphicsContext g = canvas.getGraphicsContext2D();
    private double low;
    private double high;

    LimitRuler(Palette palette) {
        this.palette = palette;
    }

    Node draw(ConstraintRow row, RowText text) {
        double value = row.value().getAsDouble();
        double limit = row.rule().limit().getAsDouble();
        range(row, value, limit);
        boolean upper = row.rule().comparison().orElseThrow().isUpperLimit();
        double at = x(limit);
        g.setFill(palette.color(upper ? Token.PASS_BG : Token.FAIL_BG));
        g.fillRect(EDGE, Y, at - EDGE, 12);
        g.setFill(palette.color(upper ? Token.FAIL_BG : Token.PASS_BG));
        g.fillRect(at, Y, WIDTH - EDGE - at, 12);
        ticks(row.rule().metric().unitSymbol());
        g.setStroke(palette.color(Token.TEXT));
        row.convention().ifPresent(this::whiskers);
        Token colour = Mark.of(row) == Mark.PASS ? Token.PASS : Palette.token(Mark.of(row));
        g.setFill(palette.color(colour));
        Bounds numerical = row.numerical().orElse(Bounds.exactly(value));
        double width = Math.max(4, x(numerical.upper()) - x(numerical.lower()));
        g.fillRect((x(numerical.lower()) + x(numerical.upper()) - width) / 2, Y - 1, width, 14);
        double line = Math.rint(at) + 0.5;
        g.setLineWidth(2);
        g.strokeLine(line, Y - 8, line, Y + 16);
        words(row, text, value, limit, colour);
        canvas.setAccessibleText(text.value() + ", " + text.limit());
        return canvas;
    }

    private void range(ConstraintRow row, double value, double limit) {
        Bounds all = Bounds.exactly(value).including(limit);
        if (row.convention().isPresent()) {
            all = all.span(row.convention().get());
        }
        if (row.numerical().isPresent()) {
            all = all.span(row.numerical().get());
        }
        double room = Math.max((all.upper() - all.lower()) * 0.35, Math.abs(limit) * 0.02 + 1e-6);
        low = Math.max(0, all.lower() - room);
        high = all.upper() + room;
    }

    private double x(double number) {
        return EDGE + (WIDTH - 2 * EDGE) * (number - low) / (high - low);
    }

    private void whiskers(Bounds bounds) {
        g.setLineWidth(1.6);
        g.strokeLine(x(bounds.lower()), Y + 6, x(bounds.upper()), Y + 6);
        g.strokeLine(x(bounds.lower()), Y, x(bounds.lower()), Y + 12);
        g.strokeLine(x(bounds.upper()), Y, x(bounds.upper()), Y + 12);
    }

    private void ticks(String unit) {
        double step = NiceAxis.upTo(high - low, 6).step();
        g.setFont(Fonts.regular(11));
        g.setFill(palette.color(Token.TEXT2));
        g.setStroke(palette.color(Token.CONTROL));
        g.setTextAlign(TextAlignment.CENTER);
        g.setLineWidth(1);
        for (double tick = Math.ceil(low / step) * step; tick <= high; tick += step) {
            double at = Math.rint(x(tick)) + 0.5;
            g.strokeLine(at, Y + 12, at, Y + 17);
            String number = Numbers.shortest(Numbers.rounded(tick, 4).doubleValue());
            g.fillText(number + " " + unit, Math.max(24, Math.min(WIDTH - 24, at)), Y + 30);
        }
    }

    private void words(ConstraintRow row, RowText text, double value, double limit, Token colour) {
        boolean right = value >= limit;
        g.setFont(Fonts.medium(12));
        g.setFill(palette.color(Token.TEXT));
        g.setTextAlign(right ? TextAlignment.RIGHT : TextAlignment.LEFT);
        double apart = Math.abs(x(value) - x(limit)) < 90 ? 6 : 0;
        g.fillText(Texts.get("dvh.limit", text.limit()), x(limit) + (right ? -4 - apart : 4 + apart), Y - 13);
        g.setFont(Fonts.semiBold(13));
        g.setFill(palette.color(colour));
        g.setTextAlign(right ? TextAlignment.LEFT : TextAlignment.RIGHT);
        String both = text.value() + (row.isLimitInShownBounds() ? "  " + Texts.get("explain.within") : "");
        g.fillText(both, x(value) + (right ? 2 : -2), Y - 13);
    }
}
