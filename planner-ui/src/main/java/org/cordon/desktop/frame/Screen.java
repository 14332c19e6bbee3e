package org.cordon.desktop.frame;

import java.util.Locale;

/** The screens of the rail, in its order. */
public enum Screen {
    /** Verdict, table, curves, slices. */
    REVIEW("clipboard-check", 1);

    private final String icon;
    private final int digit;

    Screen(String icon, int digit) {
        this.icon = icon;
        this.digit = digit;
    }

    /** The digit that goes there with Ctrl. */
    int digit() {
        return digit;
    }

    String icon() {
        return icon;
    }

    String textKey() {
        return "rail." + name().toLowerCase(Locale.ROOT);
    }
}
