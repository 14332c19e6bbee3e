package org.cordon.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.cordon.delineation.DrawnExtent;
import org.cordon.geometry.ZRange;
import org.cordon.structure.Structure;

/**
 * Where structures are drawn along z, held to the slice spacing of the images. Many rows ask this of the same structure: each
 * is looked at once. Not thread-safe.
 */
final class DrawnRuns {
    private final OptionalDouble sliceSpacingMm;
    private final Map<Structure, List<ZRange>> known = new HashMap<>();

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
            drawn.addAll(known.computeIfAbsent(structure, any -> DrawnExtent.drawn(any, sliceSpacingMm)));
        }
        return DrawnExtent.uncovered(drawn, over);
    }
}
