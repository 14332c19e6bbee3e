package org.cordon.constraint;

/** What a row is for. */
public enum Tier {
    /** Counts in the verdict: missing it is FAIL. */
    HARD("hard"),
    /** Counts in the verdict: missing it is VARIATION, so REVIEW and never FAIL. For goals that a source calls optimal. */
    SOFT("soft"),
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

    /** Whether rows of this tier count in the overall verdict. */
    public boolean judges() {
        return this == HARD || this == SOFT;
    }
}
