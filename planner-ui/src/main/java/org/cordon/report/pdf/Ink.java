package org.cordon.report.pdf;

/**
 * How a text looks.
 *
 * @param weight of the type
 * @param size in points
 * @param colour hexadecimal RGB, {@code #141A21}
 */
record Ink(Weight weight, double size, String colour) {
    static final String TEXT = "#141A21";
    static final String TEXT2 = "#465160";
    static final String TEXT3 = "#5C6675";
    static final String RULE = "#DDE2E9";
    static final String STRONG_RULE = "#8D97C6";
    static final String ACCENT = "#1D5BBF";

    private static final double LEADING = 1.3;

    static Ink body(double size) {
        return new Ink(Weight.REGULAR, size, TEXT);
    }

    Ink strong() {
        return new Ink(Weight.SEMI_BOLD, size, colour);
    }

    Ink in(String other) {
        return new Ink(weight, size, other);
    }

    Ink sized(double other) {
        return new Ink(weight, other, colour);
    }

    /** From one baseline to the next. */
    double lineHeight() {
        return size * LEADING;
    }
}
