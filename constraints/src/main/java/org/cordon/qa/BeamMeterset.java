package org.cordon.qa;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.Beam;
import org.cordon.plan.FractionGroup;
import org.cordon.plan.ReferencedBeam;
import org.cordon.plan.RtPlan;

/** Row 13: every treatment beam has monitor units, and their sum fits the dose. */
final class BeamMeterset implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "beam-meterset",
            13,
            "Monitor units",
            "a treatment beam without meterset, or with 0; more than 10 or fewer than 0.5 MU per cGy",
            "a beam without meterset is not delivered; very many monitor units per dose mean small or very modulated openings",
            "TG-275",
            "WARNING",
            "BEAM_WITHOUT_METERSET",
            "METERSET_PER_DOSE_UNUSUAL");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    private static final double MOST_PER_CGY = 10;
    private static final double LEAST_PER_CGY = 0.5;
    private static final double CGY_PER_GY = 100;

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        Set<Integer> treatment = scene.treatmentBeams().stream()
                .filter(beam -> beam.delivery().isPresent())
                .map(Beam::number)
                .collect(Collectors.toSet());
        double sumMu = 0;
        boolean complete = !treatment.isEmpty();
        int fractions = 0;
        for (FractionGroup group : scene.plan().map(RtPlan::fractionGroups).orElse(ImmutableList.of())) {
            fractions = Math.max(fractions, group.fractionsPlanned().orElse(0));
            for (ReferencedBeam beam : group.beams()) {
                if (!treatment.contains(beam.beamNumber())) {
                    continue;
                }
                double mu = beam.metersetMu().orElse(0);
                sumMu += mu;
                if (!(mu > 0)) {
                    complete = false;
                    findings.add(Finding.warning(
                                    Reason.of("BEAM_WITHOUT_METERSET", "beam", beam.beamNumber()), scene.planLabel())
                            .with(scene.inPlan("BeamMeterset", beam.metersetMu().isPresent() ? mu : "absent")));
                }
            }
        }
        OptionalDouble prescribed = scene.targets().stream()
                .flatMapToDouble(target -> target.prescriptionGy().stream())
                .max();
        if (complete && prescribed.isPresent() && fractions > 0) {
            double perCgy = sumMu * fractions / (CGY_PER_GY * prescribed.getAsDouble());
            if (!(perCgy >= LEAST_PER_CGY && perCgy <= MOST_PER_CGY)) {
                findings.add(Finding.warning(
                                Reason.of("METERSET_PER_DOSE_UNUSUAL", "meterset", sumMu, "perCgy", perCgy),
                                scene.planLabel())
                        .with(scene.inPlan("BeamMeterset", sumMu)));
            }
        }
        return findings;
    }
}
