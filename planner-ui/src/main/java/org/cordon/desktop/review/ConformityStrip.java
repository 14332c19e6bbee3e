package org.cordon.desktop.review;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.cordon.conformity.ConformityIndex;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Texts;
import org.cordon.review.ConformityRow;
import org.cordon.review.ReviewResult;
import org.cordon.text.ConformityText;
import org.cordon.text.SafeText;
import org.cordon.text.Wording;

/** Five indices of plan quality with their formulas, for the first target; never part of the verdict. */
final class ConformityStrip {
    private static final List<ConformityIndex> SHOWN = List.of(
            ConformityIndex.PADDICK,
            ConformityIndex.GRADIENT_INDEX,
            ConformityIndex.R50,
            ConformityIndex.ICRU83_HOMOGENEITY,
            ConformityIndex.CORD_DISTANCE);
    private static final double HEIGHT = 64;

    private ConformityStrip() {}

    /** The strip; empty when nothing was computed. */
    static Optional<Node> of(ReviewResult result, Wording words) {
        Optional<String> target =
                result.conformity().stream().map(ConformityRow::target).findFirst();
        if (target.isEmpty()) {
            return Optional.empty();
        }
        HBox box = Parts.height(Parts.styled(new HBox(), "card"), HEIGHT);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setPadding(new javafx.geometry.Insets(0, 14, 0, 14));
        for (ConformityIndex index : SHOWN) {
            result.conformity().stream()
                    .filter(row -> row.target().equals(target.get())
                            && row.island().isEmpty()
                            && row.value().index() == index)
                    .findFirst()
                    .ifPresent(row -> add(box, row, words));
        }
        return Optional.of(box);
    }

    private static void add(HBox box, ConformityRow row, Wording words) {
        if (!box.getChildren().isEmpty()) {
            box.getChildren().add(Parts.divider(40));
            HBox.setMargin(
                    box.getChildren().get(box.getChildren().size() - 1), new javafx.geometry.Insets(0, 12, 0, 12));
        }
        ConformityIndex index = row.value().index();
        javafx.scene.control.Label formula = Parts.text(index.formula(), "s11", "t3");
        formula.setMinWidth(0);
        VBox cell = Parts.column(
                0,
                Parts.text(Texts.get("quality." + index.name()), "s11", "t3"),
                Parts.text(ConformityText.value(row), "s16", "semi"),
                formula);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.setMinWidth(0);
        HBox.setHgrow(cell, Priority.ALWAYS);
        cell.setPrefWidth(100);
        String grade = ConformityText.reason(row, words)
                .or(() -> ConformityText.grade(row))
                .map(text -> "\n" + text)
                .orElse("");
        Parts.tooltip(
                cell,
                SafeText.oneLine(ConformityText.heading(row)) + "\n" + index.title() + " = " + index.formula() + " = "
                        + ConformityText.value(row) + grade);
        box.getChildren().add(cell);
    }
}
