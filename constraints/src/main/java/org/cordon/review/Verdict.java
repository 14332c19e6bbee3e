package org.cordon.review;

/** The overall outcome. */
public enum Verdict {
    /** Every row that must be judged was judged, all passed, outside their bounds. */
    PASS(0),
    /** Nothing failed, but a person must look. */
    REVIEW(2),
    /** A judged row failed, or a finding is an ERROR. */
    FAIL(1);

    private final int exitCode;

    Verdict(int exitCode) {
        this.exitCode = exitCode;
    }

    /** Exit code of {@code cordon check}. */
    public int exitCode() {
        return exitCode;
    }
}
