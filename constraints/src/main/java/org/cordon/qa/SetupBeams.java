package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.Beam;
import org.cordon.plan.FractionGroup;
import org.cordon.plan.ReferencedBeam;
import org.cordon.plan.RtPlan;

/** Row 31: set-up beams carry no dose, and every treatment beam is in a fraction group. */
final class SetupBeams implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "setup-beams",
            31,
            "Set-up beams and fraction groups",
            "a set-up beam with meterset or dose; a treatment beam that no fraction group refers to",
            "a set-up beam with dose is either treated by mistake or missing from the dose",
            "TG-275",
            "ERROR",
            "SETUP_BEAM_WITH_DOSE",
            "BEAM_IN_NO_FRACTION_GROUP");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        if (scene.plan().isEmpty() || scene.plan().get().facts().isEmpty()) {
            return findings;
        }
        RtPlan plan = scene.plan().get();
        Set<Integer> setup = plan.beams().stream()
                .filter(beam -> !beam.isTreatment())
                .map(Beam::number)
                .collect(Collectors.toSet());
        Set<Integer> used = new TreeSet<>();
        for (FractionGroup group : plan.fractionGroups()) {
            for (ReferencedBeam beam : group.beams()) {
                used.add(beam.beamNumber());
                boolean dose =
                        beam.beamDoseGy().orElse(0) > 0 || beam.metersetMu().orElse(0) > 0;
                if (setup.contains(beam.beamNumber()) && dose) {
                    findings.add(Finding.error(
                                    Reason.of("SETUP_BEAM_WITH_DOSE", "beam", beam.beamNumber()), scene.planLabel())
                            .with(scene.inPlan(
                                    "BeamDose, BeamMeterset",
                                    beam.metersetMu().orElse(beam.beamDoseGy().orElse(0)))));
                }
            }
        }
        for (Beam beam : scene.treatmentBeams()) {
            if (!used.contains(beam.number())) {
                findings.add(
                        Finding.error(Reason.of("BEAM_IN_NO_FRACTION_GROUP", "beam", beam.number()), scene.planLabel())
                                .with(scene.inPlan("ReferencedBeamNumber", "absent")));
            }
        }
        return findings;
    }
}
