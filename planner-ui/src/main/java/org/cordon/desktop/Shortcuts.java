package org.cordon.desktop;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.cordon.desktop.frame.MainView;
import org.cordon.desktop.frame.Panes;
import org.cordon.desktop.frame.Screen;
import org.cordon.desktop.look.Appearance;
import org.cordon.desktop.session.Session;
import org.cordon.desktop.start.StartView;

/** The keys that work on every screen. */
final class Shortcuts {
    private final Session session;
    private final MainView main;
    private final StartView start;
    private final Appearance appearance;

    Shortcuts(Session session, MainView main, StartView start, Appearance appearance) {
        this.session = session;
        this.main = main;
        this.start = start;
        this.appearance = appearance;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (pressed(event, scene.getFocusOwner())) {
                event.consume();
                return;
            }
            boolean typing = scene.getFocusOwner() instanceof TextInputControl;
            if (panes(event, scene.getFocusOwner()) || peeks(event, scene.getFocusOwner()) || handled(event, typing)) {
                event.consume();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                session.whatIf().peek(false);
            }
        });
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?") && !(scene.getFocusOwner() instanceof TextInputControl)) {
                main.keys().toggle();
                event.consume();
            }
        });
    }

    /** Enter presses the button that has the focus, before it means anything else. */
    private static boolean pressed(KeyEvent event, Node focused) {
        if (event.getCode() != KeyCode.ENTER || !(focused instanceof ButtonBase button) || button.isDisabled()) {
            return false;
        }
        if (button instanceof MenuButton menu) {
            menu.show();
        } else {
            button.fire();
        }
        return true;
    }

    private boolean panes(KeyEvent event, Node focused) {
        if (event.getCode() != KeyCode.F6) {
            return false;
        }
        Panes.step(main.panes(), focused, event.isShiftDown() ? -1 : 1);
        return true;
    }

    /** Space shows the plan as it is while it is held, except where it presses a button or is typed. */
    private boolean peeks(KeyEvent event, Node focused) {
        boolean used =
                focused instanceof ButtonBase || (focused instanceof TextInputControl && !main.isWhatIfField(focused));
        if (event.getCode() != KeyCode.SPACE
                || used
                || session.whatIf().state().get().isEmpty()) {
            return false;
        }
        session.whatIf().peek(true);
        return true;
    }

    private boolean handled(KeyEvent event, boolean typing) {
        if (event.getCode() == KeyCode.ESCAPE) {
            return main.back();
        }
        if (event.getCode() == KeyCode.F1) {
            main.keys().toggle();
            return true;
        }
        if (event.isShortcutDown() && event.isShiftDown() && event.getCode() == KeyCode.C) {
            return copied();
        }
        if (!event.isShortcutDown() || event.isShiftDown() || event.isAltDown()) {
            if (!typing && event.getCode() == KeyCode.W) {
                session.toggleWhatIf();
                return true;
            }
            return !typing
                    && (main.keys().hide()
                            || main.onScreen()
                                    .map(screen -> screen.handled(event))
                                    .orElse(false));
        }
        switch (event.getCode()) {
            case O -> start.openFolder();
            case E -> session.openExample();
            case K -> main.finder().show();
            case P -> main.go(Screens.REPORT);
            case T -> appearance.toggle();
            case PLUS, ADD, EQUALS -> appearance.larger();
            case MINUS, SUBTRACT -> appearance.smaller();
            case DIGIT0, NUMPAD0 -> appearance.usualSize();
            default -> {
                return digit(event) > 0 && main.go(digit(event));
            }
        }
        return true;
    }

    /** The digit of a key; 0 where it is none. Not its text, which is a sign where digits need Shift. */
    private static int digit(KeyEvent event) {
        String name = event.getCode().getName();
        return event.getCode().isDigitKey() ? name.charAt(name.length() - 1) - '0' : 0;
    }

    private boolean copied() {
        Optional<String> row = main.onScreen().flatMap(Screen::selectionAsText);
        row.ifPresent(text -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        return row.isPresent();
    }
}
