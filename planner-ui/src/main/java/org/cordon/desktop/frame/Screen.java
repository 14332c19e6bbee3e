package org.cordon.desktop.frame;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * What the content area shows for the open plan, with its own keys. Created by its {@link ScreenEntry} when it is first gone
 * to, kept from then on; all methods are called on the thread of the user interface, and only while a plan is open.
 */
public interface Screen {
    /** The node that fills the content area; always the same one. */
    Region root();

    /** Called each time the screen comes up: what is costly to show is made here, not while another screen is on. */
    default void entered() {}

    /** The keys of this screen, never called while a person types into a field; whether the key was one of them. */
    default boolean handled(KeyEvent event) {
        return false;
    }

    /** Takes away what lies over the screen's own content, or stops what it runs; whether there was anything. */
    default boolean back() {
        return false;
    }

    /** What is selected, as text without patient data, for copying. */
    default Optional<String> selectionAsText() {
        return Optional.empty();
    }

    /** What can be found by its name: rows, structures, commands of this screen. */
    default List<Command> commands() {
        return List.of();
    }

    /** The parts that F6 goes through, in reading order. */
    default List<Node> panes() {
        return List.of(root());
    }

    /** Whether it shows the plan as it is while a what-if is on. */
    default boolean ofPlanAsItIs() {
        return false;
    }

    /** What lies under the pointer, for the status bar. */
    default StringExpression readOut() {
        return new ReadOnlyStringWrapper("");
    }
}
