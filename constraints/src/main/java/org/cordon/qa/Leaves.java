package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.Beam;

/** Row 17: leaves of a stereotactic beam are at most 5 mm wide. */
final class Leaves implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "leaf-width",
            17,
            "Leaf width",
            "narrowest leaf above 5 mm WARNING; no multileaf collimator or no boundaries INFO",
            "wide leaves cannot follow the cord",
            "TG-275",
            "WARNING",
            "LEAVES_WIDE",
            "LEAVES_UNKNOWN");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    private static final double WIDEST_MM = 5;
    private static final double ROUNDING_MM = 0.01;

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        for (Beam beam : scene.treatmentBeams()) {
            if (beam.delivery().isEmpty()) {
                continue;
            }
            OptionalDouble narrowest = beam.delivery().get().leafBanks().stream()
                    .flatMapToDouble(bank -> bank.narrowestLeafMm().stream())
                    .min();
            if (narrowest.isEmpty()) {
                findings.add(Finding.info(Reason.of("LEAVES_UNKNOWN", "beam", beam.number()), scene.planLabel())
                        .with(scene.inPlan("LeafPositionBoundaries", "absent")));
            } else if (narrowest.getAsDouble() > WIDEST_MM + ROUNDING_MM) {
                findings.add(Finding.warning(
                                Reason.of("LEAVES_WIDE", "beam", beam.number(), "leafMm", narrowest.getAsDouble()),
                                scene.planLabel())
                        .with(scene.inPlan("LeafPositionBoundaries", narrowest.getAsDouble())));
            }
        }
        return findings;
    }
}
