package org.cordon.desktop.frame;

import java.util.Optional;
import java.util.function.Function;
import org.cordon.review.ReviewResult;

/**
 * An entry of the rail. Its name is the text {@code rail.<id>}; the first entry is gone to with Ctrl 1, and so on.
 *
 * @param id stable name, lower case
 * @param icon outline by its name
 * @param showsVerdict whether the screen itself shows the verdict, so that the header need not
 * @param badge the number to show beside it
 * @param view creates the screen, once
 */
public record ScreenEntry(
        String id,
        String icon,
        boolean showsVerdict,
        Function<ReviewResult, Optional<Badge>> badge,
        Function<ScreenContext, Screen> view) {
    /** An entry without a badge, of a screen that does not show the verdict. */
    public ScreenEntry(String id, String icon, Function<ScreenContext, Screen> view) {
        this(id, icon, false, result -> Optional.empty(), view);
    }

    /** The key of its name. */
    String textKey() {
        return "rail." + id;
    }
}
