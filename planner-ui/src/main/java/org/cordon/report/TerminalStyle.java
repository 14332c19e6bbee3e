package org.cordon.report;

import org.cordon.text.Mark;
import org.cordon.text.SafeText;

/**
 * How a terminal shows things.
 *
 * @param width columns to fill, at least 60
 * @param colour whether ANSI colours are written
 * @param unicode whether the terminal's character set has the icons; ASCII ones otherwise
 */
public record TerminalStyle(int width, boolean colour, boolean unicode) {
    private static final String RESET = "\u001b[0m";

    /** Keeps the width in a range that a table can live with. */
    public TerminalStyle {
        width = Math.max(60, Math.min(width, 400));
    }

    /** No colour, 100 columns. */
    public static TerminalStyle plain() {
        return new TerminalStyle(100, false, true);
    }

    String icon(Mark mark) {
        return switch (mark) {
            case PASS -> unicode ? "\u2713" : "+";
            case CAUTION -> unicode ? "\u25b2" : "!";
            case UNKNOWN -> "?";
            case FAIL -> unicode ? "\u2717" : "x";
            case INFO -> "i";
            case NONE -> unicode ? "\u2013" : "-";
        };
    }

    String bold(String text) {
        return colour ? "\u001b[1m" + text + RESET : text;
    }

    String faint(String text) {
        return colour ? "\u001b[2m" + text + RESET : text;
    }

    /** The text in the colour of a status. */
    String paint(Mark mark, String text) {
        return colour ? code(mark) + text + RESET : text;
    }

    /** Text from anywhere, harmless, and in ASCII where the character set is poor. */
    String safe(String text) {
        String line = SafeText.oneLine(text);
        return unicode ? line : ascii(line);
    }

    private static String ascii(String text) {
        return text.replace('\u2212', '-')
                .replace('\u2013', '-')
                .replace('\u00a0', ' ')
                .replace("\u2264", "<=")
                .replace("\u2265", ">=")
                .replace("\u00b1", "+-")
                .replace('\u00d7', 'x');
    }

    private static String code(Mark mark) {
        return switch (mark) {
            case PASS -> "\u001b[32m";
            case CAUTION -> "\u001b[33m";
            case UNKNOWN -> "\u001b[35m";
            case FAIL -> "\u001b[1;31m";
            case INFO, NONE -> "\u001b[2m";
        };
    }
}
