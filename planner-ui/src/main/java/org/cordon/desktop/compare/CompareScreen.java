package org.cordon.desktop.compare;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.desktop.frame.Screen;
import org.cordon.desktop.frame.ScreenContext;
import org.cordon.desktop.look.Card;
import org.cordon.desktop.look.NumberField;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Segments;
import org.cordon.desktop.look.StatusIcons;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.desktop.work.Computation;
import org.cordon.desktop.work.WorkView;
import org.cordon.difference.DoseComparison;
import org.cordon.difference.PlanDifference;
import org.cordon.difference.RowDifference;
import org.cordon.difference.VersionComparison;
import org.cordon.gamma.GammaCriteria;
import org.cordon.gamma.GammaNormalisation;
import org.cordon.geometry.Point3;
import org.cordon.picture.NiceAxis;
import org.cordon.plan.RtPlan;
import org.cordon.text.Mark;
import org.cordon.text.Numbers;
import org.cordon.text.RowText;
import org.cordon.text.SafeText;

/** The open plan against another version of it. */
public final class CompareScreen implements Screen {
    private static final double GAP = 12;
    private static final double TITLE = 34;
    private static final double LEFT_SHARE = 0.36;
    private static final double MAPS_SHARE = 0.46;
    private static final double SMALLEST_SCALE_GY = 0.1;

    private final ScreenContext context;
    private final Computation<PlanDifference> computation;
    private final VBox root = new VBox(GAP);
    private final CompareView view;
    private final FieldPane gamma;
    private final FieldPane difference;
    private final CurvesPane curves;
    private final ReadOnlyStringWrapper readOut = new ReadOnlyStringWrapper("");
    private final NumberField dosePercent = field("dose", "3", "%", 0.01, 100);
    private final NumberField distanceMm = field("distance", "2", "mm", 0.01, 50);
    private final NumberField cutoffPercent = field("cutoff", "10", "%", 0, 99);
    private boolean local;
    private VersionComparison.Allowed allowed = VersionComparison.Allowed.nothing();
    private Optional<OtherVersion> other = Optional.empty();
    private Optional<CompareModel> model = Optional.empty();

    /** Creates it for whatever plan is open. */
    public CompareScreen(ScreenContext context) {
        this.context = context;
        computation = new Computation<>(context.ui());
        view = new CompareView(context.session(), this::tell);
        gamma = new FieldPane(view, "compare-gamma", Texts.get("compare.gamma.map"));
        difference = new FieldPane(view, "compare-difference", Texts.get("compare.difference"));
        curves = new CurvesPane(context.appearance().palette());
        root.setPadding(new Insets(14, 16, 14, 16));
        root.setOnDragOver(this::over);
        root.setOnDragDropped(this::dropped);
        Stream.of(dosePercent, distanceMm, cutoffPercent).forEach(field -> field.onEnter(this::run));
        context.appearance().theme().addListener((property, before, now) -> show());
        context.session().real().addListener((property, before, now) -> {
            other = Optional.empty();
            computation.cancel();
        });
        context.session().selection().point().addListener((property, before, now) -> moved());
        context.session().images().volume().addListener((property, before, now) -> moved());
        computation.state().addListener((property, before, now) -> show());
        show();
    }

