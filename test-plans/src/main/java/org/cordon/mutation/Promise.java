package org.cordon.mutation;

/** What is promised about the review of a mutant. */
public enum Promise {
    /** It ends as that of the valid set, row by row, or not in PASS. */
    NEVER_A_QUIET_PASS,
    /** It ends in a verdict or a refusal with a code; no data could tell that a value was changed. */
    CLEAN_END
}
