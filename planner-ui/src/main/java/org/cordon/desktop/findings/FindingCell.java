package org.cordon.desktop.findings;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.cordon.desktop.findings.FindingLine.Head;
import org.cordon.desktop.findings.FindingLine.Item;
import org.cordon.desktop.look.Icon;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.StatusIcons;
import org.cordon.text.Mark;

/** A line of the list of findings. */
final class FindingCell extends ListCell<FindingLine> {
    private static final double HEAD = 28;
    private static final double ITEM = 46;

    FindingCell() {
        setPrefWidth(0);
        setPadding(Insets.EMPTY);
    }

    @Override
    protected void updateItem(FindingLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else if (line instanceof Head head) {
            setGraphic(head(head));
            setAccessibleText(head.title());
        } else {
            Item item = (Item) line;
            setGraphic(item(item));
            setAccessibleText(item.spoken());
        }
    }

    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        if (getItem() instanceof Item item && !isEmpty()) {
            setGraphic(item(item));
        }
    }

    private static HBox head(Head head) {
        Label note = Parts.text(head.note(), "s12", "t3");
        note.setMinWidth(0);
        HBox box = Parts.row(8, Parts.text(head.title(), "s12", "semi"), note);
        box.setPadding(new Insets(0, 14, 0, 14));
        return Parts.height(Parts.styled(box, "group-head"), HEAD);
    }

    private HBox item(Item item) {
        boolean calm = item.mark() == Mark.PASS || item.mark() == Mark.INFO;
        Label title = Parts.text(item.title(), calm ? "" : "semi");
        Label sentence = Parts.text(item.sentence(), "s12", "t2");
        title.setMinWidth(0);
        sentence.setMinWidth(0);
        VBox words = Parts.column(0, title, sentence);
        words.setMinWidth(0);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = Parts.row(12, StatusIcons.of(item.mark(), 18), words);
        if (!item.subject().isEmpty()) {
            Label subject = Parts.text(item.subject(), "chip");
            subject.setMinWidth(0);
            subject.setMaxWidth(190);
            box.getChildren().add(subject);
        }
        box.getChildren().add(Icon.of("chevron-right", 14, "i-text3"));
        box.getStyleClass().add("row");
        if (!calm) {
            box.getStyleClass().add(Palette.styleClass(item.mark()));
        }
        if (isSelected()) {
            box.getStyleClass().add("chosen");
        }
        box.setPadding(new Insets(0, 12, 0, 14));
        return Parts.height(box, ITEM);
    }
}
