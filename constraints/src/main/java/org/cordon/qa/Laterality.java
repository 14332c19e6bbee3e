package org.cordon.qa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.structure.Structure;

/** Row 20: paired organs lie on the side that their names say. */
final class Laterality implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "laterality",
            20,
            "Left and right",
            "_L lies to the right of _R, or a single side more than 20 mm beyond the middle of the body on the other side",
            "swapped sides spare the wrong organ",
            "TG-275; PMC8901531",
            "WARNING",
            "SIDES_SWAPPED",
            "SIDE_DOUBTFUL");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    private static final double BEYOND_MM = 20;
    private static final Pattern SIDE = Pattern.compile("(.*)[_ ]([LR])(?:_PRV\\d*)?");

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Structure> byName = new HashMap<>();
        for (Structure structure : scene.structures().structures()) {
            if (structure.isMeasurable() && SIDE.matcher(structure.name()).matches()) {
                byName.putIfAbsent(structure.name(), structure);
            }
        }
        Optional<Double> middle = scene.external().map(body -> Extent.of(body).middleXMm());
        for (String name : new TreeSet<>(byName.keySet())) {
            boolean left = SIDE.matcher(name).replaceFirst("$2").equals("L");
            String other = name.replaceFirst(left ? "L((?:_PRV\\d*)?)$" : "R((?:_PRV\\d*)?)$", left ? "R$1" : "L$1");
            double own = Extent.of(byName.get(name)).middleXMm();
            if (byName.containsKey(other)) {
                double beside = Extent.of(byName.get(other)).middleXMm();
                if (left && own < beside) {
                    findings.add(Finding.warning(Reason.of("SIDES_SWAPPED", "other", other), name)
                            .with(scene.inStructures("ContourData", own)));
                }
            } else if (middle.isPresent() && (left ? own < middle.get() - BEYOND_MM : own > middle.get() + BEYOND_MM)) {
                findings.add(Finding.warning(Reason.of("SIDE_DOUBTFUL", "beyondMm", Math.abs(own - middle.get())), name)
                        .with(scene.inStructures("ContourData", own)));
            }
        }
        return findings;
    }
}
