package org.cordon.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.cordon.constraint.Confirmation;

/** Reads the list of confirmations of a case file or a clinic's folder. */
final class ConfirmationReader {
    private ConfirmationReader() {}

    static List<RowConfirmation> read(String fileKind, List<YamlNode> items) {
        List<RowConfirmation> confirmations = new ArrayList<>();
        for (YamlNode item : items) {
            YamlFields fields = YamlFields.ofItem(fileKind, item, "protocol", "version", "rows", "by", "on", "note");
            String by = fields.requiredText("by");
            fields.requiredText("on");
            LocalDate on = fields.parsed("on", ConfirmationReader::date, "a date such as 2026-01-31")
                    .orElseThrow();
            List<String> rows = fields.texts("rows");
            if (rows.isEmpty()) {
                throw CaseFileErrors.at(
                        fileKind,
                        item.line(),
                        item.column(),
                        "a confirmation must name its rows",
                        "list the ids of the rows that were compared with the source");
            }
            confirmations.add(new RowConfirmation(
                    fields.requiredText("protocol"), fields.text("version"), rows, new Confirmation(by, on)));
        }
        return confirmations;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("not a date", wrong);
        }
    }
}
