package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.ImageSeries;
import org.cordon.plan.PlanFacts;
import org.cordon.plan.RtPlan;

/** Row 15: the position of the patient in plan and images. */
final class PatientPosition implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "patient-position",
            15,
            "Position of the patient",
            "set-up position of the plan differs from the images, or is missing",
            "a patient who lies the other way round is irradiated on the other side",
            "TG-275",
            "ERROR",
            "PATIENT_POSITION_DIFFERS",
            "PATIENT_POSITION_MISSING");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        Optional<PlanFacts> facts = scene.plan().flatMap(RtPlan::facts);
        if (facts.isEmpty()) {
            return findings;
        }
        List<String> planned = facts.get().patientPositions();
        if (planned.isEmpty()) {
            findings.add(Finding.warning(Reason.of("PATIENT_POSITION_MISSING"), scene.planLabel())
                    .with(scene.inPlan("PatientSetupSequence > PatientPosition", "absent")));
        }
        for (ImageSeries series : scene.images()) {
            String imaged = series.patientPosition();
            if (series.modality().equals("CT")
                    && !imaged.isEmpty()
                    && !planned.isEmpty()
                    && !planned.stream().allMatch(imaged::equals)) {
                findings.add(Finding.error(
                                Reason.of("PATIENT_POSITION_DIFFERS", "planned", planned, "imaged", imaged),
                                scene.planLabel())
                        .with(
                                scene.inPlan("PatientSetupSequence > PatientPosition", String.join(", ", planned)),
                                CheckScene.evidence(series.input().label(), "PatientPosition", imaged)));
            }
        }
        return findings;
    }
}
