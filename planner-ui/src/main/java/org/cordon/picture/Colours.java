package org.cordon.picture;

import org.cordon.text.Mark;

/** The colours of print and light screens, as hexadecimal RGB. Contrast against white is at least 4.5:1 for text. */
public final class Colours {
    static final String TEXT = "#141A21";
    static final String TEXT3 = "#5C6675";
    static final String GRID = "#DDE2E9";
    static final String CONTROL = "#7C8796";
    static final String FAIL_TINT = "#FCE8EC";

    private Colours() {}

    /** The colour of a status, for text and icons. */
    public static String of(Mark mark) {
        return switch (mark) {
            case PASS -> "#0A6A56";
            case CAUTION -> "#8A5A00";
            case UNKNOWN -> "#6538B4";
            case FAIL -> "#A3123F";
            case INFO, NONE -> TEXT3;
        };
    }
}
