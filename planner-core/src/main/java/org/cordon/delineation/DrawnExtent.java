package org.cordon.delineation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.cordon.geometry.EvenOddShape;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.TangledContoursException;
import org.cordon.geometry.ZRange;
import org.cordon.structure.PlaneRuns;
import org.cordon.structure.Structure;

/**
 * Where structures are drawn along z, and where not.
 *
 * <p>A structure is drawn over each of its runs of planes plus half a slice at both ends (see {@link PlaneRuns}); a run
 * ends where the next plane is more than {@value PlaneRuns#GAP_FACTOR} times the typical spacing away, so a single missing
 * slice is a gap although a volume could be interpolated across it. Half a slice at an end is half the distance to the
 * neighbouring plane. The typical spacing is the structure's own, but never more than {@value #COARSEST_MM} mm, the margin
 * of the cord's sub-volume: planes drawn farther apart leave whole sub-volume margins to guessing. Where the slice
 * spacing of the images is known it can be given, and then planes left out throughout are noticed too. Gaps of less
 * than {@value PlaneRuns#SAME_PLANE_MM} mm are rounding. A plane
 * that encloses less than {@value #LEAST_AREA_FRACTION} of the structure's median area (a stray click where the organ
 * was left out, the same contour twice) is not drawn.
 *
 * <p>Only z is looked at: whether the organ is drawn completely within a plane cannot be told from contours.
 */
public final class DrawnExtent {
    /** Planes farther apart than {@value PlaneRuns#GAP_FACTOR} times this are never one run. */
    public static final double COARSEST_MM = 6;

    /** A plane that encloses less than this fraction of the median area of the structure's planes is not drawn. */
    public static final double LEAST_AREA_FRACTION = 0.05;

    private DrawnExtent() {}

    /**
     * Where none of some structures is drawn within a range, in ascending z; empty when their union covers it.
     *
     * @param union the structures that may continue each other, e.g. cord, thecal sac and cauda
     * @param over the range to cover
     */
    public static List<ZRange> gaps(List<Structure> union, ZRange over) {
        return gaps(union, over, OptionalDouble.empty());
    }

    /**
     * As {@link #gaps(List, ZRange)}, each structure also held to a slice spacing known from the images.
     *
     * @param sliceSpacingMm distance of the image slices, positive
     */
    public static List<ZRange> gaps(List<Structure> union, ZRange over, OptionalDouble sliceSpacingMm) {
        List<ZRange> drawn = new ArrayList<>();
        for (Structure structure : union) {
            drawn.addAll(drawn(structure, sliceSpacingMm));
        }
        return uncovered(drawn, over);
    }

    /** What ranges in any order leave of another one, in ascending z; less than rounding is nothing. */
    public static List<ZRange> uncovered(List<ZRange> ranges, ZRange over) {
        List<ZRange> drawn = new ArrayList<>(ranges);
        drawn.sort(Comparator.comparingDouble(ZRange::lowerMm).thenComparingDouble(ZRange::upperMm));
        List<ZRange> gaps = new ArrayList<>();
        double reached = over.lowerMm();
        for (ZRange range : drawn) {
            if (range.lowerMm() > reached) {
                addGap(gaps, reached, Math.min(range.lowerMm(), over.upperMm()));
            }
            reached = Math.max(reached, range.upperMm());
        }
        addGap(gaps, reached, over.upperMm());
        return List.copyOf(gaps);
    }

    private static void addGap(List<ZRange> gaps, double lowerMm, double upperMm) {
        if (upperMm - lowerMm > PlaneRuns.SAME_PLANE_MM) {
            gaps.add(new ZRange(lowerMm, upperMm));
        }
    }

    /** Whether a structure is drawn over all of a range without a gap. */
    public static boolean covers(Structure structure, ZRange range) {
        return gaps(List.of(structure), range).isEmpty();
    }

    /** Where a structure is drawn: its runs with half a slice at both ends, in ascending z. */
    public static List<ZRange> drawn(Structure structure) {
        return drawn(structure, OptionalDouble.empty());
    }

    /**
     * As {@link #drawn(Structure)}, held to a slice spacing known from the images.
     *
     * @param sliceSpacingMm distance of the image slices, positive
     */
    public static List<ZRange> drawn(Structure structure, OptionalDouble sliceSpacingMm) {
        double[] z = drawnPlanesMm(structure);
        OptionalDouble own = PlaneRuns.typicalSpacingMm(z);
        double coarsest = Math.min(COARSEST_MM, sliceSpacingMm.orElse(COARSEST_MM));
        OptionalDouble typical =
                own.isPresent() ? OptionalDouble.of(Math.min(own.getAsDouble(), coarsest)) : sliceSpacingMm;
        return PlaneRuns.of(z, typical).runs().stream()
                .map(PlaneRuns.Run::extent)
                .toList();
    }

    private static double[] drawnPlanesMm(Structure structure) {
        List<PlanarRegion> planes = structure.planes();
        double[] areas = planes.stream().mapToDouble(DrawnExtent::areaMm2).toArray();
        double[] sorted = areas.clone();
        Arrays.sort(sorted);
        double least = sorted.length == 0 ? 0 : LEAST_AREA_FRACTION * sorted[sorted.length / 2];
        return IntStream.range(0, areas.length)
                .filter(i -> areas[i] > 0 && areas[i] >= least)
                .mapToDouble(i -> planes.get(i).zMm())
                .toArray();
    }

    /** The even-odd area, 0 where none can be told; a tangled plane belongs to a structure that is not measured. */
    private static double areaMm2(PlanarRegion plane) {
        try {
            return EvenOddShape.of(plane).areaMm2();
        } catch (TangledContoursException e) {
            return 0;
        }
    }

    /** From the lowest to the highest plane with half a slice at both ends, for messages; empty when not drawn. */
    public static Optional<ZRange> span(Structure structure) {
        return drawn(structure).stream().reduce(ZRange::span);
    }
}
