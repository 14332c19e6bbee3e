package org.cordon.plan;

import org.cordon.dose.DoseGrid;

/** Where the values of a dose come from. */
@FunctionalInterface
public interface DoseSource {
    /**
     * Reads the values; each call reads anew, so that a caller decides how long they are held.
     *
     * @throws RuntimeException the reader's own exception when the input cannot be read
     */
    DoseGrid load();
}
