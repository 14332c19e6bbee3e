package org.cordon.desktop.review;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cordon.desktop.look.Icon;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.StatusIcons;
import org.cordon.desktop.look.Texts;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;
import org.cordon.text.Banner;
import org.cordon.text.Mark;
import org.cordon.text.Wording;

/** The verdict: icon, word and colour, the reasons why it is no pass, the counters with their zeros. */
final class BannerView {
    private static final double HEIGHT = 84;
    private static final double COMPACT_HEIGHT = 74;
    private static final int NAMED_WHOLE = 22;
    private static final double LEAST_NAME = 130;

    private final HBox root = Parts.row(18);
    private final Consumer<ConstraintRow> select;
    private final Runnable findings;

    /**
     * Creates it.
     *
     * @param select goes to a row
     * @param findings goes to the findings, for a reason that is none of a row
     */
    BannerView(Consumer<ConstraintRow> select, Runnable findings) {
        this.select = select;
        this.findings = findings;
        root.setId("verdict-banner");
        root.setAccessibleRole(AccessibleRole.TEXT);
    }

    HBox root() {
        return root;
    }

    void show(ReviewResult result, Wording words, boolean compact) {
        Banner banner = Banner.of(result, words);
        String colour = Palette.styleClass(banner.mark());
        root.getStyleClass().setAll("banner", colour);
        root.setAccessibleText(banner.word() + ", " + banner.meaning() + ". " + banner.required());
        Parts.height(root, compact ? COMPACT_HEIGHT : HEIGHT);
        root.setPadding(new Insets(0, compact ? 14 : 20, 0, compact ? 16 : 20));
        VBox word = Parts.column(
                0,
                Parts.text(result.verdict().name(), "s28", "bold", colour),
                Parts.text(banner.meaning(), "medium", colour));
        ((Label) word.getChildren().get(0)).setId("verdict-word");
        word.setAlignment(Pos.CENTER_LEFT);
        Region line = Parts.styled(Parts.divider(56), "banner-line");
        GridPane reasons = reasons(ReasonLink.of(result, banner));
        HBox.setHgrow(reasons, Priority.ALWAYS);
        root.getChildren()
                .setAll(StatusIcons.of(banner.mark(), compact ? 36 : 42), word, line, reasons, counts(banner, compact));
    }

    private GridPane reasons(List<ReasonLink> links) {
        GridPane grid = new GridPane();
        grid.setHgap(18);
        grid.setVgap(2);
        grid.setAlignment(Pos.CENTER_LEFT);
        int columns = links.size() > 2 ? 2 : 1;
        for (int i = 0; i < columns; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(half);
        }
        if (links.isEmpty()) {
            grid.add(Parts.paragraph(Texts.get("banner.nothing"), "t2"), 0, 0);
        }
        for (int i = 0; i < links.size(); i++) {
            grid.add(link(links.get(i)), columns == 1 ? 0 : i / 2, columns == 1 ? i : i % 2);
        }
        return grid;
    }

    private Node link(ReasonLink reason) {
        Label strong = Parts.text(reason.subject(), "semi");
        strong.setMinWidth(reason.subject().length() <= NAMED_WHOLE ? Region.USE_PREF_SIZE : LEAST_NAME);
        Label rest = Parts.text(reason.text());
        rest.setMinWidth(0);
        HBox line =
                Parts.row(8, StatusIcons.of(reason.mark(), 16), strong, rest, Icon.of("chevron-right", 14, "i-text3"));
        Button button = new Button(null, line);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().setAll("button", "link-button");
        button.setMinWidth(0);
        button.setAccessibleText(reason.spoken());
        Parts.tooltip(button, reason.subject() + ": " + reason.text());
        button.setOnAction(event -> reason.row().ifPresentOrElse(select, findings));
        return button;
    }

    private static Node counts(Banner banner, boolean compact) {
        HBox counters = Parts.row(14);
        for (Banner.Count count : banner.counts()) {
            boolean none = count.number() == 0;
            HBox one = Parts.row(
                    5,
                    none ? StatusIcons.faint(count.mark(), 16) : StatusIcons.of(count.mark(), 16),
                    Parts.text(
                            Long.toString(count.number()),
                            "s14",
                            "semi",
                            none ? "t2" : Palette.styleClass(count.mark())));
            if (!compact) {
                one.getChildren().add(Parts.text(word(count.mark()), "s12", "t2"));
            }
            Parts.tooltip(one, count.number() + " " + count.word());
            counters.getChildren().add(one);
        }
        counters.setAlignment(Pos.CENTER_RIGHT);
        HBox required = Parts.row(6, Icon.of("check", 14, "i-text2"), Parts.text(banner.required(), "s12", "t2"));
        required.setAlignment(Pos.CENTER_RIGHT);
        VBox both = Parts.column(4, counters, required);
        both.setAlignment(Pos.CENTER_RIGHT);
        both.setMinWidth(Region.USE_PREF_SIZE);
        return both;
    }

    private static String word(Mark mark) {
        return Texts.get("banner.count." + mark.name());
    }
}
