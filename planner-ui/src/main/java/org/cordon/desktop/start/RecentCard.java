package org.cordon.desktop.start;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.cordon.desktop.look.Icon;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.StatusIcons;
import org.cordon.desktop.look.Texts;
import org.cordon.text.Mark;
import org.cordon.text.SafeText;

/** The plans opened before, one click each. */
final class RecentCard {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final RecentPlans plans;
    private final Consumer<Path> open;
    private final VBox rows = new VBox();
    private final VBox root = Parts.styled(new VBox(), "card");

    RecentCard(RecentPlans plans, Consumer<Path> open) {
        this.plans = plans;
        this.open = open;
        HBox head = Parts.row(
                8,
                Parts.text(Texts.get("start.recent"), "s14", "semi"),
                Parts.grow(),
                Icon.of("lock", 13, "i-text3"),
                Parts.text(Texts.get("start.recent.hidden"), "s115", "t3"));
        Parts.height(Parts.styled(head, "card-head"), 40);
        root.getChildren().addAll(head, Parts.hairline(), rows);
    }

    VBox root() {
        return root;
    }

    void refresh() {
        List<RecentPlan> all = plans.list();
        rows.getChildren().clear();
        if (all.isEmpty()) {
            VBox none = new VBox(Parts.paragraph(Texts.get("start.recent.none"), "t3"));
            none.setPadding(new Insets(14));
            rows.getChildren().add(none);
        }
        LocalDateTime now = LocalDateTime.now(java.time.ZoneId.systemDefault());
        all.forEach(plan -> rows.getChildren().add(row(plan, now)));
    }

    private Button row(RecentPlan plan, LocalDateTime now) {
        Mark mark = Mark.of(plan.verdict());
        HBox line = Parts.row(
                10,
                StatusIcons.of(mark, 18),
                Parts.width(Parts.text(SafeText.oneLine(plan.label()), "medium"), 190),
                Parts.width(Parts.text(SafeText.oneLine(plan.schedule()), "t2"), 170),
                Parts.width(Parts.text(plan.verdict().name(), "s12", "semi", Palette.styleClass(mark)), 70),
                Parts.grow(),
                Parts.text(when(plan.opened(), now), "s12", "t3"));
        Button row = new Button(null, line);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.getStyleClass().setAll("button", "recent");
        row.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(row.widthProperty().subtract(30));
        row.setAccessibleText(plan.label() + ", " + plan.schedule() + ", " + plan.verdict());
        row.setOnAction(event -> open.accept(plan.path()));
        return row;
    }

    static String when(LocalDateTime opened, LocalDateTime now) {
        return opened.toLocalDate().equals(now.toLocalDate())
                ? Texts.get("start.recent.today", TIME.format(opened))
                : DAY.format(opened);
    }
}
