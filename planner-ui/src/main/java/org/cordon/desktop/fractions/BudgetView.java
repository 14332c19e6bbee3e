package org.cordon.desktop.fractions;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.cordon.assessment.ReirradiationResult;
import org.cordon.desktop.look.Card;
import org.cordon.desktop.look.DataTable;
import org.cordon.desktop.look.DataTable.Column;
import org.cordon.desktop.look.DataTable.Look;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.StatusIcons;
import org.cordon.desktop.look.Texts;
import org.cordon.review.ScaledReview;
import org.cordon.text.FractionationText;
import org.cordon.text.Mark;
import org.cordon.text.ReirradiationText;
import org.cordon.text.SafeText;
import org.cordon.text.Wording;

/** What the cord may still get, which prescription the limits allow, and the criteria for irradiating again. */
final class BudgetView {
    private static final double ROW = 26;

    private BudgetView() {}

    /** What is left in 1 to 5 fractions, or what is published where nothing was given before. */
    static VBox budget(FractionsResult result) {
        HBox boxes = new HBox(8);
        boxes.setPadding(new Insets(12, 14, 12, 14));
        for (FractionsResult.Budget each : result.budget()) {
            Node box = box(each, result.section().isPresent());
            HBox.setHgrow(box, Priority.ALWAYS);
            boxes.getChildren().add(box);
        }
        boolean again = result.section().isPresent();
        Parts.picture(boxes, "budget");
        boxes.setAccessibleText(Texts.get(again ? "fractions.budget" : "fractions.budget.deNovo") + ": "
                + result.budget().stream()
                        .map(each -> fractions(each.fractions()) + " " + shown(each, again))
                        .collect(Collectors.joining("; ")));
        return Card.of(
                Texts.get(again ? "fractions.budget" : "fractions.budget.deNovo"),
                Texts.get(again ? "fractions.budget.note" : "fractions.budget.deNovo.note"),
                boxes);
    }

    private static OptionalDouble gy(FractionsResult.Budget budget, boolean again) {
        return again ? budget.leftGy() : budget.deNovoGy();
    }

    private static String shown(FractionsResult.Budget budget, boolean again) {
        OptionalDouble gy = gy(budget, again);
        return gy.isPresent() ? FractionationText.floor(gy.getAsDouble()) : Texts.get("fractions.unknown");
    }

    private static Node box(FractionsResult.Budget budget, boolean again) {
        OptionalDouble gy = gy(budget, again);
        String deNovo = budget.deNovoGy().isPresent()
                ? Texts.get(
                        "fractions.budget.published",
                        FractionationText.floor(budget.deNovoGy().getAsDouble()))
                : "";
        VBox box = Parts.column(
                1,
                Parts.text(fractions(budget.fractions()), "s12", "t2"),
                Parts.text(shown(budget, again), "s16", "semi"),
                Parts.text(
                        gy.isPresent()
                                ? Texts.get(
                                        "fractions.each",
                                        FractionationText.floor(gy.getAsDouble() / budget.fractions()))
                                : "",
                        "s12",
                        "t2"));
        if (again) {
            box.getChildren().add(Parts.text(deNovo, "s12", "t2"));
            Parts.tooltip(box, Texts.get("fractions.bound", ReirradiationText.name(budget.binding())));
            javafx.scene.control.Label bound = Parts.paragraph(ReirradiationText.name(budget.binding()), "s11", "t3");
            box.getChildren().add(bound);
        }
        box.setPadding(new Insets(8, 10, 8, 10));
        box.setPrefWidth(100);
        box.setMinWidth(0);
        return Parts.styled(box, "tile");
    }

    private static String fractions(int n) {
        return Texts.get(n == 1 ? "fractions.one" : "fractions.n", n);
    }

    /** The highest prescription in each number of fractions. */
    static VBox isotoxic(FractionsResult result) {
        DataTable<ScaledReview.Isotoxic> table = new DataTable<>(
                "isotoxic",
                Texts.get("fractions.highest"),
                ROW,
                List.of(
                        new Column<>(
                                Texts.get("fractions.count"),
                                34,
                                true,
                                each -> Parts.text(Integer.toString(each.fractions()))),
                        new Column<>(
                                Texts.get("fractions.prescription"),
                                84,
                                true,
                                each -> Parts.text(highest(each), "semi")),
                        new Column<>(Texts.get("fractions.binds"), 0, false, BudgetView::binds)),
                each -> new Look(
                        "", fractions(each.fractions()) + ", " + highest(each) + ", " + FractionationText.binds(each)));
        table.items().setAll(result.table().isotoxic());
        String without = result.table().withoutProtocol().isEmpty()
                ? ""
                : Texts.get(
                        "fractions.without",
                        String.join(
                                ", ",
                                result.table().withoutProtocol().stream()
                                        .map(n -> Integer.toString(n))
                                        .toList()));
        return Card.of(Texts.get("fractions.highest"), without, table.root());
    }

    private static String highest(ScaledReview.Isotoxic each) {
        return each.prescriptionGy().isPresent()
                ? FractionationText.floor(each.prescriptionGy().getAsDouble())
                : Texts.get("fractions.none");
    }

    private static Node binds(ScaledReview.Isotoxic each) {
        javafx.scene.control.Label label = Parts.text(SafeText.oneLine(FractionationText.binds(each)), "s12", "t2");
        List<String> reservations = FractionationText.reservations(each);
        Parts.tooltip(
                label,
                each.protocol().title() + "\n"
                        + String.join(
                                "\n",
                                ImmutableList.<String>builder()
                                        .add(FractionationText.binds(each))
                                        .addAll(reservations)
                                        .build()));
        if (!reservations.isEmpty()) {
            return Parts.row(6, StatusIcons.of(Mark.UNKNOWN, 14), label);
        }
        return label;
    }

    /** The criteria for irradiating again, each with value and limit. */
    static VBox criteria(ReirradiationResult result, Wording words) {
        DataTable<ReirradiationText.Line> table = new DataTable<>(
                "criteria",
                Texts.get("fractions.criteria"),
                ROW,
                List.of(
                        new Column<>("", 24, false, line -> StatusIcons.of(line.mark(), 15)),
                        new Column<>(Texts.get("fractions.criterion"), 0, false, line -> criterion(line)),
                        new Column<>(
                                Texts.get("table.value"),
                                78,
                                true,
                                line -> Parts.text(line.cells().get(2), "semi")),
                        new Column<>(
                                Texts.get("table.limit"),
                                90,
                                true,
                                line -> Parts.text(line.cells().get(3), "t2"))),
                line -> new Look("", String.join(", ", line.cells())));
        table.items().setAll(ReirradiationText.criteria(result, words));
        table.fitRows();
        return Card.of(Texts.get("fractions.criteria"), ReirradiationText.nieder(result.nieder()), table.root());
    }

    private static javafx.scene.control.Label criterion(ReirradiationText.Line line) {
        javafx.scene.control.Label label = Parts.text(line.cells().get(1));
        Parts.tooltip(label, String.join("\n", line.below().isEmpty() ? line.cells() : line.below()));
        return label;
    }
}
