package org.cordon.desktop.look;

import java.util.List;
import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A table with a head of its own over rows of one height. Each row is one sentence to a screen reader; arrows move
 * through rows as in any list.
 *
 * @param <R> what a row shows
 */
public final class DataTable<R> {
    private static final double PADDING = 14;
    private static final double HEAD = 28;
    private static final double EDGES = 4;

    private final List<Column<R>> columns;
    private final Function<R, Look> look;
    private final ListView<R> list = new ListView<>();
    private final VBox root;

    /**
     * A column.
     *
     * @param <R> what a row shows
     * @param title over it
     * @param px its width; 0 takes what is left
     * @param right whether it is aligned at the right, as numbers are
     * @param cell makes its node for a row
     */
    public record Column<R>(String title, double px, boolean right, Function<R, Node> cell) {}

    /**
     * What a row looks like as a whole.
     *
     * @param styleClass tints it, may be empty
     * @param spoken the row as one sentence
     */
    public record Look(String styleClass, String spoken) {}

    /**
     * An empty table.
     *
     * @param id of its list
     * @param rowPx height of a row
     */
    public DataTable(String id, String name, double rowPx, List<Column<R>> columns, Function<R, Look> look) {
        this.columns = List.copyOf(columns);
        this.look = look;
        list.setId(id);
        list.setAccessibleText(name);
        list.setFixedCellSize(rowPx);
        list.setMinHeight(rowPx);
        list.setPrefHeight(rowPx);
        list.setCellFactory(view -> new Row());
        VBox.setVgrow(list, Priority.ALWAYS);
        root = new VBox(head(), list);
        root.setMinSize(0, 0);
    }

    /** The node. */
    public Region root() {
        return root;
    }

    /** The rows. */
    public ObservableList<R> items() {
        return list.getItems();
    }

    /** The list under the head. */
    public ListView<R> list() {
        return list;
    }

    /** Exactly as high as its rows. */
    public void fitRows() {
        double px = list.getFixedCellSize() * Math.max(1, list.getItems().size()) + EDGES;
        Parts.height(list, px);
    }

    private HBox head() {
        HBox box = new HBox();
        box.setPadding(new Insets(0, PADDING, 0, PADDING));
        for (Column<R> column : columns) {
            Label title = Parts.text(column.title(), "s115", "medium", "t3");
            title.setMinWidth(0);
            box.getChildren().add(placed(column, title));
        }
        return Parts.height(Parts.styled(box, "table-head"), HEAD);
    }

    private static <R> HBox placed(Column<R> column, Node node) {
        HBox cell = new HBox(node);
        cell.setAlignment(column.right() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        cell.setPadding(new Insets(0, column.right() ? 14 : 8, 0, 0));
        cell.setFillHeight(false);
        if (column.px() > 0) {
            return Parts.width(cell, column.px());
        }
        cell.setMinWidth(0);
        cell.setPrefWidth(100);
        HBox.setHgrow(cell, Priority.ALWAYS);
        return cell;
    }

    private final class Row extends ListCell<R> {
        private final HBox box = Parts.styled(new HBox(), "row");

        Row() {
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            setText(null);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(R item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            box.getChildren()
                    .setAll(columns.stream()
                            .map(column -> placed(column, cell(column, item)))
                            .toList());
            Parts.height(box, list.getFixedCellSize());
            box.setAlignment(Pos.CENTER_LEFT);
            box.setPadding(new Insets(0, PADDING, 0, PADDING - 3));
            restyle(item);
            setGraphic(box);
            setAccessibleText(look.apply(item).spoken());
        }

        private Node cell(Column<R> column, R item) {
            Node node = column.cell().apply(item);
            if (node instanceof Label label) {
                label.setMinWidth(column.px() > 0 ? Region.USE_PREF_SIZE : 0);
            }
            return node;
        }

        @Override
        public void updateSelected(boolean selected) {
            super.updateSelected(selected);
            if (getItem() != null) {
                restyle(getItem());
            }
        }

        private void restyle(R item) {
            box.getStyleClass().setAll("row");
            String own = look.apply(item).styleClass();
            if (!own.isEmpty()) {
                box.getStyleClass().add(own);
            }
            if (isSelected()) {
                box.getStyleClass().add("chosen");
            }
        }
    }
}
