package org.cordon.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
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
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            throw new YamlException("YAML_ENCODING", label, 1, 1, "the file is UTF-16", "save it as UTF-8");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new YamlException("YAML_ENCODING", label, 0, 0, "the file is not valid UTF-8", "save it as UTF-8");
        }
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

    private static boolean startsWith(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
