package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Evidence;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;

/** Row 23: approval of plan and structures, an ERROR before delivery only. */
final class Approval implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "approval",
            23,
            "Approval",
            "plan or structure set not APPROVED: ERROR at stage delivery, INFO before; REJECTED: ERROR at every stage",
            "nobody must deliver what nobody approved",
            "TG-275",
            "ERROR",
            "NOT_APPROVED",
            "REJECTED",
            "PLAN_REJECTED");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        if (scene.structures().facts().isPresent()) {
            check(scene, scene.structuresLabel(), scene.structures().approvalStatus(), findings);
        }
        scene.plan()
                .filter(plan -> plan.facts().isPresent())
                .filter(plan -> !plan.approvalStatus().equals(Optional.of("REJECTED")))
                .ifPresent(plan -> check(scene, scene.planLabel(), plan.approvalStatus(), findings));
        return findings;
    }

    private static void check(CheckScene scene, String label, Optional<String> status, List<Finding> findings) {
        String stated = status.orElse("absent");
        Evidence evidence = CheckScene.evidence(label, "ApprovalStatus", stated);
        if (stated.equals("REJECTED")) {
            findings.add(Finding.error(Reason.of("REJECTED"), label).with(evidence));
        } else if (!stated.equals("APPROVED")) {
            Reason reason = Reason.of(
                    "NOT_APPROVED", "status", stated, "stage", scene.stage().label());
            findings.add((scene.stage() == Stage.DELIVERY ? Finding.error(reason, label) : Finding.info(reason, label))
                    .with(evidence));
        }
    }
}
