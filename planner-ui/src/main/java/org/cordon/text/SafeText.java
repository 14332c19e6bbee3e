package org.cordon.text;

import java.util.Locale;

/**
 * Makes text from files harmless to look at: whatever could move a cursor, hide, reorder or join lines is replaced by a
 * visible {@code <U+202E>}.
 */
public final class SafeText {
    private SafeText() {}

    /**
     * The text on one line, with control, escape, bidirectional, invisible and unassigned characters made visible and
     * all blanks turned into plain ones.
     */
    public static String oneLine(String text) {
        if (text.chars().allMatch(SafeText::isPlainAscii)) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (isHarmful(point)) {
                result.append(String.format(Locale.ROOT, "<U+%04X>", point));
            } else {
                result.appendCodePoint(point);
            }
        });
        return result.toString();
    }

    /** Whether a character must never reach a terminal or a page as it is. */
    public static boolean isHarmful(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> point != ' ' && point != 0xA0;
            default -> isInvisible(point);
        };
    }

    private static boolean isInvisible(int point) {
        return point == 0x115F
                || point == 0x1160
                || point == 0x3164
                || point == 0xFFA0
                || point == 0x2800
                || point == 0x034F
                || (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0xE0100 && point <= 0xE01EF);
    }

    private static boolean isPlainAscii(int unit) {
        return unit >= ' ' && unit < 0x7F;
    }
}
