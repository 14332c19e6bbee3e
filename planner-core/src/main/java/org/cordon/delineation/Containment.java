package org.cordon.delineation;

import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.geometry.ZRange;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureAlgebra;

/**
 * How much of a structure lies inside another, e.g. an organ inside its planning risk volume.
 *
 * @param fraction the fraction, 0 to 1, of the inner volume that lies inside, under the half-slice rule
 */
public record Containment(double fraction) {
    /**
     * The part of the inner volume that may lie outside of a structure that still contains it: rounding of coordinates and
     * of planning systems that draw margins on image pixels. On a cord of 10 mm it is a rim of 0.025 mm.
     */
    public static final double OUTSIDE_BY_ROUNDING = 0.01;

    /** Checks that it is a fraction. */
    public Containment {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("fraction must be 0 to 1, was " + fraction);
        }
    }

    /**
     * Of all of the inner structure; 0 when it has no volume.
     *
     * @throws IllegalArgumentException when one structure cannot be measured
     * @throws org.cordon.geometry.TangledContoursException when no region can be made of a plane
     */
    public static Containment of(Structure inner, Structure outer) {
        return new Containment(StructureAlgebra.containedFraction(inner, outer));
    }

    /**
     * Of the part of the inner structure within a range along z; empty when nothing of it lies there. For an outer
     * structure that is drawn over a part of the organ only.
     *
     * @throws IllegalArgumentException when one structure cannot be measured
     * @throws org.cordon.geometry.TangledContoursException when no region can be made of a plane
     */
    public static Optional<Containment> of(Structure inner, Structure outer, ZRange over) {
        OptionalDouble fraction = StructureAlgebra.containedFraction(inner, outer, over);
        return fraction.isPresent() ? Optional.of(new Containment(fraction.getAsDouble())) : Optional.empty();
    }

    /** Whether the outer structure contains the inner one but for rounding ({@link #OUTSIDE_BY_ROUNDING}). */
    public boolean isComplete() {
        return fraction >= 1 - OUTSIDE_BY_ROUNDING;
    }
}
