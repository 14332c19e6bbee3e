package org.cordon.constraint.exchange;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a CSV file. One line is one row, always: a cell with a line break, or a quote that is not closed on its
 * line, spoils that line only, so that no stray quote can swallow rows.
 */
final class CsvTable {
    private static final int MAX_ROWS = 5000;
    private static final int MAX_LINE = 20_000;

    private CsvTable() {}

    /**
     * One line.
     *
     * @param line from 1
     * @param cells unquoted; empty when the line cannot be read
     * @param sound whether it could be read
     */
    record Line(int line, List<String> cells, boolean sound) {
        Line {
            cells = ImmutableList.copyOf(cells);
        }

        boolean isBlank() {
            return sound && cells.stream().allMatch(String::isBlank);
        }
    }

    static List<Line> parse(ImportFile file, char separator) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String text : (Iterable<String>) file.text().lines()::iterator) {
            number++;
            if (text.length() > MAX_LINE) {
                throw file.refused(
                        "EXCHANGE_LINE_TOO_LONG",
                        number,
                        MAX_LINE + 1,
                        "a line of more than " + MAX_LINE + " characters",
                        "check that it is the right file");
            }
            if (number > MAX_ROWS) {
                throw file.refused(
                        "EXCHANGE_TOO_MANY_ROWS",
                        number,
                        1,
                        "more than " + MAX_ROWS + " lines",
                        "check that it is the right file");
            }
            lines.add(line(text, number, separator));
        }
        return lines;
    }

    private static Line line(String text, int number, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean closed = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                    closed = true;
                }
            } else if (c == separator) {
                cells.add(cell.toString());
                cell.setLength(0);
                closed = false;
            } else if (c == '"' && cell.toString().isBlank() && !closed) {
                cell.setLength(0);
                quoted = true;
            } else if (c == '"' || (closed && c != ' ')) {
                return new Line(number, List.of(), false);
            } else if (!closed) {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return quoted ? new Line(number, List.of(), false) : new Line(number, cells, true);
    }
}
