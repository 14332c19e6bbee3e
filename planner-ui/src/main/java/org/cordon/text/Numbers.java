package org.cordon.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes numbers as people read them: fixed decimals per unit, U+2212 for minus, never the locale of the machine. */
public final class Numbers {
    /** U+2212. */
    public static final char MINUS = '\u2212';

    /** U+00A0, between a number and its unit. */
    public static final char NO_BREAK_SPACE = '\u00a0';

    private static final int MOST_DECIMALS = 12;

    private Numbers() {}

    /** The decimals in which a value of a unit is shown: Gy 2, % 1, cc 2 below 10, 1 below 100, 0 above, cGy 0, ratios 2. */
    public static int defaultDecimals(double value, String unit) {
        return switch (unit) {
            case "Gy" -> 2;
            case "cGy" -> 0;
            case "" -> 2;
            case "cc" -> Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
            default -> 1;
        };
    }

    /** The most decimals that are ever tried to make digits and status agree. */
    static int mostDecimals() {
        return MOST_DECIMALS;
    }

    /** The value rounded half away from zero to a number of decimals. */
    public static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The value with fixed decimals. */
    public static String fixed(double value, int decimals) {
        return text(rounded(value, decimals));
    }

    /** The value with the decimals of its unit and the unit. */
    public static String withUnit(double value, String unit) {
        String number = fixed(value, defaultDecimals(value, unit));
        return unit.isEmpty() ? number : number + NO_BREAK_SPACE + unit;
    }

    /** The shortest decimal that reads back as the same double, without exponent: limits as the protocol prints them. */
    public static String shortest(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return text(exact.scale() < 0 ? exact.setScale(0) : exact);
    }

    static String text(BigDecimal value) {
        String digits = value.abs().toPlainString();
        return value.signum() < 0 ? MINUS + digits : digits;
    }
}
