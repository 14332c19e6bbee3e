package org.cordon.desktop.findings;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.cordon.desktop.findings.FindingLine.Fact;
import org.cordon.desktop.findings.FindingLine.Item;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.StatusIcons;
import org.cordon.desktop.look.Texts;

/** One finding: what it says, where it stands, why it matters, what to do, where the rule comes from. */
final class FindingDetail {
    private static final double NAMES = 104;

    private final VBox root = Parts.styled(new VBox(), "card");

    FindingDetail() {
        root.setId("finding-detail");
        root.setMinSize(0, 0);
    }

    VBox root() {
        return root;
    }

    /**
     * Shows a finding.
     *
     * @param show goes to the structure that it is about; empty where no row is on one
     */
    void show(Optional<Item> chosen, Optional<Runnable> show) {
        root.getChildren().clear();
        chosen.ifPresent(item -> fill(item, show));
    }

    private void fill(Item item, Optional<Runnable> show) {
        Label title = Parts.text(item.title(), "s16", "semi");
        title.setMinWidth(0);
        HBox head = Parts.row(
                10,
                StatusIcons.of(item.mark(), 22),
                Parts.text(item.word(), "s14", "semi", Palette.styleClass(item.mark())),
                title,
                Parts.grow(),
                Parts.text(item.code(), "s11", "t3"));
        Parts.height(Parts.styled(head, "card-head"), 48);
        Parts.tooltip(title, item.title());
        VBox body = Parts.column(14, Parts.paragraph(item.sentence(), "s14", "paragraph"), facts(item));
        body.setPadding(new Insets(14, 18, 14, 18));
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getChildren().setAll(head, Parts.hairline(), scroll);
        show.ifPresent(action -> {
            HBox foot = Parts.row(8, Parts.plainButton(Texts.get("findings.show"), "crosshair", action));
            foot.setPadding(new Insets(10, 16, 12, 16));
            root.getChildren().addAll(Parts.hairline(), foot);
        });
    }

    private static GridPane facts(Item item) {
        GridPane grid = new GridPane();
        grid.setHgap(14);
        grid.setVgap(10);
        ColumnConstraints names = new ColumnConstraints(NAMES);
        ColumnConstraints texts = new ColumnConstraints();
        texts.setHgrow(Priority.ALWAYS);
        texts.setMinWidth(0);
        grid.getColumnConstraints().setAll(names, texts);
        for (Fact fact : item.facts()) {
            Label name = Parts.text(fact.name(), "s12", "medium", "t3");
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(grid.getRowCount(), name, Parts.paragraph(fact.text(), "paragraph"));
        }
        return grid;
    }
}
