package org.cordon.text;

import org.cordon.constraint.Status;
import org.cordon.finding.Severity;
import org.cordon.review.ConstraintRow;
import org.cordon.review.Verdict;

/** A status as people see it: always a word with an icon and a colour of its own, never one of them alone. */
public enum Mark {
    /** Meets its limit. */
    PASS("Pass"),
    /** Misses a goal within a published variation, lies within its bounds, or is a warning. */
    CAUTION("Variation"),
    /** No verdict was possible. */
    UNKNOWN("Not evaluated"),
    /** Misses its limit, or is an error. */
    FAIL("Fail"),
    /** A number or a remark, outside the verdict. */
    INFO("Report only"),
    /** Does not concern this plan. */
    NONE("Not applicable");

    private final String word;

    Mark(String word) {
        this.word = word;
    }

    /** The word that stands beside the icon. */
    public String word() {
        return word;
    }

    /** Of a row; a passing row within its bounds is a caution. */
    public static Mark of(ConstraintRow row) {
        if (RowGroup.isReported(row)) {
            return INFO;
        }
        return switch (row.status()) {
            case NOT_APPLICABLE -> NONE;
            case NOT_EVALUATED -> UNKNOWN;
            case FAIL -> FAIL;
            case VARIATION -> CAUTION;
            case PASS -> row.withinBounds() ? CAUTION : PASS;
        };
    }

    /** Of a status alone. */
    public static Mark of(Status status) {
        return switch (status) {
            case PASS -> PASS;
            case VARIATION -> CAUTION;
            case NOT_EVALUATED -> UNKNOWN;
            case FAIL -> FAIL;
            case NOT_APPLICABLE -> NONE;
        };
    }

    /** Of a finding. */
    public static Mark of(Severity severity) {
        return switch (severity) {
            case ERROR -> FAIL;
            case WARNING -> CAUTION;
            case INFO -> INFO;
        };
    }

    /** Of a verdict. */
    public static Mark of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> PASS;
            case REVIEW -> CAUTION;
            case FAIL -> FAIL;
        };
    }

    /** The word of a row's status, with what weakens it: its own bounds, or unless it failed another reading. */
    public static String word(ConstraintRow row) {
        if (row.isLimitInShownBounds()) {
            return plainWord(row) + ", within bounds";
        }
        boolean doubtful = RowText.doubt(row).isPresent() && row.status() != Status.FAIL;
        return doubtful ? plainWord(row) + ", in doubt" : plainWord(row);
    }

    /** The word of a row's status alone. */
    public static String plainWord(ConstraintRow row) {
        if (RowGroup.isReported(row)) {
            return INFO.word;
        }
        return switch (row.status()) {
            case PASS -> PASS.word;
            case VARIATION -> CAUTION.word;
            case NOT_EVALUATED -> UNKNOWN.word;
            case FAIL -> FAIL.word;
            case NOT_APPLICABLE -> NONE.word;
        };
    }

    /** The word of a finding's severity. */
    public static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "Error";
            case WARNING -> "Warning";
            case INFO -> "Note";
        };
    }
}
