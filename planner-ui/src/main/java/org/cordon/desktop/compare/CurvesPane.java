package org.cordon.desktop.compare;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.cordon.desktop.compare.CompareModel.CurvePair;
import org.cordon.desktop.look.Fonts;
import org.cordon.desktop.look.LineLook;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.look.Token;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.Measurement;
import org.cordon.dvh.VolumeUnit;
import org.cordon.picture.NiceAxis;
import org.cordon.review.StructureCurve;
import org.cordon.text.Numbers;
import org.cordon.text.SafeText;

/** Histograms of both versions over each other: the open plan solid, the other dashed, what lies between them tinted. */
final class CurvesPane {
    private static final double LEFT = 46;
    private static final double RIGHT = 18;
    private static final double TOP = 10;
    private static final double BOTTOM = 26;
    private static final int POINTS = 320;
    private static final DvhMetric HALF = new DvhMetric.DoseAtVolume(50, VolumeUnit.PERCENT, DoseUnit.GY);

    private final Canvas canvas = new Canvas();
    private final Pane root = new Pane(canvas);
    private List<CurvePair> pairs = List.of();
    private Palette palette;
    private double endGy = 1;

    CurvesPane(Palette palette) {
        this.palette = palette;
        root.setMinSize(0, 0);
        Parts.picture(root, "compare-curves");
        canvas.widthProperty().bind(root.widthProperty());
        canvas.heightProperty().bind(root.heightProperty());
        canvas.widthProperty().addListener((property, before, now) -> draw());
        canvas.heightProperty().addListener((property, before, now) -> draw());
    }

    Pane root() {
        return root;
    }

    void show(List<CurvePair> shown, Palette colours, String spoken) {
        pairs = shown;
        palette = colours;
        root.setAccessibleText(spoken);
        double highest = pairs.stream()
                .flatMap(pair -> java.util.stream.Stream.of(pair.first(), pair.second()))
                .mapToDouble(curve -> curve.dvh().maxGy().orElse(0))
                .max()
                .orElse(1);
        endGy = NiceAxis.upTo(Math.max(1, highest * 1.02), 10).end();
        draw();
    }

    /** The curves as a sentence: half of each structure gets how much in either version. */
    static String spoken(List<CurvePair> pairs) {
        String each = pairs.stream()
                .map(pair -> Texts.get(
                        "compare.curves.half",
                        SafeText.oneLine(pair.name()),
                        median(pair.first().dvh()),
                        median(pair.second().dvh())))
                .collect(Collectors.joining("; "));
        return Texts.get("compare.curves.spoken", pairs.size()) + (each.isEmpty() ? "" : ". " + each);
    }

    private static String median(Dvh dvh) {
        return dvh.measure(HALF, OptionalDouble.empty()) instanceof Measurement.Value value
                ? Numbers.withUnit(value.value(), "Gy")
                : Texts.get("fractions.unknown");
    }

    static LineLook look(StructureCurve curve) {
        return LineLook.of(
                curve.label(),
                curve.info().interpretedType().orElse(""),
                curve.info().number());
    }

    private void draw() {
        if (canvas.getWidth() < 80 || canvas.getHeight() < 60) {
            return;
        }
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        axes(g);
        for (CurvePair pair : pairs) {
            Color colour = palette.color(look(pair.second()).token());
            between(g, pair, colour);
            line(g, pair.first().dvh(), colour, true);
            line(g, pair.second().dvh(), colour, false);
        }
    }

    private void axes(GraphicsContext g) {
        g.setLineWidth(1);
        for (double percent = 0; percent <= 100; percent += 25) {
            double y = Math.rint(y(percent)) + 0.5;
            g.setStroke(palette.color(percent == 0 ? Token.CONTROL : Token.BORDER));
            g.strokeLine(LEFT, y, canvas.getWidth() - RIGHT, y);
            text(g, Numbers.shortest(percent) + (percent == 100 ? " %" : ""), LEFT - 7, y + 4, TextAlignment.RIGHT);
        }
        List<Double> ticks = NiceAxis.upTo(endGy, 10).ticks();
        for (int i = 0; i < ticks.size(); i++) {
            boolean last = i == ticks.size() - 1;
            double x = Math.rint(x(ticks.get(i))) + 0.5;
            g.setStroke(palette.color(Token.CONTROL));
            g.strokeLine(x, y(0), x, y(0) + 4);
            String number = Numbers.shortest(Numbers.rounded(ticks.get(i), 4).doubleValue());
            text(
                    g,
                    last ? number + " Gy" : number,
                    last ? canvas.getWidth() - 2 : x,
                    y(0) + 18,
                    last ? TextAlignment.RIGHT : TextAlignment.CENTER);
        }
    }

    private void text(GraphicsContext g, String words, double x, double y, TextAlignment alignment) {
        g.setFont(Fonts.regular(11));
        g.setFill(palette.color(Token.TEXT2));
        g.setTextAlign(alignment);
        g.fillText(words, x, y);
    }

    private void between(GraphicsContext g, CurvePair pair, Color colour) {
        g.setFill(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 0.16));
        g.beginPath();
        g.moveTo(x(0), y(100));
        trace(g, percent(pair.first().dvh()), 0, 1);
        trace(g, percent(pair.second().dvh()), POINTS, -1);
        g.closePath();
        g.fill();
    }

    private void line(GraphicsContext g, Dvh dvh, Color colour, boolean dashed) {
        g.setStroke(colour);
        g.setLineWidth(dashed ? 1.5 : 2.4);
        if (dashed) {
            g.setLineDashes(5, 4);
        }
        g.beginPath();
        g.moveTo(x(0), y(percent(dvh).applyAsDouble(0)));
        trace(g, percent(dvh), 0, 1);
        g.stroke();
        g.setLineDashes();
    }

    private void trace(GraphicsContext g, DoubleUnaryOperator percent, int from, int step) {
        for (int n = 0, i = from; n <= POINTS; n++, i += step) {
            double gy = endGy * i / POINTS;
            g.lineTo(x(gy), y(percent.applyAsDouble(gy)));
        }
    }

    private static DoubleUnaryOperator percent(Dvh dvh) {
        return gy -> 100 * (gy <= 0 ? dvh.insideDoseGridFraction() : dvh.volumeAtLeastCc(gy) / dvh.volumeCc());
    }

    private double x(double gy) {
        return LEFT + (canvas.getWidth() - LEFT - RIGHT) * gy / endGy;
    }

    private double y(double percent) {
        return canvas.getHeight() - BOTTOM - (canvas.getHeight() - TOP - BOTTOM) * percent / 100;
    }
}
