package org.cordon.dicom;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as DS text of at most 16 bytes: the shortest that reads back as the same double, else the nearest that fits. */
final class DecimalFormatter {
    private static final int MOST_DECIMALS = 12;
    private static final double EXACT = 0x1p53;

    private DecimalFormatter() {}

    /**
     * The text of a number; the same on every JDK, which the digits of {@code Double.toString} are not.
     *
     * @throws IllegalArgumentException when the value is not finite
     */
    static String format(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite, was " + value);
        }
        if (value == 0) {
            return "0";
        }
        double power = 1;
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            double scaled = Math.rint(value * power);
            if (Math.abs(scaled) < EXACT && scaled / power == value) {
                String text = BigDecimal.valueOf((long) scaled, decimals).toPlainString();
                if (text.length() <= DecimalString.STANDARD_DECIMAL_BYTES) {
                    return text;
                }
                break;
            }
            power *= 10;
        }
        return general(new BigDecimal(value));
    }

    private static String general(BigDecimal exact) {
        String best = "";
        for (int precision = 15; precision <= 17; precision++) {
            BigDecimal rounded = rounded(exact, precision);
            String text = shortest(rounded);
            if (text.length() <= DecimalString.STANDARD_DECIMAL_BYTES) {
                best = text;
                if (rounded.doubleValue() == exact.doubleValue()) {
                    return best;
                }
            }
        }
        for (int precision = 14; best.isEmpty(); precision--) {
            String text = shortest(rounded(exact, precision));
            best = text.length() <= DecimalString.STANDARD_DECIMAL_BYTES ? text : "";
        }
        return best;
    }

    /** Nearest, towards zero where that would leave the range of a double. */
    private static BigDecimal rounded(BigDecimal exact, int precision) {
        BigDecimal nearest = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
        return Double.isInfinite(nearest.doubleValue())
                ? exact.round(new MathContext(precision, RoundingMode.DOWN))
                : nearest;
    }

    /** Plain or with exponent, whichever is shorter. */
    private static String shortest(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        String plain = Math.abs((long) stripped.scale()) > 40 ? null : stripped.toPlainString();
        int exponent = stripped.precision() - stripped.scale() - 1;
        String scientific = stripped.movePointLeft(exponent).toPlainString() + "E" + exponent;
        return plain != null && plain.length() <= scientific.length() ? plain : scientific;
    }
}
