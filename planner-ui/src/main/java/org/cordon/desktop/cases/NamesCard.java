package org.cordon.desktop.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.cordon.desktop.look.KeptFocus;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Segments;
import org.cordon.desktop.look.StatusIcons;
import org.cordon.desktop.look.Texts;
import org.cordon.naming.NameReading;
import org.cordon.naming.NameReading.Kind;
import org.cordon.naming.NameSurvey;
import org.cordon.text.Mark;
import org.cordon.text.NameKindText;
import org.cordon.text.SafeText;
import org.cordon.text.Wording;

/** What every structure's name is read as, why, and what a person says it is instead. */
final class NamesCard {
    private static final double ROW = 38;
    private static final double NAME = 170;
    private static final double CHOICE = 176;

    private enum Filter {
        ALL,
        DECIDE,
        NEVER
    }

    private final CaseModel model;
    private final Wording words;
    private final ObservableList<String> canonical = FXCollections.observableArrayList(NameSurvey.canonicalNames());
    private final VBox rows = new VBox();
    private final HBox filters = Parts.row(0);
    private final VBox root = Parts.styled(new VBox(), "card");
    private final CheckBox remember = new CheckBox(Texts.get("case.names.remember"));
    private final TextField by = new TextField();
    private Filter filter = Filter.ALL;

    NamesCard(CaseModel model, Wording words) {
        this.model = model;
        this.words = words;
        Parts.height(Parts.styled(filters, "segments"), 28);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label number =
                CaseParts.remark(Texts.get("case.names.number", model.readings().size()));
        root.getChildren()
                .setAll(
                        CaseParts.head(Texts.get("case.names"), number, filters),
                        Parts.hairline(),
                        columns(),
                        scroll,
                        Parts.hairline(),
                        foot());
        root.setMinHeight(0);
        root.getStyleClass().add("names");
        fill();
    }

    VBox root() {
        return root;
    }

    /** Who confirms names for all plans of the clinic; empty when they are not to be remembered. */
    Optional<String> rememberedBy() {
        return remember.isSelected() && !by.getText().isBlank()
                ? Optional.of(by.getText().strip())
                : Optional.empty();
    }

    /** Whether names are to be remembered and nobody says by whom. */
    boolean isNameless() {
        return remember.isSelected() && by.getText().isBlank();
    }

    private static HBox columns() {
        HBox box = Parts.row(
                10,
                Parts.width(Parts.row(0), 18),
                Parts.width(Parts.row(0, Parts.text(Texts.get("case.names.name"), "s115", "medium", "t3")), NAME),
                Parts.width(Parts.row(0, Parts.text(Texts.get("case.names.used"), "s115", "medium", "t3")), CHOICE),
                Parts.text(Texts.get("case.names.why"), "s115", "medium", "t3"));
        box.setPadding(new Insets(0, 14, 0, 14));
        return Parts.height(Parts.styled(box, "table-head"), 28);
    }

    private HBox foot() {
        boolean possible = model.clinicFolder().isPresent();
        remember.setDisable(!possible);
        remember.setId("remember-names");
        by.setPromptText(Texts.get("case.names.by"));
        by.setAccessibleText(Texts.get("case.names.by"));
        by.visibleProperty().bind(remember.selectedProperty());
        Label rule = CaseParts.remark(Texts.get(possible ? "case.names.rule" : "case.names.noFolder"));
        HBox foot = Parts.row(10, remember, Parts.width(by, 150), Parts.grow(), rule);
        foot.setPadding(new Insets(0, 14, 0, 14));
        return Parts.height(foot, 44);
    }

    private void fill() {
        KeptFocus.during(root, this::refill);
    }

    private void refill() {
        List<NameReading> open = model.undecided();
        ToggleGroup group = new ToggleGroup();
        filters.getChildren()
                .setAll(
                        segment(Filter.ALL, Texts.get("case.names.all"), group),
                        segment(Filter.DECIDE, Texts.get("case.names.decide", open.size()), group),
                        segment(
                                Filter.NEVER,
                                Texts.get("case.names.never", of(Kind.NEVER).size()),
                                group));
        Segments.listen(group, toggle -> {
            filter = (Filter) toggle.getUserData();
            fill();
        });
        List<NameReading> shown = new ArrayList<>(open);
        model.readings().stream().filter(each -> !open.contains(each)).forEach(shown::add);
        rows.getChildren().clear();
        for (NameReading reading : shown) {
            boolean listed = switch (filter) {
                case ALL -> true;
                case DECIDE -> open.contains(reading);
                case NEVER -> reading.kind() == Kind.NEVER;
            };
            if (listed) {
                rows.getChildren().addAll(row(reading, open.contains(reading)), Parts.hairline());
            }
        }
    }

    private List<NameReading> of(Kind kind) {
        return model.readings().stream().filter(each -> each.kind() == kind).toList();
    }

