package org.cordon.desktop.dvh;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import org.cordon.desktop.look.Fonts;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Token;
import org.cordon.picture.LimitPoint;
import org.cordon.picture.NiceAxis;
import org.cordon.review.ConstraintRow;
import org.cordon.review.Prescription;
import org.cordon.text.Numbers;

/** Draws the histogram: grid, curves, corners of limits, the selected row with its fail side and its interval. */
final class DvhPainter {
    static final double LEFT = 46;
    static final double RIGHT = 16;
    static final double TOP = 12;
    static final double BOTTOM = 26;
    private static final double FADED = 0.62;

    private final GraphicsContext g;
    private final DvhModel model;
    private final Palette palette;
    private final double width;
    private final double height;

    DvhPainter(GraphicsContext g, DvhModel model, Palette palette, double width, double height) {
        this.g = g;
        this.model = model;
        this.palette = palette;
        this.width = width;
        this.height = height;
    }

    double x(double doseGy) {
        PlotView view = model.view();
        return LEFT + (width - LEFT - RIGHT) * (doseGy - view.fromGy()) / (view.toGy() - view.fromGy());
    }

    double y(double volume) {
        PlotView view = model.view();
        double share = (volume - view.fromVolume()) / (view.toVolume() - view.fromVolume());
        return height - BOTTOM - (height - TOP - BOTTOM) * share;
    }

    double doseGy(double x) {
        PlotView view = model.view();
        return view.fromGy() + (x - LEFT) / (width - LEFT - RIGHT) * (view.toGy() - view.fromGy());
    }

    double volume(double y) {
        PlotView view = model.view();
        return view.fromVolume()
                + (height - BOTTOM - y) / (height - TOP - BOTTOM) * (view.toVolume() - view.fromVolume());
    }

    /** Draws all of it. */
    void draw(Optional<ConstraintRow> selected, Optional<DvhCurveLine> hovered) {
        g.setFill(palette.color(Token.SURFACE));
        g.fillRect(0, 0, width, height);
        g.setTextBaseline(VPos.BASELINE);
        Optional<DvhCurveLine> main = selected.flatMap(model::curveOf);
        boolean limits = model.cumulative();
        if (limits) {
            selected.flatMap(model::limit).ifPresent(point -> failSide(point, selected.orElseThrow()));
        }
        grid();
        g.save();
        g.beginPath();
        g.rect(LEFT, TOP - 2, width - LEFT - RIGHT, height - TOP - BOTTOM + 3);
        g.clip();
        prescriptions();
        Optional<DvhCurveLine> strong = hovered.or(() -> main);
        for (DvhCurveLine curve : model.shown()) {
            if (strong.isEmpty() || curve != strong.get()) {
                curve(curve, strong.isPresent());
            }
        }
        strong.filter(curve -> !model.isHidden(curve)).ifPresent(curve -> {
            if (model.cumulative() && hovered.isEmpty()) {
                band(curve);
            }
            curve(curve, false);
        });
        if (limits) {
            corners(selected);
        }
        g.restore();
        axes();
        if (model.curves().isEmpty()) {
            String words = org.cordon.desktop.look.Texts.get("dvh.none");
            text(words, width / 2, height / 2, 12.5, palette.color(Token.TEXT2), TextAlignment.CENTER);
        }
        if (limits) {
            selected.ifPresent(row -> new DvhCallOut(g, model, palette, this).draw(row, width, height));
        }
    }

