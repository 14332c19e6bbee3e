package org.cordon.constraint;

/** What a row is for. */
public enum Tier {
    /** Counts in the verdict. */
    JUDGED,
    /** Shown with its own verdict, outside the overall one. */
    ADVISORY,
    /** A number without a limit. */
    REPORT
}
