package org.cordon.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.geometry.EvenOddShape;
import org.cordon.geometry.ZRange;

/**
 * One drawn plane of a structure as a solid: its area times the stretch of z that the half-slice rule gives it.
 *
 * @param range the stretch along z
 * @param shape the area, not empty
 */
public record HalfSliceSlab(ZRange range, EvenOddShape shape) {
    private static final double MM3_PER_CC = 1000;

    /** Checks that there is an area. */
    public HalfSliceSlab {
        if (shape.isEmpty()) {
            throw new IllegalArgumentException("shape must enclose an area");
        }
    }

    /**
     * The slabs of a structure in ascending z, those of planes without area left out; where they lie, see
     * {@link PlaneRuns#bridged}.
     *
     * @throws IllegalArgumentException when the structure has no closed contours or a defect
     * @throws org.cordon.geometry.TangledContoursException when no region can be made of a plane
     */
    public static List<HalfSliceSlab> of(Structure structure) {
        if (!structure.isMeasurable()) {
            throw new IllegalArgumentException("structure must have closed contours and no defect");
        }
        PlaneRuns runs = PlaneRuns.bridged(structure);
        List<HalfSliceSlab> slabs = new ArrayList<>();
        for (int i = 0; i < structure.planes().size(); i++) {
            EvenOddShape shape = EvenOddShape.of(structure.planes().get(i));
            if (!shape.isEmpty()) {
                slabs.add(new HalfSliceSlab(runs.slabs().get(i), shape));
            }
        }
        return List.copyOf(slabs);
    }

    /** The volume in cc. */
    public double volumeCc() {
        return shape.areaMm2() * range.lengthMm() / MM3_PER_CC;
    }

    /** The part of it in a range along z; empty when they do not meet. */
    public Optional<HalfSliceSlab> clippedTo(ZRange clip) {
        double lower = Math.max(range.lowerMm(), clip.lowerMm());
        double upper = Math.min(range.upperMm(), clip.upperMm());
        return lower <= upper ? Optional.of(new HalfSliceSlab(new ZRange(lower, upper), shape)) : Optional.empty();
    }

    /** The volume that it has in common with another in cc. */
    public double commonCc(HalfSliceSlab other) {
        double overlapMm =
                Math.min(range.upperMm(), other.range.upperMm()) - Math.max(range.lowerMm(), other.range.lowerMm());
        return overlapMm > 0 ? shape.commonAreaMm2(other.shape) * overlapMm / MM3_PER_CC : 0;
    }

    /** The smallest distance to another in mm, 0 when they touch or overlap. */
    public double distanceMm(HalfSliceSlab other) {
        double alongZ = gapMm(other);
        double inPlane = shape.distanceMm(other.shape);
        return Math.sqrt(alongZ * alongZ + inPlane * inPlane);
    }

    /** The distance between the bounding boxes in mm, never above {@link #distanceMm}. */
    public double boxDistanceMm(HalfSliceSlab other) {
        double alongZ = gapMm(other);
        double inPlane = shape.boxDistanceMm(other.shape);
        return Math.sqrt(alongZ * alongZ + inPlane * inPlane);
    }

    private double gapMm(HalfSliceSlab other) {
        return Math.max(0, Math.max(other.range.lowerMm() - range.upperMm(), range.lowerMm() - other.range.upperMm()));
    }
}
