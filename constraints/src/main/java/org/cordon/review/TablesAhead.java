package org.cordon.review;

import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.naming.StructureMatcher;
import org.cordon.review.request.EnvironmentSettings;
import org.cordon.review.request.ReviewRequest;

/**
 * Reads the tables that a review begins with, so that another thread can do it while the plan is read. Each is read once in a
 * process; a review finds them whether or not they are there, and it is the review that says what is wrong with one.
 */
public final class TablesAhead {
    private TablesAhead() {}

    /**
     * Reads them on the calling thread.
     *
     * @param request of the review that follows
     * @param library the shipped protocols, of which a named one is read alone
     * @param everyProtocol whether the review will ask for protocols beside the one that is named
     */
    public static void read(ReviewRequest request, ProtocolLibrary library, boolean everyProtocol) {
        StructureMatcher.isHelper("");
        boolean clinic = request.protocolFolder().isPresent()
                || request.environment().containsKey(EnvironmentSettings.PROTOCOLS);
        if (clinic
                || everyProtocol
                || EffectiveCase.of(request, library).protocol().isEmpty()) {
            library.protocols();
        }
    }
}
