package org.cordon.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.cordon.desktop.report.ReportScreen;
import org.cordon.example.ExamplePlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The screens that compute when asked, without a screen. One window serves all tests, in the order of names. */
@TestMethodOrder(MethodName.class)
class StudyScreensTest {
    @TempDir
    private static Path folder;

    private static DesktopRig rig;

    @BeforeAll
    static void open() {
        ExamplePlan.writeCompact(folder.resolve("plan"));
        rig = DesktopRig.open(List.of(folder.resolve("plan")));
        rig.awaitPlan();
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    private static boolean isThere(String query) {
        return rig.robot().lookup(query).tryQuery().isPresent();
    }

    @Test
    void a_robustness_begins_with_enter_and_ends_with_escape() {
        rig.run(() -> rig.window().go("robustness"));
        rig.await("the offer", () -> isThere("#robust-run"));
        rig.robot().type(KeyCode.ENTER);
        rig.await("work", () -> isThere("#work-cancel"));
        rig.robot().type(KeyCode.ESCAPE);
        rig.await("the offer again", () -> isThere("#robust-run"));
    }

    @Test
    void b_fractions_are_computed_on_entering_and_again_with_what_is_typed() {
        rig.run(() -> rig.window().go("fractions"));
        rig.await("schedules", () -> isThere("#schedules"));
        int before = rig.node("#schedules", ListView.class).getItems().size();
        rig.run(() -> rig.node("#course-field", javafx.scene.control.TextField.class)
                .setText("30/10, 2025-03-01, cord 100%"));
        rig.run(() -> rig.node("#course-add", Button.class).fire());
        rig.await("criteria", () -> isThere("#criteria"));
        rig.run(() ->
                rig.node("#own-dose", javafx.scene.control.TextField.class).setText("21"));
        rig.run(() -> rig.node("#own-add", Button.class).fire());
        rig.await(
                "one more schedule",
                () -> rig.node("#schedules", ListView.class).getItems().size() == before + 1);

        assertThat(rig.node("#course-field", javafx.scene.control.TextField.class)
                        .getText())
                .isEmpty();
    }

    @Test
    void c_what_cannot_be_read_changes_nothing() {
        rig.run(() ->
                rig.node("#course-field", javafx.scene.control.TextField.class).setText("a lot"));
        rig.run(() -> rig.node("#course-add", Button.class).fire());

        assertThat(rig.node("#course-field", javafx.scene.control.TextField.class)
                        .getStyleClass())
                .contains("wrong");
        assertThat(isThere("#criteria")).isTrue();
    }

    @Test
    void d_the_report_shows_its_pages_and_saves_them() {
        Path file = folder.resolve("review.pdf");
        rig.robot().push(KeyCode.CONTROL, KeyCode.P);
        rig.await(
                "pages",
                () -> rig.node("#report-pages", VBox.class).getChildren().size() > 1);
        rig.run(() -> ((ReportScreen) rig.window().screen("report")).saveTo(kind -> Optional.of(file)));
        rig.run(() -> rig.node("#report-save-pdf", Button.class).fire());
        rig.await("the file", () -> Files.exists(file));

        assertThat(file).content(StandardCharsets.ISO_8859_1).startsWith("%PDF-");
    }
}
