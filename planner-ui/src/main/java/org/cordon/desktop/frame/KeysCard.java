package org.cordon.desktop.frame;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Texts;

/** The list of keys, over everything else until any key puts it away. */
public final class KeysCard {
    /** Keys and the text that says what they do, in two columns. */
    static final List<String> KEYS = List.of(
            "open",
            "example",
            "screens",
            "row",
            "ends",
            "pane",
            "find",
            "next",
            "hottest",
            "centre",
            "contour",
            "slice",
            "zoom",
            "enlarge",
            "window",
            "wash",
            "isodoses",
            "values",
            "whatIf",
            "peek",
            "scale",
            "report",
            "copy",
            "explain",
            "theme",
            "help",
            "back");

    private final StackPane layers;
    private final StackPane overlay;

    KeysCard(StackPane layers) {
        this.layers = layers;
        GridPane grid = new GridPane();
        grid.setHgap(14);
        grid.setVgap(9);
        int half = (KEYS.size() + 1) / 2;
        for (int i = 0; i < KEYS.size(); i++) {
            int column = i < half ? 0 : 2;
            HBox caps = Parts.row(4);
            for (String key : Texts.get("key." + KEYS.get(i)).split(" ", -1)) {
                caps.getChildren().add(Parts.keyCap(key));
            }
            grid.add(caps, column, i % half);
            grid.add(Parts.text(Texts.get("key." + KEYS.get(i) + ".does")), column + 1, i % half);
            GridPane.setMargin(grid.getChildren().get(2 * i), new Insets(0, 0, 0, column == 0 ? 0 : 24));
        }
        VBox card = Parts.column(14, Parts.text(Texts.get("header.keys"), "s20", "semi"), grid);
        card.setPadding(new Insets(20, 24, 22, 24));
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.getStyleClass().add("card");
        overlay = Parts.styled(new StackPane(card), "overlay");
        overlay.setAlignment(Pos.CENTER);
        overlay.setOnMouseClicked(event -> hide());
    }

    /** Shows it, or puts it away. */
    public void toggle() {
        if (!hide()) {
            layers.getChildren().add(overlay);
        }
    }

    /** Puts it away; whether it was there. */
    public boolean hide() {
        return layers.getChildren().remove(overlay);
    }
}
