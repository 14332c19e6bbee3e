package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import org.cordon.finding.Finding;

/** Row 22: {@link StructureNames}. */
final class RoiNames implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "roi-names",
            22,
            "Names of structures",
            "names that look like another, that two ROIs share, or that contradict a given mapping",
            "a look-alike name is taken for what it is not",
            "TG-275",
            "WARNING",
            "ROI_NAME_TWICE",
            "STRUCTURE_MATCH_OVERRULED");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings =
                new ArrayList<>(StructureNames.findings(scene.structures().structures()));
        findings.addAll(StructureNames.overruled(scene.structures().structures(), scene.confirmed()));
        return findings;
    }
}
