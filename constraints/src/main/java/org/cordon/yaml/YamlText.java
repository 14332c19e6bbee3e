package org.cordon.yaml;

import java.util.Locale;

/** Turns bytes into the text of a YAML file and refuses what a person cannot see or did not mean to write. */
final class YamlText {
    private static final String INVISIBLE_REMEDY = "retype the line without copied formatting";

    private YamlText() {}

    static String decode(byte[] bytes, String label, YamlLimits limits) {
        if (bytes.length > limits.bytes()) {
            throw new YamlException(
                    "YAML_TOO_LARGE",
                    label,
                    0,
                    0,
                    "the file has more than " + limits.bytes() + " bytes",
                    "split it or leave out what does not belong to it");
        }
        String text = StrictUtf8.decode(
                bytes,
                (line, column, problem) ->
                        new YamlException("YAML_ENCODING", label, line, column, problem, "save it as UTF-8"));
        scan(text, label, limits);
        return text;
    }

    private static void scan(String text, String label, YamlLimits limits) {
        int line = 1;
        int column = 1;
        boolean indentation = true;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (point == '\n') {
                line++;
                column = 1;
                indentation = true;
                continue;
            }
            YamlPlace place = new YamlPlace(label, line, column);
            if (point == '\t' && indentation) {
                throw place.failure("YAML_TAB", "a tab in the indentation", "indent with blanks");
            }
            if (isInvisible(point)) {
                throw place.failure(
                        "YAML_INVISIBLE_CHARACTER",
                        String.format(Locale.ROOT, "the invisible character U+%04X", point),
                        INVISIBLE_REMEDY);
            }
            if (column > limits.lineLength()) {
                throw place.failure(
                        "YAML_LINE_TOO_LONG",
                        "a line of more than " + limits.lineLength() + " characters",
                        "break the line");
            }
            indentation &= point == ' ';
            column++;
        }
    }

    static boolean isInvisible(int point) {
        if (point == '\t' || point == '\r') {
            return false;
        }
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || (type == Character.SPACE_SEPARATOR && point != ' ');
    }
}
