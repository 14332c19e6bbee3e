package org.cordon.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.cordon.desktop.compare.CompareScreen;
import org.cordon.desktop.report.ReportScreen;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.example.ExamplePlan;
import org.cordon.example.Variant;
import org.cordon.review.ConstraintRow;
import org.cordon.text.RowGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten tasks of a first day, done with as few clicks and keys as docs/desktop/README.md says. A text that is typed counts as
 * one key a character. One window serves all tests, in the order of names.
 */
@TestMethodOrder(MethodName.class)
class TenTasksTest {
    @TempDir
    private static Path folder;

    private static DesktopRig rig;
    private static int steps;

    @BeforeAll
    static void open() {
        ExamplePlan.writeCompact(folder.resolve("plan"));
        ExamplePlan.writeCompact(folder.resolve("other"));
        rig = DesktopRig.open(List.of());
        rig.size(1600, 1000);
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    private static void click(String query) {
        rig.picture();
        rig.robot().clickOn(query);
        steps++;
    }

    private static void key(KeyCode... keys) {
        rig.robot().push(keys);
        steps++;
    }

    private static void type(String text) {
        rig.robot().write(text);
        steps += text.length();
    }

    private static void within(int most, String task) {
        assertThat(steps).as(task).isLessThanOrEqualTo(most);
        System.err.println(task + ": " + steps);
        steps = 0;
    }

    private static boolean isThere(String query) {
        return rig.robot().lookup(query).tryQuery().isPresent();
    }

    private static OpenPlan shown() {
        return rig.window().session().plan().get().orElseThrow();
    }

    private static void await(String what, BooleanSupplier condition) {
        rig.await(what, condition);
    }

    private static ConstraintRow selected() {
        return rig.window().session().selection().row().get().orElseThrow();
    }

    @Test
    void a_open_the_example() {
        click("#open-example");
        rig.awaitPlan();

        within(1, "open the example");
        assertThat(shown().example()).isTrue();
    }

    @Test
    void b_find_the_hottest_voxel_of_the_cord() {
        key(KeyCode.J);

        within(1, "the hottest voxel of the cord");
        List<ConstraintRow> cord = shown().result().rows().stream()
                .filter(row -> RowGroup.bySubject(row.rule()) == RowGroup.CORD)
                .toList();
        assertThat(cord).anySatisfy(row -> assertThat(row.location())
                .isEqualTo(rig.window().session().selection().point().get()));
        assertThat(rig.window().review().readOut().get()).contains(" Gy");
    }

    @Test
    void c_check_the_stated_level() {
        assertThat(rig.robot().lookup("T8").tryQuery()).as("in the header").isPresent();
        click("#rail-case");
        await("the level beside its picture", () -> isThere(".level-button"));

        within(1, "check the stated level");
        click("#rail-review");
        steps = 0;
    }

    @Test
    void d_what_if_24_gray_in_2() {
        key(KeyCode.W);
        await("the field", () -> rig.node("#whatif-dose", TextField.class).isFocused());
        type("24");
        key(KeyCode.TAB);
        type("2");
        await("the what-if", () -> shown().result().whatIf()
                && shown().result().prescriptions().get(0).fractions() == 2);

        within(5, "what if 24 Gy in 2");
        assertThat(shown().result().prescriptions().get(0).doseGy()).isEqualTo(24);
        assertThat(rig.robot().lookup("#verdict-news").queryLabeled().getText()).contains("What-if: ");
        key(KeyCode.ESCAPE);
        steps = 0;
    }

    @Test
    void e_change_the_protocol() {
        String before = shown().result().protocol().id();
        key(KeyCode.CONTROL, KeyCode.K);
        type("tg-101");
        key(KeyCode.ENTER);
        await("another protocol", () -> !shown().result().protocol().id().equals(before));

        within(8, "change the protocol by keys");
        click("#protocol-menu");
        click(rig.on(() -> "RTOG 0631, spine radiosurgery 16-18 Gy in 1 fraction (rtog-0631)"));
        await("the first protocol again", () -> shown().result().protocol().id().equals(before));
        within(2, "change the protocol by mouse");
    }

    @Test
    void f_compare_two_plans() {
        click("#rail-compare");
        assertThat(isThere("#compare-open")).isTrue();
        steps++;
        rig.run(() -> ((CompareScreen) rig.window().screen("compare")).compareWith(List.of(folder.resolve("plan"))));
        await("rows", () -> isThere("#compare-rows"));

        within(2, "compare two plans, and the folder in the system's dialog");
    }

    @Test
    void g_save_the_report_as_pdf() {
        Path file = folder.resolve("review.pdf");
        click("#header-report");
        await("pages", () -> rig.node("#report-pages", VBox.class).getChildren().size() > 1);
        rig.run(() -> ((ReportScreen) rig.window().screen("report")).saveTo(kind -> Optional.of(file)));
        click("#report-save-pdf");
        await("the file", () -> Files.exists(file));

        within(2, "save the report, and the place in the system's dialog");
    }

    @Test
    void h_find_why_it_is_no_pass_and_what_was_not_evaluated() {
        Path plan = folder.resolve("names");
        ExamplePlan.write(Variant.AMBIGUOUS_NAMES, plan);
        rig.run(() -> rig.window().session().open(List.of(plan)));
        await("the plan", () -> shown().paths().contains(plan));
        click("#rail-review");
        steps = 0;
        rig.picture();

        assertThat(rig.node("#verdict-banner", javafx.scene.layout.HBox.class).getAccessibleText())
                .contains("REVIEW")
                .contains("SpinalCord");
        assertThat(selected().status().name()).isEqualTo("NOT_EVALUATED");
        within(0, "what was not evaluated, and why");
        rig.run(() -> rig.node("#constraint-table", ListView.class).requestFocus());
        key(KeyCode.ENTER);
        await("the explanation", () -> isThere("#explanation"));
        within(1, "why it is no pass");
        key(KeyCode.ESCAPE);
        steps = 0;
    }

    @Test
    void i_map_a_name() {
        click("#rail-case");
        await("the names", () -> isThere(".names"));
        ComboBox<?> choice = (ComboBox<?>) rig.robot().lookup(".names .combo-box").queryAll().stream()
                .filter(node -> node.getAccessibleText() != null
                        && node.getAccessibleText().contains("zCord"))
                .findFirst()
                .orElseThrow();
        rig.run(choice::requestFocus);
        rig.robot().clickOn(choice);
        steps++;
        rig.run(() -> choice.getSelectionModel().select(choice.getItems().indexOf("SpinalCord")));
        rig.run(choice::hide);
        steps++;
        click("#case-save");
        await("a cord that is judged", () -> shown().result().rows().stream()
                .anyMatch(row -> row.matchedRoi().equals(Optional.of("zCord")) && row.value().isPresent()));

        within(4, "map a name");
    }
}
