package org.cordon.delineation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.cordon.structure.HalfSliceSlab;
import org.cordon.structure.Structure;

/**
 * The smallest distance between two structures in three dimensions.
 *
 * <p>How computed: exactly, between the half-slice bodies: each plane is a slab (its area times its stretch of z, see
 * {@link org.cordon.structure.PlaneRuns#bridged}); pairs of slabs are visited by the distance of their bounding boxes until no
 * box can be nearer. Order of error against the true organs: none within a plane, up to half a slice of each structure
 * along z, where slabs reach beyond the drawn contours; so the distance is rather too small than too large. Bodies that
 * touch, overlap or contain each other are 0 apart. Thread-safe.
 */
public final class StructureDistance {
    private record Pair(HalfSliceSlab first, HalfSliceSlab second, double atLeastMm) {}

    private StructureDistance() {}

    /**
     * The distance in mm, 0 when the structures touch or overlap; empty when one of them cannot be measured or encloses no
     * area.
     *
     * @throws org.cordon.geometry.TangledContoursException when no region can be made of a plane
     */
    public static OptionalDouble betweenMm(Structure first, Structure second) {
        return first.isMeasurable() ? betweenMm(HalfSliceSlab.of(first), second) : OptionalDouble.empty();
    }

    /** As {@link #betweenMm(Structure, Structure)} for some slabs, e.g. a part of a structure. */
    static OptionalDouble betweenMm(List<HalfSliceSlab> first, Structure second) {
        if (first.isEmpty() || !second.isMeasurable()) {
            return OptionalDouble.empty();
        }
        List<HalfSliceSlab> other = HalfSliceSlab.of(second);
        return other.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(smallestMm(first, other));
    }

    private static double smallestMm(List<HalfSliceSlab> first, List<HalfSliceSlab> second) {
        List<Pair> pairs = new ArrayList<>(first.size() * second.size());
        for (HalfSliceSlab one : first) {
            for (HalfSliceSlab other : second) {
                pairs.add(new Pair(one, other, one.boxDistanceMm(other)));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::atLeastMm));
        double smallest = Double.POSITIVE_INFINITY;
        for (Pair pair : pairs) {
            if (pair.atLeastMm() >= smallest) {
                break;
            }
            smallest = Math.min(smallest, pair.first().distanceMm(pair.second()));
        }
        return smallest;
    }
}
