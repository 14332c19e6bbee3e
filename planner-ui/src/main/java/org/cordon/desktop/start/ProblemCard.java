package org.cordon.desktop.start;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.StatusIcons;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.LoadState;
import org.cordon.desktop.session.Problem;
import org.cordon.desktop.session.Session;
import org.cordon.review.request.ReviewRequest;
import org.cordon.text.Mark;
import org.cordon.text.SafeText;

/** A load that failed: what, where, why it matters, what to do; and the choice where only a choice is missing. */
final class ProblemCard {
    private static final double WIDTH = 820;

    private final Session session;
    private final LoadState.Failed failed;
    private final VBox root = Parts.styled(new VBox(12), "card");

    ProblemCard(Session session, LoadState.Failed failed, Runnable openAnother) {
        this.session = session;
        this.failed = failed;
        Problem problem = failed.problem();
        boolean choice = Choices.of(problem).isPresent();
        Mark mark = choice ? Mark.UNKNOWN : Mark.FAIL;
        String title = Texts.get(choice ? "problem.choose" : "problem.title", SafeText.oneLine(failed.label()));
        HBox head = Parts.row(
                12,
                StatusIcons.of(mark, 22),
                Parts.text(title, "s16", "semi", Palette.styleClass(mark)),
                Parts.grow(),
                Parts.text(problem.code(), "s115", "t2"));
        root.getChildren().addAll(head, facts(problem));
        if (choice) {
            root.getChildren().add(candidates(problem));
        }
        root.getChildren().add(buttons(problem, openAnother, !choice));
        root.getStyleClass().add(Palette.styleClass(mark));
        root.setPadding(new Insets(18, 20, 18, 20));
        root.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        root.setId("problem-card");
    }

    Node root() {
        return root;
    }

    private static Node facts(Problem problem) {
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(8);
        String why = "problem.why." + problem.code();
        fact(grid, "problem.what", problem.what(), "medium");
        fact(grid, "problem.where", problem.where(), "t");
        fact(grid, "problem.why", Texts.has(why) ? Texts.get(why) : "", "t");
        fact(grid, "problem.todo", problem.remedy(), "t");
        return grid;
    }

    private static void fact(GridPane grid, String key, String text, String styleClass) {
        if (!text.isEmpty()) {
            int line = grid.getRowCount();
            Node value = Parts.paragraph(SafeText.oneLine(text), styleClass);
            GridPane.setHgrow(value, Priority.ALWAYS);
            grid.addRow(line, Parts.text(Texts.get(key), "s12", "medium", "t2"), value);
        }
    }

    private Node candidates(Problem problem) {
        BiFunction<ReviewRequest, String, ReviewRequest> choice =
                Choices.of(problem).orElseThrow();
        FlowPane pane = new FlowPane(8, 8);
        for (String candidate : problem.candidates()) {
            UnaryOperator<ReviewRequest> chosen = request -> choice.apply(request, candidate);
            Button button =
                    Parts.plainButton(SafeText.oneLine(candidate), "", () -> session.open(failed.paths(), chosen));
            button.setDisable(failed.paths().isEmpty());
            pane.getChildren().add(button);
        }
        return pane;
    }

    private Node buttons(Problem problem, Runnable openAnother, boolean main) {
        Button copy = Parts.plainButton(Texts.get("problem.copy"), "clipboard-copy", () -> {});
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(problem.forCopying());
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(Texts.get("problem.copied"));
        });
        String another = Texts.get("problem.another");
        List<Node> nodes = List.of(
                main
                        ? Parts.mainButton(another, "folder-open", openAnother)
                        : Parts.plainButton(another, "folder-open", openAnother),
                copy,
                Parts.plainButton(Texts.get("problem.back"), "", session::dismiss),
                Parts.grow(),
                Parts.text(Texts.get("problem.nodata"), "s12", "t2"));
        return Parts.row(8, nodes.toArray(Node[]::new));
    }
}
