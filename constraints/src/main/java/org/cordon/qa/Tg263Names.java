package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.structure.Structure;

/** Row 22: names after TG-263. */
final class Tg263Names implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "tg263-names",
            22,
            "Names after TG-263",
            "more than 16 characters, or the side not at the end",
            "a name that another system cuts or does not know is matched wrongly",
            "AAPM TG-263",
            "INFO",
            "ROI_NAME_TOO_LONG",
            "ROI_NAME_SIDE_NOT_LAST");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    private static final int LONGEST = 16;
    private static final Pattern SIDE_FIRST =
            Pattern.compile("(?i)(left|right|lt|rt|li|re|[lr])[_ ].*|.*[_ ](left|right|lt|rt)");

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        for (Structure structure : scene.structures().structures()) {
            String name = structure.name();
            if (name.codePointCount(0, name.length()) > LONGEST) {
                findings.add(Finding.info(Reason.of("ROI_NAME_TOO_LONG", "longest", LONGEST), name)
                        .with(scene.inStructures("ROIName", name)));
            }
            if (SIDE_FIRST.matcher(name).matches()) {
                findings.add(Finding.info(Reason.of("ROI_NAME_SIDE_NOT_LAST"), name)
                        .with(scene.inStructures("ROIName", name)));
            }
        }
        return findings;
    }
}
