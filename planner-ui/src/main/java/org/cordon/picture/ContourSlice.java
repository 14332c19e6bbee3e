package org.cordon.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Ring;
import org.cordon.structure.Structure;

/**
 * The outline of a drawn structure in a slice, in mm of the slice's plane. In axial slices these are the drawn contours of
 * the nearest plane; in the others an outline that is interpolated between the drawn planes and reaches half a slice
 * beyond the end planes, as the half-slice convention does. For pictures only: no number is taken from it.
 */
public final class ContourSlice {
    private static final double STEP_MM = 1;

    private ContourSlice() {}

    /**
     * The outlines.
     *
     * @param structure drawn
     * @param plane of the slice
     * @param throughMm position of the slice
     * @return chains as across, along, across, along, ... in mm, closed
     */
    public static List<double[]> of(Structure structure, Plane plane, double throughMm) {
        return plane == Plane.AXIAL ? axial(structure, throughMm) : upright(structure, plane, throughMm);
    }

    private static List<double[]> axial(Structure structure, double zMm) {
        List<PlanarRegion> planes = structure.planes();
        double reach = spacing(planes) / 2 + 1e-6;
        PlanarRegion nearest = null;
        for (PlanarRegion region : planes) {
            double away = Math.abs(region.zMm() - zMm);
            if (away <= reach && (nearest == null || away < Math.abs(nearest.zMm() - zMm))) {
                nearest = region;
            }
        }
        List<double[]> chains = new ArrayList<>();
        if (nearest != null) {
            for (Ring ring : nearest.rings()) {
                chains.add(closed(ring));
            }
        }
        return chains;
    }

    private static double[] closed(Ring ring) {
        double[] chain = new double[2 * ring.size() + 2];
        for (int i = 0; i <= ring.size(); i++) {
            chain[2 * i] = ring.xMm(i % ring.size());
            chain[2 * i + 1] = ring.yMm(i % ring.size());
        }
        return chain;
    }

    /** The usual distance of planes: the median. */
    static double spacing(List<PlanarRegion> planes) {
        if (planes.size() < 2) {
            return 3;
        }
        double[] steps = new double[planes.size() - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = planes.get(i + 1).zMm() - planes.get(i).zMm();
        }
        Arrays.sort(steps);
        return steps[steps.length / 2];
    }

    private static List<double[]> upright(Structure structure, Plane plane, double throughMm) {
        List<PlanarRegion> planes = structure.planes();
        if (planes.isEmpty()) {
            return List.of();
        }
        List<double[]> cuts = planes.stream()
                .map(region -> crossings(region, plane, throughMm))
                .toList();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] cut : cuts) {
            if (cut.length > 0) {
                low = Math.min(low, cut[0]);
                high = Math.max(high, cut[cut.length - 1]);
            }
        }
        if (!(low < high)) {
            return List.of();
        }
        double half = spacing(planes) / 2;
        double first = planes.get(0).zMm() - half - STEP_MM;
        double last = planes.get(planes.size() - 1).zMm() + half + STEP_MM;
        double left = low - 2 * STEP_MM;
        int columns = (int) Math.ceil((high + 2 * STEP_MM - left) / STEP_MM) + 1;
        int rows = (int) Math.ceil((last - first) / STEP_MM) + 1;
        float[][] field = new float[rows][columns];
        for (int j = 0; j < rows; j++) {
            fill(field[j], left, first + j * STEP_MM, planes, cuts, half);
        }
        List<double[]> chains = Isolines.chains(field, 0);
        for (double[] chain : chains) {
            for (int i = 0; i < chain.length; i += 2) {
                chain[i] = left + chain[i] * STEP_MM;
                chain[i + 1] = first + chain[i + 1] * STEP_MM;
            }
        }
        return chains;
    }

    private static void fill(
            float[] row, double left, double z, List<PlanarRegion> planes, List<double[]> cuts, double half) {
        int after = 0;
        while (after < planes.size() && planes.get(after).zMm() < z) {
            after++;
        }
        int lower = Math.max(0, after - 1);
        int upper = Math.min(planes.size() - 1, after);
        double gap = planes.get(upper).zMm() - planes.get(lower).zMm();
        boolean missing = gap > 3 * half + 1e-6;
        double share = gap > 0 ? (z - planes.get(lower).zMm()) / gap : 0;
        double beyond = lower == upper ? half - Math.abs(z - planes.get(lower).zMm()) : Double.POSITIVE_INFINITY;
        for (int i = 0; i < row.length; i++) {
            double across = left + i * STEP_MM;
            double a = inside(cuts.get(lower), across);
            double b = inside(cuts.get(upper), across);
            double value;
            if (missing) {
                double toLower = half - (z - planes.get(lower).zMm());
                double toUpper = half - (planes.get(upper).zMm() - z);
                value = Math.max(Math.min(a, toLower), Math.min(b, toUpper));
            } else {
                value = Math.min(a + (b - a) * share, beyond);
            }
            row[i] = (float) value;
        }
    }

    /** The distance to the nearest end of an interval along the line, positive inside. */
    private static double inside(double[] cut, double across) {
        if (cut.length == 0) {
            return -8;
        }
        double least = Double.POSITIVE_INFINITY;
        boolean in = false;
        for (double end : cut) {
            least = Math.min(least, Math.abs(across - end));
            in ^= across > end;
        }
        return Math.max(-8, in ? least : -least);
    }

    /** Where a line through a region meets its rings, ascending; even-odd between them. */
    private static double[] crossings(PlanarRegion region, Plane plane, double throughMm) {
        boolean sagittal = plane == Plane.SAGITTAL;
        double[] found = new double[16];
        int size = 0;
        for (Ring ring : region.rings()) {
            for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                double from = sagittal ? ring.xMm(j) : ring.yMm(j);
                double to = sagittal ? ring.xMm(i) : ring.yMm(i);
                if ((from > throughMm) != (to > throughMm)) {
                    double a = sagittal ? ring.yMm(j) : ring.xMm(j);
                    double b = sagittal ? ring.yMm(i) : ring.xMm(i);
                    if (size == found.length) {
                        found = Arrays.copyOf(found, 2 * size);
                    }
                    found[size++] = a + (b - a) * (throughMm - from) / (to - from);
                }
            }
        }
        double[] ends = Arrays.copyOf(found, size);
        Arrays.sort(ends);
        return ends;
    }
}
