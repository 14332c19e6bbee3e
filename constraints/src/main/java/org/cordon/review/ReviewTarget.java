package org.cordon.review;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.delineation.TargetSegments;
import org.cordon.structure.Structure;

/**
 * A target with all that its rows need.
 *
 * @param structure what the dose is prescribed to
 * @param prescription empty when nobody stated it unambiguously
 * @param segments its runs along z
 * @param clinical CTVs drawn inside it: the cord's sub-volume is taken beside them as well, and the worse is judged
 * @param minusBoost what is left of it outside every target with a higher prescription; empty when none overlaps it
 */
record ReviewTarget(
        Structure structure,
        Optional<Prescription> prescription,
        TargetSegments segments,
        List<Clinical> clinical,
        Optional<Structure> minusBoost) {
    ReviewTarget {
        clinical = ImmutableList.copyOf(clinical);
    }

    /** The same target at another prescription. */
    ReviewTarget prescribed(Optional<Prescription> other) {
        return new ReviewTarget(structure, other, segments, clinical, minusBoost);
    }

    String name() {
        return structure.name();
    }

    OptionalDouble doseGy() {
        return prescription.isPresent() ? OptionalDouble.of(prescription.get().doseGy()) : OptionalDouble.empty();
    }

    /**
     * A CTV inside the target.
     *
     * @param structure the CTV
     * @param segments its runs along z
     */
    record Clinical(Structure structure, TargetSegments segments) {}
}
