package org.cordon.difference;

/** In which version something is there. */
public enum Presence {
    /** In both. */
    BOTH,
    /** In the second only. */
    ADDED,
    /** In the first only. */
    REMOVED
}
