package org.cordon.desktop.review;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.cordon.desktop.look.Appearance;
import org.cordon.desktop.look.Icon;
import org.cordon.desktop.look.LineLook;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.StatusIcons;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.StructureLooks;
import org.cordon.text.Mark;
import org.cordon.text.SafeText;

/** One line of the table: a row, a group's head or a folded line. Nodes are made once and filled again. */
final class RowCell extends ListCell<TableLine> {
    private static final double PADDING = 14;
    private static final double SOURCE_GAP = 16;

    private final Columns columns;
    private final Appearance appearance;
    private final StructureLooks looks;
    private final HBox rowBox = new HBox();
    private final HBox status = Parts.row(6);
    private final Label structure = Parts.text("");
    private final Line swatch = new Line(0, 0, 12, 0);
    private final Label metric = Parts.text("");
    private final Label value = Parts.text("", "semi");
    private final Label bounds = Parts.text("", "s115", "t3");
    private final Label limit = Parts.text("", "s12", "t2");
    private final Label margin = Parts.text("", "s12");
    private final Label source = Parts.text("", "s115", "t3");
    private final HBox valueBox;
    private final HBox boundsBox;
    private final MarginBar bar;
    private final javafx.scene.control.Tooltip tooltip = new javafx.scene.control.Tooltip();

