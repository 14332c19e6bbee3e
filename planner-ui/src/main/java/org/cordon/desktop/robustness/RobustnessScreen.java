package org.cordon.desktop.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cordon.desktop.frame.Command;
import org.cordon.desktop.frame.Screen;
import org.cordon.desktop.frame.ScreenContext;
import org.cordon.desktop.look.Card;
import org.cordon.desktop.look.DataTable;
import org.cordon.desktop.look.KeptFocus;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Segments;
import org.cordon.desktop.look.StatusIcons;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.desktop.work.Computation;
import org.cordon.desktop.work.WorkState;
import org.cordon.desktop.work.WorkView;
import org.cordon.finding.Reason;
import org.cordon.picture.ShiftPlane;
import org.cordon.scenario.RobustRow;
import org.cordon.scenario.RobustnessOptions;
import org.cordon.scenario.RobustnessResult;
import org.cordon.scenario.RobustnessStudy;
import org.cordon.text.Numbers;
import org.cordon.text.RobustnessText;

/** How far the patient may be displaced before a row fails. Runs when a person asks for it. */
public final class RobustnessScreen implements Screen {
    private static final double GAP = 12;
    /** What gets the focus: Cancel while it computes, then the rows; before, what begins it. */
    private static final String[] NEXT = {"work-cancel", "robust-rows", "robust-run"};

    private static final double TITLE = 34;
    private static final double LEFT_SHARE = 0.53;
    private static final double CURVE_SHARE = 0.29;
    private static final List<ShiftPlane> PLANES = List.of(ShiftPlane.values());

    private final ScreenContext context;
    private final Computation<RobustnessResult> computation;
    private final VBox root = new VBox(GAP);
    private final Canvas canvas = new Canvas();
    private final Pane picture = Parts.picture(new Pane(canvas), "robust-picture");
    private final CurveCard curve;
    private final List<Node> cards = new ArrayList<>();
    private Optional<DataTable<RobustRow>> table = Optional.empty();
    private ShiftPlane plane = ShiftPlane.AXIAL;
    private boolean rotations = true;
    private Optional<RobustnessModel> model = Optional.empty();
    private Optional<RobustRow> selected = Optional.empty();

