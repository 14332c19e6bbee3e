package org.cordon.conformity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.dose.DoseGrid;
import org.cordon.geometry.Point3;
import org.cordon.structure.Body;

/**
 * The distance between two isodoses on the way from a target to the cord: the measure that spine radiosurgery uses in
 * place of conformity (Ryu 2015: 90 to 50 % within 2 to 5 mm).
 *
 * <p>How computed: from points of the target's contours, one every millimetre, that lie within 15 mm of the cord, a ray goes
 * to the nearest point of the cord and on through it to 30 mm; where the point lies in the cord, to the middle of the cord
 * at that height. On the ray the dose is sampled every 0.25 mm and linear between: the first place where it falls below the
 * upper level, and the first place behind it where it falls below the lower one. Stopping at the cord's surface would drop
 * the critical rays: with the cord 2 to 3 mm away the lower level lies inside it. Order of error 0.01 mm against the
 * trilinear dose; the dose grid itself resolves a fall-off only down to about its spacing.
 *
 * @param levels the two doses
 * @param distancesMm of the rays that cross both levels, ascending
 * @param notCrossing rays that start at or above the upper level and do not cross both within 30 mm or the grid
 * @param startingBelow rays that start below the upper level: the edge of the target is under-dosed there
 * @param steepest the ray with the smallest distance
 * @param flattest the ray with the largest distance
 */
public record FallOff(
        FallOffLevels levels,
        List<Double> distancesMm,
        int notCrossing,
        int startingBelow,
        Optional<Ray> steepest,
        Optional<Ray> flattest) {
    /** Points of the target farther than this from the cord start no ray. */
    public static final double NEAR_CORD_MM = 15;

    /** The length of a ray. */
    public static final double RAY_MM = 30;

    /** The distance of samples on a ray. */
    public static final double STEP_MM = 0.25;

    /** Takes an immutable copy. */
    public FallOff {
        distancesMm = List.copyOf(distancesMm);
    }

    /**
     * A ray that crosses both levels.
     *
     * @param from on the target's contour
     * @param upper where the dose falls below the upper level
     * @param lower where the dose falls below the lower level
     * @param distanceMm between the two
     */
    public record Ray(Point3 from, Point3 upper, Point3 lower, double distanceMm) {}

    /**
     * Measures a fall-off.
     *
     * @throws IllegalArgumentException when one of the bodies has no volume
     */
    public static FallOff of(DoseGrid dose, Body target, Body cord, FallOffLevels levels) {
        return of(dose, dose, RayStart.of(target, cord), levels);
    }

    /** As above along given rays, the upper level sought in one dose and the lower one in another: for intervals. */
    static FallOff of(DoseGrid upper, DoseGrid lower, List<RayStart> starts, FallOffLevels levels) {
        List<Ray> rays = new ArrayList<>();
        int notCrossing = 0;
        int startingBelow = 0;
        for (RayStart start : starts) {
            OptionalDouble first = upper.sampleGy(start.point());
            if (first.isPresent() && first.getAsDouble() < levels.upperGy()) {
                startingBelow++;
                continue;
            }
            Optional<Ray> ray = first.isPresent() ? cast(upper, lower, start, levels) : Optional.empty();
            ray.ifPresent(rays::add);
            notCrossing += ray.isPresent() ? 0 : 1;
        }
        rays.sort(Comparator.comparingDouble(Ray::distanceMm));
        return new FallOff(
                levels,
                rays.stream().map(Ray::distanceMm).toList(),
                notCrossing,
                startingBelow,
                rays.stream().findFirst(),
                rays.isEmpty() ? Optional.empty() : Optional.of(rays.get(rays.size() - 1)));
    }

    private static Optional<Ray> cast(DoseGrid upper, DoseGrid lower, RayStart start, FallOffLevels levels) {
        double lastUpper = upper.sampleGy(start.point()).orElseThrow();
        double lastLower = lower.sampleGy(start.point()).orElseThrow();
        double upperMm = -1;
        for (int step = 1; step * STEP_MM <= RAY_MM; step++) {
            double at = step * STEP_MM;
            OptionalDouble sample = upper.sampleGy(start.along(at));
            if (sample.isEmpty()) {
                return Optional.empty();
            }
            double nextUpper = sample.getAsDouble();
            double nextLower = lower.sampleGy(start.along(at)).orElseThrow();
            if (upperMm < 0 && nextUpper < levels.upperGy()) {
                upperMm = crossing(at, lastUpper, nextUpper, levels.upperGy());
            }
            if (upperMm >= 0 && nextLower < levels.lowerGy()) {
                double lowerMm = Math.max(upperMm, crossing(at, lastLower, nextLower, levels.lowerGy()));
                return Optional.of(
                        new Ray(start.point(), start.along(upperMm), start.along(lowerMm), lowerMm - upperMm));
            }
            lastUpper = nextUpper;
            lastLower = nextLower;
        }
        return Optional.empty();
    }

    private static double crossing(double at, double last, double next, double level) {
        return last <= level ? at - STEP_MM : at - STEP_MM * ((level - next) / (last - next));
    }

    /** The number of rays. */
    public int rays() {
        return distancesMm.size() + notCrossing + startingBelow;
    }

    /**
     * The median distance when a ray that does not cross both levels counts as longer than all that do; empty when the
     * median ray is such a one.
     */
    OptionalDouble medianOfAllMm() {
        int all = distancesMm.size() + notCrossing;
        return all == 0 || all / 2 >= distancesMm.size()
                ? OptionalDouble.empty()
                : OptionalDouble.of(distancesMm.get(all / 2));
    }

    /** The smallest distance of the rays that cross both levels. */
    public OptionalDouble minimumMm() {
        return percentileMm(0);
    }

    /** The largest distance of the rays that cross both levels. */
    public OptionalDouble maximumMm() {
        return percentileMm(100);
    }

    /** The median distance of the rays that cross both levels. */
    public OptionalDouble medianMm() {
        return percentileMm(50);
    }

    /**
     * A percentile of the distances of the rays that cross both levels, linear between them (type 7).
     *
     * @param percent 0 to 100
     */
    public OptionalDouble percentileMm(double percent) {
        if (distancesMm.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] sorted = distancesMm.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        double place = percent / 100 * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return OptionalDouble.of(sorted[below] + (sorted[above] - sorted[below]) * (place - below));
    }
}
