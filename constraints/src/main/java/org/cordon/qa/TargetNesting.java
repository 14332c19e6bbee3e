package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.naming.TargetKind;
import org.cordon.structure.Structure;

/** Row 21: GTV in CTV in PTV in body. */
final class TargetNesting implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "target-nesting",
            21,
            "GTV in CTV in PTV in body",
            "a GTV that is not 99 % inside a CTV or PTV, a CTV not inside a PTV, a target not inside the External",
            "a target that sticks out of its margin is not covered by the plan",
            "TG-275",
            "WARNING",
            "TARGET_NOT_NESTED",
            "TARGET_OUTSIDE_BODY");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    private static final double INSIDE = 0.99;
    private static final double TOUCHED = 0.05;

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        List<Structure> gtvs = scene.ofKind(TargetKind.GTV);
        List<Structure> ctvs = scene.ofKind(TargetKind.CTV);
        List<Structure> ptvs = scene.ofKind(TargetKind.PTV);
        gtvs.forEach(gtv -> nested(scene, gtv, ctvs, findings));
        gtvs.forEach(gtv -> nested(scene, gtv, ptvs, findings));
        ctvs.forEach(ctv -> nested(scene, ctv, ptvs, findings));
        scene.external().ifPresent(body -> {
            for (CheckScene.Target target : scene.targets()) {
                if (target.structure().isMeasurable() && Overlap.fraction(target.structure(), body) < INSIDE) {
                    findings.add(Finding.warning(
                                    Reason.of("TARGET_OUTSIDE_BODY", "body", body.name()),
                                    target.structure().name())
                            .with(scene.inStructures("ContourData", "computed")));
                }
            }
        });
        return findings;
    }

    /** Inside the one that holds most of it; one that none of them touches belongs to another site. */
    private static void nested(CheckScene scene, Structure inner, List<Structure> outers, List<Finding> findings) {
        double best = 0;
        String name = "";
        for (Structure outer : outers) {
            double share = Overlap.fraction(inner, outer);
            if (share > best) {
                best = share;
                name = outer.name();
            }
        }
        if (best > TOUCHED && best < INSIDE) {
            findings.add(Finding.warning(
                            Reason.of("TARGET_NOT_NESTED", "outer", name, "insidePercent", 100 * best), inner.name())
                    .with(scene.inStructures("ContourData", best)));
        }
    }
}
