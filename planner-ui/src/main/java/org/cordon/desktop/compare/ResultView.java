package org.cordon.desktop.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.cordon.desktop.look.Card;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.StatusIcons;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.difference.DoseComparison;
import org.cordon.difference.RowDifference;
import org.cordon.picture.NiceAxis;
import org.cordon.text.Mark;
import org.cordon.text.Numbers;
import org.cordon.text.SafeText;
import org.cordon.text.Wording;

/** Two versions side by side: what changed and gamma at the left, both maps over the histograms at the right. */
final class ResultView {
    private static final double GAP = 12;
    private static final double LEFT_SHARE = 0.36;
    private static final double MAPS_SHARE = 0.46;
    private static final double SMALLEST_SCALE_GY = 0.1;

    private final CompareView view;
    private final FieldPane gamma;
    private final FieldPane difference;
    private final CurvesPane curves;
    private Optional<VBox> changes = Optional.empty();
    private Optional<VBox> alike = Optional.empty();

    /**
     * What can be done from it.
     *
     * @param select a row was chosen
     * @param worst goes to the point with the highest gamma
     * @param anyway compares in different frames of reference; empty where that changes nothing
     */
    record Actions(Consumer<RowDifference> select, Runnable worst, Optional<Runnable> anyway) {}

    ResultView(CompareView view, Palette palette) {
        this.view = view;
        gamma = new FieldPane(view, "compare-gamma", Texts.get("compare.gamma.map"));
        difference = new FieldPane(view, "compare-difference", Texts.get("compare.difference"));
        curves = new CurvesPane(palette);
    }

    /** The cards and pictures that there are, in reading order. */
    List<Node> panes(CompareModel shown) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.concat(changes.stream(), alike.stream()),
                        shown.dose().isPresent()
                                ? java.util.stream.Stream.of(gamma.root(), difference.root(), curves.root())
                                : java.util.stream.Stream.of(curves.root()))
                .map(Node.class::cast)
                .toList();
    }

    /** The point of the maps has moved, or the images have come. */
    void redraw() {
        gamma.later();
        difference.later();
    }

    Node of(CompareModel shown, OpenPlan open, Palette palette, Wording words, Actions actions) {
        VBox changed = ChangesCard.of(shown, words, actions.select());
        changes = Optional.of(changed);
        alike = Optional.empty();
        VBox.setVgrow(changed, Priority.ALWAYS);
        VBox left = new VBox(GAP, changed);
        VBox right = new VBox(GAP);
        shown.dose().ifPresent(dose -> {
            VBox card = GammaCard.of(dose, palette, shown.worstPoint().map(point -> actions.worst()));
            card.setMinHeight(Region.USE_PREF_SIZE);
            alike = Optional.of(card);
            left.getChildren().add(card);
            right.getChildren().add(maps(dose, open));
        });
        if (shown.dose().isEmpty()) {
            right.getChildren().add(refused(shown, words, actions.anyway()));
        }
        VBox below = Card.of(Texts.get("compare.curves"), new VBox(legend(shown, palette), curves.root()));
        VBox.setVgrow(curves.root(), Priority.ALWAYS);
        VBox.setVgrow(below, Priority.ALWAYS);
        right.getChildren().add(below);
        curves.show(shown.curves(), palette, CurvesPane.spoken(shown.curves()));
        right.setMinWidth(0);
        HBox body = new HBox(GAP, left, right);
        left.prefWidthProperty().bind(body.widthProperty().multiply(LEFT_SHARE));
        left.minWidthProperty().bind(left.prefWidthProperty());
        HBox.setHgrow(right, Priority.ALWAYS);
        if (right.getChildren().get(0) instanceof HBox maps) {
            maps.prefHeightProperty().bind(body.heightProperty().multiply(MAPS_SHARE));
            maps.minHeightProperty().bind(maps.prefHeightProperty());
        }
        body.setMinHeight(0);
        return body;
    }

    /** Why there are no maps, in their place. */
    private static Node refused(CompareModel shown, Wording words, Optional<Runnable> anyway) {
        VBox box = Parts.column(
                6,
                Parts.row(
                        8,
                        StatusIcons.of(Mark.UNKNOWN, 18),
                        Parts.text(Texts.get("compare.noDose"), "s14", "semi", "st-unknown")));
        shown.remarks(words).forEach(line -> box.getChildren().add(Parts.paragraph(line)));
        anyway.ifPresent(run -> {
            Button button = Parts.plainButton(Texts.get("compare.anyway"), "", run);
            button.setId("compare-anyway");
            box.getChildren().add(Parts.row(0, button));
        });
        box.setPadding(new Insets(14, 16, 14, 16));
        return Parts.styled(box, "card");
    }

    private HBox maps(DoseComparison dose, OpenPlan open) {
        NodeField values = NodeField.gamma(dose);
        view.show(open, values);
        double end = dose.gamma().criteria().maxGamma();
        gamma.show(new FieldPane.Content(
                values, FieldScale.gamma(end), List.of(0.0, 0.5, 1.0, 1.5, end), value -> Numbers.fixed(value, 1)));
        double most = NiceAxis.upTo(
                        Math.max(
                                SMALLEST_SCALE_GY, Math.abs(dose.all().largest().differenceGy())),
                        4)
                .end();
        difference.show(new FieldPane.Content(
                NodeField.differenceGy(dose),
                FieldScale.difference(most),
                List.of(-most, -most / 2, 0.0, most / 2, most),
                PointWords::signed));
        HBox.setHgrow(gamma.root(), Priority.ALWAYS);
        HBox.setHgrow(difference.root(), Priority.ALWAYS);
        gamma.root().setPrefWidth(100);
        difference.root().setPrefWidth(100);
        return new HBox(GAP, gamma.root(), difference.root());
    }

    private static Node legend(CompareModel shown, Palette palette) {
        FlowPane box = new FlowPane(14, 2);
        box.setPadding(new Insets(8, 14, 0, 14));
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.getChildren()
                .addAll(
                        Parts.text("\u2501 " + Texts.get("compare.second"), "s12"),
                        Parts.text("\u2505 " + Texts.get("compare.first"), "s12"));
        for (CompareModel.CurvePair pair : shown.curves()) {
            Line swatch = new Line(0, 0, 12, 0);
            swatch.setStrokeWidth(3);
            swatch.setStroke(palette.color(CurvesPane.look(pair.second()).token()));
            box.getChildren().add(Parts.row(5, swatch, Parts.text(SafeText.oneLine(pair.name()), "s12")));
        }
        return box;
    }
}
