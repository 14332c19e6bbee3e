package org.cordon.constraint;

/** What a row is for. */
public enum Tier {
    /** Counts in the verdict. */
    JUDGED("judged"),
    /** Shown with its own verdict, outside the overall one. */
    ADVISORY("advisory"),
    /** A number without a limit. */
    REPORT("report");

    private final String label;

    Tier(String label) {
        this.label = label;
    }

    /** As in protocol files and JSON. */
    public String label() {
        return label;
    }
}
