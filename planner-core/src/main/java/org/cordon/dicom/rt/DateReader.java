package org.cordon.dicom.rt;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.cordon.dicom.Values;

/** Reads dates (DA, yyyyMMdd). A date that cannot be read is as good as none: no number depends on it. */
final class DateReader {
    private DateReader() {}

    /** The first of some attributes that holds a date. */
    static Optional<LocalDate> first(Values values, int... tags) {
        for (int tag : tags) {
            Optional<LocalDate> date = values.string(tag).flatMap(DateReader::parsed);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> parsed(String text) {
        if (!text.matches("[0-9]{8}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        try {
            return Optional.of(LocalDate.of(number / 10_000, number / 100 % 100, number % 100));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
