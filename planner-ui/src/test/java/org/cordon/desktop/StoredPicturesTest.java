package org.cordon.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.cordon.constraint.Status;
import org.cordon.desktop.look.Theme;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.example.ExamplePlan;
import org.cordon.picture.StoredPicture;
import org.cordon.review.ConstraintRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Screens against stored pictures, so that a change of look is seen. Fonts are the program's own, the plan is the example,
 * nothing of the user is remembered, and the pointer is away.
 */
class StoredPicturesTest {
    @TempDir
    private Path folder;

    private final List<String> complaints = new ArrayList<>();
    private DesktopRig rig;

    @Test
    void screens_look_as_they_did() {
        Path plan = folder.resolve("Example_T8");
        ExamplePlan.writeCompact(plan);
        try (DesktopRig opened = DesktopRig.open(List.of())) {
            rig = opened;
            rig.robot().moveTo(1910, 1190);
            rig.size(1024, 700);
            both("start");
            rig.size(1280, 800);
            open(plan);
            both("review");
            failWhatIf();
            look("what-if-explained-light");
            rig.run(() -> rig.window().session().toggleWhatIf());
            rig.await("the plan as it is", () -> !shown().result().whatIf());
            rig.run(() -> rig.window().go("findings"));
            look("findings-light");
        }
        assertThat(complaints).isEmpty();
    }

    private OpenPlan shown() {
        return rig.window().session().plan().get().orElseThrow();
    }

    private void open(Path plan) {
        rig.run(() -> rig.window().session().open(List.of(plan)));
        rig.awaitPlan();
        rig.await("its images", () -> rig.window().review().hasImages());
        rig.run(() -> rig.node("#constraint-table", ListView.class).requestFocus());
    }

    /** Another prescription that the target does not reach, and why that is a fail. */
    private void failWhatIf() {
        rig.run(() -> rig.window().session().toggleWhatIf());
        rig.run(() -> rig.node("#whatif-dose", TextField.class).setText("18"));
        rig.await("a what-if", () -> shown().result().whatIf());
        rig.run(() -> rig.window().session().selection().select(failing()));
        rig.run(() -> rig.node("#constraint-table", ListView.class).requestFocus());
        rig.robot().type(KeyCode.ENTER);
        rig.await(
                "the explanation",
                () -> rig.robot().lookup("#explanation").tryQuery().isPresent());
    }

    private ConstraintRow failing() {
        return shown().result().rows().stream()
                .filter(row -> row.status() == Status.FAIL)
                .findFirst()
                .orElseThrow();
    }

    private void both(String name) {
        look(name + "-light");
        rig.run(() -> rig.window().appearance().use(Theme.DARK));
        look(name + "-dark");
        rig.run(() -> rig.window().appearance().use(Theme.LIGHT));
    }

    private void look(String name) {
        new StoredPicture(name).complaint(settled()).ifPresent(complaints::add);
    }

    /** A picture after which nothing was drawn any more. */
    private BufferedImage settled() {
        BufferedImage[] last = {rig.picture(), rig.picture()};
        rig.await("a window at rest", () -> {
            last[0] = last[1];
            last[1] = rig.picture();
            return Arrays.equals(pixels(last[0]), pixels(last[1]));
        });
        return last[1];
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
