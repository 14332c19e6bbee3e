package org.cordon.desktop.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Texts;

/** Finds a command, a row or a structure by parts of its name. */
public final class CommandFinder {
    private static final double WIDTH = 620;
    private static final double ROW = 30;
    private static final int SHOWN = 14;

    private final StackPane layers;
    private final Supplier<List<Command>> commands;
    private final TextField field = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final StackPane overlay;
    private Optional<Node> before = Optional.empty();
    private List<Command> all = List.of();

    CommandFinder(StackPane layers, Supplier<List<Command>> commands) {
        this.layers = layers;
        this.commands = commands;
        field.setId("find-field");
        field.setPromptText(Texts.get("find.prompt"));
        field.setAccessibleText(Texts.get("find.prompt"));
        field.textProperty().addListener((property, before, now) -> filter());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        list.setId("find-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Cell());
        list.setOnMouseClicked(event -> run());
        Label nothing = Parts.text(Texts.get("find.nothing"), "t3");
        list.setPlaceholder(nothing);
        VBox card = Parts.column(10, field, list);
        card.setPadding(new Insets(14));
        card.getStyleClass().add("card");
        card.setPrefWidth(WIDTH);
        card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        overlay = Parts.styled(new StackPane(card), "overlay");
        overlay.setPadding(new Insets(90, 0, 0, 0));
        overlay.setAlignment(Pos.TOP_CENTER);
        overlay.setOnMouseClicked(event -> {
            if (event.getTarget() == overlay) {
                hide();
            }
        });
    }

    /** Shows it, empty. */
    public void show() {
        all = commands.get();
        if (!layers.getChildren().contains(overlay)) {
            before = Optional.ofNullable(layers.getScene().getFocusOwner());
        }
        if (!layers.getChildren().contains(overlay)) {
            layers.getChildren().add(overlay);
        }
        field.clear();
        filter();
        field.requestFocus();
    }

    /** Puts it away and gives the focus back; whether it was there. */
    public boolean hide() {
        boolean shown = layers.getChildren().contains(overlay);
        if (shown) {
            before.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
            layers.getChildren().remove(overlay);
        }
        return shown;
    }

    /** Commands whose name or detail holds every word, in any order and case; those that begin with the first word first. */
    static List<Command> matching(List<Command> commands, String text) {
        List<String> words = Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return commands.stream()
                .filter(command -> {
                    String name = (command.name() + " " + command.detail()).toLowerCase(Locale.ROOT);
                    return words.stream().allMatch(name::contains);
                })
                .sorted(java.util.Comparator.comparing(command -> words.isEmpty()
                        || !command.name().toLowerCase(Locale.ROOT).startsWith(words.get(0))))
                .toList();
    }

    private void filter() {
        list.getItems().setAll(matching(all, field.getText()));
        list.setPrefHeight(ROW * Math.max(3, Math.min(SHOWN, list.getItems().size())) + 4);
        list.getSelectionModel().selectFirst();
    }

    private void typed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int direction) {
        int next = list.getSelectionModel().getSelectedIndex() + direction;
        if (next >= 0 && next < list.getItems().size()) {
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - SHOWN / 2));
        }
    }

    private void run() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            hide();
            chosen.action().run();
        }
    }

    private static final class Cell extends ListCell<Command> {
        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            setText(null);
            setGraphic(empty || command == null ? null : line(command));
            setAccessibleText(empty || command == null ? null : command.name() + ", " + command.detail());
        }

        private static Node line(Command command) {
            Label name = Parts.text(command.name());
            name.setMinWidth(0);
            return Parts.row(10, name, Parts.grow(), Parts.text(command.detail(), "s12", "t3"));
        }
    }
}
