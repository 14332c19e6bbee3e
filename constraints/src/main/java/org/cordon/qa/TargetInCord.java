package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.constraint.Setting;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.structure.Structure;

/** Row 21: a target that overlaps the cord. */
final class TargetInCord implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "target-in-cord",
            21,
            "Target and cord",
            "a target shares more than 0.01 cc with the cord (off for intramedullary treatment)",
            "the cord inside a target receives the prescribed dose",
            "TG-275",
            "WARNING",
            "TARGET_OVERLAPS_CORD");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    private static final double LEAST_CC = 0.01;

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        Optional<Structure> cord = scene.named("SpinalCord");
        if (cord.isEmpty() || scene.setting() == Setting.INTRAMEDULLARY) {
            return findings;
        }
        for (CheckScene.Target target : scene.targets()) {
            if (target.structure().isMeasurable()) {
                double commonCc = Overlap.commonCc(cord.get(), target.structure());
                if (commonCc > LEAST_CC) {
                    findings.add(Finding.warning(
                                    Reason.of(
                                            "TARGET_OVERLAPS_CORD",
                                            "cord",
                                            cord.get().name(),
                                            "commonCc",
                                            commonCc),
                                    target.structure().name())
                            .with(scene.inStructures("ContourData", commonCc)));
                }
            }
        }
        return findings;
    }
}
