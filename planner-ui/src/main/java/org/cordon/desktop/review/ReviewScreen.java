package org.cordon.desktop.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import javafx.beans.binding.StringExpression;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.cordon.desktop.dvh.DvhPane;
import org.cordon.desktop.frame.Command;
import org.cordon.desktop.frame.DividedPane;
import org.cordon.desktop.frame.Screen;
import org.cordon.desktop.frame.ScreenContext;
import org.cordon.desktop.look.Appearance;
import org.cordon.desktop.look.KeptFocus;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Segments;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.desktop.session.Remembered;
import org.cordon.desktop.session.Selection;
import org.cordon.desktop.session.Session;
import org.cordon.desktop.session.StructureLooks;
import org.cordon.desktop.session.WhatIf;
import org.cordon.desktop.slices.SlicesView;
import org.cordon.picture.Plane;
import org.cordon.review.ConstraintRow;
import org.cordon.text.Wording;

/** The review of the open plan: banner, table, plan quality at the left; slices and histogram at the right. */
public final class ReviewScreen implements Screen {
    private static final double GAP = 12;
    private static final double UPPER_SHARE = 0.53;
    private static final double EXPLAIN_SHARE = 0.45;

    private final Session session;
    private final Remembered remembered;
    private ReviewLayout layout;
    private Optional<Plane> tab = Optional.of(Plane.AXIAL);
    private final Wording words;
    private final BannerView banner;
    private final ConstraintTable table;
    private final DvhPane dvh;
    private final SlicesView slices;
    private final ExplainView explain;
    private final javafx.scene.control.Button explainButton;
    private final javafx.scene.control.Button whatIfButton;
    private boolean explaining;
    private boolean readingValues;
    private Optional<Node> quality = Optional.empty();
    private final VBox left = new VBox(GAP);
    private final StackPane right = new StackPane();
    private final VBox root = new VBox(GAP);

