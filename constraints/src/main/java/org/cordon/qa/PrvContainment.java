package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.delineation.Containment;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.geometry.TangledContoursException;
import org.cordon.geometry.ZRange;
import org.cordon.naming.Prv;
import org.cordon.naming.StructureMatch;
import org.cordon.naming.StructureMatcher;
import org.cordon.structure.Structure;

/**
 * A planning organ at risk volume must contain its organ over all slices that it is drawn on; one that does not is an
 * ERROR, because what passes on it has not passed on the organ.
 */
public final class PrvContainment {
    private PrvContainment() {}

    /**
     * Checks every PRV whose organ is drawn.
     *
     * @param structures all that are drawn
     * @param confirmed ROI number to canonical name, as given by a person
     */
    public static List<Finding> findings(List<Structure> structures, Map<Integer, String> confirmed) {
        List<Finding> findings = new ArrayList<>();
        for (Structure structure : structures) {
            Optional<Prv> prv = StructureMatcher.prv(structure.name());
            if (prv.isPresent() && structure.isMeasurable()) {
                organ(prv.get(), structures, confirmed)
                        .filter(organ -> !contains(structure, organ))
                        .ifPresent(organ -> findings.add(Finding.error(
                                Reason.of("PRV_DOES_NOT_CONTAIN_ORGAN", "prv", structure.name(), "organ", organ.name()),
                                structure.name())));
            }
        }
        return findings;
    }

    private static Optional<Structure> organ(Prv prv, List<Structure> structures, Map<Integer, String> confirmed) {
        return StructureMatcher.match(prv.organ(), structures, confirmed) instanceof StructureMatch.Matched matched
                        && matched.structures().size() == 1
                        && matched.structures().get(0).isMeasurable()
                ? Optional.of(matched.structures().get(0))
                : Optional.empty();
    }

    private static boolean contains(Structure prv, Structure organ) {
        int last = prv.planes().size() - 1;
        ZRange drawn =
                new ZRange(prv.planes().get(0).zMm(), prv.planes().get(last).zMm());
        try {
            return Containment.of(organ, prv, drawn)
                    .map(Containment::isComplete)
                    .orElse(false);
        } catch (TangledContoursException tangled) {
            return false;
        }
    }
}