    private ToggleButton segment(Filter wanted, String text, ToggleGroup group) {
        ToggleButton button = Parts.segment(text, group);
        button.setSelected(filter == wanted);
        button.setUserData(wanted);
        button.setId("names-" + wanted.name().toLowerCase(Locale.ROOT));
        return button;
    }

    private HBox row(NameReading reading, boolean open) {
        int number = reading.structure().number();
        Optional<String> said = Optional.ofNullable(model.draft().get().names().get(number));
        Mark mark = open ? Mark.CAUTION : said.isPresent() ? Mark.PASS : mark(reading.kind());
        Label name = Parts.text(SafeText.oneLine(reading.structure().name()), mark == Mark.NONE ? "t2" : "semi");
        name.setMinWidth(0);
        Parts.tooltip(name, SafeText.oneLine(reading.structure().name()) + "  #" + number);
        Label why = Parts.text(why(reading, said), "s12", "t2");
        why.setMinWidth(0);
        Parts.tooltip(why, why(reading, said));
        HBox.setHgrow(why, Priority.ALWAYS);
        why.setMaxWidth(Double.MAX_VALUE);
        HBox row = Parts.row(
                10,
                Parts.width(Parts.row(0, StatusIcons.of(mark, 16)), 18),
                Parts.width(Parts.row(0, name), NAME),
                choice(reading, said),
                why,
                action(reading, said, open));
        if (open) {
            row.getStyleClass().addAll("row", Palette.styleClass(mark));
        }
        row.setPadding(new Insets(0, 14, 0, 14));
        return Parts.height(row, ROW);
    }

    private Node choice(NameReading reading, Optional<String> said) {
        if (reading.kind() == Kind.TARGET) {
            return Parts.width(Parts.row(0, Parts.text(Texts.get("case.names.target"), "t2")), CHOICE);
        }
        ComboBox<String> box = new ComboBox<>(canonical);
        box.setId("name-" + reading.structure().number());
        box.setVisibleRowCount(16);
        box.setPromptText(Texts.get("case.names.notUsed"));
        box.setAccessibleText(
                Texts.get("case.names.used") + ", " + reading.structure().name());
        said.or(() -> known(reading)).ifPresent(box::setValue);
        box.setOnAction(event -> {
            if (box.getValue() != null) {
                say(reading, box.getValue());
            }
        });
        return Parts.width(box, CHOICE);
    }

    private static Optional<String> known(NameReading reading) {
        boolean taken = reading.kind() == Kind.MATCHED || reading.kind() == Kind.GIVEN;
        return taken ? Optional.of(reading.proposals().get(0).canonical()) : Optional.empty();
    }

    private Node action(NameReading reading, Optional<String> said, boolean open) {
        String id = "name-" + reading.structure().number() + "-do";
        if (said.isPresent()) {
            Button undo = Parts.iconButton(
                    "rotate-ccw",
                    Texts.get("case.names.undo", reading.structure().name()),
                    () -> unsay(reading));
            undo.setId(id);
            return undo;
        }
        if (!open || reading.proposals().isEmpty()) {
            return Parts.row(0);
        }
        String best = reading.proposals().get(0).canonical();
        Button confirm = Parts.plainButton(Texts.get("case.names.confirm", best), "check", () -> say(reading, best));
        confirm.setId(id);
        confirm.setAccessibleText(
                Texts.get("case.names.confirm.spoken", reading.structure().name(), best));
        return confirm;
    }

    private void say(NameReading reading, String name) {
        model.say(draft -> {
            Map<Integer, String> names = new LinkedHashMap<>(draft.names());
            names.put(reading.structure().number(), name);
            return draft.withNames(names);
        });
        javafx.application.Platform.runLater(this::fill);
    }

    private void unsay(NameReading reading) {
        model.say(draft -> {
            Map<Integer, String> names = new LinkedHashMap<>(draft.names());
            names.remove(reading.structure().number());
            return draft.withNames(names);
        });
        fill();
    }

    private String why(NameReading reading, Optional<String> said) {
        if (said.isPresent() && reading.kind() != Kind.GIVEN) {
            return Texts.get("case.names.said");
        }
        Optional<String> reason = reading.proposals().stream()
                .findFirst()
                .map(best -> words.sentence(best.score().reason()));
        boolean known = reading.kind() == Kind.MATCHED || reading.kind() == Kind.GIVEN;
        String kind = NameKindText.of(reading.kind());
        return SafeText.oneLine(
                reason.map(text -> known ? text : kind + ". " + text).orElse(kind + "."));
    }

    private static Mark mark(Kind kind) {
        return switch (kind) {
            case GIVEN, MATCHED, TARGET -> Mark.PASS;
            case UNDECIDED -> Mark.UNKNOWN;
            case PROPOSED -> Mark.CAUTION;
            case NEVER, UNKNOWN -> Mark.NONE;
        };
    }
}
