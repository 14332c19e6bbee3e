package org.cordon.desktop.review;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.cordon.desktop.look.Appearance;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.StatusIcons;
import org.cordon.desktop.look.Texts;
import org.cordon.finding.Reason;
import org.cordon.review.ConstraintRow;
import org.cordon.review.Explanation;
import org.cordon.review.Explanations;
import org.cordon.review.ReviewResult;
import org.cordon.text.Mark;
import org.cordon.text.RowText;
import org.cordon.text.SafeText;
import org.cordon.text.Wording;

/** Why the selected row says what it says: the number against its limit, the distance, the source, what would change it. */
final class ExplainView {
    /** The readings stand beside it, each with its name. */
    private static final String SHOWN_AS_TABLE = "CHANGE_OTHER_READING";

    private final Wording words;
    private final Appearance appearance;
    private final VBox root = Parts.styled(new VBox(), "card");
    private final Consumer<Integer> step;
    private final Runnable close;
    private final Runnable hottest;

    ExplainView(Wording words, Appearance appearance, Consumer<Integer> step, Runnable close, Runnable hottest) {
        this.words = words;
        this.appearance = appearance;
        this.step = step;
        this.close = close;
        this.hottest = hottest;
        root.setId("explanation");
        root.setMinHeight(0);
    }

    VBox root() {
        return root;
    }

    void show(ReviewResult result, ConstraintRow row, String structure) {
        Mark mark = Mark.of(row);
        String colour = Palette.styleClass(mark);
        Explanation why = Explanations.of(result).explain(row);
        RowText text = RowText.of(row, result.protocol().doseToleranceGy());
        VBox body = new VBox(8);
        body.setPadding(new Insets(10, 16, 12, 16));
        body.getChildren().add(Parts.paragraph(sentence(row, text, structure), "s14", "paragraph"));
        if (row.value().isPresent() && row.rule().limit().isPresent()) {
            body.getChildren().add(new LimitRuler(appearance.palette()).draw(row, text));
        }
        GridPane parts = parts(why);
        HBox.setHgrow(parts, Priority.ALWAYS);
        parts.setMinWidth(0);
        body.getChildren()
                .add(
                        row.otherReadings().isEmpty()
                                ? parts
                                : new HBox(18, OtherReadings.of(row, text.metric(), words), parts));
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getStyleClass().setAll("card", colour);
        root.getChildren()
                .setAll(
                        head(mark, colour, structure + "  \u00b7  " + text.metric()),
                        Parts.hairline(),
                        scroll,
                        foot(row));
    }

    private HBox head(Mark mark, String colour, String subject) {
        Label title = Parts.text(Texts.get("explain.why." + mark.name()), "s14", "semi", colour);
        Label what = Parts.text(subject, "s14", "semi");
        what.setMinWidth(0);
        HBox head = Parts.row(
                8,
                StatusIcons.of(mark, 20),
                title,
                what,
                Parts.grow(),
                Parts.text(Texts.get("explain.step"), "s12", "t3"),
                Parts.keyCap("["),
                Parts.keyCap("]"),
                Parts.iconButton("chevron-left", Texts.get("explain.previous"), () -> step.accept(-1)),
                Parts.iconButton("chevron-right", Texts.get("explain.next"), () -> step.accept(1)),
                Parts.iconButton("x", Texts.get("explain.close"), close));
        return Parts.height(Parts.styled(head, "card-head"), 40);
    }

    private String sentence(ConstraintRow row, RowText text, String structure) {
        return row.value().isEmpty()
                ? row.reason().map(words::paragraph).map(SafeText::oneLine).orElse("")
                : Texts.get("explain.number", structure, text.metric(), text.value(), text.limit());
    }

    private GridPane parts(Explanation why) {
        GridPane grid = new GridPane();
        grid.setHgap(14);
        grid.setVgap(7);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(86);
        ColumnConstraints texts = new ColumnConstraints();
        texts.setHgrow(Priority.ALWAYS);
        texts.setMinWidth(0);
        grid.getColumnConstraints().setAll(names, texts);
        part(grid, "explain.distance", why.distance());
        part(
                grid,
                "explain.changes",
                why.changes().stream()
                        .filter(reason -> !reason.code().equals(SHOWN_AS_TABLE))
                        .toList());
        part(grid, "explain.structure", why.structure());
        part(grid, "explain.sure", why.number());
        part(grid, "explain.evidence", why.evidence());
        return grid;
    }

    private void part(GridPane grid, String key, List<Reason> reasons) {
        String name = Texts.get(key);
        for (Reason reason : reasons) {
            Label text = Parts.paragraph(SafeText.oneLine(words.paragraph(reason)), "paragraph");
            Label caption = Parts.text(name, "s12", "medium", "t3");
            GridPane.setValignment(caption, javafx.geometry.VPos.TOP);
            grid.addRow(grid.getRowCount(), caption, text);
            name = "";
        }
    }

    private HBox foot(ConstraintRow row) {
        HBox foot = Parts.row(8);
        if (row.location().isPresent()) {
            foot.getChildren().add(Parts.plainButton(Texts.get("explain.hottest"), "crosshair", hottest));
        }
        foot.getChildren().add(Parts.grow());
        foot.getChildren().add(Parts.text(Texts.get("explain.bounds"), "s115", "t3"));
        foot.setPadding(new Insets(6, 14, 10, 14));
        return foot;
    }
}