    /**
     * Creates it for whatever plan is open.
     *
     * @param slices of the plan, also shown in part by other screens while they are on
     */
    public ReviewScreen(ScreenContext context, SlicesView slices) {
        session = context.session();
        remembered = context.remembered();
        layout = ReviewLayout.of(context.width().get());
        words = context.words();
        Appearance appearance = context.appearance();
        Selection selection = session.selection();
        banner = new BannerView(selection::select, () -> context.go().accept("findings"));
        table = new ConstraintTable(appearance, session);
        dvh = new DvhPane(appearance, selection, context.remembered(), this::toggleValues);
        this.slices = slices;
        slices.large().addListener((property, before, now) -> arrange());
        explain = new ExplainView(
                words, appearance, direction -> table.step(direction, false), this::toggleExplanation, this::goToVoxel);
        explainButton = Parts.plainButton(Texts.get("table.explain"), "info", this::toggleExplanation);
        explainButton.setId("explain-button");
        whatIfButton = Parts.plainButton(Texts.get("table.whatIf"), "flask-conical", session::toggleWhatIf);
        whatIfButton.setId("whatif-button");
        selection.row().addListener((property, before, now) -> explain());
        appearance.theme().addListener((property, before, now) -> explain());
        HBox body = new HBox(GAP, left, right);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        VBox.setVgrow(table.root(), Priority.ALWAYS);
        root.setPadding(new Insets(GAP));
        root.getChildren().setAll(banner.root(), body);
        session.plan().addListener((property, before, now) -> show());
        context.width().addListener((property, before, now) -> {
            ReviewLayout next = ReviewLayout.of(now.doubleValue());
            if (!next.equals(layout)) {
                layout = next;
                show();
            }
        });
        show();
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void entered() {
        arrange();
        table.list().requestFocus();
    }

    @Override
    public StringExpression readOut() {
        return slices.readOut();
    }

    /** Whether the images of the plan are there. */
    public boolean hasImages() {
        return slices.hasImages();
    }

    @Override
    public boolean handled(KeyEvent event) {
        int direction = event.isShiftDown() ? -1 : 1;
        switch (event.getCode()) {
            case UP -> table.step(-1, false);
            case DOWN -> table.step(1, false);
            case HOME -> table.end(false);
            case END -> table.end(true);
            case N -> table.step(direction, true);
            case ENTER -> toggleExplanation();
            case V -> toggleValues();
            case OPEN_BRACKET -> table.step(-1, false);
            case CLOSE_BRACKET -> table.step(1, false);
            default -> {
                return slices.handled(event);
            }
        }
        return true;
    }

    private void show() {
        Optional<OpenPlan> plan = session.plan().get();
        if (plan.isEmpty()) {
            return;
        }
        boolean narrow = layout.compact();
        var result = plan.get().result();
        StructureLooks looks = StructureLooks.of(plan.get().reviewed());
        banner.show(result, words, narrow);
        table.show(
                new TableModel(result, words),
                looks,
                ConstraintTable.ReviewHead.of(plan.get()),
                layout.columns(),
                narrow ? Parts.row(0, whatIfButton) : Parts.row(6, explainButton, whatIfButton));
        boolean possible = session.real().get().map(WhatIf::isPossible).orElse(false);
        whatIfButton.setDisable(!possible);
        Parts.tooltip(whatIfButton, Texts.get(possible ? "table.whatIf.does" : "table.whatIf.not"));
        quality = narrow ? Optional.empty() : ConformityStrip.of(result, words);
        Parts.width(left, layout.left());
        dvh.show(plan.get().reviewed(), looks);
        slices.show(plan.get(), looks);
        explain();
        if (root.getScene() != null) {
            arrange();
        }
    }

    @Override
    public boolean back() {
        if (readingValues) {
            toggleValues();
            return true;
        }
        boolean was = explaining;
        explaining = false;
        explain();
        return was;
    }

    @Override
    public Optional<String> selectionAsText() {
        return session.selection()
                .row()
                .get()
                .flatMap(row -> session.plan().get().map(plan -> new TableModel(plan.result(), words).spoken(row)));
    }

    @Override
    public List<Node> panes() {
        List<Node> panes = new ArrayList<>(List.of(banner.root(), table.root()));
        if (explaining) {
            panes.add(explain.root());
        }
        for (Plane plane : Plane.values()) {
            panes.add(slices.pane(plane));
        }
        panes.add(readingValues ? right : dvh.root());
        quality.ifPresent(panes::add);
        return panes;
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>();
        session.plan().get().ifPresent(plan -> {
            TableModel model = new TableModel(plan.result(), words);
            for (ConstraintRow row : model.rows(false)) {
                all.add(new Command(
                        model.name(row),
                        model.state(row),
                        () -> session.selection().select(row)));
            }
        });
        all.addAll(table.protocol().commands());
        all.add(new Command(Texts.get("dvh.values"), "V", () -> {
            if (!readingValues) {
                toggleValues();
            }
        }));
        all.addAll(slices.commands());
        return all;
    }

    private void toggleExplanation() {
        explaining = !explaining && session.selection().row().get().isPresent();
        explain();
    }

    /** The curves as a table over the pictures, or the pictures again. */
    private void toggleValues() {
        readingValues = !readingValues;
        arrange();
        Optional.ofNullable(root.lookup(readingValues ? "#dvh-values" : "#constraint-table"))
                .ifPresent(Node::requestFocus);
    }

    private void goToVoxel() {
        session.selection().row().get().flatMap(ConstraintRow::location).ifPresent(session.selection()::moveTo);
    }

    /** The explanation docks under the table, in the place of plan quality; the table keeps whole rows. */
    private void explain() {
        Optional<ConstraintRow> row = session.selection().row().get();
        Optional<OpenPlan> plan = session.plan().get();
        boolean shown = explaining && row.isPresent() && plan.isPresent();
        left.getChildren().setAll(table.root());
        if (shown) {
            TableModel model = new TableModel(plan.get().result(), words);
            explain.show(plan.get().result(), row.get(), model.structure(row.get()));
            explain.root().prefHeightProperty().bind(left.heightProperty().multiply(EXPLAIN_SHARE));
            explain.root().minHeightProperty().bind(left.heightProperty().multiply(EXPLAIN_SHARE));
            left.getChildren().add(explain.root());
        } else {
            quality.ifPresent(left.getChildren()::add);
        }
        table.revealSelected();
    }

    /** Axial over histogram, sagittal over coronal; one plane alone where it is enlarged, one picture a tab where it is narrow. */
    private void arrange() {
        Optional<Plane> large = slices.large().get();
        Optional<Region> values = readingValues ? dvh.values(this::toggleValues) : Optional.empty();
        if (values.isPresent()) {
            right.getChildren().setAll(values.get());
        } else if (large.isPresent()) {
            right.getChildren().setAll(freed(slices.pane(large.get())));
        } else if (layout.tabs()) {
            right.getChildren().setAll(tabs());
        } else {
            right.getChildren()
                    .setAll(panes(Orientation.VERTICAL, upper(), lower(), size -> UPPER_SHARE, "review.upper"));
        }
    }

    private Region upper() {
        return beside(slices.pane(Plane.AXIAL), slices.pane(Plane.SAGITTAL), "review.sagittal");
    }

    private Region lower() {
        return layout.compact() ? freed(dvh.root()) : beside(dvh.root(), slices.pane(Plane.CORONAL), "review.coronal");
    }

    private Region beside(Region wide, Region upright, String key) {
        double width = layout.upright() + GAP / 2;
        String own = layout.compact() ? key + ".compact" : key;
        return panes(Orientation.HORIZONTAL, wide, upright, size -> 1 - width / size, own);
    }

    private Region panes(Orientation orientation, Region first, Region second, DoubleUnaryOperator usual, String key) {
        return new DividedPane(orientation, freed(first), freed(second), usual, remembered, key).root();
    }

    private VBox tabs() {
        ToggleGroup group = new ToggleGroup();
        HBox choice = Parts.height(Parts.styled(Parts.row(0), "segments"), 28);
        for (Plane plane : Plane.values()) {
            choice.getChildren().add(tab(Texts.get("slice." + plane.name()), Optional.of(plane), group));
        }
        choice.getChildren().add(tab(Texts.get("dvh.title"), Optional.empty(), group));
        Segments.listen(group, toggle -> {
            tab = Stream.of(Plane.values())
                    .filter(plane -> plane == toggle.getUserData())
                    .findFirst();
            KeptFocus.during(right, this::arrange);
        });
        choice.setMaxWidth(Region.USE_PREF_SIZE);
        Region shown = freed(tab.map(slices::pane).orElseGet(dvh::root));
        VBox.setVgrow(shown, Priority.ALWAYS);
        return new VBox(GAP, choice, shown);
    }

    private ToggleButton tab(String name, Optional<Plane> plane, ToggleGroup group) {
        ToggleButton button = Parts.segment(name, group);
        button.setSelected(tab.equals(plane));
        plane.ifPresent(button::setUserData);
        button.setId(
                "tab-" + plane.map(each -> each.name().toLowerCase(Locale.ROOT)).orElse("dvh"));
        return button;
    }

    private static Region freed(Region region) {
        region.setMinSize(0, 0);
        region.setPrefSize(100, 100);
        region.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return region;
    }
}
