package org.cordon.desktop.review;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.cordon.desktop.look.Appearance;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Segments;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.desktop.session.Selection;
import org.cordon.desktop.session.Session;
import org.cordon.desktop.session.StructureLooks;
import org.cordon.review.ConstraintRow;
import org.cordon.text.OriginText;
import org.cordon.text.SafeText;

/** The table of constraints with its filter. The selected row is the one of the selection, both ways. */
final class ConstraintTable {
    private final Appearance appearance;
    private final Selection selection;
    private final ProtocolMenu protocol;
    private final VBox root = Parts.styled(new VBox(), "card");
    private final ListView<TableLine> list = new ListView<>();
    private TableModel model;
    private StructureLooks looks;
    private boolean attentionOnly;
    private boolean following;
    private HBox tools = new HBox();
    private Columns columns = Columns.wide();

    ConstraintTable(Appearance appearance, Session session) {
        this.appearance = appearance;
        this.selection = session.selection();
        this.protocol = new ProtocolMenu(session);
        list.setId("constraint-table");
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> choose(now));
        selection.row().addListener((property, before, now) -> follow(now));
        appearance.theme().addListener((property, before, now) -> list.refresh());
        root.setMinHeight(0);
    }

    VBox root() {
        return root;
    }

    /** The protocol in use, and the choice of another. */
    ProtocolMenu protocol() {
        return protocol;
    }

    ListView<TableLine> list() {
        return list;
    }

    void show(TableModel shown, StructureLooks structureLooks, ReviewHead head, Columns wanted, HBox toolButtons) {
        model = shown;
        looks = structureLooks;
        columns = wanted;
        tools = toolButtons;
        list.setFixedCellSize(columns.rowHeight());
        list.setCellFactory(view -> new RowCell(columns, appearance, looks));
        list.setAccessibleText(Texts.get("table.name", head.title()));
        root.getChildren().setAll(head(head), Parts.hairline(), RowCell.head(columns), list);
        fill();
    }

    /**
     * What stands over the table.
     *
     * @param title of the protocol
     * @param origin why this protocol
     */
    record ReviewHead(String title, String origin) {
        static ReviewHead of(OpenPlan plan) {
            return new ReviewHead(
                    SafeText.oneLine(plan.result().protocol().title()),
                    plan.request().protocol().isPresent()
                            ? Texts.get("table.protocol.chosen")
                            : Texts.get("table.protocol", OriginText.protocol(plan.result())));
        }
    }

    private HBox head(ReviewHead head) {
        protocol.show(head.title(), head.origin());
        Label origin = Parts.squeezed(head.origin(), "s11", "t3");
        VBox words = Parts.column(0, protocol.root(), origin);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Parts.tooltip(protocol.root(), head.title() + "\n" + Texts.get("table.protocol.does"));
        HBox box = Parts.row(8, words, segments(), tools);
        return Parts.height(Parts.styled(box, "card-head"), 40);
    }

    private HBox segments() {
        ToggleGroup filter = new ToggleGroup();
        HBox box = Parts.row(
                0,
                segment(Texts.get("table.all", model.total()), false, filter),
                segment(Texts.get("table.attention", model.attention()), true, filter));
        Segments.listen(filter, toggle -> {
            attentionOnly = (Boolean) toggle.getUserData();
            fill();
        });
        return Parts.height(Parts.styled(box, "segments"), 28);
    }

    private ToggleButton segment(String text, boolean attention, ToggleGroup filter) {
        ToggleButton button = Parts.segment(text, filter);
        button.setSelected(attention == attentionOnly);
        button.setUserData(attention);
        button.setId(attention ? "filter-attention" : "filter-all");
        return button;
    }

    private void fill() {
        following = true;
        list.getItems().setAll(model.lines(attentionOnly));
        following = false;
        follow(selection.row().get());
    }

    private void choose(TableLine line) {
        if (!following && line instanceof TableLine.Row row) {
            selection.select(row.row());
        }
    }

    private void follow(Optional<ConstraintRow> row) {
        int index = row.map(this::indexOf).orElse(-1);
        following = true;
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(index);
            reveal(index);
        }
        following = false;
    }

    /** Brings the selected row into sight after the table changed its height. */
    void revealSelected() {
        javafx.application.Platform.runLater(() -> {
            int index = list.getSelectionModel().getSelectedIndex();
            if (index >= 0) {
                reveal(index);
            }
        });
    }

    /** Scrolls only when the row is out of sight: whole rows, never a jump. */
    private void reveal(int index) {
        double rows = Math.floor(list.getHeight() / columns.rowHeight());
        if (rows > 0 && list.getItems().size() > rows) {
            list.scrollTo(Math.max(0, index - (int) rows / 2));
        }
    }

    private int indexOf(ConstraintRow row) {
        List<TableLine> lines = list.getItems();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof TableLine.Row each && each.row().id().equals(row.id())) {
                return i;
            }
        }
        return -1;
    }

    /** Selects the next row in a direction; groups and folded lines are passed over. */
    void step(int direction, boolean onlyAttention) {
        List<ConstraintRow> rows = model.rows(attentionOnly);
        int at = selection.row().get().map(row -> position(rows, row)).orElse(-1);
        for (int i = at + direction; i >= 0 && i < rows.size(); i += direction) {
            if (!onlyAttention || TableModel.needsAttention(rows.get(i))) {
                selection.select(rows.get(i));
                return;
            }
        }
    }

    /** Selects the first or the last row. */
    void end(boolean last) {
        List<ConstraintRow> rows = model.rows(attentionOnly);
        if (!rows.isEmpty()) {
            selection.select(rows.get(last ? rows.size() - 1 : 0));
        }
    }

    private static int position(List<ConstraintRow> rows, ConstraintRow row) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(row.id())) {
                return i;
            }
        }
        return -1;
    }
}
