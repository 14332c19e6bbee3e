package org.cordon.structure;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.ZRange;

/**
 * Runs of planes that belong together, and the slab of each plane under the half-slice rule.
 *
 * <p>Two readings. As <em>drawn</em> ({@link #of(Structure)}) neighbouring planes belong to one run when they are at most
 * {@value #GAP_FACTOR} times the typical spacing apart: a missing slice ends a run. As <em>bridged</em>
 * ({@link #bridged}), which is how volumes and histograms are made, a missing slice is filled from its neighbours and a
 * run ends only where the next plane is more than {@value #SEPARATE_FACTOR} times the typical spacing and more than
 * {@value #SEPARATE_MM} mm away. Typical is the lower median of the structure's own distances between neighbouring planes,
 * so that one missing slice, or a far second piece, does not change it.
 *
 * <p>Within a run the slab of a plane reaches half way to its neighbours; at both ends of a run it reaches out by half the
 * distance to the neighbour inside the run, in a run of one plane by half the typical spacing. So a piece far away is not
 * stretched towards the others. A stack of a single plane has no known spacing: its slab has no thickness.
 */
public final class PlaneRuns {
    /** Neighbouring planes farther apart than this many typical spacings are not one run. */
    public static final double GAP_FACTOR = PlaneSpacing.MISSING;

    /** A volume goes on through a distance of no more typical spacings than this. */
    public static final double SEPARATE_FACTOR = PlaneSpacing.SEPARATE;

    /** A volume goes on through a distance of no more than this, in mm. */
    public static final double SEPARATE_MM = PlaneSpacing.SEPARATE_MM;

    /** Positions along z within this distance are the same plane: contours are written with 2 to 3 decimals. */
    public static final double SAME_PLANE_MM = 0.01;

    /**
     * A run of neighbouring planes.
     *
     * @param firstPlane index of its lowest plane
     * @param lastPlane index of its highest plane
     * @param planes from the lowest to the highest plane
     * @param extent the same with half a slice at both ends
     */
    public record Run(int firstPlane, int lastPlane, ZRange planes, ZRange extent) {
        /** The number of planes. */
        public int size() {
            return lastPlane - firstPlane + 1;
        }
    }

    private final OptionalDouble typicalSpacingMm;
    private final ImmutableList<Run> runs;
    private final ImmutableList<ZRange> slabs;

    private PlaneRuns(OptionalDouble typicalSpacingMm, List<Run> runs, List<ZRange> slabs) {
        this.typicalSpacingMm = typicalSpacingMm;
        this.runs = ImmutableList.copyOf(runs);
        this.slabs = ImmutableList.copyOf(slabs);
    }

    /** The runs of a structure as drawn, by its own typical spacing; none when it has no contours. */
    public static PlaneRuns of(Structure structure) {
        double[] z = positionsMm(structure);
        return of(z, typicalSpacingMm(z));
    }

    /** The runs of a structure as volumes are made of it; none when it has no contours. */
    public static PlaneRuns bridged(Structure structure) {
        double[] z = positionsMm(structure);
        OptionalDouble typical = typicalSpacingMm(z);
        double limit = Math.max(SEPARATE_FACTOR * typical.orElse(0), SEPARATE_MM);
        return split(z, typical, limit);
    }

    /**
     * The runs of some planes as drawn, by a typical spacing that is known from elsewhere.
     *
     * @param zMm positions in ascending order
     * @param typicalSpacingMm the spacing of a stack without missing slices, positive; empty when unknown, then all
     *     planes are one run
     * @throws IllegalArgumentException when the positions do not ascend or the spacing is not positive
     */
    public static PlaneRuns of(double[] zMm, OptionalDouble typicalSpacingMm) {
        if (typicalSpacingMm.isPresent() && !(typicalSpacingMm.getAsDouble() > 0)) {
            throw new IllegalArgumentException("typicalSpacingMm must be > 0, was " + typicalSpacingMm.getAsDouble());
        }
        double limit = typicalSpacingMm.isPresent()
                ? GAP_FACTOR * typicalSpacingMm.getAsDouble() + SAME_PLANE_MM
                : Double.POSITIVE_INFINITY;
        return split(zMm, typicalSpacingMm, limit);
    }

    private static PlaneRuns split(double[] zMm, OptionalDouble typicalSpacingMm, double limitMm) {
        for (int i = 1; i < zMm.length; i++) {
            if (!(zMm[i - 1] < zMm[i])) {
                throw new IllegalArgumentException("positions must ascend, had " + zMm[i - 1] + " before " + zMm[i]);
            }
        }
        ImmutableList.Builder<Run> runs = ImmutableList.builder();
        ImmutableList.Builder<ZRange> slabs = ImmutableList.builder();
        for (int first = 0, last; first < zMm.length; first = last + 1) {
            last = first;
            while (last + 1 < zMm.length && zMm[last + 1] - zMm[last] <= limitMm) {
                last++;
            }
            addRun(zMm, first, last, typicalSpacingMm.orElse(0), runs, slabs);
        }
        return new PlaneRuns(typicalSpacingMm, runs.build(), slabs.build());
    }

    private static void addRun(
            double[] z,
            int first,
            int last,
            double typicalMm,
            ImmutableList.Builder<Run> runs,
            ImmutableList.Builder<ZRange> slabs) {
        double below = z[first] - (first < last ? z[first + 1] - z[first] : typicalMm) / 2;
        double above = z[last] + (first < last ? z[last] - z[last - 1] : typicalMm) / 2;
        runs.add(new Run(first, last, new ZRange(z[first], z[last]), new ZRange(below, above)));
        double lower = below;
        for (int i = first; i <= last; i++) {
            double upper = i < last ? z[i] + (z[i + 1] - z[i]) / 2 : above;
            slabs.add(new ZRange(lower, upper));
            lower = upper;
        }
    }

    /** The positions of a structure's planes in ascending order. */
    static double[] positionsMm(Structure structure) {
        return structure.planes().stream().mapToDouble(PlanarRegion::zMm).toArray();
    }

    /**
     * The lower median of the distances between neighbouring planes, those of less than {@value #SAME_PLANE_MM} mm left
     * out; empty with fewer than two planes.
     */
    public static OptionalDouble typicalSpacingMm(double[] zMm) {
        double[] distances = new double[Math.max(0, zMm.length - 1)];
        int count = 0;
        for (int i = 1; i < zMm.length; i++) {
            if (zMm[i] - zMm[i - 1] > SAME_PLANE_MM) {
                distances[count++] = zMm[i] - zMm[i - 1];
            }
        }
        if (count == 0) {
            return OptionalDouble.empty();
        }
        Arrays.sort(distances, 0, count);
        return OptionalDouble.of(distances[(count - 1) / 2]);
    }

    /** The typical spacing the runs were made with, in mm. */
    public OptionalDouble typicalSpacingMm() {
        return typicalSpacingMm;
    }

    /** The runs in ascending z. */
    public ImmutableList<Run> runs() {
        return runs;
    }

    /** The slab of each plane in the order of the planes. */
    public ImmutableList<ZRange> slabs() {
        return slabs;
    }
}
