package org.cordon.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes numbers for SVG: at most two decimals, a point as decimal mark, no exponent. */
final class Coordinates {
    private Coordinates() {}

    static String number(double value) {
        BigDecimal rounded =
                new BigDecimal(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    static String point(double x, double y) {
        return number(x) + " " + number(y);
    }
}
