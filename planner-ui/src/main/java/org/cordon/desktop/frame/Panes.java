package org.cordon.desktop.frame;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Goes from one part of the window to the next, as Tab goes from one control to the next. */
public final class Panes {
    private Panes() {}

    /**
     * Gives the focus to the next pane that can take it, round and round.
     *
     * @param panes in reading order
     * @param focused what has the focus; may be {@code null}
     * @param direction 1 or -1
     */
    public static void step(List<Node> panes, Node focused, int direction) {
        int at = -1;
        for (int i = 0; i < panes.size(); i++) {
            if (holds(panes.get(i), focused)) {
                at = i;
            }
        }
        int from = at < 0 && direction < 0 ? 0 : at;
        for (int i = 1; i <= panes.size(); i++) {
            Optional<Node> target = focusable(panes.get(Math.floorMod(from + direction * i, panes.size())));
            if (target.isPresent()) {
                target.get().requestFocus();
                return;
            }
        }
    }

    /** Whether what has the focus in a scene lies in one of them. */
    static boolean hold(List<Node> panes, Scene scene) {
        return scene != null && panes.stream().anyMatch(pane -> holds(pane, scene.getFocusOwner()));
    }

    private static boolean holds(Node pane, Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == pane) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> focusable(Node node) {
        if (node.getScene() == null || !node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        if (node instanceof Parent parent) {
            return parent.getChildrenUnmodifiable().stream()
                    .flatMap(child -> focusable(child).stream())
                    .findFirst();
        }
        return Optional.empty();
    }
}
