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

    /**
     * Mappings that contradict the name of their ROI: a canal, or a grown cord, that is given as the cord. A person may do
     * so, but on a wider structure a percentage is smaller: a WARNING.
     *
     * @param structures all that are drawn
     * @param confirmed ROI number to canonical name, as given by a person
     */
    public static List<Finding> overruled(List<Structure> structures, Map<Integer, String> confirmed) {
        return structures.stream()
                .filter(structure -> confirmed.containsKey(structure.number()))
                .filter(structure -> StructureMatcher.canonicalName(structure.name())
                        .filter(own -> !own.equals(canonical(confirmed.get(structure.number()))))
                        .isPresent())
                .map(structure -> Finding.warning(
                        Reason.of(
                                "STRUCTURE_MATCH_OVERRULED",
                                "structure",
                                structure.name(),
                                "mappedTo",
                                confirmed.get(structure.number())),
                        structure.name()))
                .toList();
    }

    private static String canonical(String name) {
        return StructureMatcher.canonicalName(name).orElse(name);
    }

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
