package org.cordon.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.cordon.desktop.compare.CompareScreen;
import org.cordon.desktop.look.Theme;
import org.cordon.desktop.session.LoadState;
import org.cordon.example.ExamplePlan;
import org.cordon.example.Variant;
import org.cordon.review.ConstraintRow;
import org.cordon.text.RowGroup;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the pictures of the documentation: every screen at 1600 x 1000 and the review at 1280 x 800, light and dark. Runs
 * only with {@code -Dcordon.screenshots=FOLDER}; the script {@code .ci/screenshots} does.
 */
class ScreenshotsTest {
    @TempDir
    private Path folder;

    private Path out;
    private DesktopRig rig;

    @Test
    void pictures_of_every_screen() {
        String target = System.getProperty("cordon.screenshots");
        Assumptions.assumeTrue(target != null, "only with -Dcordon.screenshots=FOLDER");
        out = Path.of(target);
        Path passing = folder.resolve("Example_T8");
        Path failing = folder.resolve("Example_T8_close");
        ExamplePlan.write(Variant.BASE, passing);
        ExamplePlan.write(Variant.CORD_FAIL, failing);
        try (DesktopRig opened = DesktopRig.open(List.of(), Optional.of(folder.resolve("config")))) {
            rig = opened;
            rig.size(1600, 1000);
            rig.run(() -> rig.window().session().open(List.of(folder.resolve("Export_without_dose"))));
            rig.await("a problem", () -> rig.window().session().load().get() instanceof LoadState.Failed);
            both("problem");
            rig.run(() -> rig.window().session().dismiss());
            open(failing);
            rig.run(() -> rig.node("#constraint-table", javafx.scene.control.ListView.class)
                    .requestFocus());
            both("review-fail");
            rig.robot().type(KeyCode.ENTER);
            both("explain");
            rig.run(() -> rig.window().go("findings"));
            both("findings");
            rig.run(() -> rig.window().go("case"));
            both("case");
            rig.run(() -> rig.window().go("review"));
            rig.robot().push(KeyCode.CONTROL, KeyCode.K);
            rig.robot().write("cord");
            both("find");
            rig.robot().type(KeyCode.ESCAPE);
            rig.robot().type(KeyCode.ESCAPE);
            open(passing);
            rig.run(() -> rig.window().session().selection().select(first()));
            both("review");
            studies(failing);
            rig.run(() -> rig.window().go("review"));
            rig.run(() -> rig.window().session().toggleWhatIf());
            rig.run(() -> rig.node("#whatif-dose", javafx.scene.control.TextField.class)
                    .setText("18"));
            rig.await(
                    "a what-if",
                    () -> rig.window()
                            .session()
                            .plan()
                            .get()
                            .orElseThrow()
                            .result()
                            .whatIf());
            both("what-if");
            rig.run(() -> rig.window().session().toggleWhatIf());
            rig.size(1280, 800);
            both("review-1280x800");
            rig.size(1600, 1000);
            rig.run(() -> rig.robot().lookup("#rail-open").queryButton().fire());
            both("start");
        }
    }

    /** The screens that compute when they are asked. */
    private void studies(Path other) {
        rig.run(() -> rig.window().go("fractions"));
        rig.await("schedules", () -> isThere("#schedules"));
        rig.run(() -> rig.node("#course-day", TextField.class).setText("2026-11-20"));
        rig.run(() -> rig.node("#course-field", TextField.class).setText("30/10, 2025-03-01, cord 100%"));
        rig.run(() -> rig.node("#course-add", Button.class).fire());
        rig.await("criteria", () -> isThere("#criteria"));
        rig.await(
                "the what-if of the earlier course",
                () -> rig.window().session().plan().get().orElseThrow().result().whatIf());
        rig.await("criteria", () -> isThere("#criteria"));
        both("fractions");
        rig.run(() -> rig.window().session().toggleWhatIf());
        rig.run(() -> rig.window().go("robustness"));
        rig.run(() -> rig.node("#robust-run", Button.class).fire());
        rig.await("rows", () -> isThere("#robust-rows"));
        both("robustness");
        rig.run(() -> rig.window().go("compare"));
        rig.run(() -> ((CompareScreen) rig.window().screen("compare")).compareWith(List.of(other)));
        rig.await("the question of frames", () -> isThere("#compare-anyway"));
        rig.run(() -> rig.node("#compare-anyway", Button.class).fire());
        rig.await("maps", () -> isThere("#compare-gamma"));
        both("compare");
        rig.run(() -> rig.window().go("report"));
        rig.await(
                "pages",
                () -> rig.node("#report-pages", VBox.class).getChildren().size() > 1);
        both("report");
    }

    private boolean isThere(String query) {
        return rig.robot().lookup(query).tryQuery().isPresent();
    }

    private ConstraintRow first() {
        return rig.window().session().plan().get().orElseThrow().result().rows().stream()
                .filter(row -> RowGroup.of(row) == RowGroup.CORD)
                .findFirst()
                .orElseThrow();
    }

    private void open(Path plan) {
        rig.run(() -> rig.window().session().open(List.of(plan)));
        rig.await(
                "the plan",
                () -> rig.window()
                        .session()
                        .plan()
                        .get()
                        .filter(open -> open.paths().contains(plan))
                        .isPresent());
        rig.await("its images", () -> rig.window().review().hasImages());
    }

    private void both(String name) {
        save(name + "-light");
        rig.run(() -> rig.window().appearance().use(Theme.DARK));
        save(name + "-dark");
        rig.run(() -> rig.window().appearance().use(Theme.LIGHT));
    }

    private void save(String name) {
        for (int i = 0; i < 3; i++) {
            rig.picture();
        }
        rig.save(out.resolve(name + ".png"));
    }
}
