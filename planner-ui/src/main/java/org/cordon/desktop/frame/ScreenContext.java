package org.cordon.desktop.frame;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import org.cordon.desktop.look.Appearance;
import org.cordon.desktop.session.Remembered;
import org.cordon.desktop.session.Session;
import org.cordon.text.Wording;

/**
 * What every screen is made with.
 *
 * @param session what is open and selected
 * @param appearance the theme
 * @param compact whether the window is narrow
 * @param width of the window in px, as screens are laid out for it
 * @param words of reasons and findings
 * @param ui runs on the thread of the user interface
 * @param go goes to the screen with an id
 * @param remembered what a person set and finds again
 */
public record ScreenContext(
        Session session,
        Appearance appearance,
        ObservableBooleanValue compact,
        ObservableDoubleValue width,
        Wording words,
        Executor ui,
        Consumer<String> go,
        Remembered remembered) {}
