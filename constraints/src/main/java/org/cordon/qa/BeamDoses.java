package org.cordon.qa;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.finding.Evidence;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.geometry.Point3;
import org.cordon.plan.Beam;
import org.cordon.plan.FractionGroup;
import org.cordon.plan.ReferencedBeam;
import org.cordon.plan.RtPlan;

/** Row 12: the sum of beam doses times fractions against the prescription, and against the dose grid where the beams name one point. */
final class BeamDoses implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "beam-doses",
            12,
            "Sum of beam doses",
            "sum x fractions over the highest prescription outside 0.8 to 1.6 WARNING; more than 5 % from the dose grid at the common point ERROR",
            "a beam that is missing from the dose, or a dose of another plan",
            "TG-275",
            "ERROR",
            "BEAM_DOSES_DO_NOT_ADD_UP",
            "BEAM_DOSES_DIFFER_FROM_GRID");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    private static final double LOWEST = 0.8;
    private static final double HIGHEST = 1.6;
    private static final double MOST_DIFFERENCE = 0.05;

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        OptionalDouble prescribed = scene.targets().stream()
                .flatMapToDouble(target -> target.prescriptionGy().stream())
                .max();
        for (FractionGroup group : scene.plan().map(RtPlan::fractionGroups).orElse(ImmutableList.of())) {
            List<ReferencedBeam> beams = treated(scene, group);
            if (beams.isEmpty()
                    || group.fractionsPlanned().isEmpty()
                    || beams.stream().anyMatch(beam -> beam.beamDoseGy().isEmpty())) {
                continue;
            }
            double sumGy = group.fractionsPlanned().getAsInt()
                    * beams.stream()
                            .mapToDouble(beam -> beam.beamDoseGy().getAsDouble())
                            .sum();
            Evidence evidence = scene.inPlan("BeamDose", sumGy);
            double ratio = sumGy / prescribed.orElse(sumGy);
            if (!(ratio >= LOWEST && ratio <= HIGHEST)) {
                findings.add(Finding.warning(
                                Reason.of(
                                        "BEAM_DOSES_DO_NOT_ADD_UP",
                                        "sumGy",
                                        sumGy,
                                        "prescribedGy",
                                        prescribed.orElse(0)),
                                scene.planLabel())
                        .with(evidence));
            }
            point(beams).ifPresent(point -> againstGrid(scene, sumGy, point, findings));
        }
        return findings;
    }

    private static void againstGrid(CheckScene scene, double sumGy, Point3 point, List<Finding> findings) {
        if (scene.doses().size() != 1) {
            return;
        }
        CheckScene.Dose dose = scene.doses().get(0);
        OptionalDouble gridGy = dose.grid().sampleGy(point);
        if (gridGy.isPresent() && Math.abs(sumGy - gridGy.getAsDouble()) > MOST_DIFFERENCE * sumGy) {
            findings.add(Finding.error(
                            Reason.of("BEAM_DOSES_DIFFER_FROM_GRID", "sumGy", sumGy, "gridGy", gridGy.getAsDouble()),
                            dose.label())
                    .with(scene.inPlan("BeamDose, BeamDoseSpecificationPoint", sumGy)));
        }
    }

    private static List<ReferencedBeam> treated(CheckScene scene, FractionGroup group) {
        Set<Integer> treatment =
                scene.treatmentBeams().stream().map(Beam::number).collect(Collectors.toSet());
        return group.beams().stream()
                .filter(beam -> treatment.contains(beam.beamNumber()))
                .toList();
    }

    /** The point that all beams name. */
    private static Optional<Point3> point(List<ReferencedBeam> beams) {
        Optional<Point3> first = beams.get(0).dosePoint();
        return beams.stream().allMatch(beam -> beam.dosePoint().equals(first)) ? first : Optional.empty();
    }
}
