package org.cordon.difference;

import java.util.Optional;

/**
 * One property that is not the same in both versions.
 *
 * @param property stable name with the unit, e.g. {@code gantryStartDeg}
 * @param first as it was; empty where it was not given
 * @param second as it is; empty where it is not given
 */
public record Change(String property, Optional<String> first, Optional<String> second) {
    /** Checks that something changed. */
    public Change {
        if (first.equals(second)) {
            throw new IllegalArgumentException(property + " is the same in both versions");
        }
    }
}
