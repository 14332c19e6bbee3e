package org.cordon.desktop.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.cordon.desktop.look.Card;
import org.cordon.desktop.look.DataTable;
import org.cordon.desktop.look.DataTable.Column;
import org.cordon.desktop.look.DataTable.Look;
import org.cordon.desktop.look.LineLook;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Segments;
import org.cordon.desktop.look.StatusIcons;
import org.cordon.desktop.look.Texts;
import org.cordon.difference.RowDifference;
import org.cordon.review.ConstraintRow;
import org.cordon.text.DifferenceText;
import org.cordon.text.Mark;
import org.cordon.text.MetricText;
import org.cordon.text.Wording;

/** What changed: the rows of both versions side by side, or what changed in plan and beams, or in structures. */
final class ChangesCard {
    private static final double ROW = 28;

    private ChangesCard() {}

    static VBox of(CompareModel model, Wording words, Consumer<RowDifference> chosen) {
        DataTable<RowDifference> rows = rows(model, chosen);
        Node plan = lines(model.planLines(), model.remarks(words));
        Node structures = lines(model.structureLines(), List.of());
        StackPane shown = new StackPane(rows.root());
        shown.setMinSize(0, 0);
        return Card.of(
                Texts.get("compare.changed"),
                shown,
                Segments.of(
                        "compare-what",
                        List.of(
                                Texts.get("compare.rows", model.turned()),
                                Texts.get("compare.plan", model.planLines().size()),
                                Texts.get(
                                        "compare.structures",
                                        model.structureLines().size())),
                        0,
                        number -> shown.getChildren()
                                .setAll(List.of(rows.root(), plan, structures).get(number))));
    }

    private static DataTable<RowDifference> rows(CompareModel model, Consumer<RowDifference> chosen) {
        DataTable<RowDifference> table = new DataTable<>(
                "compare-rows",
                Texts.get("compare.changed"),
                ROW,
                List.of(
                        new Column<>(Texts.get("compare.row"), 0, false, row -> name(row)),
                        new Column<>(
                                Texts.get("compare.first"),
                                112,
                                true,
                                row -> value(model.value(row.first()), row.first())),
                        new Column<>(
                                Texts.get("compare.second"),
                                112,
                                true,
                                row -> value(model.value(row.second()), row.second())),
                        new Column<>(
                                Texts.get("compare.change"),
                                72,
                                true,
                                row -> Parts.text(model.change(row), row.isLoss() ? "st-caution" : "t2"))),
                row -> new Look(row.isLoss() ? "st-caution" : "", model.spoken(row)));
        table.items().setAll(model.rows());
        table.list().getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                chosen.accept(now);
            }
        });
        return table;
    }

    private static Node name(RowDifference row) {
        Label label = Parts.text(
                CompareModel.name(row) + "  " + MetricText.brief(row.rule().metric()));
        if (CompareModel.isTurned(row)) {
            label.getStyleClass().add("semi");
        }
        Parts.tooltip(
                label, label.getText() + ", " + DifferenceText.limit(row) + ", " + DifferenceText.word(row.turn()));
        label.setMinWidth(0);
        return Parts.row(6, swatch(row), label);
    }

    private static Region swatch(RowDifference row) {
        int number = row.second()
                .or(row::first)
                .map(ConstraintRow::roiNumber)
                .map(each -> each.orElse(0))
                .orElse(0);
        Region swatch = Parts.styled(new Region(), "swatch");
        swatch.setStyle("-fx-background-color: "
                + LineLook.of(row.structure(), "", number).token().cssName());
        return swatch;
    }

    private static Node value(String words, Optional<ConstraintRow> row) {
        Mark mark = CompareModel.mark(row);
        boolean calm = mark == Mark.PASS || mark == Mark.INFO || mark == Mark.NONE;
        Label label = Parts.text(words, calm ? "t" : "semi", calm ? "t" : Palette.styleClass(mark));
        Node icon = StatusIcons.of(mark, 14);
        Parts.tooltip(label, mark.word());
        return Parts.row(5, label, icon);
    }

    private static Node lines(List<String> lines, List<String> remarks) {
        List<Node> nodes = new ArrayList<>();
        if (lines.isEmpty()) {
            nodes.add(Parts.paragraph(Texts.get("compare.same"), "t2"));
        }
        lines.forEach(line -> nodes.add(Parts.paragraph(line)));
        remarks.forEach(line -> nodes.add(Parts.paragraph(line, "s12", "t2")));
        VBox box = Parts.column(5, nodes.toArray(Node[]::new));
        box.setPadding(new Insets(10, 14, 10, 14));
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setMinSize(0, 0);
        return scroll;
    }
}
