package org.cordon.desktop.dvh;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.cordon.desktop.look.Fonts;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.look.Token;
import org.cordon.picture.LimitPoint;
import org.cordon.review.ConstraintRow;
import org.cordon.text.RowText;

/** The selected row's value as a ring on its curve, and its numbers in a box beside it. */
final class DvhCallOut {
    private static final double BOX = 44;
    /** Where few curves run above a value that is low. */
    private static final double CALM_SHARE = 0.34;

    private final GraphicsContext g;
    private final DvhModel model;
    private final Palette palette;
    private final DvhPainter plot;

    DvhCallOut(GraphicsContext g, DvhModel model, Palette palette, DvhPainter plot) {
        this.g = g;
        this.model = model;
        this.palette = palette;
        this.plot = plot;
    }

    void draw(ConstraintRow row, double width, double height) {
        Optional<LimitPoint> value =
                model.value(row).filter(point -> model.view().showsGy(point.doseGy()));
        if (value.isEmpty()) {
            return;
        }
        double px = plot.x(value.get().doseGy());
        double py =
                Math.max(DvhPainter.TOP, Math.min(height - DvhPainter.BOTTOM, plot.y(model.volume(value.get(), row))));
        RowText text = RowText.of(row, model.result().protocol().doseToleranceGy());
        String first = DvhModel.shortName(row.structure()) + " \u00b7 " + text.metric() + " = " + text.value();
        String second = Texts.get("dvh.limit", text.limit())
                + (text.bounds().isEmpty() ? "" : "  \u00b7  " + Texts.get("dvh.bounds", text.bounds()));
        double wide = 22 + Math.max(measured(first, Fonts.semiBold(12.5)), measured(second, Fonts.regular(11.5)));
        double start = model.limit(row)
                .filter(LimitPoint::failsAbove)
                .map(point -> plot.x(point.doseGy()) + 10)
                .filter(x -> x > px)
                .orElse(px + 24);
        double boxX = Math.max(DvhPainter.LEFT + 6, Math.min(start, width - DvhPainter.RIGHT - wide - 2));
        double boxY = py > height / 2 ? (height - DvhPainter.TOP) * CALM_SHARE : py + 34;
        double top = Math.max(DvhPainter.TOP + 26, Math.min(height - DvhPainter.BOTTOM - BOX - 6, boxY));
        g.setStroke(palette.color(Token.TEXT3));
        g.setLineWidth(1);
        g.strokeLine(px, py, Math.max(boxX + 14, Math.min(px, boxX + wide - 14)), py > top + BOX / 2 ? top + BOX : top);
        ring(px, py, row);
        g.setFill(palette.color(Token.SURFACE));
        g.fillRoundRect(boxX, top, wide, BOX, 8, 8);
        g.setStroke(palette.color(Token.BORDER2));
        g.strokeRoundRect(Math.rint(boxX) + 0.5, Math.rint(top) + 0.5, Math.rint(wide), BOX, 8, 8);
        plot.text(first, boxX + 11, top + 18, 12.5, palette.color(Token.TEXT), TextAlignment.LEFT);
        plot.text(second, boxX + 11, top + 35, 11.5, palette.color(Token.TEXT2), TextAlignment.LEFT);
    }

    private void ring(double px, double py, ConstraintRow row) {
        g.setFill(palette.color(Token.SURFACE));
        g.fillOval(px - 6.5, py - 6.5, 13, 13);
        g.setStroke(palette.color(
                model.curveOf(row).map(curve -> curve.look().token()).orElse(Token.TEXT)));
        g.setLineWidth(2.6);
        g.strokeOval(px - 5, py - 5, 10, 10);
        g.setLineWidth(1);
    }

    private static double measured(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
