package org.cordon.delineation;

import java.util.Arrays;
import java.util.Optional;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Ring;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;

/**
 * How far the surfaces of two structures lie apart, in both directions.
 *
 * <p>How computed: the structures are the bodies of the shape convention ({@link ZConvention#SHAPE}), whose steps are about
 * 0.25 mm wide, so that slices do not show as terraces. {@value #POINTS} points or more spread evenly over one surface
 * (walls and ledges of its steps) are measured exactly to the other; mean and percentile are over these points, the maximum
 * also over every drawn vertex.
 *
 * <p>Order of error: against smooth surfaces half a step; the mean also by up to 4 % on a sphere, because a step has more
 * area than the slope it stands for. Between slices more than 0.25 mm of outline apart in eight steps, half of such a step.
 *
 * @param fromFirst from the surface of the first structure to that of the second
 * @param fromSecond the other way round
 */
public record SurfaceDistances(Directed fromFirst, Directed fromSecond) {
    private static final int POINTS = 3000;
    private static final double PERCENTILE = 0.95;

    /**
     * From one surface to the other.
     *
     * @param meanMm over the area
     * @param percentile95Mm the smallest distance that 95 % of the area do not exceed
     * @param maxMm the largest found: the directed Hausdorff distance
     */
    public record Directed(double meanMm, double percentile95Mm, double maxMm) {}

    /**
     * Measures two structures.
     *
     * @return empty when one of them cannot be measured or has no volume
     */
    public static Optional<SurfaceDistances> between(Structure first, Structure second) {
        if (!first.isMeasurable() || !second.isMeasurable()) {
            return Optional.empty();
        }
        BodySurface one = new BodySurface(Body.of(first, ZConvention.SHAPE));
        BodySurface other = new BodySurface(Body.of(second, ZConvention.SHAPE));
        if (one.slabs().isEmpty() || other.slabs().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SurfaceDistances(directed(first, one, other), directed(second, other, one)));
    }

    /** The larger of both maxima: the Hausdorff distance. */
    public double maxMm() {
        return Math.max(fromFirst.maxMm, fromSecond.maxMm);
    }

    /** The larger of both percentiles. */
    public double percentile95Mm() {
        return Math.max(fromFirst.percentile95Mm, fromSecond.percentile95Mm);
    }

    /** The middle of both means. */
    public double meanMm() {
        return (fromFirst.meanMm + fromSecond.meanMm) / 2;
    }

    private static Directed directed(Structure structure, BodySurface own, BodySurface other) {
        SurfaceSamples samples = SurfaceSamples.about(own, POINTS);
        double[] distances = new double[samples.count()];
        double sum = 0;
        for (int point = 0; point < distances.length; point++) {
            distances[point] = samples.distanceMm(point, other);
            sum += distances[point];
        }
        Arrays.sort(distances);
        int rank = (int) Math.ceil(PERCENTILE * distances.length);
        return new Directed(
                sum / distances.length,
                distances[Math.max(0, rank - 1)],
                Math.max(distances[distances.length - 1], farthestVertexMm(structure, other)));
    }

    private static double farthestVertexMm(Structure structure, BodySurface other) {
        double farthest = 0;
        for (PlanarRegion plane : structure.planes()) {
            for (Ring ring : plane.rings()) {
                for (int vertex = 0; vertex < ring.size(); vertex++) {
                    farthest = Math.max(farthest, other.distanceMm(ring.xMm(vertex), ring.yMm(vertex), plane.zMm()));
                }
            }
        }
        return farthest;
    }
}
