package org.cordon.naming;

import java.util.Optional;

/**
 * What was found for one side of an organ, or for one of several ROIs of the same kind.
 *
 * @param label canonical name of the side, {@code BrachialPlex_L}; the name of the ROI where several are of one kind
 * @param side where it is known
 * @param match what was found
 */
public record SideMatch(String label, Optional<Side> side, StructureMatch match) {}
