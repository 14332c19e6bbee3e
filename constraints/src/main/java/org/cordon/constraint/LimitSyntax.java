package org.cordon.constraint;

/**
 * Reads and prints limits and amounts. The unit is never left out and must be that of the metric, so that a figure in
 * cGy, or in percent instead of cc, is refused instead of being taken for another one.
 *
 * <pre>{@code
 * limit      := comparison amount          e.g. "<= 10 %", "< 0.35 cc"
 * comparison := "<" | "<=" | "≤" | ">" | ">=" | "≥"
 * amount     := number [ unit ]            e.g. "15.4 Gy"; no unit for a ratio
 * }</pre>
 */
public final class LimitSyntax {
    private LimitSyntax() {}

    /**
     * Reads a limit of a metric.
     *
     * @param text e.g. {@code <= 10 %}
     * @param metric whose unit the limit must have
     * @throws MetricSyntaxException with the column of the first character that does not fit and what is allowed there
     */
    public static Limit parse(String text, Metric metric) {
        SyntaxCursor cursor = new SyntaxCursor(text);
        Limit limit = parse(cursor, metric);
        cursor.requireEnd();
        return limit;
    }

    /**
     * Reads an amount in a metric's unit.
     *
     * @param text e.g. {@code 15.4 Gy}
     * @param metric whose unit the amount must have
     * @throws MetricSyntaxException as for {@link #parse}
     */
    public static double parseAmount(String text, Metric metric) {
        return parseAmount(text, metric.unitSymbol());
    }

    /**
     * Reads an amount in a given unit.
     *
     * @param text e.g. {@code 16 Gy}
     * @param unit the only unit that is accepted
     * @throws MetricSyntaxException as for {@link #parse}
     */
    public static double parseAmount(String text, String unit) {
        SyntaxCursor cursor = new SyntaxCursor(text);
        double value = amount(cursor, unit);
        cursor.requireEnd();
        return value;
    }

    /** Prints a limit in its one canonical, ASCII spelling: {@code <= 10 %}. */
    public static String print(Limit limit, Metric metric) {
        return limit.comparison().symbol() + " " + printAmount(limit.value(), metric.unitSymbol());
    }

    /** Prints an amount in its one canonical spelling: {@code 15.4 Gy}. */
    public static String printAmount(double value, String unit) {
        return unit.isEmpty() ? SyntaxCursor.print(value) : SyntaxCursor.print(value) + " " + unit;
    }

    static Limit parse(SyntaxCursor cursor, Metric metric) {
        Comparison comparison = comparison(cursor);
        return new Limit(comparison, amount(cursor, metric.unitSymbol()));
    }

    private static Comparison comparison(SyntaxCursor cursor) {
        if (cursor.take("≤") || cursor.take("<=")) {
            return Comparison.LESS_OR_EQUAL;
        }
        if (cursor.take("≥") || cursor.take(">=")) {
            return Comparison.GREATER_OR_EQUAL;
        }
        if (cursor.take("<")) {
            return Comparison.LESS;
        }
        if (cursor.take(">")) {
            return Comparison.GREATER;
        }
        throw cursor.expected("<, <=, > or >=");
    }

    static double amount(SyntaxCursor cursor, String unit) {
        double value = cursor.number("a number");
        cursor.require(unit, unit);
        return value;
    }
}
