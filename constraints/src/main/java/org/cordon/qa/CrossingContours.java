package org.cordon.qa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.geometry.EvenOddShape;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Ring;
import org.cordon.geometry.TangledContoursException;
import org.cordon.structure.Structure;

/**
 * Contours of one structure in one plane that cut through each other, or are nearly the same contour drawn twice. By the
 * even-odd rule what they share is left out, where whoever drew them may have meant all of it: a WARNING. One inside the
 * other (a hole, a wall) or beside it (an island) is how structures are drawn.
 */
public final class CrossingContours {
    /** Sharing less than this is rounding of coordinates where two contours touch. */
    public static final double LEAST_AREA_MM2 = 0.5;

    /** A contour that fills so much of another leaves no wall between them that could be meant. */
    public static final double SAME_CONTOUR_FRACTION = 0.995;

    private CrossingContours() {}

    /** Checks some structures; one finding each, with the lowest plane where it is so and the number of such planes. */
    public static List<Finding> findings(Collection<Structure> structures) {
        List<Finding> findings = new ArrayList<>();
        for (Structure structure : structures) {
            List<Double> planes = structure.planes().stream()
                    .filter(CrossingContours::isCrossed)
                    .map(PlanarRegion::zMm)
                    .toList();
            if (!planes.isEmpty()) {
                findings.add(Finding.warning(
                        Reason.of(
                                "CONTOURS_CROSS",
                                "structure",
                                structure.name(),
                                "zMm",
                                planes.get(0),
                                "planes",
                                planes.size()),
                        structure.name()));
            }
        }
        return findings;
    }

    private static boolean isCrossed(PlanarRegion plane) {
        if (plane.rings().size() < 2) {
            return false;
        }
        try {
            List<EvenOddShape> shapes = new ArrayList<>();
            for (Ring ring : plane.rings()) {
                EvenOddShape shape = EvenOddShape.of(List.of(ring));
                if (!shape.isEmpty()) {
                    for (EvenOddShape other : shapes) {
                        if (cross(shape, other)) {
                            return true;
                        }
                    }
                    shapes.add(shape);
                }
            }
            return false;
        } catch (TangledContoursException tangled) {
            return true;
        }
    }

    private static boolean cross(EvenOddShape first, EvenOddShape second) {
        if (first.boxDistanceMm(second) > 0) {
            return false;
        }
        double common = first.commonAreaMm2(second);
        double smaller = Math.min(first.areaMm2(), second.areaMm2());
        double larger = Math.max(first.areaMm2(), second.areaMm2());
        boolean cutsThrough = common > LEAST_AREA_MM2 && smaller - common > LEAST_AREA_MM2;
        return cutsThrough || common > SAME_CONTOUR_FRACTION * larger;
    }
}
