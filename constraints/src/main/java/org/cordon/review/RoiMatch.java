package org.cordon.review;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.cordon.structure.Structure;

/**
 * The ROI of a row as shown.
 *
 * @param name as in the file; of a union all names
 * @param number of the ROI; empty for a union
 * @param reason how it was found, empty when none was
 */
record RoiMatch(Optional<String> name, OptionalInt number, String reason) {
    static RoiMatch none() {
        return new RoiMatch(Optional.empty(), OptionalInt.empty(), "");
    }

    static RoiMatch of(Structure structure, String reason) {
        return new RoiMatch(Optional.of(structure.name()), OptionalInt.of(structure.number()), reason);
    }

    static RoiMatch of(List<Structure> structures, String reason) {
        return structures.size() == 1
                ? of(structures.get(0), reason)
                : new RoiMatch(
                        Optional.of(structures.stream().map(Structure::name).collect(Collectors.joining(" + "))),
                        OptionalInt.empty(),
                        reason);
    }
}
