package org.cordon.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cordon.structure.Structure;

/** Finds the structures that a person named: by name, which may not be unique, or by number as {@code #3}. */
final class StructureChoice {
    private final List<Structure> structures;

    StructureChoice(List<Structure> structures) {
        this.structures = structures;
    }

    /** Those named, in the order of the structure set; all when none is named. */
    List<Structure> chosen(List<String> names) {
        if (names.isEmpty()) {
            return structures;
        }
        Set<Structure> wanted = new LinkedHashSet<>();
        names.forEach(name -> wanted.add(find(name)));
        return structures.stream().filter(wanted::contains).toList();
    }

    private Structure find(String name) {
        List<Structure> found = new ArrayList<>();
        for (Structure structure : structures) {
            if (structure.name().equals(name) || name.equals("#" + structure.number())) {
                found.add(structure);
            }
        }
        if (found.isEmpty()) {
            throw failure("UNKNOWN_STRUCTURE", "no structure has a given name or number", structures);
        }
        if (found.size() > 1) {
            throw failure("AMBIGUOUS_STRUCTURE", "several structures share a given name", found);
        }
        return found.get(0);
    }

    private static CommandFailure failure(String code, String message, List<Structure> candidates) {
        return CommandFailure.usage(code, message)
                .attribute("--structure")
                .remedy("Choose one of those listed, by name or by number.")
                .shownHere(candidates.stream()
                        .map(each -> "#" + each.number() + "  " + each.name())
                        .toList())
                .build();
    }
}
