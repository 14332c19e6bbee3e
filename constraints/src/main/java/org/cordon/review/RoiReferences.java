package org.cordon.review;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.cordon.plan.StructureSet;
import org.cordon.review.request.ReviewException;
import org.cordon.structure.Structure;

/** Finds the ROI that a person named: by its exact name, or by {@code #number} because names are not unique. */
final class RoiReferences {
    private final StructureSet structures;

    RoiReferences(StructureSet structures) {
        this.structures = structures;
    }

    /**
     * The ROI that is meant.
     *
     * @throws ReviewException of kind USAGE when there is none or several, with the candidates
     */
    Structure resolve(String reference) {
        OptionalInt number = number(reference);
        List<Structure> named = structures.structures().stream()
                .filter(structure -> number.isPresent()
                        ? structure.number() == number.getAsInt()
                        : structure.name().equals(reference))
                .toList();
        if (named.size() == 1) {
            return named.get(0);
        }
        throw ReviewException.usage(
                named.isEmpty() ? "ROI_NOT_FOUND" : "ROI_NAME_NOT_UNIQUE",
                named.isEmpty()
                        ? "the structure set has no ROI with the name or number that was given"
                        : "several ROIs have the name that was given",
                "use one of the names, or #number",
                candidates(structures.structures()));
    }

    /** The mapping by ROI number; later entries of an equal ROI contradict and are refused. */
    Map<Integer, String> numbered(Map<String, String> mapping) {
        Map<Integer, String> numbered = new LinkedHashMap<>();
        mapping.forEach((reference, canonical) -> {
            String before = numbered.put(resolve(reference).number(), canonical);
            if (before != null && !before.equals(canonical)) {
                throw ReviewException.usage(
                        "ROI_MAPPED_TWICE",
                        "one ROI is mapped to two names",
                        "keep one of them",
                        List.of(before, canonical));
            }
        });
        return ImmutableMap.copyOf(numbered);
    }

    static List<String> candidates(List<Structure> structures) {
        return structures.stream()
                .map(structure -> "#" + structure.number() + " " + structure.name())
                .toList();
    }

    private static OptionalInt number(String reference) {
        return reference.matches("#[0-9]{1,9}")
                ? OptionalInt.of(Integer.parseInt(reference.substring(1)))
                : OptionalInt.empty();
    }
}
