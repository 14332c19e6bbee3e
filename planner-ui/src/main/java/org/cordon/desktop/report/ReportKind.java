package org.cordon.desktop.report;

import java.util.Locale;

/** The files that a report can be saved as. */
public enum ReportKind {
    /** To print and to sign. */
    PDF,
    /** To read on a screen. */
    HTML,
    /** For programs. */
    JSON,
    /** For spreadsheets. */
    CSV;

    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name that is proposed; never a patient's. */
    String fileName(boolean whatIf) {
        return (whatIf ? "what-if-review." : "plan-review.") + suffix();
    }
}
