package org.cordon.desktop.cases;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.cordon.desktop.look.Parts;

/** Parts that the cards of a case share. */
final class CaseParts {
    private CaseParts() {}

    /** The head of a card. */
    static HBox head(String title, Node... more) {
        HBox head = Parts.row(10, Parts.text(title, "s14", "semi"), Parts.grow());
        head.getChildren().addAll(more);
        return Parts.height(Parts.styled(head, "card-head"), 42);
    }

    /** A remark in the head of a card that gives way when there is no room. */
    static Label remark(String text) {
        Label remark = Parts.text(text, "s12", "t3");
        remark.setMinWidth(0);
        return remark;
    }

    /** Shows whether what is typed can be read. */
    static void mark(Control field, boolean right) {
        field.getStyleClass().remove("wrong");
        if (!right) {
            field.getStyleClass().add("wrong");
        }
    }
}
