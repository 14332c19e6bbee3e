package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.StructureSetFacts;
import org.cordon.structure.Structure;

/** Row 16: the couch is drawn, has a density and does not overlap the body. */
final class Couch implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "couch",
            16,
            "Couch",
            "not drawn, without assigned density, or overlapping the External",
            "a couch that is left out hides 2 to 4 % of the dose of beams through it; in the External it counts twice",
            "TG-275; TG-176",
            "WARNING",
            "COUCH_NOT_DRAWN",
            "COUCH_WITHOUT_DENSITY",
            "COUCH_OVERLAPS_BODY");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    private static final Pattern NAME = Pattern.compile("couch|table|tisch|support", Pattern.CASE_INSENSITIVE);
    private static final double LEAST_OVERLAP = 0.005;

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        Optional<StructureSetFacts> facts = scene.structures().facts();
        if (facts.isEmpty()
                || scene.treatmentBeams().isEmpty()
                || scene.external().isEmpty()) {
            return findings;
        }
        List<Structure> couches = scene.structures().structures().stream()
                .filter(Structure::isMeasurable)
                .filter(structure ->
                        structure.interpretedType().filter("SUPPORT"::equals).isPresent()
                                || NAME.matcher(structure.name()).find())
                .toList();
        if (couches.isEmpty()) {
            findings.add(Finding.warning(Reason.of("COUCH_NOT_DRAWN"), scene.structuresLabel())
                    .with(scene.inStructures("RTROIInterpretedType", "no SUPPORT")));
        }
        Structure body = scene.external().get();
        for (Structure couch : couches) {
            if (!facts.get().properties().containsKey(couch.number())) {
                findings.add(Finding.warning(Reason.of("COUCH_WITHOUT_DENSITY"), couch.name())
                        .with(scene.inStructures("ROIPhysicalPropertiesSequence", "absent")));
            }
            double share = Overlap.fraction(couch, body);
            if (share > LEAST_OVERLAP) {
                findings.add(
                        Finding.warning(Reason.of("COUCH_OVERLAPS_BODY", "sharePercent", 100 * share), couch.name())
                                .with(scene.inStructures("ContourData", "computed")));
            }
        }
        return findings;
    }
}
