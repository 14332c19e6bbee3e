package org.cordon.desktop.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.cordon.desktop.look.Icon;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Texts;
import org.cordon.review.ReviewResult;

/** The rail at the left: one entry a screen that can compute, and Open at its foot. */
final class RailView {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double WIDTH = 68;

    private final VBox root = Parts.width(Parts.styled(new VBox(2), "rail"), WIDTH);
    private final Map<ScreenEntry, Button> items = new LinkedHashMap<>();

    RailView(List<ScreenEntry> entries, Consumer<String> go, Runnable open) {
        root.setAccessibleText(Texts.get("rail.screens"));
        for (ScreenEntry entry : entries) {
            String name = Texts.get(entry.textKey());
            Button item = item(entry.icon(), name, () -> go.accept(entry.id()));
            item.setId("rail-" + entry.id());
            Parts.tooltip(item, name + "  Ctrl " + (items.size() + 1));
            items.put(entry, item);
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

    /**
     * Shows which screen is on.
     *
     * @param on the screen that is on; empty on the start screen
     * @param result of the open plan; empty when there is nothing to show at all
     */
    void show(Optional<String> on, Optional<ReviewResult> result) {
        items.forEach((entry, item) -> {
            item.setDisable(result.isEmpty());
            item.pseudoClassStateChanged(SELECTED, on.equals(Optional.of(entry.id())));
            badge(entry, item, result.flatMap(entry.badge()));
        });
    }

    private static void badge(ScreenEntry entry, Button item, Optional<Badge> badge) {
        StackPane icon = (StackPane) ((VBox) item.getGraphic()).getChildren().get(0);
        icon.getChildren().removeIf(node -> node.getStyleClass().contains("badge"));
        String name = Texts.get(entry.textKey());
        item.setAccessibleText(name);
        badge.filter(each -> each.number() > 0).ifPresent(each -> {
            Label number = Parts.text(Integer.toString(each.number()), "badge", Palette.styleClass(each.mark()));
            number.setTranslateX(13);
            number.setTranslateY(-8);
            icon.getChildren().add(number);
            item.setAccessibleText(name + ", " + each.number());
        });
    }
}
