package org.cordon.desktop.robustness;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.cordon.desktop.look.DataTable;
import org.cordon.desktop.look.DataTable.Column;
import org.cordon.desktop.look.DataTable.Look;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.StatusIcons;
import org.cordon.desktop.look.Texts;
import org.cordon.scenario.RobustRow;
import org.cordon.text.Mark;
import org.cordon.text.RobustnessText;
import org.cordon.text.RowText;

/** The tables beside the picture: first failures along the axes, and every row under all displacements. */
final class ShiftTables {
    private static final double ROW = 29;

    private ShiftTables() {}

    static DataTable<FirstFailure> directions(RobustnessModel model) {
        DataTable<FirstFailure> table = new DataTable<>(
                "robust-directions",
                Texts.get("robust.directions"),
                ROW,
                List.of(
                        new Column<>(Texts.get("robust.moves"), 92, false, each -> Parts.text(moves(each), "medium")),
                        new Column<>(Texts.get("robust.shift"), 74, true, each -> shift(model, each)),
                        new Column<>(Texts.get("robust.row"), 0, false, each -> first(model, each)),
                        new Column<>(Texts.get("table.limit"), 76, true, each -> limit(model, each)),
                        new Column<>(Texts.get("robust.at"), 128, false, each -> held(model, each))),
                each -> new Look(
                        each.failsAt(RobustnessModel.TOLERANCE_MM) ? "st-fail" : "",
                        moves(each) + ", " + shiftText(model, each) + ", " + firstText(model, each) + ", "
                                + word(model.atTolerance(each))));
        table.items().setAll(model.axes());
        table.fitRows();
        return table;
    }

    private static String moves(FirstFailure each) {
        String label = each.direction().label();
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    private static String shiftText(RobustnessModel model, FirstFailure each) {
        return each.row().isPresent()
                ? RobustnessText.shift(each.shiftMm().orElseThrow())
                : RobustnessText.beyond(model.result().options());
    }

    private static Node shift(RobustnessModel model, FirstFailure each) {
        boolean close = each.failsAt(RobustnessModel.TOLERANCE_MM);
        return Parts.text(shiftText(model, each), "semi", close ? "st-fail" : "t");
    }

    private static String firstText(RobustnessModel model, FirstFailure each) {
        return each.row()
                .map(row -> RobustnessModel.name(row) + "  " + model.text(row).metric())
                .orElse(Texts.get("robust.nothing"));
    }

    private static Node first(RobustnessModel model, FirstFailure each) {
        return Parts.text(firstText(model, each), each.row().isPresent() ? "t" : "t3");
    }

    private static Node limit(RobustnessModel model, FirstFailure each) {
        return Parts.text(each.row().map(row -> model.text(row).limit()).orElse(""), "t2");
    }

    private static Node held(RobustnessModel model, FirstFailure each) {
        Mark mark = model.atTolerance(each);
        return Parts.row(
                6,
                StatusIcons.of(mark, 15),
                Parts.text(word(mark), mark == Mark.PASS ? "t2" : "semi", Palette.styleClass(mark)));
    }

    private static String word(Mark mark) {
        return Texts.get("robust.at." + mark.name());
    }

    static DataTable<RobustRow> rows(RobustnessModel model) {
        DataTable<RobustRow> table = new DataTable<>(
                "robust-rows",
                Texts.get("robust.rows"),
                ROW,
                List.of(
                        new Column<>("", 24, false, row -> StatusIcons.of(RobustnessText.mark(row), 15)),
                        new Column<>(Texts.get("table.structure"), 0, false, row -> structure(row)),
                        new Column<>(
                                Texts.get("table.metric"),
                                66,
                                false,
                                row -> Parts.text(model.text(row).metric())),
                        new Column<>(
                                Texts.get("table.limit"),
                                72,
                                true,
                                row -> Parts.text(model.text(row).limit(), "t2")),
                        new Column<>(
                                Texts.get("robust.value"),
                                72,
                                true,
                                row -> Parts.text(model.text(row).value(), "medium")),
                        new Column<>(Texts.get("robust.worst"), 72, true, row -> worst(row)),
                        new Column<>(
                                Texts.get("robust.passes"),
                                58,
                                true,
                                row -> Parts.text(RobustnessText.passRate(row), "t2")),
                        new Column<>(Texts.get("robust.from"), 84, true, row -> from(model, row))),
                row -> new Look(tint(RobustnessText.mark(row)), spoken(model, row)));
        table.items().setAll(model.rows());
        return table;
    }

    private static String tint(Mark mark) {
        return mark == Mark.PASS || mark == Mark.INFO || mark == Mark.NONE ? "" : Palette.styleClass(mark);
    }

    private static Node structure(RobustRow row) {
        Label name = Parts.text(RobustnessModel.name(row));
        Parts.tooltip(name, RobustnessModel.name(row));
        return name;
    }

    private static Node worst(RobustRow row) {
        Label value = Parts.text(RobustnessText.worst(row), "semi");
        row.worst().ifPresent(worst -> Parts.tooltip(value, RobustnessText.displacement(worst.displacement())));
        return value;
    }

    private static Node from(RobustnessModel model, RobustRow row) {
        String words = row.notMoved().isPresent()
                ? Texts.get("robust.kept")
                : row.nearest()
                        .map(nearest -> RobustnessText.shift(nearest.shiftMm()))
                        .orElse(RobustnessText.beyond(model.result().options()));
        return Parts.text(words, "t2");
    }

    static String spoken(RobustnessModel model, RobustRow row) {
        RowText cells = model.text(row);
        return RobustnessText.mark(row).word() + ". " + RobustnessModel.name(row) + ", " + cells.metric() + ", "
                + Texts.get("table.spoken.limit", cells.limit()) + ", " + cells.value() + ", "
                + Texts.get("robust.spoken.row", RobustnessText.worst(row), RobustnessText.passRate(row)) + " "
                + RobustnessText.nearest(row, model.result().options());
    }
}
