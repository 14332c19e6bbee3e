package org.cordon.desktop.fractions;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.cordon.desktop.fractions.FractionsResult.SumBar;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.StatusIcons;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.look.Token;
import org.cordon.text.FractionationText;
import org.cordon.text.Mark;

/** The sums of all courses on one line of the limit: earlier dose grey, this plan blue, excess crimson. */
final class SumBars {
    private static final double NAMES = 210;
    private static final double TAG = 62;
    private static final double VALUE = 84;
    private static final double BAR = 10;
    private static final double HEIGHT = 30;

    private final List<SumBar> bars;
    private final OptionalDouble limitGy;
    private final double endGy;
    private final Palette palette;

    SumBars(List<SumBar> bars, OptionalDouble limitGy, Palette palette) {
        this.bars = bars;
        this.limitGy = limitGy;
        this.palette = palette;
        double highest =
                bars.stream().mapToDouble(bar -> bar.sumGy().orElse(0)).max().orElse(0);
        this.endGy = Math.max(1.3 * limitGy.orElse(1), 1.08 * highest);
    }

    VBox root() {
        VBox box = new VBox(4);
        box.setPadding(new Insets(8, 14, 10, 14));
        bars.forEach(bar -> box.getChildren().add(row(bar)));
        Parts.picture(box, "sums");
        box.setAccessibleText(Texts.get("fractions.sums") + ": "
                + bars.stream().map(this::spoken).collect(Collectors.joining("; ")));
        return box;
    }

    private Node row(SumBar bar) {
        VBox names = Parts.column(
                0,
                Parts.text(Texts.get("fractions.sum." + bar.code()), bar.judged() ? "semi" : "t"),
                Parts.text(
                        bar.structure().isEmpty()
                                ? Texts.get("fractions.sum.needs")
                                : Texts.get("fractions.sum.on", bar.structure()),
                        "s11",
                        "t3"));
        names.setAlignment(Pos.CENTER_LEFT);
        HBox row = Parts.row(8, Parts.width(names, NAMES));
        row.setMinHeight(HEIGHT);
        row.setAccessibleText(spoken(bar));
        row.setFocusTraversable(false);
        if (bar.sumGy().isEmpty()) {
            row.getChildren()
                    .addAll(
                            Parts.width(Parts.row(0, StatusIcons.faint(Mark.UNKNOWN, 15)), TAG),
                            Parts.text(Texts.get("fractions.sum.missing"), "t3"));
            return row;
        }
        Pane holder = new Pane();
        Canvas canvas = new Canvas(10, HEIGHT);
        holder.getChildren().add(canvas);
        holder.setMinWidth(60);
        holder.setPrefHeight(HEIGHT);
        HBox.setHgrow(holder, javafx.scene.layout.Priority.ALWAYS);
        canvas.widthProperty().bind(holder.widthProperty());
        canvas.widthProperty().addListener((property, before, now) -> draw(canvas, bar));
        double sum = bar.sumGy().getAsDouble();
        boolean over = limitGy.isPresent() && sum > limitGy.getAsDouble();
        row.getChildren()
                .addAll(
                        Parts.width(Parts.row(0, tag(bar.judged())), TAG),
                        holder,
                        Parts.width(
                                right(Parts.text(FractionationText.gy(sum), "semi", over ? "st-fail" : "t")), VALUE),
                        Parts.width(
                                Parts.row(
                                        0,
                                        bar.judged() ? StatusIcons.of(over ? Mark.FAIL : Mark.PASS, 16) : new Pane()),
                                20));
        return row;
    }

    private static HBox right(Node node) {
        HBox box = Parts.row(0, node);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private static Node tag(boolean judged) {
        return Parts.text(Texts.get(judged ? "fractions.judged" : "fractions.shown"), judged ? "tag-strong" : "tag");
    }

    private void draw(Canvas canvas, SumBar bar) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double top = (canvas.getHeight() - BAR) / 2;
        double sum = bar.sumGy().orElse(0);
        double cap = limitGy.orElse(endGy);
        double earlier = Math.min(cap, bar.earlierGy().orElse(0));
        double strength = bar.judged() ? 1 : 0.55;
        g.clearRect(0, 0, width, canvas.getHeight());
        g.setFill(palette.color(Token.SUNKEN));
        g.fillRect(0, top, width, BAR);
        g.setFill(palette.color(Token.CONTROL, 0.75 * strength));
        g.fillRect(0, top, px(earlier, width), BAR);
        g.setFill(palette.color(Token.ACCENT, strength));
        g.fillRect(px(earlier, width), top, px(Math.min(sum, cap), width) - px(earlier, width), BAR);
        if (sum > cap) {
            g.setFill(palette.color(Token.FAIL, strength));
            g.fillRect(px(cap, width), top, px(sum, width) - px(cap, width), BAR);
        }
        if (limitGy.isPresent()) {
            double x = Math.rint(px(limitGy.getAsDouble(), width)) + 0.5;
            g.setStroke(palette.color(Token.TEXT));
            g.setLineWidth(1.6);
            g.strokeLine(x, 2, x, canvas.getHeight() - 2);
        }
    }

    private double px(double gy, double width) {
        return gy / endGy * width;
    }

    private String spoken(SumBar bar) {
        String value = bar.sumGy().isPresent()
                ? FractionationText.gy(bar.sumGy().getAsDouble())
                : Texts.get("fractions.sum.missing");
        return Texts.get("fractions.sum." + bar.code()) + ", " + bar.structure() + ", " + value + ", "
                + Texts.get(bar.judged() ? "fractions.judged" : "fractions.shown");
    }
}
