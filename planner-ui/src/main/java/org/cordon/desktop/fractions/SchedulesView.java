package org.cordon.desktop.fractions;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cordon.assessment.TissueAlphaBeta;
import org.cordon.desktop.look.Appearance;
import org.cordon.desktop.look.Card;
import org.cordon.desktop.look.DataTable;
import org.cordon.desktop.look.DataTable.Column;
import org.cordon.desktop.look.DataTable.Look;
import org.cordon.desktop.look.NumberField;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.StatusIcons;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.look.Token;
import org.cordon.radiobiology.Schedule;
import org.cordon.scenario.FractionationRow;
import org.cordon.text.FractionationText;
import org.cordon.text.Mark;
import org.cordon.text.Numbers;
import org.cordon.text.SafeText;
import org.cordon.text.Wording;

/** The plan's dose in other schedules, and fields to add one. */
final class SchedulesView {
    private static final double ROW = 28;
    private static final double BAR = 200;
    private static final double LEAST_ROWS = 5;

    private final Appearance appearance;
    private final Wording words;
    private final Supplier<FractionsInput> input;
    private final Consumer<FractionsInput> change;
    private final Consumer<Schedule> tryOut;
    private final NumberField dose =
            new NumberField("own-dose", Texts.get("fractions.calc.dose"), "20", "Gy", 0.01, 1000, false, 78);
    private final NumberField fractions =
            new NumberField("own-fractions", Texts.get("fractions.calc.fractions"), "4", "", 1, 200, true, 52);

    /**
     * Creates it.
     *
     * @param input what was typed
     * @param change what is to be typed instead
     * @param tryOut begins a what-if with a schedule
     */
    SchedulesView(
            Appearance appearance,
            Wording words,
            Supplier<FractionsInput> input,
            Consumer<FractionsInput> change,
            Consumer<Schedule> tryOut) {
        this.tryOut = tryOut;
        this.appearance = appearance;
        this.words = words;
        this.input = input;
        this.change = change;
        dose.onEnter(this::add);
        fractions.onEnter(this::add);
    }

    /** Gives the focus to the dose of an own schedule. */
    void focus() {
        dose.focus();
    }

