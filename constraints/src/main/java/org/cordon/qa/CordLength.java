package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.structure.Structure;

/** Row 20: the cord is drawn well beyond the target. */
final class CordLength implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "cord-length",
            20,
            "Length of the cord",
            "drawn less than 100 mm beyond a target at an end",
            "a longer cord shows dose from oblique beams; the rows need only the segment",
            "RTOG 0631; Timmerman 2021 (preferred)",
            "INFO",
            "CORD_DRAWN_SHORT");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    private static final double PREFERRED_MM = 100;

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        Optional<Structure> cord = scene.named("SpinalCord");
        if (cord.isEmpty()) {
            return findings;
        }
        Extent drawn = Extent.of(cord.get());
        for (CheckScene.Target target : scene.targets()) {
            if (target.structure().isMeasurable()) {
                Extent own = Extent.of(target.structure());
                double beyondMm = Math.min(own.lowerZMm() - drawn.lowerZMm(), drawn.upperZMm() - own.upperZMm());
                if (beyondMm < PREFERRED_MM) {
                    findings.add(Finding.info(
                                    Reason.of(
                                            "CORD_DRAWN_SHORT",
                                            "target",
                                            target.structure().name(),
                                            "beyondMm",
                                            beyondMm),
                                    cord.get().name())
                            .with(scene.inStructures("ContourData", drawn.lowerZMm())));
                }
            }
        }
        return findings;
    }
}
