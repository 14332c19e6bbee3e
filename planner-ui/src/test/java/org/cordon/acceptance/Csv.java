package org.cordon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** A CSV file as a spreadsheet takes it apart (RFC 4180). */
final class Csv {
    private final List<List<String>> records = new ArrayList<>();

    private Csv() {}

    static Csv parse(String text) {
        Csv csv = new Csv();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                record.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    csv.records.add(record);
                    record = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        assertThat(quoted || cell.length() > 0 || !record.isEmpty())
                .as("ends with a line end")
                .isFalse();
        return csv;
    }

    List<List<String>> records() {
        return records;
    }

    void assertNoFormulas() {
        int columns = records.get(0).size();
        for (List<String> record : records) {
            assertThat(record).hasSize(columns);
            for (String cell : record) {
                boolean number = cell.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
                assertThat(number || !cell.strip().matches("(?s)[=+\\-@\\t\\r\u2212\uff1d\uff0b\uff0d\uff20].*"))
                        .as("a spreadsheet takes it for a formula: " + cell)
                        .isTrue();
            }
        }
    }
}
