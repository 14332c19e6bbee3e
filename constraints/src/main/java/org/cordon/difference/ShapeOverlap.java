package org.cordon.difference;

import java.util.List;
import java.util.OptionalDouble;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Ring;
import org.cordon.structure.Body;
import org.cordon.structure.SlabStack;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureAlgebra;
import org.cordon.structure.ZConvention;

/** How much two drawn shapes have in common. */
final class ShapeOverlap {
    private static final double SAME_MM = 0.001;
    private static final double MM3_PER_CC = 1000;

    private ShapeOverlap() {}

    /** The half-slice volume in cc; empty for what cannot be measured. */
    static OptionalDouble volumeCc(Structure structure) {
        return structure.isMeasurable()
                ? OptionalDouble.of(
                        SlabStack.of(Body.of(structure, ZConvention.HALF_SLICE)).volumeMm3() / MM3_PER_CC)
                : OptionalDouble.empty();
    }

    /**
     * The Dice coefficient of the half-slice bodies; empty when one has no volume.
     *
     * @throws org.cordon.geometry.TangledContoursException when no region can be made of a plane
     */
    static OptionalDouble dice(Structure first, Structure second) {
        if (!first.isMeasurable() || !second.isMeasurable()) {
            return OptionalDouble.empty();
        }
        if (sameContours(first, second)) {
            return OptionalDouble.of(1);
        }
        double inSecond = StructureAlgebra.containedFraction(first, second);
        if (inSecond == 0) {
            return volumeCc(first).orElseThrow() > 0 && volumeCc(second).orElseThrow() > 0
                    ? OptionalDouble.of(0)
                    : OptionalDouble.empty();
        }
        double inFirst = StructureAlgebra.containedFraction(second, first);
        return OptionalDouble.of(2 / (1 / inSecond + 1 / inFirst));
    }

    /** Whether the same rings with the same vertices are drawn on the same planes, and the same defects were found. */
    static boolean sameContours(Structure first, Structure second) {
        if (first.planes().size() != second.planes().size() || !first.defects().equals(second.defects())) {
            return false;
        }
        for (int i = 0; i < first.planes().size(); i++) {
            if (!same(first.planes().get(i), second.planes().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(PlanarRegion one, PlanarRegion other) {
        if (!same(one.zMm(), other.zMm()) || one.rings().size() != other.rings().size()) {
            return false;
        }
        List<Ring> rings = other.rings();
        for (int i = 0; i < rings.size(); i++) {
            if (!same(one.rings().get(i), rings.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Ring one, Ring other) {
        boolean same = one.size() == other.size();
        for (int vertex = 0; same && vertex < one.size(); vertex++) {
            same = same(one.xMm(vertex), other.xMm(vertex)) && same(one.yMm(vertex), other.yMm(vertex));
        }
        return same;
    }

    private static boolean same(double one, double other) {
        return Math.abs(one - other) <= SAME_MM;
    }
}
