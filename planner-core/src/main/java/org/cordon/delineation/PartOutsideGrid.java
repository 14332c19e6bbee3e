package org.cordon.delineation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.EvenOddShape;
import org.cordon.geometry.Point3;
import org.cordon.geometry.ZRange;
import org.cordon.structure.Body;
import org.cordon.structure.HalfSliceSlab;
import org.cordon.structure.Structure;

/**
 * The part of a body where the dose is unknown because it lies outside the dose grid, and what is known about it: how far
 * from the targets it is and how high the dose is where the body crosses the border. Both decide whether a maximum can
 * still be judged (clinical.md section 0).
 *
 * <p>The grid is the box of its outermost nodes; what reaches out by less than {@value #ROUNDING_MM} mm is inside. Whatever
 * the body's own convention, its half-slice extent is taken, the widest one; its clip is respected. Thread-safe.
 *
 * @param volumeCc the volume outside
 * @param highestCrossingGy the highest dose where the body meets the border of the box: an upper bound, the highest node of
 *     the border's cells that the body touches; empty when it lies wholly outside
 * @param distanceToTargetsMm the smallest distance of the outside part to any target, see {@link StructureDistance}; empty
 *     when no target was given or the distance to one of them is unknown
 */
public record PartOutsideGrid(double volumeCc, OptionalDouble highestCrossingGy, OptionalDouble distanceToTargetsMm) {
    /** Reaching out of the box by less than this is rounding of coordinates. */
    public static final double ROUNDING_MM = 0.01;

    /**
     * The part of a body outside the grid; empty when all of it lies inside.
     *
     * @param targets every target of the plan
     * @throws org.cordon.geometry.TangledContoursException when no region can be made of a plane
     */
    public static Optional<PartOutsideGrid> of(Body body, DoseGrid dose, List<Structure> targets) {
        List<HalfSliceSlab> slabs = slabs(body);
        List<HalfSliceSlab> outside = outside(slabs, dose.geometry());
        if (outside.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PartOutsideGrid(
                outside.stream().mapToDouble(HalfSliceSlab::volumeCc).sum(),
                BorderDose.highestGy(slabs, dose),
                nearestMm(outside, targets)));
    }

    private static OptionalDouble nearestMm(List<HalfSliceSlab> outside, List<Structure> targets) {
        OptionalDouble nearest = OptionalDouble.empty();
        for (Structure target : targets) {
            OptionalDouble distance = StructureDistance.betweenMm(outside, target);
            if (distance.isEmpty()) {
                return distance;
            }
            nearest = OptionalDouble.of(Math.min(nearest.orElse(Double.POSITIVE_INFINITY), distance.getAsDouble()));
        }
        return nearest;
    }

    /**
     * Whether all of a body lies inside a grid.
     *
     * @throws org.cordon.geometry.TangledContoursException when no region can be made of a plane
     */
    public static boolean isWhollyInside(Body body, GridGeometry grid) {
        return outside(slabs(body), grid).isEmpty();
    }

    private static List<HalfSliceSlab> slabs(Body body) {
        List<HalfSliceSlab> all = HalfSliceSlab.of(body.structure());
        return body.clip().isEmpty()
                ? all
                : all.stream()
                        .flatMap(slab -> slab.clippedTo(body.clip().get()).stream())
                        .toList();
    }

    private static List<HalfSliceSlab> outside(List<HalfSliceSlab> slabs, GridGeometry grid) {
        Point3 lower = grid.originMm();
        Point3 upper = grid.node(grid.nx() - 1, grid.ny() - 1, grid.nz() - 1);
        double x0 = lower.xMm() - ROUNDING_MM;
        double y0 = lower.yMm() - ROUNDING_MM;
        double x1 = upper.xMm() + ROUNDING_MM;
        double y1 = upper.yMm() + ROUNDING_MM;
        EvenOddShape box = EvenOddShape.rectangle(x0, y0, x1, y1);
        ZRange within = grid.zRange().expandedBy(ROUNDING_MM);
        List<HalfSliceSlab> outside = new ArrayList<>();
        for (HalfSliceSlab slab : slabs) {
            ZRange range = slab.range();
            if (range.lowerMm() < within.lowerMm()) {
                ZRange below = new ZRange(range.lowerMm(), Math.min(range.upperMm(), within.lowerMm()));
                outside.add(new HalfSliceSlab(below, slab.shape()));
            }
            if (range.upperMm() > within.upperMm()) {
                ZRange above = new ZRange(Math.max(range.lowerMm(), within.upperMm()), range.upperMm());
                outside.add(new HalfSliceSlab(above, slab.shape()));
            }
            if (!slab.shape().isWithin(x0, y0, x1, y1)) {
                EvenOddShape beside = slab.shape().difference(box);
                slab.clippedTo(within)
                        .filter(inside -> !beside.isEmpty())
                        .ifPresent(inside -> outside.add(new HalfSliceSlab(inside.range(), beside)));
            }
        }
        return outside;
    }
}
