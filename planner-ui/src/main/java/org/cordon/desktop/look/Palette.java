package org.cordon.desktop.look;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.paint.Color;
import org.cordon.text.Mark;

/** The colours of one theme, for canvases and for the root of the style sheet. Immutable. */
public final class Palette {
    /** How dark the plates behind white words on pictures are: 4.5:1 even over white bone. */
    public static final double PLATE = 0.62;

    /** How strongly a stretch of a chart is marked behind its words. */
    public static final double MARKED = 0.16;

    private static final Palette LIGHT = new Palette(Theme.LIGHT);
    private static final Palette DARK = new Palette(Theme.DARK);

    private final Theme theme;
    private final Map<Token, Color> colours = new EnumMap<>(Token.class);
    private final String rootStyle;

    private Palette(Theme theme) {
        this.theme = theme;
        StringBuilder style = new StringBuilder();
        for (Token token : Token.values()) {
            colours.put(token, Color.web(token.hex(theme)));
            style.append(token.cssName()).append(": ").append(token.hex(theme)).append("; ");
        }
        this.rootStyle = style.toString();
    }

    /** The colours of a theme. */
    public static Palette of(Theme theme) {
        return theme == Theme.DARK ? DARK : LIGHT;
    }

    /** Which theme this is. */
    public Theme theme() {
        return theme;
    }

    /** The colour of a role. */
    public Color color(Token token) {
        return colours.get(token);
    }

    /** The colour of a role, see-through. */
    public Color color(Token token, double opacity) {
        Color full = colours.get(token);
        return new Color(full.getRed(), full.getGreen(), full.getBlue(), opacity);
    }

    /** Declarations of the looked-up colours, for the style of a root node. */
    public String rootStyle() {
        return rootStyle;
    }

    /** The role of a status, for its icon and word. */
    public static Token token(Mark mark) {
        return switch (mark) {
            case PASS -> Token.PASS;
            case CAUTION -> Token.CAUTION;
            case UNKNOWN -> Token.UNKNOWN;
            case FAIL -> Token.FAIL;
            case INFO, NONE -> Token.TEXT3;
        };
    }

    /** The style class of a status: {@code st-fail}. */
    public static String styleClass(Mark mark) {
        return switch (mark) {
            case PASS -> "st-pass";
            case CAUTION -> "st-caution";
            case UNKNOWN -> "st-unknown";
            case FAIL -> "st-fail";
            case INFO, NONE -> "st-none";
        };
    }
}
