package org.cordon.picture;

import org.cordon.text.Mark;
import org.cordon.text.Markup;

/** Status icons whose silhouettes differ, so that they are told apart without colour. */
public final class StatusIcon {
    private StatusIcon() {}

    /** An icon in the colour of its status. */
    public static Markup svg(Mark mark, int sizePx) {
        return svg(mark, sizePx, Colours.of(mark));
    }

    /** An icon in grey: a counter that stands at zero. */
    public static Markup faint(Mark mark, int sizePx) {
        return svg(mark, sizePx, "#9AA4B2");
    }

    private static Markup svg(Mark mark, int sizePx, String colour) {
        String size = Integer.toString(sizePx);
        Markup svg = new Markup()
                .open(
                        "svg",
                        "class",
                        "icon",
                        "width",
                        size,
                        "height",
                        size,
                        "viewBox",
                        "0 0 24 24",
                        "fill",
                        "none",
                        "stroke",
                        colour,
                        "stroke-width",
                        "2",
                        "stroke-linecap",
                        "round",
                        "stroke-linejoin",
                        "round",
                        "aria-hidden",
                        "true");
        switch (mark) {
            case PASS ->
                svg.empty("circle", "cx", "12", "cy", "12", "r", "9.5").empty("path", "d", "M7.5 12.3l3 3 6-6.4");
            case CAUTION ->
                svg.empty("path", "d", "M12 3.2L22 20.5H2Z")
                        .empty("path", "d", "M12 9.5v5")
                        .empty("path", "d", "M12 17.4v.1");
            case UNKNOWN ->
                svg.empty("circle", "cx", "12", "cy", "12", "r", "9.5", "stroke-dasharray", "3.6 2.4")
                        .empty("path", "d", "M9.3 9.4a2.8 2.8 0 1 1 3.9 2.6c-.8.4-1.2.9-1.2 1.8")
                        .empty("path", "d", "M12 17v.1");
            case FAIL ->
                svg.empty("path", "d", "M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8Z", "fill", colour)
                        .empty("path", "d", "M8.8 8.8l6.4 6.4M15.2 8.8l-6.4 6.4", "stroke", "#ffffff");
            case INFO ->
                svg.empty("circle", "cx", "12", "cy", "12", "r", "9.5")
                        .empty("path", "d", "M12 11v5.5")
                        .empty("path", "d", "M12 7.4v.1");
            case NONE ->
                svg.empty("circle", "cx", "12", "cy", "12", "r", "9.5").empty("path", "d", "M5.3 18.7L18.7 5.3");
        }
        return svg.close();
    }
}
