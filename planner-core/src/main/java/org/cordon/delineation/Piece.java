package org.cordon.delineation;

import java.util.Comparator;
import java.util.List;
import org.cordon.geometry.EvenOddShape;
import org.cordon.geometry.Point3;
import org.cordon.geometry.ZRange;

/**
 * A connected piece of a structure in three dimensions.
 *
 * @param parts its connected areas, plane by plane
 */
record Piece(List<Part> parts) {
    private static final double MM3_PER_CC = 1000;

    /**
     * A connected area of one plane.
     *
     * @param plane index of the plane
     * @param zMm position of the plane
     * @param slabMm thickness of the plane's slab
     * @param shape the area, not empty
     */
    record Part(int plane, double zMm, double slabMm, EvenOddShape shape) {
        double volumeCc() {
            return shape.areaMm2() * slabMm / MM3_PER_CC;
        }
    }

    double volumeCc() {
        return parts.stream().mapToDouble(Part::volumeCc).sum();
    }

    int planes() {
        return (int) parts.stream().mapToInt(Part::plane).distinct().count();
    }

    Fragment asFragment() {
        double lower = parts.stream().mapToDouble(Part::zMm).min().orElseThrow();
        double upper = parts.stream().mapToDouble(Part::zMm).max().orElseThrow();
        Part largest = parts.stream()
                .max(Comparator.comparingDouble(part -> part.shape().areaMm2()))
                .orElseThrow();
        Point3 position = largest.shape().centroidAt(largest.zMm());
        return new Fragment(new ZRange(lower, upper), planes(), volumeCc(), position);
    }
}
