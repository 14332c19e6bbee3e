package org.cordon.text;

import java.util.Locale;
import org.cordon.finding.Reason;
import org.cordon.review.ConstraintRow;

/** Words for another reading of a row: its number, and by which way it was read. */
public final class ReadingText {
    private ReadingText() {}

    /** The way of a reading: {@code along PTV_T8}; its label where there are no words for it. */
    public static String way(ConstraintRow.Reading reading, Wording words) {
        String label = reading.label();
        int colon = label.indexOf(':');
        String code = "READING_"
                + (colon < 0 ? label : label.substring(0, colon))
                        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                        .replace('-', '_')
                        .toUpperCase(Locale.ROOT);
        return words.knows(code)
                ? words.sentence(Reason.of(code, "name", colon < 0 ? "" : label.substring(colon + 1)))
                : label;
    }

    /** The number and the way: {@code 9.79 % along PTV}. */
    static String whole(ConstraintRow.Reading reading, ConstraintRow row) {
        String unit = row.rule().metric().unitSymbol();
        return Numbers.fixed(reading.value(), Numbers.defaultDecimals(reading.value(), unit))
                + Numbers.NO_BREAK_SPACE
                + unit
                + " "
                + way(reading, Wording.english());
    }
}
