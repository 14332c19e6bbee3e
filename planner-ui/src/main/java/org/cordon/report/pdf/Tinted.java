package org.cordon.report.pdf;

import java.util.Optional;
import org.cordon.picture.Colours;
import org.cordon.text.Mark;

/** The colours of a status: colour is spent on exceptions, a passing row is neutral. */
final class Tinted {
    private Tinted() {}

    /** Of the words that must be looked at. */
    static String ink(Mark mark) {
        return mark == Mark.FAIL || mark == Mark.UNKNOWN || mark == Mark.CAUTION ? Colours.of(mark) : Ink.TEXT;
    }

    /** Of a row. */
    static Optional<String> background(Mark mark) {
        return switch (mark) {
            case FAIL -> Optional.of("#FCE8EC");
            case UNKNOWN -> Optional.of("#F0EAFC");
            case CAUTION -> Optional.of("#FDF1DB");
            case PASS, INFO, NONE -> Optional.empty();
        };
    }

    /** Of the banner, which has a colour for a pass too. */
    static String banner(Mark mark) {
        return background(mark).orElse("#E4F3EE");
    }

    /** The class that HTML gives it, read back. */
    static Optional<Mark> of(org.w3c.dom.Element element) {
        for (Mark mark : new Mark[] {Mark.FAIL, Mark.UNKNOWN, Mark.CAUTION}) {
            String name = mark == Mark.FAIL ? "fail" : mark == Mark.UNKNOWN ? "unknown" : "caution";
            if (MarkupTree.hasClass(element, name)) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }
}
