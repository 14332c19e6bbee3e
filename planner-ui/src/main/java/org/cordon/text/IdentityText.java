package org.cordon.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cordon.plan.PatientIdentity;

/** A patient's identity as people write it; for reports that are handed to people, never for logs. */
public final class IdentityText {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private IdentityText() {}

    /** Family name first, parts joined: {@code EXAMPLE, Anna}; the alphabetic group where there are several. */
    public static String name(PatientIdentity patient) {
        String[] parts = patient.name().split("=", 2)[0].split("\\^", -1);
        StringBuilder rest = new StringBuilder();
        for (int i = 1; i < parts.length; i++) {
            if (!parts[i].isBlank()) {
                rest.append(rest.length() == 0 ? "" : " ").append(parts[i].strip());
            }
        }
        return rest.length() == 0 ? parts[0].strip() : parts[0].strip() + ", " + rest;
    }

    /** Birth date as {@code 14 Mar 1961}, as in the file where it is no date; then the sex. */
    public static String born(PatientIdentity patient) {
        String date = date(patient.birthDate());
        return patient.sex().isEmpty() ? date : date.isEmpty() ? patient.sex() : date + ", " + patient.sex();
    }

    private static String date(String stored) {
        try {
            return LocalDate.parse(stored, DateTimeFormatter.BASIC_ISO_DATE).format(SHOWN);
        } catch (DateTimeException notADate) {
            return stored;
        }
    }
}
