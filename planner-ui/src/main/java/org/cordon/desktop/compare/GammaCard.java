package org.cordon.desktop.compare;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.cordon.desktop.look.Card;
import org.cordon.desktop.look.Fonts;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.look.Token;
import org.cordon.difference.DoseComparison;
import org.cordon.gamma.GammaStatistics;
import org.cordon.text.DifferenceText;
import org.cordon.text.Numbers;

/** How alike the doses are: pass rate, histogram of gamma, the largest difference. */
final class GammaCard {
    private static final double BIN = 0.1;

    private GammaCard() {}

    static VBox of(DoseComparison dose, Palette palette, Optional<Runnable> worst) {
        GammaStatistics gamma = dose.gammaStatistics();
        VBox box = Parts.column(6);
        box.setPadding(new Insets(10, 14, 10, 14));
        if (gamma.points() == 0) {
            box.getChildren().add(Parts.paragraph(Texts.get("compare.noPoints"), "st-unknown"));
        } else {
            box.getChildren()
                    .addAll(
                            Parts.row(
                                    10,
                                    Parts.text(DifferenceText.passRate(gamma), "s20", "bold"),
                                    Parts.column(
                                            0,
                                            Parts.text(
                                                    Texts.get("compare.points", gamma.passing(), gamma.points()),
                                                    "s12"),
                                            Parts.text(
                                                    Texts.get(
                                                            "compare.gammas",
                                                            Numbers.fixed(
                                                                    gamma.mean().orElse(0), 2),
                                                            highest(dose)),
                                                    "s12",
                                                    "t2"))),
                            histogram(dose, palette));
        }
        box.getChildren()
                .add(Parts.paragraph(
                        Texts.get(
                                "compare.gamma.note",
                                DifferenceText.criteria(
                                        dose.gamma().criteria(), dose.gamma().normalisationGy()),
                                DifferenceText.largest(dose.all())),
                        "s12",
                        "t2"));
        Node[] right = worst.map(go -> new Node[] {Parts.plainButton(Texts.get("compare.worst"), "crosshair", go)})
                .orElse(new Node[0]);
        return Card.of(Texts.get("compare.gamma"), box, right);
    }

    /** The search ends somewhere: what lies beyond is only known to be at least that. */
    private static String highest(DoseComparison dose) {
        double most = dose.gammaStatistics().max().orElse(0);
        String number = Numbers.fixed(most, 2);
        return dose.gammaStatistics().atEndOfSearch() > 0 ? "\u2265 " + number : number;
    }

    private static Node histogram(DoseComparison dose, Palette palette) {
        Canvas canvas = new Canvas();
        Pane holder = new Pane(canvas);
        holder.setMinSize(0, 70);
        holder.setPrefHeight(120);
        VBox.setVgrow(holder, Priority.ALWAYS);
        canvas.widthProperty().bind(holder.widthProperty());
        canvas.heightProperty().bind(holder.heightProperty());
        canvas.widthProperty().addListener((property, before, now) -> draw(canvas, dose, palette));
        canvas.heightProperty().addListener((property, before, now) -> draw(canvas, dose, palette));
        return holder;
    }

    private static void draw(Canvas canvas, DoseComparison dose, Palette palette) {
        List<Long> bins = dose.gammaStatistics().histogram();
        FieldScale scale = FieldScale.gamma(dose.gamma().criteria().maxGamma());
        GraphicsContext g = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double foot = canvas.getHeight() - 18;
        g.clearRect(0, 0, width, canvas.getHeight());
        long most = bins.stream().mapToLong(Long::longValue).max().orElse(1);
        double step = width / bins.size();
        for (int i = 0; i < bins.size(); i++) {
            int argb = scale.argb((i + 0.5) * BIN);
            double tall = most == 0 ? 0 : (foot - 8) * bins.get(i) / most;
            g.setFill(Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
            g.fillRect(i * step + 1, foot - tall, step - 2, tall);
            g.setStroke(palette.color(Token.BORDER2));
            g.strokeRect(i * step + 1, foot - tall, step - 2, tall);
        }
        double one = Math.rint(step / BIN) + 0.5;
        g.setStroke(palette.color(Token.TEXT));
        g.setLineWidth(1.5);
        g.strokeLine(one, 2, one, foot);
        g.setFont(Fonts.regular(11));
        g.setFill(palette.color(Token.TEXT2));
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText("\u03b3 = 1", one + 20, 11);
        for (double tick = 0.5; tick < bins.size() * BIN - 0.1; tick += 0.5) {
            g.fillText(Numbers.shortest(tick), tick / BIN * step, foot + 14);
        }
    }
}
