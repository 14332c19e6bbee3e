package org.cordon.desktop.frame;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Numbers as a person types them, with point or comma. */
public final class Typed {
    /** Beyond it a typing error is the likelier explanation. */
    public static final double MOST_GY = 100;

    /** Beyond it a typing error is the likelier explanation. */
    public static final int MOST_FRACTIONS = 40;

    private static final double HALF_GY = 0.5;

    private Typed() {}

    /** The dose that a text states; empty when it is none from above 0 to {@link #MOST_GY}. */
    public static OptionalDouble doseGy(String text) {
        String plain = text.strip().replace(',', '.');
        if (!plain.matches("\\d{1,3}(\\.\\d{1,3})?")) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(plain);
        return value > 0 && value <= MOST_GY ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** The number of fractions that a text states; empty when it is none from 1 to {@link #MOST_FRACTIONS}. */
    public static OptionalInt fractions(String text) {
        String plain = text.strip();
        if (!plain.matches("\\d{1,2}")) {
            return OptionalInt.empty();
        }
        int value = Integer.parseInt(plain);
        return value >= 1 && value <= MOST_FRACTIONS ? OptionalInt.of(value) : OptionalInt.empty();
    }

    /** The next half gray above or below, never beyond the ends. */
    public static double stepped(double doseGy, int direction) {
        double halves = doseGy / HALF_GY;
        double next = direction > 0 ? Math.floor(halves + 1) : Math.ceil(halves - 1);
        return Math.min(MOST_GY, Math.max(1, next) * HALF_GY);
    }
}
