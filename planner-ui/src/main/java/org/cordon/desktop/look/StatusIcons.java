package org.cordon.desktop.look;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import org.cordon.text.Mark;

/** Icons of a status: their silhouettes differ, so that they are told apart without colour. */
public final class StatusIcons {
    private StatusIcons() {}

    /** An icon in the colour of its status. */
    public static Pane of(Mark mark, double sizePx) {
        return drawn(mark, sizePx, Palette.styleClass(mark));
    }

    /** An icon in grey: a counter that stands at zero. */
    public static Pane faint(Mark mark, double sizePx) {
        return mark == Mark.FAIL
                ? Icon.boxed(
                        sizePx,
                        stroke("M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8Z", "st-none"),
                        stroke("M8.8 8.8l6.4 6.4M15.2 8.8l-6.4 6.4", "st-none"))
                : drawn(mark, sizePx, "st-none");
    }

    private static Pane drawn(Mark mark, double sizePx, String colour) {
        return Icon.boxed(
                sizePx,
                switch (mark) {
                    case PASS -> new Node[] {stroke(circle(), colour), stroke("M7.5 12.3l3 3 6-6.4", colour)};
                    case CAUTION ->
                        new Node[] {stroke("M12 3.2L22 20.5H2Z", colour), stroke("M12 9.5v5M12 17.4v.1", colour)};
                    case UNKNOWN -> unknown(colour);
                    case FAIL ->
                        new Node[] {
                            filled("M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8Z", colour),
                            stroke("M8.8 8.8l6.4 6.4M15.2 8.8l-6.4 6.4", "st-on-fill")
                        };
                    case INFO -> new Node[] {stroke(circle(), colour), stroke("M12 11v5.5M12 7.4v.1", colour)};
                    case NONE -> new Node[] {stroke(circle(), colour), stroke("M5.3 18.7L18.7 5.3", colour)};
                });
    }

    private static Node[] unknown(String colour) {
        SVGPath edge = stroke(circle(), colour);
        edge.getStrokeDashArray().setAll(3.6, 2.4 + 1.5);
        return new Node[] {edge, stroke("M9.3 9.4a2.8 2.8 0 1 1 3.9 2.6c-.8.4-1.2.9-1.2 1.8M12 17v.1", colour)};
    }

    private static String circle() {
        return "M2.5 12a9.5 9.5 0 1 0 19 0a9.5 9.5 0 1 0 -19 0";
    }

    private static SVGPath stroke(String outline, String colour) {
        SVGPath path = new SVGPath();
        path.setContent(outline);
        path.getStyleClass().addAll("icon", colour);
        return path;
    }

    private static SVGPath filled(String outline, String colour) {
        SVGPath path = stroke(outline, colour);
        path.getStyleClass().add("filled");
        return path;
    }
}
