package org.cordon.desktop.work;

import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.StatusIcons;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.LoadProgress;
import org.cordon.desktop.session.Problem;
import org.cordon.text.Mark;
import org.cordon.text.SafeText;

/** How far a computation is, with Cancel; why it failed; looked at ten times a second while it is on screen. */
public final class WorkView {
    private static final Duration PAUSE = Duration.millis(100);

    private WorkView() {}

    /**
     * What stands in the place of a result that is not there.
     *
     * @param idle what stands there when nothing was asked
     */
    public static <T> Node of(Computation<T> computation, Supplier<Node> idle) {
        WorkState<T> state = computation.state().get();
        if (state instanceof WorkState.Running<T> running) {
            return running(running.progress(), computation::cancel);
        }
        return state instanceof WorkState.Failed<T> failed ? failed(failed.problem()) : idle.get();
    }

    /** How far it is. */
    public static Node running(LoadProgress progress, Runnable cancel) {
        Label words = Parts.text("", "s14", "semi");
        Region fill = Parts.height(Parts.styled(new Region(), "load-fill"), 7);
        StackPane track = Parts.height(Parts.styled(new StackPane(fill), "load-track"), 7);
        StackPane.setAlignment(fill, javafx.geometry.Pos.CENTER_LEFT);
        javafx.scene.control.Button button = Parts.plainButton(Texts.get("load.cancel"), "", cancel);
        button.setId("work-cancel");
        VBox box = Parts.column(12, Parts.row(8, words, Parts.grow(), button, Parts.keyCap("Esc")), track);
        box.setPadding(new Insets(16, 18, 18, 18));
        Timeline look = new Timeline(new KeyFrame(PAUSE, event -> refresh(progress, words, fill, track)));
        look.setCycleCount(Animation.INDEFINITE);
        box.sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                look.stop();
            } else {
                look.play();
            }
        });
        refresh(progress, words, fill, track);
        return box;
    }

    private static void refresh(LoadProgress progress, Label words, Region fill, StackPane track) {
        LoadProgress.Step now = progress.now();
        String stage = Texts.get("load.step." + now.stage());
        words.setText(now.total() > 0 ? Texts.get("work.step.of", stage, now.done(), now.total()) : stage);
        double share = now.total() > 0 ? (double) now.done() / now.total() : 0;
        fill.setMaxWidth(Math.max(6, track.getWidth() * share));
    }

    /** Why it failed. */
    public static Node failed(Problem problem) {
        VBox box = Parts.column(
                6,
                Parts.row(
                        8,
                        StatusIcons.of(Mark.FAIL, 18),
                        Parts.text(Texts.get("work.failed"), "s14", "semi", "st-fail"),
                        Parts.grow(),
                        Parts.text(problem.code(), "s115", "t2")),
                Parts.paragraph(SafeText.oneLine(problem.what())),
                Parts.paragraph(SafeText.oneLine(problem.remedy()), "t2"));
        box.setPadding(new Insets(16, 18, 18, 18));
        box.setId("work-failed");
        return box;
    }
}
