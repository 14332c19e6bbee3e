package org.cordon.report;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.List;
import java.util.stream.Collectors;
import org.cordon.text.SafeText;

/**
 * CSV that a spreadsheet takes as data: a text that it would read as a formula ({@code = + - @} or a tab at its start)
 * gets an apostrophe before it; numbers are written by {@link #number} and stay numbers.
 */
public final class CsvText {
    private final StringBuilder text = new StringBuilder();

    /** Appends a line. */
    public void line(List<String> cells) {
        text.append(cells.stream().map(CsvText::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** The shortest decimal that reads back as the same double, a point as decimal mark; empty when not finite. */
    public static String number(double value) {
        return Double.isFinite(value) ? NumberOutput.toString(value == 0 ? 0.0 : value, true) : "";
    }

    private static String cell(String value) {
        String safe = SafeText.oneLine(value);
        if (isFormula(safe)) {
            safe = "'" + safe;
        }
        boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == ';' || c == '\'');
        return quote ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** Whether a spreadsheet could take a text for a formula; plain numbers, which may start with a sign, are none. */
    private static boolean isFormula(String text) {
        String start = text.strip();
        return !start.isEmpty()
                && "=+-@\u2212\uff1d\uff0b\uff0d\uff20".indexOf(start.charAt(0)) >= 0
                && !start.matches("[+-]?\\d+(\\.\\d+)?([Ee][+-]?\\d+)?");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
