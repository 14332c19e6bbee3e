package org.cordon.finding;

/** How much a finding weighs in the verdict. */
public enum Severity {
    /** The overall verdict is FAIL. */
    ERROR,
    /** The overall verdict is at best REVIEW. */
    WARNING,
    /** Shown, without effect on the verdict. */
    INFO
}
