package org.cordon.desktop.fractions;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.cordon.assessment.CountedCourse;
import org.cordon.desktop.look.Card;
import org.cordon.desktop.look.DataTable;
import org.cordon.desktop.look.DataTable.Column;
import org.cordon.desktop.look.DataTable.Look;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.TypedCourses;
import org.cordon.desktop.session.TypedCourses.TypedCourse;
import org.cordon.text.FractionationText;
import org.cordon.text.SafeText;
import org.cordon.text.Wording;

/** The earlier courses as they count, and a field to add one that is not in the case. */
final class CoursesView {
    private static final double ROW = 30;

    private final Wording words;
    private final Supplier<TypedCourses> typed;
    private final Change change;
    private final TextField course = new TextField();
    private final TextField day = new TextField();
    private final Label problem = Parts.paragraph("", "s12", "st-fail");

    /** Tries other courses out. */
    @FunctionalInterface
    interface Change {
        /** Whether they can be tried out. */
        boolean tried(TypedCourses typed);
    }

    /**
     * Creates it.
     *
     * @param typed what is tried out now
     * @param change what is to be tried out instead
     */
    CoursesView(Wording words, Supplier<TypedCourses> typed, Change change) {
        this.words = words;
        this.typed = typed;
        this.change = change;
        course.setId("course-field");
        course.setPromptText(Texts.get("fractions.course.prompt"));
        course.setAccessibleText(Texts.get("fractions.course.add"));
        course.setOnAction(event -> add());
        course.textProperty().addListener((property, before, now) -> tell(course, ""));
        HBox.setHgrow(course, Priority.ALWAYS);
        day.setId("course-day");
        day.setPromptText(Texts.get("fractions.day.prompt"));
        day.setAccessibleText(Texts.get("fractions.day"));
        day.setPrefColumnCount(8);
        day.textProperty().addListener((property, before, now) -> date(now));
        tell(course, "");
    }

    /** Gives the focus to the field of a course. */
    void focus() {
        course.requestFocus();
    }

    VBox card(Optional<FractionsResult> shown) {
        VBox box = new VBox();
        shown.ifPresent(result -> box.getChildren().add(stated(result)));
        VBox form = Parts.column(6);
        typed(typed.get().courses()).ifPresent(form.getChildren()::add);
        forgetEnded();
        Button add = Parts.plainButton(Texts.get("fractions.course.add"), "history", this::add);
        add.setId("course-add");
        form.getChildren()
                .addAll(
                        Parts.row(8, course, add),
                        Parts.row(8, Parts.text(Texts.get("fractions.day"), "s12", "t2"), day),
                        problem,
                        Parts.paragraph(Texts.get("fractions.course.rules"), "s12", "t2"));
        form.setPadding(new Insets(10, 14, 10, 14));
        box.getChildren().add(form);
        return Card.of(Texts.get("fractions.courses"), Texts.get("fractions.courses.note"), box);
    }

    private Node stated(FractionsResult result) {
        List<CountedCourse> counted =
                result.again().map(found -> found.earlier()).orElse(List.of());
        if (counted.isEmpty()) {
            String why = result.section()
                    .flatMap(section -> section.refusal())
                    .map(reason -> Texts.get("fractions.notEvaluated") + " " + words.paragraph(reason))
                    .orElse(Texts.get("fractions.courses.none"));
            Label label = Parts.paragraph(why, result.section().isPresent() ? "st-unknown" : "t2");
            label.setPadding(new Insets(10, 14, 0, 14));
            return label;
        }
        DataTable<CountedCourse> table = new DataTable<>(
                "courses",
                Texts.get("fractions.courses"),
                ROW,
                List.of(
                        new Column<>(Texts.get("fractions.course"), 0, false, each -> name(each)),
                        new Column<>(Texts.get("fractions.interval"), 78, true, each -> Parts.text(months(each))),
                        new Column<>(
                                Texts.get("fractions.cordMax"),
                                76,
                                true,
                                each -> Parts.text(
                                        FractionationText.gy(each.cordMaximum().totalGy()))),
                        new Column<>(
                                Texts.get("fractions.eqd2cord"),
                                76,
                                true,
                                each -> Parts.text(
                                        FractionationText.gy(each.eqd2().valueGy()), "semi")),
                        new Column<>(
                                "",
                                62,
                                true,
                                each -> Parts.text(
                                        Texts.get(each.fromDose() ? "fractions.fromDose" : "fractions.stated"),
                                        "tag"))),
                each -> new Look(
                        "",
                        regimen(each) + ", " + months(each) + ", "
                                + FractionationText.gy(each.eqd2().valueGy())));
        table.items().setAll(counted);
        table.fitRows();
        return table.root();
    }

    private Label name(CountedCourse each) {
        Label label = Parts.text(regimen(each), "semi");
        List<String> notes = each.notes().stream().map(words::paragraph).toList();
        if (!notes.isEmpty()) {
            Parts.tooltip(label, String.join("\n", notes));
        }
        return label;
    }

    private static String regimen(CountedCourse each) {
        return FractionsScreen.schedule(each.regimen());
    }

    private static String months(CountedCourse each) {
        return each.intervalMonths().isPresent()
                ? Texts.get("fractions.months", each.intervalMonths().getAsInt())
                : Texts.get("fractions.unknown");
    }

    /** A day that is no longer tried out does not stay in its field. */
    private void forgetEnded() {
        if (typed.get().newCourse().isEmpty() && CourseSyntax.day(day.getText()).isPresent()) {
            day.clear();
        }
    }

    private Optional<Node> typed(List<TypedCourse> courses) {
        if (courses.isEmpty()) {
            return Optional.empty();
        }
        FlowPane pane = new FlowPane(6, 4);
        for (TypedCourse each : courses) {
            Button remove = Parts.plainButton(
                    SafeText.oneLine(each.text()),
                    "x",
                    () -> change.tried(typed.get().without(each)));
            remove.setAccessibleText(Texts.get("fractions.course.remove", each.text()));
            pane.getChildren().add(remove);
        }
        return Optional.of(pane);
    }

    private void add() {
        CourseSyntax.Read read = CourseSyntax.read(course.getText(), LocalDate.now(ZoneId.systemDefault()));
        if (read.course().isEmpty()) {
            tell(course, read.problem());
            return;
        }
        if (change.tried(typed.get().with(read.course().get()))) {
            course.clear();
        } else {
            tell(course, Texts.get("fractions.course.noPrescription"));
        }
    }

    private void date(String text) {
        Optional<LocalDate> read = CourseSyntax.day(text);
        tell(day, text.isBlank() || read.isPresent() ? "" : Texts.get("fractions.day.wrong"));
        if (!read.equals(typed.get().newCourse())
                && (text.isBlank() || read.isPresent())
                && !change.tried(typed.get().on(read))) {
            tell(day, Texts.get("fractions.course.noPrescription"));
        }
    }

    private void tell(TextField field, String wrong) {
        problem.setText(wrong);
        problem.setManaged(!wrong.isEmpty());
        field.getStyleClass().remove("wrong");
        if (!wrong.isEmpty()) {
            field.getStyleClass().add("wrong");
        }
    }
}
