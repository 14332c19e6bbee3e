package org.cordon.text;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML or SVG element by element; every text and attribute value is escaped, elements are closed in the order
 * they were opened.
 */
public final class Markup {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes as name, value, name, value. */
    public Markup open(String element, String... attributes) {
        start(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /** An element without content: {@code <path .../>}, {@code <br/>}. */
    public Markup empty(String element, String... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    /** Closes the innermost open element. */
    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes the innermost open element and ends the line. */
    public Markup closeLine() {
        close();
        out.append('\n');
        return this;
    }

    /** An element that holds only a text. */
    public Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** A text. */
    public Markup text(String text) {
        out.append(MarkupText.escape(text));
        return this;
    }

    /** Finished markup, as it is; never text that came out of a file. */
    public Markup finished(Markup markup) {
        out.append(markup);
        return this;
    }

    /** A style sheet of the program's own, as it is. */
    public Markup styleSheet(String css) {
        out.append("<style>\n").append(css).append("</style>\n");
        return this;
    }

    private void start(String element, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("attributes are pairs of name and value");
        }
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(MarkupText.escape(attributes[i + 1]))
                    .append('"');
        }
    }

    /** What was written. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }
}
