package org.cordon.picture;

import java.util.Comparator;
import java.util.Optional;
import org.cordon.plan.ImageSeries;
import org.cordon.plan.PlanSet;
import org.cordon.plan.StructureSet;

/** Chooses the images that slices are drawn on. */
public final class DrawnImages {
    private DrawnImages() {}

    /** The images that the structures were drawn on, else those in the same frame of reference, CT before others. */
    public static Optional<ImageSeries> of(PlanSet set, StructureSet structures) {
        return set.images().stream()
                .filter(series -> structures.frameOfReferenceUids().contains(series.frameOfReferenceUid()))
                .filter(series -> !series.slicePositionsMm().isEmpty())
                .min(Comparator.comparingInt(series -> rank(series, structures)));
    }

    private static int rank(ImageSeries series, StructureSet structures) {
        boolean drawnOn = series.sopInstanceUids().stream()
                .anyMatch(uid -> structures.referencedImageUids().contains(uid));
        return (drawnOn ? 0 : 2) + (series.modality().equals("CT") ? 0 : 1);
    }
}