    RowCell(Columns columns, Appearance appearance, StructureLooks looks) {
        this.columns = columns;
        this.appearance = appearance;
        this.looks = looks;
        bar = new MarginBar(columns.bar(), columns.rowHeight() - 2);
        swatch.setStrokeWidth(3);
        structure.setMinWidth(0);
        source.setMinWidth(0);
        valueBox = right(columns.value(), value);
        boundsBox = right(columns.bounds(), bounds);
        tooltip.setShowDelay(javafx.util.Duration.millis(400));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(460);
        rowBox.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    private static HBox right(double width, Label label) {
        HBox box = Parts.width(Parts.row(0, label), width);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    @Override
    protected void updateItem(TableLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        setTooltip(null);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else if (line instanceof TableLine.Row row) {
            showRow(row);
        } else if (line instanceof TableLine.Group group) {
            setGraphic(group(group));
            setAccessibleText(group.title() + ", " + group.note());
        } else if (line instanceof TableLine.Folded folded) {
            setGraphic(folded(folded));
            setAccessibleText(folded.title() + ": " + folded.note());
        }
    }

    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        if (getItem() instanceof TableLine.Row) {
            rowBox.getStyleClass().remove("chosen");
            if (selected) {
                rowBox.getStyleClass().add("chosen");
            }
        }
    }

    private void showRow(TableLine.Row row) {
        Palette palette = appearance.palette();
        Mark mark = row.mark();
        boolean calm = mark == Mark.PASS || mark == Mark.INFO;
        String colour = Palette.styleClass(mark);
        rowBox.getStyleClass().setAll("row");
        if (!calm) {
            rowBox.getStyleClass().add(colour);
        }
        if (isSelected()) {
            rowBox.getStyleClass().add("chosen");
        }
        Label word = Parts.text(row.word(), "s12", calm ? "t2" : "semi");
        if (!calm) {
            word.getStyleClass().add(colour);
        }
        status.getChildren().setAll(StatusIcons.of(mark, 16), word);
        LineLook look = looks.of(row.row());
        swatch.setStroke(palette.color(look.token()));
        structure.setText(row.structure());
        restyle(structure, calm ? "" : "medium");
        metric.setText(row.text().metric());
        fillNumbers(row, calm ? "" : colour);
        bar.draw(row.row(), palette);
        rowBox.getChildren()
                .setAll(
                        Parts.width(status, columns.status()),
                        Parts.width(Parts.row(7, swatch, structure), columns.structure()),
                        Parts.width(Parts.row(0, metric), columns.metric()),
                        valueBox);
        if (columns.bounds() > 0) {
            rowBox.getChildren().add(boundsBox);
        }
        rowBox.getChildren().addAll(right(columns.limit(), limit), bar.canvas(), right(columns.margin(), margin));
        if (columns.source() > 0) {
            source.setText(SafeText.oneLine(row.row().rule().source().citation()));
            HBox box = Parts.width(Parts.row(0, source), columns.source());
            box.setPadding(new javafx.geometry.Insets(0, 0, 0, SOURCE_GAP));
            rowBox.getChildren().add(box);
        }
        Parts.height(rowBox, columns.rowHeight());
        rowBox.setPadding(new javafx.geometry.Insets(0, PADDING, 0, PADDING - 3));
        tooltip.setText(Tooltips.of(row));
        setTooltip(tooltip);
        setGraphic(rowBox);
        setAccessibleText(row.spoken());
    }

    private void fillNumbers(TableLine.Row row, String colour) {
        boolean none = !row.reason().isEmpty();
        value.setText(none ? row.reason() : row.text().value());
        value.setMinWidth(none ? 0 : Region.USE_PREF_SIZE);
        restyle(value, none ? "medium" : "semi", none ? "s12" : "", colour);
        bounds.setText(none ? "" : row.text().bounds());
        boundsBox.setVisible(!none);
        boundsBox.setManaged(!none);
        Parts.width(valueBox, none ? columns.value() + columns.bounds() : columns.value());
        limit.setText(row.text().limit());
        margin.setText(row.text().margin().replace("+", ""));
        boolean over = row.text().margin().startsWith("\u2212");
        restyle(margin, "s12", over ? "semi" : "t2", over ? Palette.styleClass(row.mark()) : "");
    }

    private static void restyle(Label label, String... classes) {
        label.getStyleClass().setAll("label");
        for (String each : classes) {
            if (!each.isEmpty()) {
                label.getStyleClass().add(each);
            }
        }
    }

    private HBox group(TableLine.Group group) {
        HBox box = Parts.row(
                8,
                Icon.of("chevron-down", 14, "i-text3"),
                Parts.text(group.title(), "s12", "semi"),
                Parts.text(group.note(), "s12", "t3"));
        box.setPadding(new javafx.geometry.Insets(0, PADDING, 0, PADDING - 4));
        return Parts.height(Parts.styled(box, "group-head"), columns.rowHeight());
    }

    private HBox folded(TableLine.Folded folded) {
        Label note = Parts.text(folded.note(), "s12", "t3");
        note.setMinWidth(0);
        HBox.setHgrow(note, Priority.ALWAYS);
        HBox box = Parts.row(8, StatusIcons.faint(folded.mark(), 15), Parts.text(folded.title(), "s12", "t2"), note);
        box.setPadding(new javafx.geometry.Insets(0, PADDING, 0, PADDING - 4));
        Parts.tooltip(box, folded.title() + ": " + folded.note());
        return Parts.height(Parts.styled(box, "group-head"), columns.rowHeight());
    }

    /** The head of the columns. */
    static HBox head(Columns columns) {
        HBox box = new HBox();
        box.setAlignment(Pos.CENTER_LEFT);
        box.setPadding(new javafx.geometry.Insets(0, PADDING, 0, PADDING));
        headCell(box, columns.status(), "table.status", Pos.CENTER_LEFT);
        headCell(box, columns.structure(), "table.structure", Pos.CENTER_LEFT);
        headCell(box, columns.metric(), "table.metric", Pos.CENTER_LEFT);
        headCell(box, columns.value(), "table.value", Pos.CENTER_RIGHT);
        headCell(box, columns.bounds(), "table.bounds", Pos.CENTER_RIGHT);
        headCell(box, columns.limit(), "table.limit", Pos.CENTER_RIGHT);
        HBox scale = Parts.row(
                0,
                Parts.text(Texts.get("table.room"), "s11", "t3"),
                Parts.grow(),
                Parts.text(Texts.get("table.over"), "s11", "t3"));
        scale.setPadding(new javafx.geometry.Insets(0, 1, 0, 9));
        box.getChildren().add(Parts.width(scale, columns.bar()));
        headCell(box, columns.margin(), "table.margin", Pos.CENTER_RIGHT);
        headCell(box, columns.source(), "table.source", Pos.CENTER_LEFT);
        return Parts.height(Parts.styled(box, "table-head"), 28);
    }

    private static void headCell(HBox box, double width, String key, Pos alignment) {
        if (width > 0) {
            HBox cell = Parts.width(Parts.row(0, Parts.text(Texts.get(key), "s115", "medium", "t3")), width);
            cell.setAlignment(alignment);
            if (key.equals("table.source")) {
                cell.setPadding(new javafx.geometry.Insets(0, 0, 0, SOURCE_GAP));
            }
            box.getChildren().add(cell);
        }
    }
}
