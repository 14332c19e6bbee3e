package org.cordon.desktop.start;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.cordon.desktop.look.Icon;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.StatusIcons;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.LoadProgress;
import org.cordon.desktop.session.LoadState;
import org.cordon.desktop.session.Session;
import org.cordon.text.Mark;
import org.cordon.text.SafeText;

/** A load that runs: its steps with counts, and Cancel. Appears after half a second and looks ten times a second. */
final class LoadingCard {
    private static final double WIDTH = 820;
    private static final Duration PAUSE = Duration.millis(100);
    private static final Duration QUIET = Duration.millis(500);

    private final LoadState.Running load;
    private final VBox root = Parts.styled(new VBox(12), "card");
    private final Region fill = Parts.height(Parts.styled(new Region(), "load-fill"), 7);
    private final StackPane track = Parts.height(Parts.styled(new StackPane(fill), "load-track"), 7);
    private final FlowPane steps = new FlowPane(26, 6);

    LoadingCard(Session session, LoadState.Running load) {
        this.load = load;
        HBox head = Parts.row(
                10,
                Icon.of("folder-open", 20, "i-accent"),
                Parts.text(Texts.get("load.opening", SafeText.oneLine(load.label())), "s16", "semi"),
                Parts.grow(),
                Parts.plainButton(Texts.get("load.cancel"), "", session::cancel),
                Parts.keyCap("Esc"));
        head.getChildren().get(3).setId("load-cancel");
        boolean open = session.plan().get().isPresent();
        root.getChildren()
                .setAll(
                        head,
                        track,
                        steps,
                        Parts.text(Texts.get(open ? "load.stays" : "load.nothingYet"), "s12", "t2"));
        root.setPadding(new Insets(18, 20, 18, 20));
        root.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        StackPane.setAlignment(fill, javafx.geometry.Pos.CENTER_LEFT);
        root.setVisible(false);
        Timeline look = new Timeline(new KeyFrame(PAUSE, event -> refresh()));
        look.setCycleCount(Animation.INDEFINITE);
        Timeline appear = new Timeline(new KeyFrame(QUIET, event -> root.setVisible(true)));
        root.sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                look.stop();
                appear.stop();
            } else {
                look.play();
                appear.play();
            }
        });
        refresh();
    }

    Node root() {
        return root;
    }

    private void refresh() {
        LoadProgress.Step now = load.progress().now();
        fill.setMaxWidth(Math.max(6, track.getWidth() * now.fraction()));
        List<String> stages = LoadProgress.STAGES;
        steps.getChildren().clear();
        for (int i = 0; i < stages.size(); i++) {
            steps.getChildren().add(step(stages.get(i), i - now.stageIndex(), now));
        }
    }

    private static Node step(String stage, int distance, LoadProgress.Step now) {
        String text = Texts.get("load.step." + stage);
        if (distance < 0) {
            return Parts.row(7, Icon.of("check", 15, "i-pass"), Parts.text(text));
        }
        if (distance > 0) {
            return Parts.row(7, StatusIcons.faint(Mark.UNKNOWN, 15), Parts.text(text, "t3"));
        }
        boolean counted = stage.equals("read") && now.total() > 0;
        String with = counted ? Texts.get("load.step.read.of", now.done(), now.total()) : text;
        return Parts.row(7, Icon.of("activity", 15, "i-accent"), Parts.text(with, "semi"));
    }
}
