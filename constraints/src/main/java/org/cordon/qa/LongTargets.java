package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import org.cordon.finding.Finding;

/** Row 20: {@link TargetLength} of every target. */
final class LongTargets implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "target-length",
            20,
            "Length of the target",
            "a segment longer than 60 mm",
            "the dose to the cord rises with the length that is irradiated",
            "Ryu 2015",
            "WARNING",
            "TARGET_LENGTH_GT_60MM");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        for (CheckScene.Target target : scene.targets()) {
            findings.addAll(TargetLength.findings(target.structure().name(), target.segments()));
        }
        return findings;
    }
}
