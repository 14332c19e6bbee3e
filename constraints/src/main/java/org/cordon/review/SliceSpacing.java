package org.cordon.review;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.cordon.plan.ImageSeries;
import org.cordon.plan.PlanSet;
import org.cordon.plan.StructureSet;

/** The distance of the slices that a structure set was drawn on: the lower median, where they are all there. */
final class SliceSpacing {
    private SliceSpacing() {}

    static OptionalDouble of(PlanSet set, StructureSet structures) {
        List<ImageSeries> drawnOn = set.images().stream()
                .filter(series -> !structures.referencedImageUids().isEmpty()
                        && series.sopInstanceUids().containsAll(structures.referencedImageUids()))
                .toList();
        if (drawnOn.size() != 1 || drawnOn.get(0).slicePositionsMm().size() < 2) {
            return OptionalDouble.empty();
        }
        List<Double> positions = drawnOn.get(0).slicePositionsMm();
        double[] distances = new double[positions.size() - 1];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = positions.get(i + 1) - positions.get(i);
        }
        Arrays.sort(distances);
        double median = distances[(distances.length - 1) / 2];
        return median > 0 ? OptionalDouble.of(median) : OptionalDouble.empty();
    }
}
