package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.Beam;
import org.cordon.plan.BeamDelivery;
import org.cordon.plan.ControlPoint;

/** Row 13: control points and their meterset weights. */
final class ControlPoints implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "control-points",
            13,
            "Control points",
            "stated number differs; weights do not begin at 0, fall, or end elsewhere than the final weight; no gantry angle",
            "the meterset of a beam is shared out by these weights: an inconsistent list delivers another dose",
            "DICOM PS3.3 C.8.8.14; TG-275",
            "WARNING",
            "CONTROL_POINT_COUNT",
            "METERSET_WEIGHTS_INCONSISTENT",
            "BEAM_WITHOUT_ANGLES");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    private static final double ROUNDING = 1e-4;

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        for (Beam beam : scene.treatmentBeams()) {
            beam.delivery().ifPresent(delivery -> check(scene, beam, delivery, findings));
        }
        return findings;
    }

    private static void check(CheckScene scene, Beam beam, BeamDelivery delivery, List<Finding> findings) {
        int found = delivery.controlPoints().size();
        if (delivery.statedControlPoints().orElse(-1) != found || found < 2) {
            findings.add(Finding.warning(
                            Reason.of(
                                    "CONTROL_POINT_COUNT",
                                    "beam",
                                    beam.number(),
                                    "stated",
                                    delivery.statedControlPoints().orElse(0),
                                    "found",
                                    found),
                            scene.planLabel())
                    .with(scene.inPlan("NumberOfControlPoints", found)));
        }
        if (found > 0 && !isConsistent(delivery)) {
            findings.add(Finding.warning(
                            Reason.of("METERSET_WEIGHTS_INCONSISTENT", "beam", beam.number()), scene.planLabel())
                    .with(scene.inPlan(
                            "FinalCumulativeMetersetWeight",
                            delivery.finalMetersetWeight().isPresent()
                                    ? delivery.finalMetersetWeight().getAsDouble()
                                    : "absent")));
        }
        boolean angles = delivery.controlPoints().stream()
                .allMatch(point -> point.gantryDeg().isPresent()
                        && point.collimatorDeg().isPresent()
                        && point.couchDeg().isPresent());
        if (!angles) {
            findings.add(Finding.warning(Reason.of("BEAM_WITHOUT_ANGLES", "beam", beam.number()), scene.planLabel())
                    .with(scene.inPlan("GantryAngle, BeamLimitingDeviceAngle, PatientSupportAngle", "absent")));
        }
    }

    private static boolean isConsistent(BeamDelivery delivery) {
        double last = 0;
        boolean first = true;
        for (ControlPoint point : delivery.controlPoints()) {
            if (point.metersetWeight().isEmpty()) {
                return false;
            }
            double weight = point.metersetWeight().getAsDouble();
            if (first ? Math.abs(weight) > ROUNDING : weight < last - ROUNDING) {
                return false;
            }
            first = false;
            last = weight;
        }
        double end = delivery.finalMetersetWeight().orElse(-1);
        return end > 0 && Math.abs(last - end) <= ROUNDING * Math.max(1, end);
    }
}
