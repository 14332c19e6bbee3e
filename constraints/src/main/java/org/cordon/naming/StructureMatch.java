package org.cordon.naming;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.cordon.finding.Reason;
import org.cordon.structure.Structure;

/** What was found for a canonical name. */
public sealed interface StructureMatch {
    /**
     * Found beyond doubt. The structure may still be empty or defective: then its rows say so.
     *
     * @param structures one, or several that are to be united: both sides of a paired organ, or parts given by hand
     * @param reason how, for people: {@code canonical name}, {@code synonym (de)}, {@code given by hand}
     * @param confirmed whether a person said so
     */
    record Matched(List<Structure> structures, String reason, boolean confirmed) implements StructureMatch {
        /** Takes an immutable copy and checks that there is a structure. */
        public Matched {
            structures = ImmutableList.copyOf(structures);
            if (structures.isEmpty()) {
                throw new IllegalArgumentException("a match needs a structure");
            }
        }
    }

    /**
     * Not decided: a person must choose, or say that there is none.
     *
     * @param scored ROIs to choose from, best first, those of equal score by ROI number
     * @param reason why it is not decided
     */
    record Ambiguous(List<ScoredRoi> scored, Reason reason) implements StructureMatch {
        /** Takes an immutable copy. */
        public Ambiguous {
            scored = ImmutableList.copyOf(scored);
        }

        /** The names to choose from, best first; a name that is not unique has its number behind it. */
        public List<String> candidates() {
            return scored.stream().map(ScoredRoi::name).collect(ImmutableList.toImmutableList());
        }
    }

    /**
     * Nothing that could be meant.
     *
     * @param reason why
     */
    record Missing(Reason reason) implements StructureMatch {}
}
