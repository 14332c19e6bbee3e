package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.naming.StructureMatcher;
import org.cordon.structure.Structure;

/** Names that are not what they seem, and names that two ROIs share whatever the case (TG-263). */
public final class StructureNames {
    private StructureNames() {}

    /** Checks all names of a structure set. */
    public static List<Finding> findings(List<Structure> structures) {
        List<Finding> findings = new ArrayList<>(StructureMatcher.nameFindings(structures));
        Map<String, List<Structure>> byName = new TreeMap<>();
        for (Structure structure : structures) {
            byName.computeIfAbsent(structure.name().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(structure);
        }
        byName.values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> findings.add(Finding.info(
                        Reason.of(
                                "ROI_NAME_TWICE",
                                "roiNumbers",
                                same.stream()
                                        .map(structure -> String.valueOf(structure.number()))
                                        .toList()),
                        same.get(0).name())));
        return findings;
    }
}
