package org.cordon.review.request;

import java.util.Locale;
import org.cordon.constraint.Level;
import org.cordon.constraint.LevelRange;

/** The notation of vertebral levels: {@code T8}, {@code T08}, {@code T8-T9}. */
public final class LevelSyntax {
    private LevelSyntax() {}

    /**
     * Reads a level or a run of levels.
     *
     * @param text as given
     * @throws IllegalArgumentException when it names no level from C1 to S5, or runs from caudal to cranial
     */
    public static LevelRange parse(String text) {
        String[] ends = text.strip().toUpperCase(Locale.ROOT).split("-", -1);
        if (ends.length > 2) {
            throw new IllegalArgumentException("expected a level such as T8 or T8-T9");
        }
        return new LevelRange(level(ends[0]), level(ends[ends.length - 1]));
    }

    private static Level level(String text) {
        String name = text.strip();
        if (name.length() == 3 && name.charAt(1) == '0') {
            name = name.charAt(0) + name.substring(2);
        }
        return Level.valueOf(name);
    }
}
