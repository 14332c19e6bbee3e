package org.cordon.review;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.cordon.delineation.DrawnExtent;
import org.cordon.geometry.ZRange;
import org.cordon.structure.Structure;

/**
 * Where structures are drawn along z, held to the slice spacing of the images. Many rows ask this of the same structure: each
 * is looked at once. Thread-safe.
 */
final class DrawnRuns {
    private final OptionalDouble sliceSpacingMm;
    private final MadeOnce<Structure, List<ZRange>> known = new MadeOnce<>();

    /**
     * Nothing looked at yet.
     *
     * @param sliceSpacingMm of the images that the structures were drawn on, where known
     */
    DrawnRuns(OptionalDouble sliceSpacingMm) {
        this.sliceSpacingMm = sliceSpacingMm;
    }

    /** Where none of some structures is drawn within a range, in ascending z; empty when their union covers it. */
    List<ZRange> gaps(List<Structure> union, ZRange over) {
        List<ZRange> drawn = new ArrayList<>();
        for (Structure structure : union) {
            drawn.addAll(known.get(structure, () -> DrawnExtent.drawn(structure, sliceSpacingMm)));
        }
        return DrawnExtent.uncovered(drawn, over);
    }
}
