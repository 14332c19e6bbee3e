package org.cordon.dicom;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Numbers of VR DS and IS (PS3.5 section 6.2) straight from their bytes.
 *
 * <p>Accepted: an optional sign, digits with at most one point, an optional exponent, blanks around it, NUL padding
 * behind it. Refused, with a {@link NumberFormatException} whose message is a clause without the text itself: empty
 * text, decimal commas, type suffixes, hexadecimal, NaN, Infinity, anything beyond the range of a double, a number that
 * is not zero but would become zero, more than {@value #LONGEST_TEXT} characters. Text longer than the 16 or 12 bytes
 * of the standard is accepted here; {@link Values} notes it.
 *
 * <p>How computed: the nearest double, ties to even. Up to 2^53 and within 10^±22 both the digits and the power of ten
 * are exact doubles, so that one division or multiplication rounds once; up to 18 digits a quotient of twice the
 * precision decides; anything else, and whatever lies too close between two doubles, goes through BigDecimal.
 */
public final class DecimalString {
    /** Most characters of one number, blanks around it left out. */
    static final int LONGEST_TEXT = 64;

    /** Bytes of a DS value by the standard. */
    static final int STANDARD_DECIMAL_BYTES = 16;

    /** Bytes of an IS value by the standard. */
    static final int STANDARD_INTEGER_BYTES = 12;

    private static final long EXACT = 1L << 53;
    private static final int DIGITS_OF_LONG = 18;
    private static final double NEARLY = 1 - 1e-9;
    private static final int EXPONENT_CAP = 100_000;
    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private DecimalString() {}

    /**
     * The number in a stretch of bytes; minus zero becomes zero.
     *
     * @param text bytes of the default repertoire
     * @param from first byte
     * @param to behind the last byte
     * @return finite, correctly rounded
     * @throws NumberFormatException as the class says
     */
    public static double parse(byte[] text, int from, int to) {
        int end = trimmedEnd(text, from, to);
        int at = trimmedStart(text, from, end);
        requireLength(at, end);
        int start = at;
        boolean negative = text[at] == '-';
        if (negative || text[at] == '+') {
            at++;
        }
        long mantissa = 0;
        int digitsFrom = at;
        int digit;
        while (at < end && (digit = text[at] - '0') >= 0 && digit <= 9) {
            mantissa = mantissa * 10 + digit;
            at++;
        }
        int digits = at - digitsFrom;
        int exponent = 0;
        if (at < end && text[at] == '.') {
            int fractionFrom = ++at;
            while (at < end && (digit = text[at] - '0') >= 0 && digit <= 9) {
                mantissa = mantissa * 10 + digit;
                at++;
            }
            exponent = fractionFrom - at;
            digits -= exponent;
        }
        if (digits == 0) {
            throw notDecimal();
        }
        if (at < end) {
            exponent += exponent(text, at, end);
        }
        if (digits > DIGITS_OF_LONG || exponent < -22 || exponent > 22) {
            return slow(text, start, end);
        }
        if (mantissa > EXACT) {
            double quotient = exponent < 0 ? quotient(mantissa, POWERS_OF_TEN[-exponent]) : Double.NaN;
            return Double.isNaN(quotient) ? slow(text, start, end) : negative ? -quotient : quotient;
        }
        double magnitude = exponent < 0 ? mantissa / POWERS_OF_TEN[-exponent] : mantissa * POWERS_OF_TEN[exponent];
        return negative ? 0.0 - magnitude : magnitude;
    }

    /**
     * The whole number in a stretch of bytes: an optional sign and digits, nothing else.
     *
     * @param text bytes of the default repertoire
     * @param from first byte
     * @param to behind the last byte
     * @return from -2^31 to 2^31-1
     * @throws NumberFormatException when it is something else or out of range
     */
    public static int parseInteger(byte[] text, int from, int to) {
        int end = trimmedEnd(text, from, to);
        int at = trimmedStart(text, from, end);
        requireLength(at, end);
        boolean negative = text[at] == '-';
        if (negative || text[at] == '+') {
            at++;
        }
        if (at == end) {
            throw new NumberFormatException("is not a whole number");
        }
        long value = 0;
        for (; at < end; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                throw new NumberFormatException("is not a whole number");
            }
            value = Math.min(value * 10 + digit, Integer.MAX_VALUE + 2L);
        }
        value = negative ? -value : value;
        if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
            throw new NumberFormatException("is beyond the range from -2^31 to 2^31-1");
        }
        return (int) value;
    }

    /** Behind the last byte that is neither blank nor NUL. */
    static int trimmedEnd(byte[] text, int from, int to) {
        int end = to;
        while (end > from && (text[end - 1] == ' ' || text[end - 1] == 0)) {
            end--;
        }
        return end;
    }

    private static int trimmedStart(byte[] text, int from, int end) {
        int start = from;
        while (start < end && text[start] == ' ') {
            start++;
        }
        return start;
    }

    private static void requireLength(int from, int end) {
        if (from >= end) {
            throw new NumberFormatException("is empty");
        }
        if (end - from > LONGEST_TEXT) {
            throw new NumberFormatException("is longer than " + LONGEST_TEXT + " characters");
        }
    }

    /**
     * The nearest double to a quotient, with twice the precision of a double; NaN where that cannot tell which of two
     * doubles is nearer.
     */
    private static double quotient(long dividend, double divisor) {
        double high = dividend;
        double low = dividend - (long) high;
        double first = high / divisor;
        double second = (Math.fma(-first, divisor, high) + low) / divisor;
        double sum = first + second;
        double rest = Math.abs((first - sum) + second);
        double half = Math.ulp(sum) / 2;
        boolean powerOfTwo = (Double.doubleToRawLongBits(sum) & 0xFFFFFFFFFFFFFL) == 0;
        return powerOfTwo || rest > half * NEARLY ? Double.NaN : sum;
    }

    private static int exponent(byte[] text, int from, int end) {
        if (text[from] != 'e' && text[from] != 'E') {
            throw notDecimal();
        }
        int at = from + 1;
        boolean negative = at < end && text[at] == '-';
        if (negative || (at < end && text[at] == '+')) {
            at++;
        }
        if (at == end) {
            throw notDecimal();
        }
        int value = 0;
        for (; at < end; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                throw notDecimal();
            }
            value = Math.min(value * 10 + digit, EXPONENT_CAP);
        }
        return negative ? -value : value;
    }

    /** Text of correct form, by BigDecimal; exponents beyond its range are beyond that of a double, too. */
    private static double slow(byte[] text, int from, int end) {
        BigDecimal exact;
        try {
            exact = new BigDecimal(new String(text, from, end - from, StandardCharsets.US_ASCII));
        } catch (NumberFormatException e) {
            throw beyond();
        }
        if (exact.signum() == 0) {
            return 0.0;
        }
        double value = exact.doubleValue();
        if (value == 0 || Double.isInfinite(value)) {
            throw beyond();
        }
        return value;
    }

    private static NumberFormatException beyond() {
        return new NumberFormatException("is beyond the range of numbers");
    }

    private static NumberFormatException notDecimal() {
        return new NumberFormatException("is not a decimal number");
    }
}
