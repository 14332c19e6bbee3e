package org.cordon.desktop.frame;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.cordon.desktop.look.Icon;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Texts;

/** The rail at the left: one entry a screen that can compute, and Open at its foot. */
final class RailView {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double WIDTH = 68;

    private final VBox root = Parts.width(Parts.styled(new VBox(2), "rail"), WIDTH);
    private final Map<Screen, Button> items = new EnumMap<>(Screen.class);

    RailView(Consumer<Screen> go, Runnable open) {
        root.setAccessibleText(Texts.get("rail.screens"));
        for (Screen screen : Screen.values()) {
            Button item = item(screen.icon(), Texts.get(screen.textKey()), () -> go.accept(screen));
            Parts.tooltip(item, Texts.get(screen.textKey()) + "  Ctrl " + screen.digit());
            items.put(screen, item);
            root.getChildren().add(item);
        }
        root.getChildren().add(Parts.growDown());
        Button opening = item("folder-open", Texts.get("rail.open"), open);
        opening.setId("rail-open");
        root.getChildren().add(opening);
    }

    VBox root() {
        return root;
    }

    private static Button item(String icon, String name, Runnable action) {
        VBox content = Parts.column(3, new StackPane(Icon.of(icon, 20, "i-text2")), Parts.text(name));
        content.setAlignment(Pos.CENTER);
        Button item = new Button(null, content);
        item.getStyleClass().setAll("button", "rail-item");
        item.setMaxWidth(Double.MAX_VALUE);
        item.setAccessibleText(name);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** Shows which screen is on, and whether there is anything to show at all. */
    void show(Screen on, boolean planOpen) {
        items.forEach((screen, item) -> {
            item.setDisable(!planOpen);
            item.pseudoClassStateChanged(SELECTED, planOpen && screen == on);
        });
    }

    /** Puts a number beside a screen; 0 removes it. */
    void badge(Screen screen, int number, String styleClass) {
        VBox content = (VBox) items.get(screen).getGraphic();
        StackPane icon = (StackPane) content.getChildren().get(0);
        icon.getChildren().removeIf(node -> node.getStyleClass().contains("badge"));
        if (number > 0) {
            javafx.scene.control.Label badge = Parts.text(Integer.toString(number), "badge", styleClass + "-badge");
            badge.setTranslateX(13);
            badge.setTranslateY(-8);
            icon.getChildren().add(badge);
        }
    }
}
