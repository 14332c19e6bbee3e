package org.cordon.naming;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.cordon.structure.Structure;

/**
 * What the name of one drawn structure is taken for.
 *
 * @param structure as drawn
 * @param kind how far it is decided
 * @param proposals what it is, or may be, best first
 */
public record NameReading(Structure structure, Kind kind, List<Proposal> proposals) {
    /** Takes an immutable copy. */
    public NameReading {
        proposals = ImmutableList.copyOf(proposals);
    }

    /** How far the meaning of a name is decided. */
    public enum Kind {
        /** Said by a person for this case. */
        GIVEN,
        /** Known: it matches. */
        MATCHED,
        /** Known, but another structure has such a name too, or the interpreted type contradicts. */
        UNDECIDED,
        /** A target. */
        TARGET,
        /** A helper, a cut, a part, or a name with deceptive characters: never matched. */
        NEVER,
        /** Only near to something: a person must say. */
        PROPOSED,
        /** Nothing known. */
        UNKNOWN
    }

    /**
     * A canonical name that fits.
     *
     * @param canonical name
     * @param score how well, and why
     */
    public record Proposal(String canonical, NameScore score) {}
}
