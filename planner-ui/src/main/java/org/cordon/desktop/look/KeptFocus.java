package org.cordon.desktop.look;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Keeps the focus where controls are put in anew: whoever works by keyboard goes on from the same one. */
public final class KeptFocus {
    private KeptFocus() {}

    /**
     * Runs what puts controls in anew; the control with the id of the one that had the focus gets it back.
     *
     * @param root in which it happens
     */
    public static void during(Parent root, Runnable renewed) {
        Optional<String> id = Optional.ofNullable(root.getScene())
                .map(Scene::getFocusOwner)
                .filter(owner -> isIn(root, owner))
                .map(Node::getId);
        renewed.run();
        id.flatMap(each -> Optional.ofNullable(root.lookup("#" + each)))
                .filter(each -> !each.isFocused())
                .ifPresent(Node::requestFocus);
    }

    /** As {@link #first}, but never takes the focus from what lies outside: a field of another part may be typed into. */
    public static void next(Parent root, String... ids) {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        if (owner == null || owner.getScene() == null || isIn(root, owner)) {
            first(root, ids);
        }
    }

    /** Gives the focus to the first control that is there, of those with these ids. */
    public static void first(Parent root, String... ids) {
        for (String id : ids) {
            Node found = root.lookup("#" + id);
            if (found != null && !found.isDisabled()) {
                found.requestFocus();
                return;
            }
        }
    }

    private static boolean isIn(Parent root, Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == root) {
                return true;
            }
        }
        return false;
    }
}