    private static NumberField field(String id, String text, String unit, double least, double most) {
        return new NumberField(
                "compare-" + id, Texts.get("compare.criterion." + id), text, unit, least, most, false, 70);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public StringExpression readOut() {
        return readOut.getReadOnlyProperty();
    }

    @Override
    public boolean back() {
        return computation.value().isEmpty() && computation.cancel();
    }

    @Override
    public boolean handled(KeyEvent event) {
        if (model.flatMap(CompareModel::dose).isEmpty()) {
            return false;
        }
        int step = event.isShiftDown() ? 5 : 1;
        switch (event.getCode()) {
            case PAGE_UP -> view.scroll(step);
            case PAGE_DOWN -> view.scroll(-step);
            case J -> worst();
            case T -> view.moveTo(view.middle());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Compares with files and folders, as a drop does. */
    public void compareWith(List<Path> paths) {
        start(new OtherVersion.Files(paths));
    }

    private void start(OtherVersion wanted) {
        other = Optional.of(wanted);
        allowed = VersionComparison.Allowed.nothing();
        run();
    }

    private void run() {
        Optional<GammaCriteria> criteria = criteria();
        if (other.isEmpty() || criteria.isEmpty()) {
            return;
        }
        OpenPlan open = context.session().real().get().orElseThrow();
        OtherVersion with = other.get();
        VersionComparison.Allowed permitted = allowed;
        computation.start(progress -> VersionComparison.of(
                with.version(open, progress),
                OtherVersion.open(open),
                criteria.get(),
                permitted,
                ProtocolLibrary.shipped(),
                context.session().workers(),
                progress));
    }

    /** The criteria as typed; empty when a field is wrong. */
    private Optional<GammaCriteria> criteria() {
        if (dosePercent.value().isEmpty()
                || distanceMm.value().isEmpty()
                || cutoffPercent.value().isEmpty()) {
            return Optional.empty();
        }
        GammaCriteria global = GammaCriteria.tg218();
        return Optional.of(new GammaCriteria(
                dosePercent.value().getAsDouble(),
                distanceMm.value().getAsDouble(),
                cutoffPercent.value().getAsDouble(),
                local ? GammaNormalisation.LOCAL : GammaNormalisation.GLOBAL,
                OptionalDouble.empty(),
                global.maxGamma()));
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        compareWith(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.get("compare.open"));
        Optional.ofNullable(chooser.showDialog(root.getScene().getWindow()))
                .ifPresent(folder -> compareWith(List.of(folder.toPath())));
    }

    private void show() {
        model = computation.value().map(CompareModel::new);
        Node content = model.map(this::result).orElseGet(this::instead);
        VBox.setVgrow(content, Priority.ALWAYS);
        root.getChildren().setAll(title(), content);
    }

    private HBox title() {
        String versions = model.map(shown -> Texts.get(
                        "compare.versions",
                        labels(shown.difference().second().plans()),
                        labels(shown.difference().first().plans())))
                .orElse(Texts.get("compare.question"));
        HBox title = Parts.row(
                10,
                Parts.text(Texts.get("rail.compare"), "s20", "semi"),
                Parts.text(versions, "t2"),
                Parts.grow(),
                Parts.text(Texts.get("compare.gamma"), "s12", "medium", "t2"),
                dosePercent.root(),
                distanceMm.root(),
                Segments.of(
                        "compare-normalisation",
                        List.of(Texts.get("compare.global"), Texts.get("compare.local")),
                        local ? 1 : 0,
                        number -> {
                            local = number == 1;
                            run();
                        }),
                Parts.text(Texts.get("compare.above"), "s12", "t2"),
                cutoffPercent.root());
        if (model.filter(CompareModel::inOtherFrames).isPresent()) {
            title.getChildren().add(2, Parts.text(Texts.get("compare.frames"), "chip"));
        }
        if (model.isPresent()) {
            title.getChildren()
                    .addAll(
                            Parts.plainButton(Texts.get("compare.run"), "", this::run),
                            Parts.plainButton(Texts.get("compare.again"), "rotate-ccw", computation::cancel));
        }
        return Parts.height(title, TITLE);
    }

    private static String labels(List<String> plans) {
        return SafeText.oneLine(plans.isEmpty() ? Texts.get("header.noPlan") : String.join(", ", plans));
    }

    private Node instead() {
        return new VBox(Parts.styled(new VBox(WorkView.of(computation, this::offer)), "card"), failedOffer());
    }

    /** After a failure another version can be chosen below it. */
    private Node failedOffer() {
        boolean failed = computation.state().get() instanceof org.cordon.desktop.work.WorkState.Failed<?>;
        return failed ? offer() : new Region();
    }

    private Node offer() {
        Button open = Parts.mainButton(Texts.get("compare.open"), "folder-open", this::choose);
        open.setId("compare-open");
        FlowPane choices = new FlowPane(8, 8, open);
        context.session().real().get().ifPresent(plan -> {
            for (RtPlan each : OtherVersion.inTheSet(plan)) {
                choices.getChildren()
                        .add(Parts.plainButton(
                                Texts.get("compare.with", SafeText.oneLine(each.label())),
                                "git-compare",
                                () -> start(new OtherVersion.InTheSet(each))));
            }
        });
        VBox box = Parts.column(
                12,
                Parts.paragraph(Texts.get("compare.offer")),
                choices,
                Parts.paragraph(Texts.get("compare.case"), "t2"));
        box.setPadding(new Insets(16, 18, 18, 18));
        return box;
    }

    private Node result(CompareModel shown) {
        VBox changes = ChangesCard.of(shown, context.words(), this::select);
        VBox.setVgrow(changes, Priority.ALWAYS);
        VBox left = new VBox(GAP, changes);
        VBox right = new VBox(GAP);
        shown.dose().ifPresent(dose -> {
            VBox card = GammaCard.of(
                    dose, context.appearance().palette(), shown.worstPoint().map(point -> (Runnable) this::worst));
            card.setMinHeight(Region.USE_PREF_SIZE);
            left.getChildren().add(card);
            right.getChildren().add(maps(dose));
        });
        if (shown.dose().isEmpty()) {
            right.getChildren().add(refused(shown));
        }
        VBox below = Card.of(Texts.get("compare.curves"), curves.root(), legend(shown));
        VBox.setVgrow(below, Priority.ALWAYS);
        right.getChildren().add(below);
        curves.show(
                shown.curves(),
                context.appearance().palette(),
                Texts.get("compare.curves.spoken", shown.curves().size()));
        right.setMinWidth(0);
        HBox body = new HBox(GAP, left, right);
        left.prefWidthProperty().bind(body.widthProperty().multiply(LEFT_SHARE));
        left.minWidthProperty().bind(left.prefWidthProperty());
        HBox.setHgrow(right, Priority.ALWAYS);
        if (!right.getChildren().isEmpty() && right.getChildren().get(0) instanceof HBox maps) {
            maps.prefHeightProperty().bind(body.heightProperty().multiply(MAPS_SHARE));
            maps.minHeightProperty().bind(maps.prefHeightProperty());
        }
        body.setMinHeight(0);
        return body;
    }

    /** Why there are no maps, in their place. */
    private Node refused(CompareModel shown) {
        VBox box = Parts.column(
                6,
                Parts.row(
                        8,
                        StatusIcons.of(Mark.UNKNOWN, 18),
                        Parts.text(Texts.get("compare.noDose"), "s14", "semi", "st-unknown")));
        shown.remarks(context.words()).forEach(line -> box.getChildren().add(Parts.paragraph(line)));
        if (shown.inOtherFrames() && !allowed.otherFrame()) {
            Button anyway = Parts.plainButton(Texts.get("compare.anyway"), "", () -> {
                allowed = new VersionComparison.Allowed(false, true);
                run();
            });
            anyway.setId("compare-anyway");
            box.getChildren().add(Parts.row(0, anyway));
        }
        box.setPadding(new Insets(14, 16, 14, 16));
        return Parts.styled(box, "card");
    }

    private HBox maps(DoseComparison dose) {
        NodeField values = NodeField.gamma(dose);
        view.show(context.session().real().get().orElseThrow(), values);
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
                CompareScreen::signed));
        HBox.setHgrow(gamma.root(), Priority.ALWAYS);
        HBox.setHgrow(difference.root(), Priority.ALWAYS);
        gamma.root().setPrefWidth(100);
        difference.root().setPrefWidth(100);
        return new HBox(GAP, gamma.root(), difference.root());
    }

    private static String signed(double gy) {
        return (Numbers.rounded(gy, 2).signum() > 0 ? "+" : "") + Numbers.fixed(gy, 2);
    }

    private Node legend(CompareModel shown) {
        HBox box = Parts.row(14);
        box.getChildren()
                .addAll(
                        Parts.text("\u2501 " + Texts.get("compare.second"), "s12"),
                        Parts.text("\u2505 " + Texts.get("compare.first"), "s12"));
        for (CompareModel.CurvePair pair : shown.curves()) {
            javafx.scene.shape.Line swatch = new javafx.scene.shape.Line(0, 0, 12, 0);
            swatch.setStrokeWidth(3);
            swatch.setStroke(context.appearance()
                    .palette()
                    .color(CurvesPane.look(pair.second()).token()));
            String name = pair.label().replaceAll("@target\\([^)]*\\)(\u00b1\\d+)mm", " $1 mm");
            box.getChildren().add(Parts.row(5, swatch, Parts.text(SafeText.oneLine(name), "s12")));
        }
        return box;
    }

    private void select(RowDifference row) {
        row.second().ifPresent(context.session().selection()::select);
    }

    private void worst() {
        model.flatMap(CompareModel::worstPoint).ifPresent(view::moveTo);
    }

    private void moved() {
        gamma.later();
        difference.later();
        tell(view.point());
    }

    private void tell(Point3 point) {
        Optional<DoseComparison> dose = model.flatMap(CompareModel::dose);
        readOut.set(dose.map(each -> words(each, point)).orElse(""));
    }

    private static String words(DoseComparison dose, Point3 point) {
        OptionalDouble value = NodeField.gamma(dose).at(point);
        OptionalDouble gy = NodeField.differenceGy(dose).at(point);
        return "x " + RowText.signed(point.xMm()) + "   y " + RowText.signed(point.yMm()) + "   z "
                + RowText.signed(point.zMm()) + " mm     "
                + (value.isPresent()
                        ? "\u03b3 " + Numbers.fixed(value.getAsDouble(), 2)
                        : Texts.get("compare.notCompared"))
                + "     " + (gy.isPresent() ? signed(gy.getAsDouble()) + " Gy" : "");
    }
}