    private void failSide(LimitPoint point, ConstraintRow row) {
        double px = clampX(x(point.doseGy()));
        double py = clampY(y(model.volume(point, row)));
        boolean above = point.failsAbove();
        double left = above ? px : LEFT;
        double right = above ? width - RIGHT : px;
        double top = above ? TOP : py;
        double bottom = above ? py : height - BOTTOM;
        if (right - left < 1 || bottom - top < 1) {
            return;
        }
        g.setFill(palette.color(Token.FAIL_BG, 0.6));
        g.fillRect(left, top, right - left, bottom - top);
        g.save();
        g.beginPath();
        g.rect(left, top, right - left, bottom - top);
        g.clip();
        g.setStroke(palette.color(Token.FAIL, 0.2));
        g.setLineWidth(1);
        double tall = bottom - top;
        for (double k = -tall; k < right - left; k += 9) {
            g.strokeLine(left + k, bottom, left + k + tall, top);
        }
        g.restore();
        g.setStroke(palette.color(Token.FAIL));
        g.setLineWidth(1.2);
        g.strokeLine(left, py, right, py);
        g.strokeLine(px, top, px, bottom);
        if (right - left > 100 && bottom - top > 24) {
            String words = org.cordon.desktop.look.Texts.get(above ? "dvh.beyond" : "dvh.below");
            text(words, left + 9, above ? top + 18 : bottom - 9, 11.5, palette.color(Token.FAIL), TextAlignment.LEFT);
        }
    }

    private double clampX(double x) {
        return Math.max(LEFT, Math.min(width - RIGHT, x));
    }

    private double clampY(double y) {
        return Math.max(TOP, Math.min(height - BOTTOM, y));
    }

    private void grid() {
        g.setLineWidth(1);
        g.setStroke(palette.color(Token.BORDER));
        for (double dose : doseTicks()) {
            double px = Math.round(x(dose)) + 0.5;
            g.strokeLine(px, TOP, px, height - BOTTOM);
        }
        for (double volume : volumeTicks()) {
            double py = Math.round(y(volume)) + 0.5;
            g.strokeLine(LEFT, py, width - RIGHT, py);
        }
    }

    private List<Double> doseTicks() {
        double unit = model.relativeDose() ? model.prescriptionGy().orElseThrow() / 100 : 1;
        return ticks(model.view().fromGy() / unit, model.view().toGy() / unit, 7).stream()
                .map(tick -> tick * unit)
                .toList();
    }

    private List<Double> volumeTicks() {
        return ticks(model.view().fromVolume(), model.view().toVolume(), 5);
    }

