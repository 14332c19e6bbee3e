package org.cordon.desktop.dvh;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.cordon.desktop.look.Card;
import org.cordon.desktop.look.DataTable;
import org.cordon.desktop.look.DataTable.Column;
import org.cordon.desktop.look.DataTable.Look;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Texts;

/** The table of the curves' values, to read and to copy. */
final class CurveValuesView {
    private static final double ROW = 26;
    private static final double WIDE = 78;
    private static final double NARROW = 50;

    private CurveValuesView() {}

    static VBox of(CurveValues values, Runnable close) {
        List<Column<CurveValues.Row>> columns = new ArrayList<>();
        columns.add(new Column<>(Texts.get("table.structure"), 0, false, row -> Parts.squeezed(row.name(), "medium")));
        columns.add(new Column<>(Texts.get("dvh.values.volume"), WIDE, true, row -> Parts.text(row.volume())));
        columns.add(new Column<>(Texts.get("dvh.values.mean"), WIDE, true, row -> Parts.text(row.mean())));
        columns.add(new Column<>(Texts.get("dvh.values.max"), WIDE, true, row -> Parts.text(row.max())));
        for (int i = 0; i < values.doses().size(); i++) {
            int column = i;
            columns.add(new Column<>(
                    Texts.get("dvh.values.dose", values.doses().get(i)),
                    NARROW,
                    true,
                    row -> Parts.text(row.at().get(column), "s12")));
        }
        DataTable<CurveValues.Row> table = new DataTable<>(
                "dvh-values", Texts.get("dvh.values"), ROW, columns, row -> new Look("", values.spoken(row)));
        table.items().setAll(values.rows());
        table.list().getSelectionModel().selectFirst();
        Button copy = Parts.plainButton(Texts.get("dvh.values.copy"), "clipboard-copy", () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(values.asText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        copy.setId("dvh-values-copy");
        VBox card = Card.of(
                Texts.get("dvh.values"),
                table.root(),
                Parts.text(Texts.get("dvh.values.note", values.unit()), "s12", "t2"),
                copy,
                Parts.iconButton("x", Texts.get("dvh.values.close"), close));
        card.setId("dvh-values-card");
        return card;
    }
}
