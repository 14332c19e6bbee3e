package org.cordon.constraint;

/** The outcome of one constraint row. The order of severity is that of {@link #severity()}. */
public enum Status {
    /** The value meets the goal. */
    PASS(0),
    /** The value misses the goal but stays inside a variation the source publishes. */
    VARIATION(1),
    /** No verdict was possible; the row says why. */
    NOT_EVALUATED(2),
    /** The value misses the limit. */
    FAIL(3),
    /** The row does not concern this plan; it stands outside the verdict and says why. */
    NOT_APPLICABLE(-1);

    private final int severity;

    Status(int severity) {
        this.severity = severity;
    }

    /** Higher is worse; NOT_APPLICABLE, which stands outside, is below all. */
    public int severity() {
        return severity;
    }
}
