package org.cordon.constraint.exchange;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Reason;
import org.cordon.naming.StructureMatcher;

/**
 * The other names that a file gives a structure, held against those known here: none of them is used by itself.
 *
 * @param remarks on those that are new, mean something else, or may never match
 * @param proposals those that a person may confirm
 */
record OtherNames(List<Reason> remarks, List<NameProposal> proposals) {
    OtherNames {
        remarks = ImmutableList.copyOf(remarks);
        proposals = ImmutableList.copyOf(proposals);
    }

    /**
     * Compares names.
     *
     * @param canonical the structure; empty when it is none of those known here
     * @param names its other names, as the file gives them
     */
    static OtherNames of(Optional<String> canonical, List<String> names) {
        List<Reason> remarks = new ArrayList<>();
        List<NameProposal> proposals = new ArrayList<>();
        List<String> unused = new ArrayList<>();
        for (String text : names) {
            String name = text.strip();
            Optional<String> meaning = StructureMatcher.canonicalName(name);
            boolean doubted = StructureMatcher.doubt(name).isPresent();
            if (name.isEmpty() || (meaning.isPresent() && meaning.equals(canonical))) {
                continue;
            }
            if (meaning.isPresent()) {
                remarks.add(Reason.of("IMPORT_ALIAS_OF_ANOTHER", "alias", name, "structure", meaning.get()));
            } else if (doubted || canonical.isEmpty()) {
                unused.add(name);
            } else {
                proposals.add(new NameProposal(name, canonical.get()));
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
        return new OtherNames(remarks, proposals);
    }
}
