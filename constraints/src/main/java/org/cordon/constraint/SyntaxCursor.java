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

    /** Whether one of some characters comes next. */
    boolean aheadAny(String characters) {
        return mark() < text.length() && characters.indexOf(text.charAt(position)) >= 0;
    }

    /** Takes a run of ASCII letters and digits that starts with a letter; empty when none comes next. */
    String identifier() {
        String identifier = identifierAhead();
        position += identifier.length();
        return identifier;
    }

    /** A run of ASCII letters and digits that starts with a letter, without taking it; empty when none comes next. */
    String identifierAhead() {
        int start = mark();
        int end = start;
        while (end < text.length() && (isLetter(text.charAt(end)) || (end > start && isDigit(text.charAt(end))))) {
            end++;
        }
        return text.substring(start, end);
    }

    /**
     * A name: everything up to one of the stop characters or the end, trimmed; the stop character stays.
     *
     * @param stops characters that end a name
     * @param mostCharacters longest name
     * @param expected what is missing when there is none
     * @param next what may stand where a control character stands
     */
    String name(String stops, int mostCharacters, String expected, String next) {
        int start = mark();
        while (position < text.length() && stops.indexOf(text.charAt(position)) < 0) {
            if (Character.isISOControl(text.charAt(position))) {
                throw new MetricSyntaxException(position + 1, next);
            }
            position++;
        }
        String name = text.substring(start, position).strip();
        if (name.isEmpty()) {
            throw new MetricSyntaxException(start + 1, expected);
        }
        if (name.length() > mostCharacters) {
            throw new MetricSyntaxException(start + 1, expected + " of at most " + mostCharacters + " characters");
        }
        return name;
    }

    /** A text between double quotes, in which {@code \"} and {@code \\} stand for themselves. */
    String quoted() {
        require("\"", "a text in double quotes");
        StringBuilder read = new StringBuilder();
        while (position < text.length() && text.charAt(position) != '"') {
            char c = text.charAt(position);
            if (Character.isISOControl(c)) {
                throw new MetricSyntaxException(position + 1, "a printable character");
            }
            if (c == '\\') {
                position++;
                if (position == text.length() || (text.charAt(position) != '"' && text.charAt(position) != '\\')) {
                    throw new MetricSyntaxException(position + 1, "\" or \\ after \\");
                }
                c = text.charAt(position);
            }
            read.append(c);
            position++;
        }
        require("\"", "\" at the end of the text");
        return read.toString();
    }

    /** A whole number within a range. */
    int integer(int least, int most, String expected) {
        int start = mark();
        int count = digits();
        if (count == 0) {
            throw new MetricSyntaxException(start + 1, expected);
        }
        int value = Integer.parseInt(text.substring(start, position));
        if (value < least || value > most) {
            throw new MetricSyntaxException(start + 1, expected + " from " + least + " to " + most);
        }
        return value;
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
        while (position < text.length() && isDigit(text.charAt(position))) {
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

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
