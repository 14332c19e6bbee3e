package org.cordon.desktop.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cordon.desktop.findings.FindingLine.Item;
import org.cordon.desktop.frame.Badge;
import org.cordon.desktop.frame.Command;
import org.cordon.desktop.frame.Screen;
import org.cordon.desktop.frame.ScreenContext;
import org.cordon.desktop.look.KeptFocus;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Segments;
import org.cordon.desktop.look.StatusIcons;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.desktop.session.Session;
import org.cordon.finding.Severity;
import org.cordon.qa.Stage;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;
import org.cordon.text.Mark;
import org.cordon.text.Wording;

/** The findings of the open plan: the list at the left, the chosen one at the right. */
public final class FindingsScreen implements Screen {
    private static final double GAP = 12;

    private final Session session;
    private final Wording words;
    private final ScreenContext context;
    private final ListView<FindingLine> list = new ListView<>();
    private final FindingDetail detail = new FindingDetail();
    private final CheckBox quiet = new CheckBox(Texts.get("findings.showQuiet"));
    private final HBox counts = Parts.row(16);
    private final HBox stages = Parts.row(0);
    private final VBox root = new VBox(GAP);
    private Optional<FindingsModel> model = Optional.empty();

    /** Creates it for whatever plan is open. */
    public FindingsScreen(ScreenContext context) {
        this.context = context;
        session = context.session();
        words = context.words();
        list.setId("findings-list");
        list.setAccessibleText(Texts.get("findings.title"));
        list.setCellFactory(view -> new FindingCell());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> choose(now));
        quiet.setSelected(true);
        quiet.selectedProperty().addListener((property, before, now) -> fill());
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox head = Parts.row(8, counts, Parts.grow(), quiet);
        Parts.height(Parts.styled(head, "card-head"), 44);
        VBox left = Parts.styled(new VBox(head, Parts.hairline(), list), "card");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(detail.root(), Priority.ALWAYS);
        left.setPrefWidth(540);
        detail.root().setPrefWidth(460);
        left.setMinWidth(0);
        HBox body = new HBox(GAP, left, detail.root());
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        root.setPadding(new Insets(14, 16, 14, 16));
        root.getChildren().setAll(title(), body);
        session.plan().addListener((property, before, now) -> show());
        show();
    }

    /** The number of errors and warnings, for the rail. */
    public static Optional<Badge> badge(ReviewResult result) {
        return FindingsModel.badge(result);
    }

    private Node title() {
        Parts.height(Parts.styled(stages, "segments"), 28);
        HBox line = Parts.row(
                10,
                Parts.text(Texts.get("findings.title"), "s20", "semi"),
                Parts.text(Texts.get("findings.subtitle"), "t2"),
                Parts.grow(),
                Parts.text(Texts.get("findings.due"), "s12", "t3"),
                stages,
                Parts.plainButton(Texts.get("findings.copy"), "clipboard-copy", this::copyAll));
        line.setAlignment(Pos.CENTER_LEFT);
        return Parts.height(line, 34);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void entered() {
        list.requestFocus();
    }

    @Override
    public boolean handled(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> step(-1, false);
            case DOWN -> step(1, false);
            case N -> step(event.isShiftDown() ? -1 : 1, true);
            case HOME -> select(0, 1, false);
            case END -> select(list.getItems().size() - 1, -1, false);
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public Optional<String> selectionAsText() {
        return chosen().map(Item::spoken);
    }

    @Override
    public List<Node> panes() {
        return List.of(list, detail.root(), root.getChildren().get(0));
    }

    @Override
    public List<Command> commands() {
        String place = Texts.get("findings.title");
        List<Command> all = new ArrayList<>();
        all.add(new Command(Texts.get("findings.copy"), place, this::copyAll));
        all.add(new Command(Texts.get("findings.showQuiet"), place, quiet::fire));
        model.stream()
                .flatMap(shown -> shown.lines(false).stream())
                .filter(Item.class::isInstance)
                .map(Item.class::cast)
                .forEach(item -> all.add(new Command(item.title(), item.word(), () -> go(item))));
        return all;
    }

    private void go(Item item) {
        list.getSelectionModel().select(list.getItems().indexOf(item));
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 6));
    }

    private Optional<Item> chosen() {
        return list.getSelectionModel().getSelectedItem() instanceof Item item ? Optional.of(item) : Optional.empty();
    }

    private void show() {
        session.plan().get().map(OpenPlan::result).ifPresent(this::show);
    }

    private void show(ReviewResult result) {
        FindingsModel shown = new FindingsModel(result, words);
        model = Optional.of(shown);
        counts.getChildren()
                .setAll(
                        count(Mark.FAIL, shown.found(Severity.ERROR, false).size(), "errors"),
                        count(Mark.CAUTION, shown.found(Severity.WARNING, false).size(), "warnings"),
                        count(Mark.UNKNOWN, shown.unchecked().size(), "unchecked"),
                        count(Mark.PASS, shown.nothingFound().size(), "quiet"));
        KeptFocus.during(
                stages,
                () -> stages(session.real()
                        .get()
                        .flatMap(real -> real.request().stage())
                        .orElse(Stage.REVIEW)));
        fill();
    }

    private static Node count(Mark mark, int number, String name) {
        HBox one = Parts.row(
                6,
                number == 0 ? StatusIcons.faint(mark, 16) : StatusIcons.of(mark, 16),
                Parts.text(Integer.toString(number), "s14", "semi"),
                Parts.text(Texts.get("findings.count." + name), "s12", "t2"));
        return one;
    }

    private void stages(Stage due) {
        ToggleGroup group = new ToggleGroup();
        stages.getChildren().clear();
        for (Stage stage : Stage.values()) {
            ToggleButton button = Parts.segment(Texts.get("findings.stage." + stage.label()), group);
            button.setSelected(stage == due);
            button.setUserData(stage);
            button.setId("stage-" + stage.label());
            stages.getChildren().add(button);
        }
        Segments.listen(group, toggle -> session.review(request -> request.withStage((Stage) toggle.getUserData())));
    }

    private void fill() {
        Optional<String> before = chosen().map(Item::key);
        list.getItems().setAll(model.map(each -> each.lines(quiet.isSelected())).orElse(List.of()));
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof Item item
                    && before.filter(key -> key.equals(item.key())).isPresent()) {
                list.getSelectionModel().select(i);
                return;
            }
        }
        select(0, 1, false);
    }

    private void step(int direction, boolean onlyFound) {
        select(list.getSelectionModel().getSelectedIndex() + direction, direction, onlyFound);
    }

    /** Selects the first item from an index on in a direction; heads are passed over. */
    private void select(int from, int direction, boolean onlyFound) {
        for (int i = from; i >= 0 && i < list.getItems().size(); i += direction) {
            if (list.getItems().get(i) instanceof Item item
                    && !(onlyFound && item.code().isEmpty())) {
                list.getSelectionModel().select(i);
                list.scrollTo(Math.max(0, i - 6));
                return;
            }
        }
    }

    private void choose(FindingLine line) {
        Optional<Item> item = line instanceof Item each ? Optional.of(each) : Optional.empty();
        Optional<Runnable> show = item.flatMap(this::row).map(row -> () -> {
            session.selection().select(row);
            context.go().accept("review");
        });
        detail.show(item, show);
    }

    /** The worst row on the structure that a finding is about. */
    private Optional<ConstraintRow> row(Item item) {
        return session.plan()
                .get()
                .flatMap(plan -> plan.result().rows().stream()
                        .filter(row -> row.structure().equals(item.subject())
                                || row.matchedRoi().equals(Optional.of(item.subject())))
                        .findFirst());
    }

    private void copyAll() {
        model.ifPresent(shown -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(shown.asText());
            Clipboard.getSystemClipboard().setContent(content);
        });
    }
}
