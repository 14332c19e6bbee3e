package org.cordon.desktop.robustness;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.cordon.desktop.frame.ScreenContext;
import org.cordon.desktop.look.Card;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Segments;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.desktop.work.Computation;
import org.cordon.desktop.work.WorkState;
import org.cordon.scenario.RobustRow;
import org.cordon.scenario.ShiftCurve;
import org.cordon.text.RowText;

/** The chosen row's value against the shift along an axis; computed anew for another row or axis. */
final class CurveCard {
    private static final double REACH_MM = 3;
    private static final List<ShiftAxis> AXES = List.of(ShiftAxis.values());
    private static final double LEAST = 150;

    private final ScreenContext context;
    private final Computation<Optional<CurveModel>> computation;
    private final Canvas canvas = new Canvas();
    private final Pane picture = Parts.picture(new Pane(canvas), "robust-curve");
    private final StackPane holder = new StackPane();
    private final VBox root = new VBox();
    private Optional<OpenPlan> plan = Optional.empty();
    private Optional<RobustRow> row = Optional.empty();
    private ShiftAxis axis = ShiftAxis.DEPTH;

    CurveCard(ScreenContext context) {
        this.context = context;
        computation = new Computation<>(context.ui());
        picture.setMinSize(0, 0);
        holder.setMinHeight(LEAST);
        VBox.setVgrow(holder, Priority.ALWAYS);
        canvas.widthProperty().bind(picture.widthProperty());
        canvas.heightProperty().bind(picture.heightProperty());
        canvas.widthProperty().addListener((property, before, now) -> draw());
        canvas.heightProperty().addListener((property, before, now) -> draw());
        computation.state().addListener((property, before, now) -> fill());
    }

    VBox root() {
        return root;
    }

    /** Shows a row along the axis on which it fails first. */
    void show(OpenPlan shown, RobustRow wanted, RowText cells) {
        if (row.equals(Optional.of(wanted)) && plan.equals(Optional.of(shown))) {
            draw();
            return;
        }
        plan = Optional.of(shown);
        row = Optional.of(wanted);
        axis = ShiftAxis.nearest(wanted);
        root.getChildren()
                .setAll(Card.of(
                        Texts.get("robust.curve", RobustnessModel.name(wanted) + " " + cells.metric()),
                        holder,
                        Segments.of(
                                "robust-axis",
                                AXES.stream().map(ShiftAxis::title).toList(),
                                AXES.indexOf(axis),
                                number -> along(AXES.get(number)))));
        VBox.setVgrow(root.getChildren().get(0), Priority.ALWAYS);
        compute();
    }

    private void along(ShiftAxis wanted) {
        axis = wanted;
        compute();
    }

    /** Another plan takes its place: nothing of the one before stays. */
    void forget() {
        computation.cancel();
        plan = Optional.empty();
        row = Optional.empty();
    }

    private void compute() {
        OpenPlan of = plan.orElseThrow();
        RobustRow wanted = row.orElseThrow();
        ShiftAxis along = axis;
        computation.start(progress -> ShiftCurve.of(
                        of.reviewed(),
                        wanted.row().id(),
                        along.towards(),
                        REACH_MM,
                        context.session().workers(),
                        progress)
                .map(curve -> new CurveModel(wanted, along, curve)));
    }

    private void fill() {
        Optional<CurveModel> model = computation.value().flatMap(value -> value);
        holder.getChildren().setAll(List.of(model.isPresent() ? picture : instead()));
        model.ifPresent(shown -> picture.setAccessibleText(shown.spoken()));
        draw();
    }

    private Node instead() {
        boolean done = computation.value().isPresent();
        boolean failed = computation.state().get() instanceof WorkState.Failed<?>;
        Node words = Parts.paragraph(
                Texts.get(done ? "robust.curve.kept" : failed ? "work.failed" : "fractions.computing"),
                done ? "st-unknown" : "t2");
        VBox box = new VBox(words);
        box.setPadding(new Insets(14, 16, 14, 16));
        return box;
    }

    /** Draws what there is. */
    void draw() {
        computation
                .value()
                .flatMap(value -> value)
                .filter(shown -> canvas.getWidth() > 120 && canvas.getHeight() > 60)
                .ifPresent(shown -> new ShiftPicture(
                                canvas.getGraphicsContext2D(),
                                context.appearance().palette(),
                                shown,
                                canvas.getWidth(),
                                canvas.getHeight())
                        .draw());
    }
}
