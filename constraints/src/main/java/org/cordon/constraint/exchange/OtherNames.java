package org.cordon.constraint.exchange;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Reason;
import org.cordon.naming.NameSurvey;
import org.cordon.naming.StructureMatcher;

/**
 * Holds the other names that one file gives its structures against those known here: none of them is used by itself, and
 * none is proposed that is nearer to another structure. Not thread-safe.
 */
final class OtherNames {
    /** Clinics have fewer names; what a hostile file has beyond them is not used. */
    private static final int MOST_LOOKED_AT = 500;

    private int lookedAt;

    /**
     * What became of the names of one structure.
     *
     * @param remarks on those that are new, mean or are nearer to something else, or may never match
     * @param proposals those that a person may confirm
     */
    record Read(List<Reason> remarks, List<NameProposal> proposals) {
        Read {
            remarks = ImmutableList.copyOf(remarks);
            proposals = ImmutableList.copyOf(proposals);
        }
    }

    /**
     * Compares names.
     *
     * @param canonical the structure; empty when it is none of those known here
     * @param names its other names, as the file gives them
     */
    Read of(Optional<String> canonical, List<String> names) {
        List<Reason> remarks = new ArrayList<>();
        List<NameProposal> proposals = new ArrayList<>();
        List<String> unused = new ArrayList<>();
        for (String text : names) {
            String name = text.strip();
            Optional<String> meaning = StructureMatcher.canonicalName(name);
            if (name.isEmpty() || (meaning.isPresent() && meaning.equals(canonical))) {
                continue;
            }
            if (meaning.isPresent()) {
                remarks.add(Reason.of("IMPORT_ALIAS_OF_ANOTHER", "alias", name, "structure", meaning.get()));
            } else if (canonical.isEmpty() || StructureMatcher.doubt(name).isPresent() || lookedAt == MOST_LOOKED_AT) {
                unused.add(name);
            } else {
                lookedAt++;
                NameSurvey.nearerTo(name, canonical.get())
                        .ifPresentOrElse(
                                other -> remarks.add(
                                        Reason.of("IMPORT_ALIAS_NEAR_ANOTHER", "alias", name, "structure", other)),
                                () -> proposals.add(new NameProposal(name, canonical.get())));
            }
        }
        if (!proposals.isEmpty()) {
            remarks.add(Reason.of(
                    "IMPORT_ALIASES_PROPOSED",
                    "aliases",
                    proposals.stream().map(NameProposal::roi).toList(),
                    "structure",
                    canonical.get()));
        }
        if (!unused.isEmpty()) {
            remarks.add(Reason.of("IMPORT_ALIASES_NOT_USED", "aliases", unused));
        }
        return new Read(remarks, proposals);
    }
}
