package org.cordon.constraint;

/** A metric, structure expression or limit that does not follow the grammar, with the place where it departs from it. */
public final class MetricSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int column;
    private final String expected;

    /**
     * Creates it; the message reads {@code column 7: expected Gy, cGy or %}.
     *
     * @param column of the first character that does not fit, counted from 1 in UTF-16 units of the text
     * @param expected what the grammar allows there
     */
    public MetricSyntaxException(int column, String expected) {
        super("column " + column + ": expected " + expected);
        this.column = column;
        this.expected = expected;
    }

    /** The column of the first character that does not fit, from 1. */
    public int column() {
        return column;
    }

    /** What the grammar allows there, without the word "expected". */
    public String expected() {
        return expected;
    }
}
