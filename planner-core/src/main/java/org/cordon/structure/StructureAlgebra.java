package org.cordon.structure;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.finding.Reason;
import org.cordon.geometry.EvenOddShape;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.TangledContoursException;
import org.cordon.geometry.ZRange;

/**
 * Union, difference, intersection and containment of structures as volumes under the half-slice rule of {@link PlaneRuns#bridged}.
 *
 * <p>How planes are matched: planes of different structures within {@value PlaneRuns#SAME_PLANE_MM} mm of each other are
 * one plane, at the lowest of their positions. The result is a stack of planes again, so it can only be right when the
 * slab of each plane is the same in the operands and in the result. That holds for structures drawn on the slices of one
 * image series over any lengths. Where it does not hold (contours on the slices of two series, one structure drawn on
 * every second slice of the other, a slice that is bridged in an operand and drawn in the other, a difference that leaves
 * a hole of one or two slices, which would be bridged) nothing is resampled: the result carries the defect
 * {@value #DIFFERENT_SLICES} and so can never be measured.
 *
 * <p>Doubt is carried along: an operand that cannot be measured (empty, or with a defect) makes the result unmeasurable,
 * with the operand's own defects and {@value #NOT_MEASURABLE}; one lung for two must not look like the union. An empty
 * result without defect means that nothing is left. Areas are exact to rounding, see {@link EvenOddShape}. Thread-safe.
 */
public final class StructureAlgebra {
    /** The defect of a result whose operands are drawn on different slices. */
    public static final String DIFFERENT_SLICES = "STRUCTURES_ON_DIFFERENT_SLICES";

    /** The defect of a result with an operand that has no closed contours or a defect. */
    public static final String NOT_MEASURABLE = "OPERAND_NOT_MEASURABLE";

    /** Ends of slabs this close are equal: both planes of a pair may be off by the matching tolerance. */
    private static final double SAME_SLAB_MM = 2 * PlaneRuns.SAME_PLANE_MM;

    private static final String STRUCTURE_KEY = "structure";

    private StructureAlgebra() {}

    /**
     * What lies in at least one of some structures.
     *
     * @param structures at least one
     * @param result name and number of the result
     */
    public static Structure union(List<Structure> structures, StructureInfo result) {
        if (structures.isEmpty()) {
            throw new IllegalArgumentException("a union needs at least one structure");
        }
        List<Reason> doubts = doubts(structures);
        if (!doubts.isEmpty()) {
            return unmeasurable(result, doubts);
        }
        MatchedPlanes matched = MatchedPlanes.of(structures);
        List<PlanarRegion> planes = new ArrayList<>();
        for (int i = 0; i < matched.size(); i++) {
            List<PlanarRegion> drawn = new ArrayList<>();
            for (int operand = 0; operand < structures.size(); operand++) {
                matched.region(operand, i).ifPresent(drawn::add);
            }
            try {
                EvenOddShape shape = EvenOddShape.of(drawn.get(0));
                for (PlanarRegion next : drawn.subList(1, drawn.size())) {
                    shape = shape.union(EvenOddShape.of(next));
                }
                shape.at(matched.zMm(i)).ifPresent(planes::add);
            } catch (TangledContoursException e) {
                return unmeasurable(result, List.of(e.reason()));
            }
        }
        return checked(result, planes, structures);
    }

    /**
     * What lies in {@code a} and not in {@code b}, e.g. a target without its boost.
     *
     * @param result name and number of the result
     */
    public static Structure difference(Structure a, Structure b, StructureInfo result) {
        List<Reason> doubts = doubts(List.of(a, b));
        if (!doubts.isEmpty()) {
            return unmeasurable(result, doubts);
        }
        MatchedPlanes matched = MatchedPlanes.of(List.of(a, b));
        List<PlanarRegion> planes = new ArrayList<>();
        for (int i = 0; i < matched.size(); i++) {
            Optional<PlanarRegion> from = matched.region(0, i);
            Optional<PlanarRegion> without = matched.region(1, i);
            if (from.isEmpty()) {
                continue;
            }
            try {
                EvenOddShape shape = EvenOddShape.of(from.get());
                if (without.isPresent()) {
                    shape = shape.difference(EvenOddShape.of(without.get()));
                }
                shape.at(matched.zMm(i)).ifPresent(planes::add);
            } catch (TangledContoursException e) {
                return unmeasurable(result, List.of(e.reason()));
            }
        }
        return overlapsOtherSlab(a, b) ? withDefect(result, planes, b) : checked(result, planes, List.of(a));
    }

    /**
     * What lies in both {@code a} and {@code b}.
     *
     * @param result name and number of the result
     */
    public static Structure intersection(Structure a, Structure b, StructureInfo result) {
        List<Reason> doubts = doubts(List.of(a, b));
        if (!doubts.isEmpty()) {
            return unmeasurable(result, doubts);
        }
        MatchedPlanes matched = MatchedPlanes.of(List.of(a, b));
        List<PlanarRegion> planes = new ArrayList<>();
        for (int i = 0; i < matched.size(); i++) {
            Optional<PlanarRegion> first = matched.region(0, i);
            Optional<PlanarRegion> second = matched.region(1, i);
            if (first.isEmpty() || second.isEmpty()) {
                continue;
            }
            try {
                EvenOddShape.of(first.get())
                        .intersection(EvenOddShape.of(second.get()))
                        .at(matched.zMm(i))
                        .ifPresent(planes::add);
            } catch (TangledContoursException e) {
                return unmeasurable(result, List.of(e.reason()));
            }
        }
        return overlapsOtherSlab(a, b) ? withDefect(result, planes, b) : checked(result, planes, List.of(a, b));
    }

