package org.cordon.cli;

import java.math.BigDecimal;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Numbers as people type them: a decimal point, no exponent games, no NaN; {@code 1,5} is refused, not guessed. */
final class Decimals {
    private static final String DECIMAL = "[+-]?(\\d{1,12}(\\.\\d{0,12})?|\\.\\d{1,12})";

    private Decimals() {}

    static void register(CommandLine line) {
        line.registerConverter(Double.class, Decimals::convert);
        line.registerConverter(double.class, Decimals::convert);
    }

    static boolean isDecimal(String text) {
        return text.matches(DECIMAL);
    }

    static double parse(String text) {
        if (!isDecimal(text)) {
            throw new IllegalArgumentException("not a decimal number");
        }
        return new BigDecimal(text).doubleValue();
    }

    private static double convert(String text) {
        if (!isDecimal(text)) {
            throw new TypeConversionException("'" + text + "' is not a number such as 16 or 1.5");
        }
        return parse(text);
    }
}
