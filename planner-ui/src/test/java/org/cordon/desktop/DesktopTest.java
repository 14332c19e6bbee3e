package org.cordon.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.cordon.constraint.Level;
import org.cordon.desktop.look.Theme;
import org.cordon.desktop.session.LoadState;
import org.cordon.example.ExamplePlan;
import org.cordon.review.ConstraintRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The window without a screen, from the empty start to a review. One window serves all tests, in the order of names. */
@TestMethodOrder(MethodName.class)
class DesktopTest {
    @TempDir
    private static Path folder;

    private static DesktopRig rig;

    @BeforeAll
    static void open() {
        ExamplePlan.writeCompact(folder.resolve("plan"));
        rig = DesktopRig.open(List.of());
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    private static ConstraintRow selected() {
        return rig.window().session().selection().row().get().orElseThrow();
    }

    @Test
    void a_start_screen_offers_folder_example_and_nothing_that_cannot_be_done() {
        assertThat(rig.node("#open-folder", Button.class).getText()).startsWith("Open folder");
        assertThat(rig.node("#open-example", Button.class).isDisabled()).isFalse();
    }

    @Test
    void b_a_folder_without_dose_says_what_is_wrong_and_escape_leads_back() {
        rig.run(() -> rig.window().session().open(List.of(folder.resolve("nothing"))));
        rig.await("the problem", () -> rig.window().session().load().get() instanceof LoadState.Failed);

        assertThat(rig.robot().lookup("#problem-card").tryQuery()).isPresent();
        rig.robot().type(KeyCode.ESCAPE);
        rig.await(
                "the start screen",
                () -> rig.robot().lookup("#open-folder").tryQuery().isPresent());
    }

    @Test
    void c_an_opened_plan_shows_its_verdict_and_its_rows() {
        rig.run(() -> rig.window().session().open(List.of(folder.resolve("plan"))));
        rig.awaitPlan();

        String verdict = rig.window()
                .session()
                .plan()
                .get()
                .orElseThrow()
                .result()
                .verdict()
                .name();
        assertThat(rig.node("#verdict-word", Label.class).getText()).isEqualTo(verdict);
        assertThat(rig.node("#constraint-table", ListView.class).getItems().isEmpty())
                .isFalse();
        assertThat(rig.node("#constraint-table", ListView.class)
                        .getSelectionModel()
                        .getSelectedItem())
                .isNotNull();
    }

    @Test
    void d_keys_alone_move_through_rows_and_change_the_theme() {
        rig.run(() -> rig.node("#constraint-table", ListView.class).requestFocus());
        ConstraintRow before = selected();
        rig.robot().type(KeyCode.END);
        ConstraintRow last = selected();
        rig.robot().type(KeyCode.HOME);

        assertThat(last.id()).isNotEqualTo(selected().id());
        assertThat(before).isNotNull();
        rig.robot().push(KeyCode.CONTROL, KeyCode.T);
        assertThat(rig.window().appearance().theme().get()).isEqualTo(Theme.DARK);
        rig.robot().push(KeyCode.CONTROL, KeyCode.T);
        assertThat(rig.window().appearance().theme().get()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void e_enter_explains_the_selected_row_and_escape_leads_back() {
        rig.run(() -> rig.node("#constraint-table", ListView.class).requestFocus());
        rig.robot().type(KeyCode.ENTER);
        rig.await(
                "the explanation",
                () -> rig.robot().lookup("#explanation").tryQuery().isPresent());
        String before = selected().id();
        rig.robot().type(KeyCode.CLOSE_BRACKET);

        assertThat(selected().id()).isNotEqualTo(before);
        rig.robot().type(KeyCode.ESCAPE);
        rig.await(
                "no explanation",
                () -> rig.robot().lookup("#explanation").tryQuery().isEmpty());
    }

    @Test
    void f_slices_follow_keys_and_tell_the_dose_under_the_cross_hair() {
        rig.await("images", () -> rig.window().review().hasImages());
        rig.robot().type(KeyCode.J);
        double hottest = point().zMm();
        rig.robot().type(KeyCode.PAGE_UP);

        assertThat(point().zMm()).isGreaterThan(hottest);
        rig.robot().type(KeyCode.T);
        assertThat(rig.window().review().readOut().get())
                .contains(" Gy")
                .contains("EQD2")
                .contains("HU");
    }

    @Test
    void g_a_what_if_is_marked_shows_the_plan_while_space_is_held_and_ends_with_escape() {
        rig.robot().type(KeyCode.W);
        rig.await("the field", () -> rig.node("#whatif-dose", TextField.class).isFocused());
        rig.robot().write("17");
        rig.await(
                "a scaled plan",
                () -> rig.window().session().plan().get().orElseThrow().result().whatIf());

        assertThat(prescribedGy()).isEqualTo(17);
        rig.robot().press(KeyCode.SPACE);
        assertThat(prescribedGy()).isEqualTo(16);
        rig.robot().release(KeyCode.SPACE);
        assertThat(prescribedGy()).isEqualTo(17);
        assertThat(rig.window().session().real().get().orElseThrow().result().whatIf())
                .isFalse();
        rig.robot().type(KeyCode.ESCAPE);
        rig.await("no bar", () -> rig.robot().lookup("#whatif-bar").tryQuery().isEmpty());
        assertThat(prescribedGy()).isEqualTo(16);
    }

    @Test
    void h_a_finding_is_read_with_the_keyboard_alone() {
        rig.robot().push(KeyCode.CONTROL, KeyCode.DIGIT3);
        rig.await(
                "the findings",
                () -> rig.robot().lookup("#finding-detail").tryQuery().isPresent());
        ListView<?> list = rig.node("#findings-list", ListView.class);
        int before = list.getSelectionModel().getSelectedIndex();
        rig.robot().type(KeyCode.DOWN);

        assertThat(before).isPositive();
        assertThat(list.getSelectionModel().getSelectedIndex()).isGreaterThan(before);
        rig.robot().push(KeyCode.CONTROL, KeyCode.DIGIT1);
    }

    @Test
    void i_what_is_said_of_the_case_is_saved_and_the_plan_judged_again() throws IOException {
        Path file = folder.resolve("plan").resolve("case.yaml");
        String before = Files.readString(file);
        rig.robot().push(KeyCode.CONTROL, KeyCode.DIGIT2);
        rig.await("the case", () -> rig.robot().lookup("#case-save").tryQuery().isPresent());
        assertThat(rig.node("#case-save", Button.class).isDisabled()).isTrue();
        rig.run(() -> rig.robot().lookup("T9").queryButton().fire());
        rig.run(() -> rig.node("#case-save", Button.class).fire());
        rig.await(
                "the review at the other level",
                () -> rig.window()
                                .session()
                                .real()
                                .get()
                                .orElseThrow()
                                .result()
                                .level()
                                .orElseThrow()
                                .from()
                        == Level.T9);

        assertThat(Files.readString(file)).isEqualTo(before.replace("level: T8", "level: T9"));
        rig.robot().push(KeyCode.CONTROL, KeyCode.DIGIT1);
    }

    @Test
    void j_a_row_is_found_by_its_name_and_panes_are_reached_by_key() {
        rig.robot().push(KeyCode.CONTROL, KeyCode.K);
        rig.await("the field", () -> rig.node("#find-field", TextField.class).isFocused());
        rig.robot().write("heart v16");
        rig.robot().type(KeyCode.ENTER);

        assertThat(selected().structure()).isEqualTo("Heart");
        assertThat(rig.robot().lookup("#find-field").tryQuery()).isEmpty();
        rig.run(() -> rig.node("#constraint-table", ListView.class).requestFocus());
        rig.robot().type(KeyCode.F6);
        assertThat(focused()).isEqualTo("slice-axial");
        rig.robot().push(KeyCode.SHIFT, KeyCode.F6);
        rig.robot().push(KeyCode.SHIFT, KeyCode.F6);
        assertThat(focused()).isNotEqualTo("slice-axial");
        rig.run(() -> rig.node("#constraint-table", ListView.class).requestFocus());
        rig.robot().push(KeyCode.CONTROL, KeyCode.K);
        rig.robot().type(KeyCode.ESCAPE);
        assertThat(focused()).as("who had the focus before").isEqualTo("constraint-table");
        rig.run(() -> rig.window().go("findings"));
        rig.run(() -> rig.window().go("review"));
        rig.robot().type(KeyCode.ENTER);
        assertThat(rig.robot().lookup("#report-pages").tryQuery())
                .as("Enter means something on the screen that was gone to")
                .isEmpty();
        rig.robot().type(KeyCode.ESCAPE);
    }

    @Test
    void k_everything_grows_and_comes_back() {
        rig.robot().push(KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(rig.window().appearance().scale().get()).isEqualTo(1.1);
        rig.robot().push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(rig.window().appearance().scale().get()).isEqualTo(1);
    }

    private static String focused() {
        return rig.on(() -> rig.stage().getScene().getFocusOwner().getId());
    }

    private static double prescribedGy() {
        return rig.window()
                .session()
                .plan()
                .get()
                .orElseThrow()
                .result()
                .prescriptions()
                .get(0)
                .doseGy();
    }

    private static org.cordon.geometry.Point3 point() {
        return rig.window().session().selection().point().get().orElseThrow();
    }

    @Test
    void a_display_is_needed_on_linux_only() {
        assertThat(Desktop.hasDisplay(Map.of(), "Linux")).isFalse();
        assertThat(Desktop.hasDisplay(Map.of("DISPLAY", ":0"), "Linux")).isTrue();
        assertThat(Desktop.hasDisplay(Map.of(), "Windows 11")).isTrue();
    }
}
