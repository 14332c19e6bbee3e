package org.cordon.desktop.cases;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.cordon.constraint.Level;
import org.cordon.constraint.LevelRange;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Texts;

/** The vertebral level, stated by a person: one, or a run from one to another. It is never read from a name. */
final class LevelCard {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("selected");
    private static final int COLUMNS = 8;
    private static final double PICTURE = 206;

    private final CaseModel model;
    private final Map<Level, Button> buttons = new EnumMap<>(Level.class);
    private final VBox root = Parts.styled(new VBox(), "card");
    private final StackPane picture = new StackPane();
    private boolean extending;

    LevelCard(CaseModel model) {
        this.model = model;
        GridPane grid = new GridPane();
        grid.setHgap(6);
        grid.setVgap(6);
        for (Level level : Level.values()) {
            Button button = new Button(level.name());
            button.getStyleClass().setAll("button", "level-button");
            button.setAccessibleText(Texts.get("case.level") + " " + level.name());
            Parts.width(button, 41);
            button.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> extending = event.isShiftDown());
            button.setOnAction(event -> choose(level));
            buttons.put(level, button);
            int place = buttons.size() - 1;
            grid.add(button, place % COLUMNS, place / COLUMNS);
        }
        VBox choice = Parts.column(10, grid, Parts.paragraph(Texts.get("case.level.check"), "s12", "t2"));
        HBox.setHgrow(choice, Priority.ALWAYS);
        picture.setMinSize(PICTURE, PICTURE);
        HBox body = new HBox(14, choice, picture);
        body.setPadding(new Insets(10, 14, 12, 14));
        root.getChildren()
                .setAll(
                        CaseParts.head(Texts.get("case.level"), CaseParts.remark(Texts.get("case.level.person"))),
                        Parts.hairline(),
                        body);
        show();
    }

    /** Shows the sagittal slice beside the choice. */
    void picture(Region sagittal) {
        picture.getChildren().setAll(Parts.width(Parts.height(sagittal, PICTURE), PICTURE));
    }

    VBox root() {
        return root;
    }

    /** A second choice of the same level takes it back; with Shift a run is made. */
    private void choose(Level level) {
        boolean extend = extending;
        extending = false;
        model.say(draft -> draft.withLevel(next(draft.level(), level, extend)));
        show();
    }

    static Optional<LevelRange> next(Optional<LevelRange> before, Level level, boolean extend) {
        if (extend && before.isPresent()) {
            Level from = before.get().from();
            return Optional.of(
                    from.compareTo(level) <= 0
                            ? new LevelRange(from, level)
                            : new LevelRange(level, before.get().to()));
        }
        LevelRange only = LevelRange.of(level);
        return before.equals(Optional.of(only)) ? Optional.empty() : Optional.of(only);
    }

    private void show() {
        Optional<LevelRange> now = model.draft().get().level();
        buttons.forEach((level, button) -> button.pseudoClassStateChanged(
                CHOSEN,
                now.filter(range -> range.overlaps(LevelRange.of(level))).isPresent()));
    }
}
