package org.cordon.review.choice;

import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cordon.plan.Beam;
import org.cordon.plan.FractionGroup;
import org.cordon.plan.ReferencedBeam;
import org.cordon.plan.RtPlan;

/** The beams that deliver a plan's dose: those its fraction groups refer to, set-up beams excluded. */
final class TreatmentBeams {
    private TreatmentBeams() {}

    /**
     * The numbers of the beams of some fraction groups of a plan. A beam that is referred to but not described counts: it
     * could be one that delivers dose.
     */
    static SortedSet<Integer> of(RtPlan plan, Collection<FractionGroup> groups) {
        Map<Integer, Beam> beams =
                plan.beams().stream().collect(Collectors.toMap(Beam::number, beam -> beam, (first, second) -> first));
        SortedSet<Integer> numbers = new TreeSet<>();
        for (FractionGroup group : groups) {
            for (ReferencedBeam reference : group.beams()) {
                Beam beam = beams.get(reference.beamNumber());
                if (beam == null || beam.isTreatment()) {
                    numbers.add(reference.beamNumber());
                }
            }
        }
        return numbers;
    }
}
