package org.cordon.delineation;

import java.util.ArrayList;
import java.util.List;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Ring;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;

/** Small literal structures. */
final class Drawn {
    private final List<PlanarRegion> planes = new ArrayList<>();

    static Ring box(double lowerXMm, double lowerYMm, double upperXMm, double upperYMm) {
        return new Ring(
                new double[] {lowerXMm, upperXMm, upperXMm, lowerXMm},
                new double[] {lowerYMm, lowerYMm, upperYMm, upperYMm});
    }

    /** A square of 20 mm around the origin: 0.4 cc a millimetre. */
    static Ring square() {
        return box(-10, -10, 10, 10);
    }

    static Drawn planes(double fromMm, double toMm, double stepMm, Ring... rings) {
        return new Drawn().and(fromMm, toMm, stepMm, rings);
    }

    Drawn and(double fromMm, double toMm, double stepMm, Ring... rings) {
        int count = (int) Math.round((toMm - fromMm) / stepMm);
        for (int i = 0; i <= count; i++) {
            plane(fromMm + i * stepMm, rings);
        }
        return this;
    }

    Drawn plane(double zMm, Ring... rings) {
        planes.add(new PlanarRegion(zMm, List.of(rings)));
        return this;
    }

    Structure structure() {
        return Structure.of(StructureInfo.of(1, "drawn"), planes);
    }
}
