package org.cordon.desktop.frame;

import java.util.function.DoubleUnaryOperator;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.cordon.desktop.session.Remembered;

/** Two panes with a divider that can be moved, is found again where it was left, and goes back with a double click. */
public final class DividedPane {
    private final SplitPane split;
    private final Remembered remembered;
    private final String key;
    private final DoubleUnaryOperator usual;

    /**
     * Divides.
     *
     * @param orientation of the panes beside each other
     * @param first left or upper pane
     * @param second right or lower pane
     * @param usual share of the first pane, from the size of both in px
     * @param remembered keeps where the divider was left
     * @param key under which it is kept
     */
    public DividedPane(
            Orientation orientation,
            Region first,
            Region second,
            DoubleUnaryOperator usual,
            Remembered remembered,
            String key) {
        this.usual = usual;
        this.remembered = remembered;
        this.key = key;
        split = new SplitPane(first, second);
        split.setOrientation(orientation);
        split.setMinSize(0, 0);
        (orientation == Orientation.HORIZONTAL ? split.widthProperty() : split.heightProperty())
                .addListener((property, before, now) -> place());
        split.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && isDivider(event)) {
                remembered.forget(key);
                place();
            }
        });
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (isDivider(event) && !event.isStillSincePress()) {
                remembered.put(key, String.format(java.util.Locale.ROOT, "%.4f", split.getDividerPositions()[0]));
            }
        });
    }

    /** Both panes. */
    public Region root() {
        return split;
    }

    private void place() {
        double size = split.getOrientation() == Orientation.HORIZONTAL ? split.getWidth() : split.getHeight();
        if (size > 0) {
            split.setDividerPositions(remembered.number(key).orElseGet(() -> usual.applyAsDouble(size)));
        }
    }

    private static boolean isDivider(MouseEvent event) {
        for (Node node = (Node) event.getTarget(); node != null; node = node.getParent()) {
            if (node.getStyleClass().contains("split-pane-divider")) {
                return true;
            }
        }
        return false;
    }
}
