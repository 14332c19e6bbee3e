package org.cordon.report.pdf;

/** The weights of the report's type. */
enum Weight {
    /** Running text. */
    REGULAR("Regular"),
    /** Headings and numbers that count. */
    SEMI_BOLD("SemiBold"),
    /** The verdict. */
    BOLD("Bold");

    private final String file;

    Weight(String file) {
        this.file = file;
    }

    String resource() {
        return "/org/cordon/fonts/IBMPlexSans-" + file + ".ttf";
    }
}
