package org.cordon.yaml;

import java.util.Locale;

/** Writes a text as a double-quoted YAML scalar that {@link StrictYaml} reads back exactly, whatever it holds. */
public final class YamlQuote {
    private YamlQuote() {}

    /** The quoted text, on one line; everything a person cannot see is escaped. */
    public static String text(String value) {
        StringBuilder quoted = new StringBuilder(value.length() + 2).append('"');
        value.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (point == '\n') {
                quoted.append("\\n");
            } else if (point == '\t') {
                quoted.append("\\t");
            } else if (point == '\r' || YamlText.isInvisible(point)) {
                quoted.append(String.format(Locale.ROOT, point > 0xFFFF ? "\\U%08X" : "\\u%04X", point));
            } else {
                quoted.appendCodePoint(point);
            }
        });
        return quoted.append('"').toString();
    }
}