    /** Creates it for whatever plan is open. */
    public RobustnessScreen(ScreenContext context) {
        this.context = context;
        computation = new Computation<>(context.ui());
        root.setPadding(new Insets(14, 16, 14, 16));
        picture.setMinSize(0, 0);
        curve = new CurveCard(context);
        canvas.widthProperty().bind(picture.widthProperty());
        canvas.heightProperty().bind(picture.heightProperty());
        canvas.widthProperty().addListener((property, before, now) -> draw());
        canvas.heightProperty().addListener((property, before, now) -> draw());
        context.appearance().theme().addListener((property, before, now) -> draw());
        context.session().plan().addListener((property, before, now) -> {
            computation.cancel();
            curve.forget();
        });
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
    public boolean back() {
        return computation.value().isEmpty() && computation.cancel();
    }

    @Override
    public boolean handled(KeyEvent event) {
        boolean running = computation.state().get() instanceof WorkState.Running<?>;
        if (event.getCode() == KeyCode.ENTER && !running && computation.value().isEmpty()) {
            run();
            return true;
        }
        int digit = "123".indexOf(event.getText());
        if (digit >= 0 && !event.getText().isEmpty() && model.isPresent()) {
            plane(PLANES.get(digit));
            return true;
        }
        return false;
    }

    @Override
    public List<Node> panes() {
        List<Node> panes = new ArrayList<>(List.of(root.getChildren().get(0)));
        panes.addAll(model.isPresent() ? cards : List.of(root.getChildren().get(1)));
        return panes;
    }

    @Override
    public List<Command> commands() {
        String place = Texts.get("rail.robustness");
        List<Command> all = new ArrayList<>();
        if (model.isEmpty()) {
            all.add(new Command(Texts.get("robust.run"), place, this::run));
        } else {
            all.add(new Command(Texts.get("robust.again"), place, computation::cancel));
            PLANES.forEach(each -> all.add(new Command(
                    Texts.get(
                            "robust.picture", Texts.get("slice." + each.name()).toLowerCase(Locale.ROOT)),
                    Integer.toString(PLANES.indexOf(each) + 1),
                    () -> plane(each))));
            RobustnessModel shown = model.get();
            shown.rows().forEach(row -> all.add(command(shown, row)));
        }
        return all;
    }

    private Command command(RobustnessModel shown, RobustRow row) {
        return new Command(
                Texts.get(
                        "robust.curve",
                        RobustnessModel.name(row) + " " + shown.text(row).metric()),
                RobustnessText.mark(row).word(),
                () -> table.ifPresent(each -> each.list().getSelectionModel().select(row)));
    }

    @Override
    public Optional<String> selectionAsText() {
        return model.flatMap(shown -> selected.map(row -> ShiftTables.spoken(shown, row)));
    }

    /** Displaces the patient of the open plan. */
    void run() {
        OpenPlan plan = plan();
        RobustnessOptions all = RobustnessOptions.standard();
        RobustnessOptions options = rotations ? all : new RobustnessOptions(all.shiftsMm(), List.of(), all.searchMm());
        computation.start(progress ->
                RobustnessStudy.of(plan.reviewed(), options, context.session().workers(), progress));
    }

    private void plane(ShiftPlane wanted) {
        plane = wanted;
        KeptFocus.during(root, this::show);
    }

    private void show() {
        model = computation.value().map(RobustnessModel::new);
        if (model.isEmpty()) {
            selected = Optional.empty();
        }
        Node content = model.<Node>map(this::result).orElseGet(this::instead);
        VBox.setVgrow(content, Priority.ALWAYS);
        root.getChildren().setAll(title(), content);
        draw();
    }

    private HBox title() {
        HBox title = Parts.row(
                10,
                Parts.text(Texts.get("rail.robustness"), "s20", "semi"),
                Parts.text(Texts.get("robust.question"), "t2"),
                Parts.grow());
        if (model.isPresent()) {
            title.getChildren()
                    .addAll(
                            Segments.of(
                                    "robust-plane",
                                    PLANES.stream()
                                            .map(each -> Texts.get("slice." + each.name()))
                                            .toList(),
                                    PLANES.indexOf(plane),
                                    number -> plane(PLANES.get(number))),
                            Parts.plainButton(Texts.get("robust.again"), "rotate-ccw", computation::cancel));
        }
        return Parts.height(title, TITLE);
    }

    /** Before, while and when it fails. */
    private Node instead() {
        VBox card = Parts.styled(new VBox(WorkView.of(computation, this::offer)), "card");
        VBox box = new VBox(card);
        box.setFillWidth(true);
        return box;
    }

    private Node offer() {
        Button start = Parts.mainButton(Texts.get("robust.run"), "play", this::run);
        start.setId("robust-run");
        VBox box = Parts.column(
                12,
                Parts.paragraph(Texts.get("robust.offer")),
                Parts.paragraph(cloud(), "t2"),
                Parts.row(
                        10,
                        start,
                        Parts.keyCap("Enter"),
                        Segments.of(
                                "robust-what",
                                List.of(Texts.get("robust.shifts"), Texts.get("robust.both")),
                                rotations ? 1 : 0,
                                number -> rotations = number == 1)));
        box.setPadding(new Insets(16, 18, 18, 18));
        return box;
    }

    private String cloud() {
        return context.words().sentence(Reason.of("ROBUSTNESS_STATIC_CLOUD"));
    }

    private Node result(RobustnessModel shown) {
        String name = Texts.get("slice." + plane.name());
        VBox polar = Card.of(
                Texts.get("robust.picture", name.toLowerCase(Locale.ROOT)),
                Texts.get("robust.direction"),
                new VBox(picture, legend()));
        VBox.setVgrow(polar, Priority.ALWAYS);
        VBox left = new VBox(GAP, polar, curve.root());
        VBox.setVgrow(picture, Priority.ALWAYS);
        picture.setAccessibleText(shown.spoken(plane));
        DataTable<RobustRow> rows = ShiftTables.rows(shown);
        table = Optional.of(rows);
        rows.list().getSelectionModel().selectedItemProperty().addListener((property, before, now) -> select(now));
        VBox below = Card.of(
                Texts.get("robust.rows"),
                Texts.get("robust.displacements", shown.result().scenarios()),
                rows.root());
        VBox.setVgrow(below, Priority.ALWAYS);
        VBox directions = Card.of(
                Texts.get("robust.directions"),
                Texts.get(
                        "robust.within",
                        Numbers.shortest(shown.result().options().searchMm())),
                ShiftTables.directions(shown).root());
        directions.setMinHeight(Region.USE_PREF_SIZE);
        VBox right = new VBox(GAP, headline(shown), directions, below);
        right.setMinWidth(0);
        HBox body = new HBox(GAP, left, right);
        left.prefWidthProperty().bind(body.widthProperty().multiply(LEFT_SHARE));
        left.minWidthProperty().bind(left.prefWidthProperty());
        curve.root().prefHeightProperty().bind(body.heightProperty().multiply(CURVE_SHARE));
        curve.root().minHeightProperty().bind(curve.root().prefHeightProperty());
        polar.setMinHeight(0);
        cards.clear();
        cards.addAll(List.of(polar, curve.root(), directions, below));
        HBox.setHgrow(right, Priority.ALWAYS);
        body.setMinHeight(0);
        selected.or(() -> shown.first()).ifPresent(row -> curve.show(plan(), row, shown.text(row)));
        return body;
    }

    private OpenPlan plan() {
        return context.session().plan().get().orElseThrow();
    }

    private void select(RobustRow row) {
        selected = Optional.ofNullable(row);
        selected.ifPresent(each -> {
            context.session().selection().select(each.row());
            model.ifPresent(shown -> curve.show(plan(), each, shown.text(each)));
        });
        draw();
    }

    private Node headline(RobustnessModel shown) {
        RobustnessModel.Headline words = shown.headline();
        String colour = Palette.styleClass(words.mark());
        VBox box = Parts.column(
                5,
                Parts.row(9, StatusIcons.of(words.mark(), 20), Parts.text(words.title(), "s16", "semi", colour)),
                Parts.paragraph(words.text()),
                Parts.paragraph(
                        String.join(
                                " ",
                                shown.result().remarks().stream()
                                        .map(context.words()::sentence)
                                        .toList()),
                        "s12",
                        "t2"));
        box.setId("robust-headline");
        box.setPadding(new Insets(12, 16, 12, 16));
        box.setMinHeight(Region.USE_PREF_SIZE);
        return Parts.styled(box, "banner", colour);
    }

    private Node legend() {
        HBox box = Parts.row(
                16,
                Parts.text("\u2501 " + Texts.get("robust.legend.inside"), "s115", "st-fail"),
                Parts.text("\u2500 " + Texts.get("robust.legend.cord"), "s115", "t2"),
                Parts.text("\u2504 " + Texts.get("robust.legend.other"), "s115", "t2"),
                Parts.grow(),
                Parts.text(Texts.get("robust.legend.shape"), "s115", "t2"));
        box.setPadding(new Insets(0, 14, 10, 14));
        return box;
    }

    private void draw() {
        if (model.isPresent() && canvas.getWidth() > 60 && canvas.getHeight() > 60) {
            new PolarPicture(
                            canvas.getGraphicsContext2D(),
                            context.appearance().palette(),
                            model.get(),
                            plane,
                            canvas.getWidth(),
                            canvas.getHeight())
                    .draw(selected);
        }
        curve.draw();
    }
}
