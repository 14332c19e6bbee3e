package org.cordon.desktop.look;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.control.Toggle;
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
            button.setUserData(number);
            box.getChildren().add(button);
        }
        listen(group, toggle -> choose.accept((Integer) toggle.getUserData()));
        return Parts.height(Parts.styled(box, "segments"), 28);
    }

    /**
     * Tells what is chosen from now on, by mouse and by arrow keys alike (those choose without an action event). One is
     * always chosen: what is clicked again stays chosen, and is not told.
     *
     * @param group with all of its choices
     */
    public static void listen(ToggleGroup group, Consumer<Toggle> chosen) {
        AtomicReference<Toggle> last = new AtomicReference<>(group.getSelectedToggle());
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else if (last.getAndSet(now) != now) {
                chosen.accept(now);
            }
        });
    }
}
