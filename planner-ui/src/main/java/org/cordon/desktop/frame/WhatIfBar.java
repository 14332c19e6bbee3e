package org.cordon.desktop.frame;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.cordon.desktop.look.Icon;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.Session;
import org.cordon.desktop.session.WhatIfState;
import org.cordon.text.Numbers;

/** The striped bar over everything while a what-if is on: what is asked, what is shown, and that none of it counts. */
final class WhatIfBar {
    private static final double HEIGHT = 38;
    private static final Duration PAUSE = Duration.millis(350);

    private final Session session;
    private final TextField dose = field("whatif-dose", "whatif.dose");
    private final TextField fractions = field("whatif-fractions", "whatif.fractions");
    private final Label sentence = Parts.text("", "on-accent", "medium");
    private final Label running = Parts.text("", "on-accent");
    private final Label never = Parts.text(Texts.get("whatif.never"), "on-accent");
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final HBox root;
    private boolean filling;

    WhatIfBar(Session session) {
        this.session = session;
        Button end = Parts.plainButton(Texts.get("whatif.end"), "", session::toggleWhatIf);
        end.setGraphic(Parts.keyCap("Esc"));
        end.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        end.setId("whatif-end");
        sentence.setMinWidth(0);
        sentence.setAccessibleRole(AccessibleRole.TEXT);
        never.setMinWidth(0);
        root = Parts.row(
                10,
                Icon.of("flask-conical", 18, "i-on-accent"),
                Parts.text(Texts.get("whatif.title"), "s14", "bold", "on-accent"),
                dose,
                Parts.text("Gy \u00d7", "on-accent"),
                fractions,
                sentence,
                running,
                Parts.grow(),
                never,
                end);
        root.setId("whatif-bar");
        Parts.height(Parts.styled(root, "what-if-bar"), HEIGHT);
        pause.setOnFinished(event -> ask());
        dose.textProperty().addListener((property, before, now) -> typed());
        fractions.textProperty().addListener((property, before, now) -> typed());
        dose.addEventFilter(KeyEvent.KEY_PRESSED, event -> step(event, true));
        fractions.addEventFilter(KeyEvent.KEY_PRESSED, event -> step(event, false));
        session.whatIf().state().addListener((property, before, now) -> show(before, now));
    }

    HBox root() {
        return root;
    }

    /** Says whether the screen that is on shows the plan as it is, not the what-if. */
    void asItIs(boolean shown) {
        never.setText(Texts.get(shown ? "whatif.asItIs" : "whatif.never"));
    }

    /** Whether a node is one of its fields: Space is no part of a number there. */
    boolean isField(Object node) {
        return node == dose || node == fractions;
    }

    private static TextField field(String id, String textKey) {
        TextField field = new TextField();
        field.setId(id);
        field.setTextFormatter(new TextFormatter<>(change -> change.getText().matches("[0-9.,]*") ? change : null));
        field.setAccessibleText(Texts.get(textKey));
        Parts.tooltip(field, Texts.get(textKey) + "  \u2191 \u2193");
        return Parts.width(field, 58);
    }

    private void show(Optional<WhatIfState> before, Optional<WhatIfState> now) {
        if (now.isEmpty()) {
            pause.stop();
            return;
        }
        if (before.isEmpty()) {
            filling = true;
            dose.setText(Numbers.shortest(now.get().askedGy()));
            fractions.setText(Integer.toString(now.get().askedFractions()));
            mark(true, true);
            filling = false;
            if (now.get().typed().isEmpty()) {
                javafx.application.Platform.runLater(() -> {
                    dose.requestFocus();
                    dose.selectAll();
                });
            }
        }
        follow(dose, Numbers.shortest(now.get().askedGy()));
        follow(fractions, Integer.toString(now.get().askedFractions()));
        sentence.setText(WhatIfModel.sentence(now.get()));
        running.setText(WhatIfModel.running(now.get()).orElse(""));
    }

    /** What is being typed is never overwritten. */
    private void follow(TextField field, String asked) {
        if (!field.isFocused() && !field.getText().equals(asked) && pause.getStatus() == Animation.Status.STOPPED) {
            filling = true;
            field.setText(asked);
            filling = false;
        }
    }

    private void typed() {
        if (!filling) {
            OptionalDouble askedGy = Typed.doseGy(dose.getText());
            OptionalInt asked = Typed.fractions(fractions.getText());
            mark(askedGy.isPresent(), asked.isPresent());
            pause.playFromStart();
        }
    }

    private void mark(boolean doseRight, boolean fractionsRight) {
        dose.getStyleClass().remove("wrong");
        fractions.getStyleClass().remove("wrong");
        if (!doseRight) {
            dose.getStyleClass().add("wrong");
        }
        if (!fractionsRight) {
            fractions.getStyleClass().add("wrong");
        }
    }

    private void ask() {
        OptionalDouble askedGy = Typed.doseGy(dose.getText());
        OptionalInt asked = Typed.fractions(fractions.getText());
        if (askedGy.isPresent() && asked.isPresent()) {
            session.whatIf().ask(askedGy.getAsDouble(), asked.getAsInt());
        }
    }

    private void step(KeyEvent event, boolean ofDose) {
        int direction = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
        if (direction == 0) {
            return;
        }
        event.consume();
        if (ofDose) {
            Typed.doseGy(dose.getText())
                    .ifPresent(now -> dose.setText(Numbers.shortest(Typed.stepped(now, direction))));
        } else {
            Typed.fractions(fractions.getText())
                    .ifPresent(now -> fractions.setText(
                            Integer.toString(Math.min(Typed.MOST_FRACTIONS, Math.max(1, now + direction)))));
        }
    }
}
