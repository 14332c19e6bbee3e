package org.cordon.structure;

import java.util.Optional;
import org.cordon.geometry.ZRange;

/**
 * A structure as a volume: its planes under a z convention, optionally clipped exactly to a range along z.
 *
 * @param structure the drawn structure
 * @param convention how planes become a volume
 * @param clip the part of the z axis that counts, partial slices by fraction; empty for all of it
 */
public record Body(Structure structure, ZConvention convention, Optional<ZRange> clip) {
    /** Checks that the structure can be measured. */
    public Body {
        if (!structure.isMeasurable()) {
            throw new IllegalArgumentException("structure must have closed contours and no defect");
        }
    }

    /** All of a structure under a convention. */
    public static Body of(Structure structure, ZConvention convention) {
        return new Body(structure, convention, Optional.empty());
    }

    /** The same structure and convention, clipped to a range along z. */
    public Body clippedTo(ZRange range) {
        return new Body(structure, convention, Optional.of(range));
    }

    /** The same structure and clip under another convention. */
    public Body under(ZConvention other) {
        return new Body(structure, other, clip);
    }
}
