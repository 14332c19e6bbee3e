package org.cordon.text;

/** Escapes text for HTML and SVG, in content and in quoted attributes, after making it harmless to look at. */
public final class MarkupText {
    private MarkupText() {}

    /** The text as character data. */
    public static String escape(String text) {
        String safe = SafeText.oneLine(text);
        StringBuilder escaped = new StringBuilder(safe.length() + 16);
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '`' -> escaped.append("&#96;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
