package org.cordon.naming;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cordon.finding.Reason;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Ring;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;

/** Structures for the tests of names: a square in one plane, or nothing. */
final class Drawn {
    private Drawn() {}

    static Structure roi(int number, String name) {
        return Structure.of(StructureInfo.of(number, name), planes());
    }

    static Structure typed(int number, String name, String type) {
        return Structure.of(new StructureInfo(number, name, Optional.of(type), Optional.empty()), planes());
    }

    static Structure empty(int number, String name) {
        return Structure.of(StructureInfo.of(number, name), List.of());
    }

    static Structure defective(int number, String name) {
        return new Structure(StructureInfo.of(number, name), planes(), List.of(Reason.of("SOME_DEFECT")), 0, 0);
    }

    /** Structures numbered from 1 in the given order. */
    static List<Structure> rois(String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(i -> roi(i + 1, names[i]))
                .toList();
    }

    private static List<PlanarRegion> planes() {
        return List.of(new PlanarRegion(
                0, List.of(new Ring(new double[] {0, 10, 10, 0}, new double[] {0, 0, 10, 10}))));
    }
}