    /** A what-if with the chosen row: its button, Enter or a double click in the table. */
    private Button trying(DataTable<FractionationRow> table) {
        ReadOnlyObjectProperty<FractionationRow> chosen =
                table.list().getSelectionModel().selectedItemProperty();
        Runnable run = () -> {
            if (chosen.get() != null && !chosen.get().planned()) {
                tryOut.accept(chosen.get().schedule());
            }
        };
        Button button = Parts.plainButton(Texts.get("fractions.try.chosen"), "flask-conical", run);
        button.setId("schedule-try");
        Parts.tooltip(button, Texts.get("fractions.try.does"));
        button.setDisable(true);
        chosen.addListener((property, before, now) -> button.setDisable(now == null || now.planned()));
        table.list().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                run.run();
                event.consume();
            }
        });
        table.list().setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                run.run();
            }
        });
        return button;
    }

    private void add() {
        if (dose.value().isPresent() && fractions.value().isPresent()) {
            change.accept(input.get().withOwn(new Schedule(dose.value().getAsDouble(), (int)
                    fractions.value().getAsDouble())));
        }
    }

    VBox card(FractionsResult result) {
        double endGy = endGy(result);
        boolean again = result.section().isPresent();
        DataTable<FractionationRow> table = new DataTable<>(
                "schedules",
                Texts.get("fractions.schedules"),
                ROW,
                List.of(
                        new Column<>(Texts.get("fractions.schedule"), 178, false, this::name),
                        new Column<>(
                                Texts.get("fractions.tumour"),
                                138,
                                true,
                                row -> Parts.text(FractionationText.range(row.tumour(), row.tumourRange()))),
                        new Column<>(Texts.get("fractions.cordMax"), 78, true, row -> cordMax(result, row)),
                        new Column<>(Texts.get("fractions.eqd2cord"), 78, true, row -> Parts.text(cordEqd2(row))),
                        new Column<>(
                                Texts.get(again ? "fractions.total" : "fractions.flips"),
                                88,
                                true,
                                row -> Parts.text(again ? total(row) : flips(row), "t")),
                        new Column<>(
                                Texts.get(again ? "fractions.left" : "fractions.deNovo"),
                                84,
                                true,
                                row -> Parts.text(limit(result.cordLimitGy(row)), "t2")),
                        new Column<>(Texts.get("fractions.against"), BAR + 16, false, row -> bar(result, row, endGy)),
                        new Column<>(Texts.get("fractions.result"), 118, false, row -> outcome(result, row)),
                        new Column<>(Texts.get("fractions.why"), 0, false, this::why)),
                row -> new Look(row.planned() ? "chosen" : "", spoken(result, row)));
        table.items().setAll(result.table().rows());
        table.list().setMinHeight(LEAST_ROWS * ROW);
        VBox content = new VBox(table.root(), note(result));
        VBox.setVgrow(table.root(), Priority.ALWAYS);
        table.root().setMinHeight(Region.USE_COMPUTED_SIZE);
        Button add = Parts.plainButton(Texts.get("fractions.own.add"), "", this::add);
        add.setId("own-add");
        VBox card = Card.of(
                Texts.get("fractions.schedules"),
                content,
                trying(table),
                Parts.text(Texts.get("fractions.own"), "s12", "t2"),
                dose.root(),
                Parts.text("/", "t2"),
                fractions.root(),
                add,
                tissues(result.input().tumour()));
        card.setMinHeight(Region.USE_COMPUTED_SIZE);
        return card;
    }

    private MenuButton tissues(TissueAlphaBeta chosen) {
        MenuButton menu =
                new MenuButton(Texts.get("fractions.tissue", chosen.name(), Numbers.shortest(chosen.alphaBetaGy())));
        menu.getStyleClass().add("pick");
        menu.setId("tissue");
        for (TissueAlphaBeta tissue : TissueAlphaBeta.table()) {
            if (tissue.tumour()) {
                MenuItem item = new MenuItem(
                        Texts.get("fractions.tissue", tissue.name(), Numbers.shortest(tissue.alphaBetaGy())));
                item.setOnAction(event -> change.accept(input.get().of(tissue)));
                menu.getItems().add(item);
            }
        }
        return menu;
    }

    private Node name(FractionationRow row) {
        HBox box = Parts.row(6, Parts.text(FractionsScreen.schedule(row.schedule()), "semi"));
        if (row.planned()) {
            box.getChildren().add(Parts.text(Texts.get("fractions.thisPlan"), "tag-strong"));
        }
        if (input.get().own().contains(row.schedule())) {
            Button remove = Parts.iconButton(
                    "x",
                    Texts.get("fractions.own.remove"),
                    () -> change.accept(input.get().withoutOwn(row.schedule())));
            box.getChildren().add(remove);
        }
        if (!row.use().isEmpty()) {
            Parts.tooltip(box, row.use());
        }
        return box;
    }

    private static Node cordMax(FractionsResult result, FractionationRow row) {
        boolean over = isOver(result, row);
        return Parts.text(
                row.cord()
                        .map(cord -> FractionationText.gy(cord.maximum().totalGy()))
                        .orElse(Texts.get("fractions.none")),
                "semi",
                over ? Palette.styleClass(beyond(result)) : "t");
    }

    /** After earlier courses the limit is a criterion; without them it is advisory. */
    private static Mark beyond(FractionsResult result) {
        return result.section().isPresent() ? Mark.FAIL : Mark.CAUTION;
    }

    private static boolean isOver(FractionsResult result, FractionationRow row) {
        OptionalDouble limit = result.cordLimitGy(row);
        return limit.isPresent()
                && row.cord()
                        .filter(cord -> cord.maximum().totalGy() > limit.getAsDouble())
                        .isPresent();
    }

    private static String cordEqd2(FractionationRow row) {
        return row.cord()
                .map(cord -> FractionationText.gy(cord.equivalent().eqd2().valueGy()))
                .orElse(Texts.get("fractions.none"));
    }

    private static String total(FractionationRow row) {
        return row.again()
                .map(result -> FractionationText.gy(result.cumulative().valueGy()))
                .orElse(Texts.get("fractions.none"));
    }

    private static String flips(FractionationRow row) {
        OptionalDouble flips =
                row.cord().map(FractionationRow.Cord::flipsAtAlphaBetaGy).orElse(OptionalDouble.empty());
        return flips.isPresent() ? FractionationText.gy(flips.getAsDouble()) : Texts.get("fractions.none");
    }

    private static String limit(OptionalDouble gy) {
        return gy.isPresent() ? FractionationText.floor(gy.getAsDouble()) : Texts.get("fractions.none");
    }

    private static double endGy(FractionsResult result) {
        double end = 1;
        for (FractionationRow row : result.table().rows()) {
            end = Math.max(end, result.cordLimitGy(row).orElse(0));
            end = Math.max(end, row.cord().map(cord -> cord.maximum().totalGy()).orElse(0.0));
        }
        return end * 1.04;
    }

    private Node bar(FractionsResult result, FractionationRow row, double endGy) {
        Canvas canvas = new Canvas(BAR, ROW - 8);
        Palette palette = appearance.palette();
        GraphicsContext g = canvas.getGraphicsContext2D();
        double middle = Math.rint(canvas.getHeight() / 2);
        double value = row.cord().map(cord -> cord.maximum().totalGy()).orElse(0.0);
        OptionalDouble limit = result.cordLimitGy(row);
        g.setFill(palette.color(Token.SUNKEN));
        g.fillRect(0, middle - 3, BAR, 6);
        g.setFill(palette.color(Token.CONTROL, 0.8));
        g.fillRect(0, middle - 3, Math.min(value, limit.orElse(value)) / endGy * BAR, 6);
        if (limit.isPresent()) {
            double x = Math.rint(limit.getAsDouble() / endGy * BAR) + 0.5;
            if (value > limit.getAsDouble()) {
                g.setFill(palette.color(Palette.token(beyond(result))));
                g.fillRect(x, middle - 3, value / endGy * BAR - x, 6);
            }
            g.setStroke(palette.color(Token.TEXT));
            g.setLineWidth(1.5);
            g.strokeLine(x, middle - 8, x, middle + 8);
        }
        return canvas;
    }

    /** The word of a schedule's result. */
    static String word(FractionsResult result, FractionationRow row) {
        Mark mark = result.mark(row);
        return mark == Mark.UNKNOWN ? Texts.get("fractions.noLimits") : Texts.get("fractions.result." + mark.name());
    }

    private static Node outcome(FractionsResult result, FractionationRow row) {
        Mark mark = result.mark(row);
        return Parts.row(
                6,
                StatusIcons.of(mark, 15),
                Parts.text(
                        word(result, row),
                        mark == Mark.PASS ? "t2" : "semi",
                        mark == Mark.PASS ? "t2" : Palette.styleClass(mark)));
    }

    private Label why(FractionationRow row) {
        String text = String.join(" \u00b7 ", FractionationText.remarks(row, words));
        Label label = Parts.text(text, "s12", "t2");
        Parts.tooltip(label, String.join("\n", FractionationText.remarks(row, words)));
        return label;
    }

    private Node note(FractionsResult result) {
        List<String> notes = new ArrayList<>();
        result.cord()
                .ifPresent(
                        cord -> notes.add(Texts.get("fractions.cord", cord.structure(), SafeText.oneLine(cord.roi()))));
        result.notes().forEach(note -> notes.add(words.paragraph(note)));
        VBox box = Parts.column(2, Parts.paragraph(String.join(" ", notes), "s12", "t2"));
        box.setPadding(new Insets(8, 14, 10, 14));
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    private String spoken(FractionsResult result, FractionationRow row) {
        return word(result, row) + ". " + FractionsScreen.schedule(row.schedule()) + ", "
                + Texts.get("fractions.cordMax") + " " + cordEqd2(row) + " EQD2. "
                + String.join(". ", FractionationText.remarks(row, words));
    }
}
