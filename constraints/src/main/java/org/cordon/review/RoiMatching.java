package org.cordon.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Reason;
import org.cordon.naming.GivenNames;
import org.cordon.naming.SideMatch;
import org.cordon.naming.SiteName;
import org.cordon.naming.StructureMatch;
import org.cordon.naming.StructureMatcher;
import org.cordon.structure.Structure;

/** Finds the structures of a set by canonical name, with the mapping that a person gave. Thread-safe. */
final class RoiMatching {
    private static final String NO_EXACT_MATCH = "STRUCTURE_NO_EXACT_MATCH";

    private final List<Structure> structures;
    private final GivenNames given;
    private final MadeOnce<String, StructureMatch> found = new MadeOnce<>();

    RoiMatching(List<Structure> structures, GivenNames given) {
        this.structures = List.copyOf(structures);
        this.given = given;
    }

    /** Everything that is drawn. */
    List<Structure> structures() {
        return structures;
    }

    /**
     * The structure of a canonical name. Where nothing is proposed for it but other organs that are recognised themselves
     * (the canal for a cord that is not drawn), it is missing and not ambiguous.
     */
    StructureMatch find(String canonical) {
        return found.get(canonical, () -> decided(canonical, StructureMatcher.match(canonical, structures, given)));
    }

    /** One match for each side of a paired organ. */
    List<SideMatch> findEach(String canonical) {
        return StructureMatcher.matchEach(canonical, structures, given).stream()
                .map(side -> new SideMatch(side.label(), side.side(), decided(side.label(), side.match())))
                .toList();
    }

    /** The only measurable structure of a canonical name; for PRVs of the cord of any margin; empty in doubt. */
    Optional<Found> sound(String canonical) {
        if (canonical.equals(Surrogates.PRV)) {
            return soundPrv();
        }
        return find(canonical) instanceof StructureMatch.Matched matched
                        && matched.structures().size() == 1
                        && matched.structures().get(0).isMeasurable()
                ? Optional.of(new Found(canonical, matched.structures().get(0), matched.reason()))
                : Optional.empty();
    }

    private Optional<Found> soundPrv() {
        List<Found> prvs = new ArrayList<>();
        for (Structure structure : structures) {
            if (structure.isMeasurable() && !given.byNumber().containsKey(structure.number())) {
                StructureMatcher.prv(given.site()
                                .find(structure.name())
                                .map(SiteName::canonical)
                                .orElse(structure.name()))
                        .filter(prv -> prv.organ().equals(Surrogates.CORD))
                        .ifPresent(prv -> prvs.add(new Found(prv.canonicalName(), structure, "PRV of the cord")));
            }
        }
        return prvs.size() == 1 ? Optional.of(prvs.get(0)) : Optional.empty();
    }

    private StructureMatch decided(String canonical, StructureMatch match) {
        if (match instanceof StructureMatch.Ambiguous ambiguous
                && ambiguous.reason().code().equals(NO_EXACT_MATCH)
                && ambiguous.candidates().stream().allMatch(name -> isAnotherOrgan(canonical, name))) {
            return new StructureMatch.Missing(ambiguous.reason());
        }
        return match;
    }

    private static boolean isAnotherOrgan(String canonical, String name) {
        return StructureMatcher.canonicalName(name)
                .filter(known -> !known.equals(canonical))
                .isPresent();
    }

    /**
     * A structure that was found.
     *
     * @param canonical under which name
     * @param structure the structure
     * @param reason how
     */
    record Found(String canonical, Structure structure, String reason) {}

    /** Why a structure that was found cannot be measured; empty when it can. */
    static Optional<Reason> defect(Structure structure) {
        if (structure.isMeasurable()) {
            return Optional.empty();
        }
        return Optional.of(
                structure.defects().isEmpty()
                        ? Reason.of("STRUCTURE_EMPTY", "structure", structure.name())
                        : Reason.of(
                                "STRUCTURE_DEFECTIVE",
                                "structure",
                                structure.name(),
                                "defects",
                                structure.defects().stream()
                                        .map(Reason::code)
                                        .distinct()
                                        .toList()));
    }
}
