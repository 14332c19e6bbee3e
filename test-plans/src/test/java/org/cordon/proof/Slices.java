package org.cordon.proof;

import java.util.List;
import org.cordon.phantom.PhantomBody;
import org.cordon.phantom.PhantomDrawing;

/** Distances of the planes on which bodies are drawn. */
enum Slices {
    /** 0.2 mm. */
    FIFTH("0.2", 0.2),
    /** 1 mm. */
    ONE("1", 1),
    /** 2 mm. */
    TWO("2", 2),
    /** 3 mm. */
    THREE("3", 3),
    /** 1, 2.5, 1.5 and 3 mm in turn. */
    IRREGULAR("irregular", 8);

    private static final double[] TURN = {0, 1, 3.5, 5};
    private final String label;
    private final double periodMm;

    Slices(String label, double periodMm) {
        this.label = label;
        this.periodMm = periodMm;
    }

    String label() {
        return label;
    }

    /** Planes over a body and beyond; the offset moves them by a part of their period. */
    List<Double> planes(PhantomBody body, double offset) {
        List<Double> planes = PhantomDrawing.planes(body, periodMm, offset);
        return this != IRREGULAR
                ? planes
                : planes.stream()
                        .flatMap(z -> List.of(z + TURN[0], z + TURN[1], z + TURN[2], z + TURN[3]).stream())
                        .toList();
    }
}
