package org.cordon.desktop.look;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A card: a head with title and what stands at its right, a line, and content that takes the height there is. */
public final class Card {
    private static final double HEAD = 40;

    private Card() {}

    /** A card with a note at the right of its head. */
    public static VBox of(String title, String note, Node content) {
        Label words = Parts.text(note, "s12", "t2");
        words.setMinWidth(0);
        return of(title, content, words);
    }

    /** A card with nodes at the right of its head. */
    public static VBox of(String title, Node content, Node... right) {
        HBox head = Parts.row(8, Parts.text(title, "s14", "semi"), Parts.grow());
        head.getChildren().addAll(right);
        Parts.height(Parts.styled(head, "card-head"), HEAD);
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox card = Parts.styled(new VBox(head, Parts.hairline(), content), "card");
        card.setMinSize(0, 0);
        return card;
    }
}
