package org.cordon.desktop.frame;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.cordon.desktop.look.Icon;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Texts;

/** What lies under the cross-hair, and what the bounds do not hold: always in sight. */
final class StatusBarView {
    private final Label readOut = Parts.text("", "s12", "t2");
    private final Label statement = Parts.text("", "s12", "t2");
    private final HBox root;

    StatusBarView(String version) {
        readOut.setMinWidth(0);
        root = Parts.row(
                14,
                Icon.of("crosshair", 13, "i-text3"),
                readOut,
                Parts.grow(),
                statement,
                Parts.divider(14),
                Parts.text(Texts.get("status.version", version), "s12", "t3"));
        Parts.height(Parts.styled(root, "status-bar"), 26);
    }

    HBox root() {
        return root;
    }

    StringProperty readOut() {
        return readOut.textProperty();
    }

    void show(boolean planOpen, boolean compact) {
        root.getChildren().get(0).setVisible(planOpen);
        statement.setText(planOpen ? Texts.get(compact ? "status.computation.short" : "status.computation") : "");
    }
}
