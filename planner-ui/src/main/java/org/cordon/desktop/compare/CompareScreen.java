package org.cordon.desktop.compare;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.desktop.frame.Command;
import org.cordon.desktop.frame.Screen;
import org.cordon.desktop.frame.ScreenContext;
import org.cordon.desktop.look.KeptFocus;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.desktop.work.Computation;
import org.cordon.desktop.work.WorkState;
import org.cordon.desktop.work.WorkView;
import org.cordon.difference.PlanDifference;
import org.cordon.difference.RowDifference;
import org.cordon.difference.VersionComparison;
import org.cordon.gamma.GammaCriteria;
import org.cordon.geometry.Point3;
import org.cordon.text.SafeText;

/** The open plan against another version of it. */
public final class CompareScreen implements Screen {
    private static final double GAP = 12;
    /** What gets the focus: Cancel while it computes, then the rows; before, what begins it. */
    private static final String[] NEXT = {"work-cancel", "compare-anyway", "compare-rows", "compare-open"};

    private static final double TITLE = 34;

    private final ScreenContext context;
    private final Computation<PlanDifference> computation;
    private final VBox root = new VBox(GAP);
    private final CompareView view;
    private final ResultView results;
    private final CriteriaFields criteria = new CriteriaFields(this::run);
    private final ReadOnlyStringWrapper readOut = new ReadOnlyStringWrapper("");
    private VersionComparison.Allowed allowed = VersionComparison.Allowed.nothing();
    private Optional<OtherVersion> other = Optional.empty();
    private Optional<CompareModel> model = Optional.empty();

    /** Creates it for whatever plan is open. */
    public CompareScreen(ScreenContext context) {
        this.context = context;
        computation = new Computation<>(context.ui());
        view = new CompareView(context.session(), this::tell);
        results = new ResultView(view, context.appearance().palette());
        root.setPadding(new Insets(14, 16, 14, 16));
        root.setOnDragOver(this::over);
        root.setOnDragDropped(this::dropped);
        context.appearance().theme().addListener((property, before, now) -> show());
        context.session().real().addListener((property, before, now) -> {
            other = Optional.empty();
            computation.cancel();
        });
        context.session().selection().point().addListener((property, before, now) -> moved());
        context.session().images().volume().addListener((property, before, now) -> moved());
        computation.state().addListener((property, before, now) -> {
            show();
            KeptFocus.next(root, NEXT);
        });
        show();
    }

    @Override
    public void entered() {
        KeptFocus.first(root, NEXT);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public boolean ofPlanAsItIs() {
        return true;
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

    @Override
    public List<Node> panes() {
        List<Node> panes = new ArrayList<>(List.of(root.getChildren().get(0)));
        model.ifPresentOrElse(
                shown -> panes.addAll(results.panes(shown)),
                () -> panes.add(root.getChildren().get(1)));
        return panes;
    }

    @Override
    public List<Command> commands() {
        String place = Texts.get("rail.compare");
        List<Command> all = new ArrayList<>(List.of(new Command(Texts.get("compare.open"), place, this::choose)));
        context.session().real().get().stream()
                .flatMap(plan -> OtherVersion.inTheSet(plan).stream())
                .forEach(plan -> all.add(
                        new Command(OfferView.name(plan), place, () -> start(new OtherVersion.InTheSet(plan)))));
        if (model.isPresent()) {
            all.add(new Command(Texts.get("compare.criteria"), place, criteria::focus));
            all.add(new Command(Texts.get("compare.again"), place, computation::cancel));
        }
        if (model.flatMap(CompareModel::worstPoint).isPresent()) {
            all.add(new Command(Texts.get("compare.worst"), "J", this::worst));
        }
        return all;
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
        Optional<GammaCriteria> asked = criteria.criteria();
        if (other.isEmpty() || asked.isEmpty()) {
            return;
        }
        OpenPlan open = context.session().real().get().orElseThrow();
        OtherVersion with = other.get();
        VersionComparison.Allowed permitted = allowed;
        computation.start(progress -> VersionComparison.of(
                with.version(open, progress),
                OtherVersion.open(open),
                asked.get(),
                permitted,
                ProtocolLibrary.shipped(),
                context.session().workers(),
                progress));
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
                Parts.squeezed(versions, "t2"),
                Parts.grow(),
                criteria.root());
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
        boolean failed = computation.state().get() instanceof WorkState.Failed<?>;
        return failed ? offer() : new Region();
    }

    private Node offer() {
        return OfferView.of(context.session().real().get(), this::choose, this::start);
    }

    private Node result(CompareModel shown) {
        boolean mayAsk = shown.inOtherFrames() && !allowed.otherFrame();
        return results.of(
                shown,
                context.session().real().get().orElseThrow(),
                context.appearance().palette(),
                context.words(),
                new ResultView.Actions(
                        this::select, this::worst, mayAsk ? Optional.of(this::inOtherFrames) : Optional.empty()));
    }

    private void inOtherFrames() {
        allowed = new VersionComparison.Allowed(false, true);
        run();
    }

    private void select(RowDifference row) {
        row.second().ifPresent(context.session().selection()::select);
    }

    private void worst() {
        model.flatMap(CompareModel::worstPoint).ifPresent(view::moveTo);
    }

    private void moved() {
        results.redraw();
        tell(view.point());
    }

    private void tell(Point3 point) {
        readOut.set(model.flatMap(CompareModel::dose)
                .map(dose -> PointWords.of(dose, point))
                .orElse(""));
    }
}
