package org.cordon.naming;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a planning organ at risk volume: an organ grown by a margin.
 *
 * @param organ what stands for the organ in the name
 * @param marginMm the margin, where the name says one; digits behind PRV are millimetres (TG-263), less than 1 without
 *     a unit is no margin: it may be centimetres
 */
record PrvName(String organ, OptionalDouble marginMm) {
    private static final int MAX_LENGTH = 128;
    private static final String MARGIN = "(\\d{1,2}(?:\\.\\d{1,2})?)\\s*(mm|cm)?";
    private static final Pattern ORGAN_FIRST = pattern("(.+?)[\\s_+.-]*PRV[\\s_]*(?:" + MARGIN + ")?");
    private static final Pattern PRV_FIRST =
            pattern("PRV[\\s_]*(?:" + MARGIN + ")?[\\s_.-]*(\\D.*?)(?:[\\s_]+" + MARGIN + ")?");
    private static final Pattern PLUS = pattern("(.+?)\\s*\\+\\s*" + MARGIN);

    /** Reads a name such as {@code SpinalCord_PRV02}, {@code Cord PRV 2mm}, {@code PRV Cord 2}, {@code Cord+2mm}. */
    static Optional<PrvName> parse(String name) {
        if (name.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (name.indexOf('+') < 0 && !name.toLowerCase(Locale.ROOT).contains("prv")) {
            return Optional.empty();
        }
        String text = name.strip();
        Matcher plus = PLUS.matcher(text);
        if (plus.matches()) {
            return Optional.of(new PrvName(plus.group(1), margin(plus.group(2), plus.group(3))));
        }
        Matcher organFirst = ORGAN_FIRST.matcher(text);
        if (organFirst.matches()) {
            return Optional.of(new PrvName(organFirst.group(1), margin(organFirst.group(2), organFirst.group(3))));
        }
        Matcher prvFirst = PRV_FIRST.matcher(text);
        if (prvFirst.matches()) {
            boolean before = prvFirst.group(1) != null;
            return Optional.of(new PrvName(
                    prvFirst.group(3),
                    before
                            ? margin(prvFirst.group(1), prvFirst.group(2))
                            : margin(prvFirst.group(4), prvFirst.group(5))));
        }
        return Optional.empty();
    }

    private static OptionalDouble margin(String number, String unit) {
        if (number == null) {
            return OptionalDouble.empty();
        }
        double value = new BigDecimal(number).doubleValue();
        if (unit == null && value < 1) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of("cm".equalsIgnoreCase(unit) ? value * 10 : value);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
