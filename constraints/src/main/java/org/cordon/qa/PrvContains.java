package org.cordon.qa;

import java.util.List;
import org.cordon.finding.Finding;

/** Row 21: {@link PrvContainment}. */
final class PrvContains implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "prv-contains-organ",
            21,
            "PRV and organ",
            "a PRV that does not contain its organ over the slices it is drawn on",
            "what passes on such a PRV has not passed on the organ",
            "TG-275",
            "ERROR",
            "PRV_DOES_NOT_CONTAIN_ORGAN");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> findings(CheckScene scene) {
        return PrvContainment.findings(scene.structures().structures(), scene.confirmed());
    }
}
