package org.cordon.cli;

/** Exit codes beside those of a verdict (0 PASS, 1 FAIL, 2 REVIEW). */
final class ExitCode {
    /** Done. */
    static final int OK = 0;
    /** A judged row failed, or a finding is an ERROR. */
    static final int FAIL = 1;
    /** Something asked for could not be evaluated. */
    static final int NOT_EVALUATED = 2;
    /** Nothing failed, and a person must look. */
    static final int REVIEW = 2;
    /** Wrong usage, or a choice that only the user can make. */
    static final int USAGE = 64;
    /** No report possible. */
    static final int DATA = 65;
    /** A bug. */
    static final int INTERNAL = 70;
    /** Input or output error. */
    static final int IO = 74;
    /** Stopped by the user. */
    static final int CANCELLED = 130;

    private ExitCode() {}
}
