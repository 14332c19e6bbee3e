package org.cordon.constraint;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * The tokenizer under all parsers of this package: walks through one text, skips blanks between tokens, and knows the
 * column of everything it refuses.
 *
 * <p>Numbers are {@code digits [ "." digits ]}: no sign, no exponent, no comma, no blank inside, at most nine digits on
 * either side of the point, so that every number is finite and survives printing.
 */
final class SyntaxCursor {
    private static final int MAX_DIGITS = 9;

    private final String text;
    private int position;

    SyntaxCursor(String text) {
        this.text = text;
    }

    /** Skips blanks and tells where the next token starts. */
    int mark() {
        while (position < text.length() && isBlank(text.charAt(position))) {
            position++;
        }
        return position;
    }

    boolean atEnd() {
        return mark() == text.length();
    }

    /** Takes a literal when it comes next, whatever its case. */
    boolean take(String literal) {
        mark();
        if (text.regionMatches(true, position, literal, 0, literal.length())) {
            position += literal.length();
            return true;
        }
        return false;
    }

    void require(String literal, String expected) {
        if (!take(literal)) {
            throw expected(expected);
        }
    }

    void requireEnd() {
        if (!atEnd()) {
            throw expected("the end");
        }
    }

    /** Takes a run of ASCII letters; empty when none comes next. */
    String word() {
        int start = mark();
        while (position < text.length() && isLetter(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    /** Everything up to a stop character or the end, trimmed; the stop character stays. */
    String until(char stop) {
        int start = mark();
        int end = text.indexOf(stop, start);
        position = end < 0 ? text.length() : end;
        return text.substring(start, position).strip();
    }

    /** A number that is not negative. */
    double number(String expected) {
        int start = mark();
        int whole = digits();
        if (whole == 0) {
            throw new MetricSyntaxException(start + 1, expected);
        }
        if (position < text.length() && text.charAt(position) == '.') {
            position++;
            if (digits() == 0) {
                throw new MetricSyntaxException(position + 1, "a digit after the decimal point");
            }
        }
        if (position < text.length() && text.charAt(position) == ',') {
            throw new MetricSyntaxException(position + 1, "'.' as the decimal point");
        }
        if (position < text.length() && (text.charAt(position) == 'e' || text.charAt(position) == 'E')) {
            throw new MetricSyntaxException(position + 1, "a number without an exponent");
        }
        return new BigDecimal(text.substring(start, position)).doubleValue();
    }

    /** A positive number. */
    double positive(String expected) {
        int start = mark();
        double value = number(expected);
        if (value <= 0) {
            throw new MetricSyntaxException(start + 1, "a number above 0");
        }
        return value;
    }

    /** The refusal of what comes next. */
    MetricSyntaxException expected(String expected) {
        return new MetricSyntaxException(mark() + 1, expected);
    }

    /** The refusal of what starts at a mark. */
    static MetricSyntaxException expectedAt(int mark, String expected) {
        return new MetricSyntaxException(mark + 1, expected);
    }

    /** A number as people write it: no exponent, no trailing zeros, the shortest that reads back the same. */
    static String print(double value) {
        BigDecimal shortest = BigDecimal.valueOf(value);
        return shortest.signum() == 0 ? "0" : shortest.stripTrailingZeros().toPlainString();
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private int digits() {
        int start = position;
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            position++;
            if (position - start > MAX_DIGITS) {
                throw new MetricSyntaxException(position, "at most " + MAX_DIGITS + " digits");
            }
        }
        return position - start;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