    private static List<Double> ticks(double from, double to, int number) {
        double step = NiceAxis.upTo(to - from, number).step();
        java.util.ArrayList<Double> ticks = new java.util.ArrayList<>();
        for (double tick = Math.ceil(from / step - 1e-9) * step; tick <= to + step * 1e-9; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }

    private void axes() {
        g.setStroke(palette.color(Token.CONTROL));
        g.setLineWidth(1);
        g.strokeLine(LEFT, height - BOTTOM + 0.5, width - RIGHT, height - BOTTOM + 0.5);
        g.strokeLine(LEFT + 0.5, TOP, LEFT + 0.5, height - BOTTOM);
        Color ink = palette.color(Token.TEXT2);
        List<Double> doses = doseTicks();
        double unit = model.relativeDose() ? model.prescriptionGy().orElseThrow() / 100 : 1;
        for (int i = 0; i < doses.size(); i++) {
            boolean last = i == doses.size() - 1;
            String number = shown(doses.get(i) / unit);
            String label = last ? number + (model.relativeDose() ? " %" : " Gy") : number;
            double px = x(doses.get(i));
            g.strokeLine(Math.round(px) + 0.5, height - BOTTOM, Math.round(px) + 0.5, height - BOTTOM + 4);
            boolean edge = px > width - RIGHT - 14;
            text(
                    label,
                    edge ? width - 2 : px,
                    height - BOTTOM + 17,
                    11,
                    ink,
                    edge ? TextAlignment.RIGHT : TextAlignment.CENTER);
        }
        List<Double> volumes = volumeTicks();
        for (int i = 0; i < volumes.size(); i++) {
            boolean last = i == volumes.size() - 1;
            String label = shown(volumes.get(i)) + (last ? volumeUnit() : "");
            text(label, LEFT - 7, y(volumes.get(i)) + 4, 11, ink, TextAlignment.RIGHT);
        }
    }

    private String volumeUnit() {
        return (model.percent() ? " %" : " cc") + (model.cumulative() ? "" : "/Gy");
    }

    private static String shown(double number) {
        return Numbers.shortest(Numbers.rounded(number, 4).doubleValue());
    }

    private void prescriptions() {
        g.setStroke(palette.color(Token.TEXT3));
        g.setLineWidth(1);
        g.setLineDashes(2, 3);
        for (Prescription prescription : model.result().prescriptions()) {
            double px = Math.round(x(prescription.doseGy())) + 0.5;
            g.strokeLine(px, TOP, px, height - BOTTOM);
        }
        g.setLineDashes();
    }

    private void curve(DvhCurveLine curve, boolean faded) {
        Color full = palette.color(curve.look().token());
        g.setStroke(faded ? full.interpolate(palette.color(Token.SURFACE), 1 - FADED) : full);
        g.setLineWidth(faded ? 1.5 : curve.look().strong() ? 2.6 : 2.2);
        g.setLineDashes(curve.look().dashArray());
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.beginPath();
        double from = model.view().fromGy();
        double to = Math.min(model.view().toGy(), curve.maxGy() * 1.0001 + 1e-6);
        if (model.cumulative()) {
            int points = (int) Math.max(2, width - LEFT - RIGHT);
            for (int i = 0; i <= points; i++) {
                double dose = from + (model.view().toGy() - from) * i / points;
                double capped = Math.min(dose, to);
                line(i == 0, x(capped), y(curve.volume(capped, model.percent())));
                if (dose >= to) {
                    break;
                }
            }
        } else {
            double step = model.stepGy(model.whole().toGy());
            boolean first = true;
            for (double dose = Math.floor(from / step) * step; dose < to; dose += step) {
                line(first, x(dose + step / 2), y(curve.density(dose, dose + step, model.percent())));
                first = false;
            }
        }
        g.stroke();
        g.setLineDashes();
    }

    private void line(boolean first, double px, double py) {
        if (first) {
            g.moveTo(px, py);
        } else {
            g.lineTo(px, py);
        }
    }

    private void band(DvhCurveLine curve) {
        double[][] band = curve.band(model.percent());
        if (band.length < 2) {
            return;
        }
        g.setFill(palette.color(curve.look().token(), 0.22));
        g.beginPath();
        for (int i = 0; i < band.length; i++) {
            line(i == 0, x(band[i][0]), y(band[i][2]));
        }
        for (int i = band.length - 1; i >= 0; i--) {
            g.lineTo(x(band[i][0]), y(band[i][1]));
        }
        g.closePath();
        g.fill();
    }

    private void corners(Optional<ConstraintRow> selected) {
        for (ConstraintRow row : model.result().rows()) {
            Optional<DvhCurveLine> curve = model.curveOf(row).filter(each -> !model.isHidden(each));
            boolean on = selected.filter(each -> each.id().equals(row.id())).isPresent();
            if (curve.isPresent() && !on) {
                model.limit(row)
                        .ifPresent(point -> corner(
                                point, row, palette.color(curve.get().look().token()), false));
            }
        }
        selected.ifPresent(row ->
                model.limit(row).ifPresent(point -> corner(point, row, palette.color(Token.TEXT), true)));
    }

    private void corner(LimitPoint point, ConstraintRow row, Color colour, boolean on) {
        double px = x(point.doseGy());
        double py = y(model.volume(point, row));
        double arm = (on ? 11 : 8) * (point.failsAbove() ? 1 : -1);
        for (int pass = 0; pass < 2; pass++) {
            g.setStroke(pass == 0 ? palette.color(Token.SURFACE) : colour);
            g.setLineWidth(pass == 0 ? (on ? 5 : 4) : on ? 2.6 : 1.8);
            g.beginPath();
            g.moveTo(px, py - arm);
            g.lineTo(px, py);
            g.lineTo(px + arm, py);
            g.stroke();
        }
    }

    void text(String words, double px, double py, double size, Color colour, TextAlignment alignment) {
        g.setFont(Fonts.regular(size));
        g.setTextAlign(alignment);
        g.setFill(colour);
        g.fillText(words, px, py);
    }
}
