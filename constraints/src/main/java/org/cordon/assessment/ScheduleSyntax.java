package org.cordon.assessment;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.radiobiology.Schedule;

/**
 * Reads and prints schedules: total dose and number of fractions, {@code 39/13} or {@code 39Gy/13}. The number of fractions
 * is never left out: without it a dose has no effect that could be computed.
 */
public final class ScheduleSyntax {
    private static final Pattern SCHEDULE =
            Pattern.compile("(\\d{1,4}(?:\\.\\d{1,6})?)\\s*(?:Gy)?\\s*/\\s*(\\d{1,3})", Pattern.CASE_INSENSITIVE);

    private ScheduleSyntax() {}

    /**
     * Reads a schedule.
     *
     * @throws IllegalArgumentException when it is not of the form {@code dose/fractions}, or one of them is 0
     */
    public static Schedule parse(String text) {
        Matcher matcher = SCHEDULE.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("expected a schedule such as 30/10 (dose in Gy / number of fractions)");
        }
        double doseGy = new BigDecimal(matcher.group(1)).doubleValue();
        int fractions = Integer.parseInt(matcher.group(2));
        if (!(doseGy > 0) || fractions < 1) {
            throw new IllegalArgumentException("dose and number of fractions must be positive, as in 30/10");
        }
        return new Schedule(doseGy, fractions);
    }

    /** Prints a schedule as it is read: {@code 39/13}. */
    public static String print(Schedule schedule) {
        return plain(schedule.totalGy()) + "/" + schedule.fractions();
    }

    private static String plain(double value) {
        BigDecimal shortest = BigDecimal.valueOf(value);
        return shortest.signum() == 0 ? "0" : shortest.stripTrailingZeros().toPlainString();
    }
}
