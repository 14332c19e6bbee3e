package org.cordon.desktop.look;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One of a few choices, side by side; one is always chosen. */
public final class Segments {
    private Segments() {}

    /**
     * The control.
     *
     * @param id of the control; that of each choice is the same with its number from 0 behind
     * @param texts one a choice
     * @param chosen number of the choice to begin with
     * @param choose told the number of a choice
     */
    public static HBox of(String id, List<String> texts, int chosen, Consumer<Integer> choose) {
        ToggleGroup group = new ToggleGroup();
        HBox box = Parts.row(0);
        box.setId(id);
        for (int i = 0; i < texts.size(); i++) {
            int number = i;
            ToggleButton button = new ToggleButton(texts.get(i));
            button.getStyleClass().setAll("toggle-button", "segment");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setId(id + "-" + i);
            button.setSelected(i == chosen);
            button.setOnAction(event -> {
                button.setSelected(true);
                choose.accept(number);
            });
            box.getChildren().add(button);
        }
        return Parts.height(Parts.styled(box, "segments"), 28);
    }
}