    /**
     * The fraction, 0 to 1, of the volume of {@code inner} that lies inside {@code outer}. Exact under the half-slice rule
     * for any slices of both. An {@code inner} without volume (a single plane, clicks without area) is contained in
     * nothing: 0.
     *
     * @throws IllegalArgumentException when one of them cannot be measured
     * @throws TangledContoursException when no region can be made of a plane
     */
    public static double containedFraction(Structure inner, Structure outer) {
        return fraction(HalfSliceSlab.of(inner), HalfSliceSlab.of(outer)).orElse(0);
    }

    /**
     * As {@link #containedFraction(Structure, Structure)}, for the part of {@code inner} within a range along z; empty when
     * it has no volume there.
     *
     * @throws IllegalArgumentException when one of them cannot be measured
     * @throws TangledContoursException when no region can be made of a plane
     */
    public static OptionalDouble containedFraction(Structure inner, Structure outer, ZRange over) {
        List<HalfSliceSlab> part = HalfSliceSlab.of(inner).stream()
                .flatMap(slab -> slab.clippedTo(over).stream())
                .toList();
        return fraction(part, HalfSliceSlab.of(outer));
    }

    private static OptionalDouble fraction(List<HalfSliceSlab> inner, List<HalfSliceSlab> outer) {
        double volumeCc = 0;
        double commonCc = 0;
        for (HalfSliceSlab slab : inner) {
            volumeCc += slab.volumeCc();
            for (HalfSliceSlab other : outer) {
                commonCc += slab.commonCc(other);
            }
        }
        return volumeCc > 0 ? OptionalDouble.of(Math.min(1, commonCc / volumeCc)) : OptionalDouble.empty();
    }

    private static List<Reason> doubts(List<Structure> operands) {
        ImmutableList.Builder<Reason> doubts = ImmutableList.builder();
        for (Structure operand : operands) {
            if (!operand.isMeasurable()) {
                doubts.addAll(operand.defects());
                doubts.add(Reason.of(NOT_MEASURABLE, STRUCTURE_KEY, operand.name()));
            }
        }
        return doubts.build();
    }

    /** The result, with a defect when the slab of a plane is not what it is in an operand. */
    private static Structure checked(StructureInfo info, List<PlanarRegion> planes, List<Structure> operands) {
        Structure result = Structure.of(info, planes);
        List<ZRange> slabs = PlaneRuns.bridged(result).slabs();
        for (Structure operand : operands) {
            List<ZRange> own = PlaneRuns.bridged(operand).slabs();
            for (int i = 0, j = 0; i < planes.size(); i++) {
                while (j < own.size() && below(operand, j, planes.get(i).zMm())) {
                    j++;
                }
                if (j < own.size()
                        && samePlane(
                                operand.planes().get(j).zMm(), planes.get(i).zMm())
                        && !sameSlab(own.get(j), slabs.get(i))) {
                    return withDefect(info, planes, operand);
                }
            }
        }
        return result;
    }

    /** Whether a slab of {@code b} reaches into the slab of another plane of {@code a}, or over the end of its own. */
    private static boolean overlapsOtherSlab(Structure a, Structure b) {
        List<ZRange> first = PlaneRuns.bridged(a).slabs();
        List<ZRange> second = PlaneRuns.bridged(b).slabs();
        for (int i = 0; i < first.size(); i++) {
            for (int j = 0; j < second.size(); j++) {
                if (samePlane(a.planes().get(i).zMm(), b.planes().get(j).zMm())
                        ? !sameSlab(first.get(i), second.get(j))
                        : overlapMm(first.get(i), second.get(j)) > SAME_SLAB_MM) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double overlapMm(ZRange first, ZRange second) {
        return Math.min(first.upperMm(), second.upperMm()) - Math.max(first.lowerMm(), second.lowerMm());
    }

    private static boolean below(Structure operand, int plane, double zMm) {
        return operand.planes().get(plane).zMm() < zMm - PlaneRuns.SAME_PLANE_MM;
    }

    private static boolean samePlane(double firstMm, double secondMm) {
        return Math.abs(firstMm - secondMm) <= PlaneRuns.SAME_PLANE_MM;
    }

    private static boolean sameSlab(ZRange first, ZRange second) {
        return Math.abs(first.lowerMm() - second.lowerMm()) <= SAME_SLAB_MM
                && Math.abs(first.upperMm() - second.upperMm()) <= SAME_SLAB_MM;
    }

    private static Structure withDefect(StructureInfo info, List<PlanarRegion> planes, Structure operand) {
        Reason defect = Reason.of(DIFFERENT_SLICES, STRUCTURE_KEY, operand.name());
        return new Structure(info, planes, List.of(defect), 0, 0);
    }

    private static Structure unmeasurable(StructureInfo info, List<Reason> defects) {
        return new Structure(info, List.of(), defects, 0, 0);
    }
}
