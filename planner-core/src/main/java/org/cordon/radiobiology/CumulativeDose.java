package org.cordon.radiobiology;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.dvh.Bounds;
import org.cordon.geometry.Point3;
import org.cordon.geometry.ZRange;
import org.cordon.structure.Body;

/**
 * The highest EQD2 of all courses together in an organ, in three ways that differ in what they make of an uncertain
 * registration: point by point; the earlier doses searched within a distance of each point; the same search inside the organ
 * alone (after the accumulation of RADAR, PMC12928241). Each course is converted with its own number of fractions before it
 * is added.
 *
 * <p>How computed: at points of the organ no further apart than {@value #STEP_MM} mm, its surface included, the best one
 * narrowed down to {@value #FINEST_MM} mm. Points outside any of the grids have no sum: they are left out and counted.
 * Limits: the interval holds the interpolation error of the grids, not that of the registration.
 */
public final class CumulativeDose {
    /** Distance of the points looked at. */
    public static final double STEP_MM = 1;

    /** How finely the best of them is narrowed down. */
    public static final double FINEST_MM = 0.03;

    private final CordPoints organ;
    private final List<CourseDose> courses;
    private final double uniformGy;
    private final double alphaBetaGy;

    /**
     * Prepares it.
     *
     * @param organ in the frame of the new course
     * @param courses the new course first, then the earlier ones
     * @param uniform EQD2 of courses that are known as one number everywhere
     */
    public CumulativeDose(Body organ, List<CourseDose> courses, Eqd2 uniform) {
        if (courses.isEmpty()) {
            throw new IllegalArgumentException("a sum needs at least the new course");
        }
        this.organ = new CordPoints(organ);
        this.courses = ImmutableList.copyOf(courses);
        this.uniformGy = uniform.valueGy();
        this.alphaBetaGy = uniform.alphaBetaGy();
    }

    /**
     * A maximum.
     *
     * @param eqd2 the highest EQD2
     * @param interval in which it lies
     * @param at where in the organ
     */
    public record Maximum(Eqd2 eqd2, Bounds interval, Point3 at) {}

    /**
     * The three sums.
     *
     * @param pointByPoint the plain sum
     * @param search earlier doses searched within the radius, wherever that leads
     * @param inOrgan the same search inside the organ
     * @param coveredPercent of the points that lie inside every grid
     * @param coveredWhereAsked whether all points of the range that must be covered do
     */
    public record Result(
            Maximum pointByPoint, Maximum search, Maximum inOrgan, double coveredPercent, boolean coveredWhereAsked) {}

    /**
     * Computes them.
     *
     * @param radiusMm how far the registration may be off
     * @param mustCover the part of the z axis over which every grid must hold the organ
     * @return empty when no point lies inside every grid
     */
    public Optional<Result> sums(double radiusMm, ZRange mustCover) {
        if (!(radiusMm >= 0 && radiusMm <= 20)) {
            throw new IllegalArgumentException("radiusMm must be from 0 to 20, was " + radiusMm);
        }
        List<Point3> covered = new ArrayList<>();
        boolean where = true;
        List<Point3> all = organ.points(STEP_MM);
        for (Point3 point : all) {
            if (pointByPointGy(point).isPresent()) {
                covered.add(point);
            } else {
                where &= point.zMm() < mustCover.lowerMm() || point.zMm() > mustCover.upperMm();
            }
        }
        if (covered.isEmpty()) {
            return Optional.empty();
        }
        Maximum plain = best(covered, 0, false);
        Maximum inOrgan = atLeast(best(covered, radiusMm, true), plain);
        Maximum search = atLeast(best(covered, radiusMm, false), inOrgan);
        return Optional.of(new Result(plain, search, inOrgan, 100.0 * covered.size() / all.size(), where));
    }

    /** A wider search finds at least as much: what is missing is the distance of the points alone. */
    private static Maximum atLeast(Maximum wider, Maximum narrower) {
        return narrower.eqd2().isAtMost(wider.eqd2()) ? wider : narrower;
    }

    private OptionalDouble pointByPointGy(Point3 point) {
        double sum = uniformGy;
        for (CourseDose course : courses) {
            OptionalDouble own = course.eqd2Gy(point, alphaBetaGy);
            if (own.isEmpty()) {
                return own;
            }
            sum += own.getAsDouble();
        }
        return OptionalDouble.of(sum);
    }

    private Maximum best(List<Point3> points, double radiusMm, boolean inside) {
        List<Point3> offsets = offsets(radiusMm);
        double reachGy = uniformGy;
        for (CourseDose course : courses.subList(1, courses.size())) {
            double highest = course.dose().maxGy() * course.factor();
            reachGy += LinearQuadratic.eqd2Gy(highest, course.fractions(), alphaBetaGy);
        }
        Candidate best = null;
        for (Point3 point : points) {
            double ownGy = courses.get(0).eqd2Gy(point, alphaBetaGy).orElseThrow();
            if (best == null || ownGy + reachGy > best.valueGy()) {
                Candidate found = at(point, offsets, inside);
                if (best == null || found.valueGy() > best.valueGy()) {
                    best = found;
                }
            }
        }
        return narrowed(best, radiusMm, inside);
    }

    /** The organ's point and where each earlier course was found for it. */
    private record Candidate(Point3 point, List<Point3> found, double valueGy) {}

    private Candidate at(Point3 point, List<Point3> offsets, boolean inside) {
        double sum = uniformGy + courses.get(0).eqd2Gy(point, alphaBetaGy).orElseThrow();
        List<Point3> found = new ArrayList<>();
        for (CourseDose course : courses.subList(1, courses.size())) {
            Point3 place = point;
            double most = course.eqd2Gy(point, alphaBetaGy).orElseThrow();
            for (Point3 offset : offsets) {
                Point3 other = moved(point, offset);
                OptionalDouble own = course.eqd2Gy(other, alphaBetaGy);
                if (own.isPresent() && own.getAsDouble() > most && (!inside || organ.contains(other))) {
                    most = own.getAsDouble();
                    place = other;
                }
            }
            found.add(place);
            sum += most;
        }
        return new Candidate(point, found, sum);
    }

    /** Moves the point, and for each course the place found, in ever smaller steps as long as the sum grows. */
    private Maximum narrowed(Candidate start, double radiusMm, boolean inside) {
        Candidate best = start;
        for (double step = STEP_MM / 2; step >= FINEST_MM; step /= 2) {
            boolean better = true;
            for (int round = 0; better && round < 50; round++) {
                better = false;
                for (Point3 move : neighbours(step)) {
                    Point3 point = moved(best.point(), move);
                    if (organ.contains(point)) {
                        Optional<Candidate> along = together(best, point, move, step, radiusMm, inside);
                        if (along.isPresent() && along.get().valueGy() > best.valueGy()) {
                            best = along.get();
                            better = true;
                        }
                    }
                }
                Optional<Candidate> stay = together(best, best.point(), new Point3(0, 0, 0), step, radiusMm, inside);
                if (stay.isPresent() && stay.get().valueGy() > best.valueGy()) {
                    best = stay.get();
                    better = true;
                }
            }
        }
        double errorGy = courses.get(0).errorGy(best.point(), alphaBetaGy);
        for (int c = 1; c < courses.size(); c++) {
            errorGy += courses.get(c).errorGy(best.found().get(c - 1), alphaBetaGy);
        }
        return new Maximum(
                new Eqd2(best.valueGy(), alphaBetaGy),
                new Bounds(Math.max(0, best.valueGy() - errorGy), best.valueGy() + errorGy),
                best.point());
    }

    /** The candidate at a point, each place found moved along and then to its best neighbour within the radius. */
    private Optional<Candidate> together(
            Candidate from, Point3 point, Point3 move, double step, double radiusMm, boolean inside) {
        OptionalDouble own = courses.get(0).eqd2Gy(point, alphaBetaGy);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        double sum = uniformGy + own.getAsDouble();
        List<Point3> found = new ArrayList<>();
        for (int c = 1; c < courses.size(); c++) {
            CourseDose course = courses.get(c);
            OptionalDouble here = course.eqd2Gy(point, alphaBetaGy);
            if (here.isEmpty()) {
                return Optional.empty();
            }
            Point3 place = point;
            double most = here.getAsDouble();
            if (radiusMm > 0) {
                Point3 base = moved(from.found().get(c - 1), move);
                List<Point3> moves = new ArrayList<>(neighbours(step));
                moves.add(new Point3(0, 0, 0));
                for (Point3 one : moves) {
                    Point3 other = moved(base, one);
                    if (other.distanceMm(point) <= radiusMm && (!inside || organ.contains(other))) {
                        OptionalDouble value = course.eqd2Gy(other, alphaBetaGy);
                        if (value.isPresent() && value.getAsDouble() > most) {
                            most = value.getAsDouble();
                            place = other;
                        }
                    }
                }
            }
            found.add(place);
            sum += most;
        }
        return Optional.of(new Candidate(point, found, sum));
    }

    private static Point3 moved(Point3 point, Point3 by) {
        return new Point3(point.xMm() + by.xMm(), point.yMm() + by.yMm(), point.zMm() + by.zMm());
    }

    private static List<Point3> neighbours(double step) {
        List<Point3> all = new ArrayList<>();
        for (int n = 0; n < 27; n++) {
            if (n != 13) {
                all.add(new Point3((n % 3 - 1) * step, (n / 3 % 3 - 1) * step, (n / 9 - 1) * step));
            }
        }
        return all;
    }

    /** A lattice of the ball, nothing for no radius. */
    private static List<Point3> offsets(double radiusMm) {
        List<Point3> all = new ArrayList<>();
        if (radiusMm == 0) {
            return all;
        }
        int steps = (int) Math.ceil(radiusMm / STEP_MM);
        double step = radiusMm / steps;
        for (int k = -steps; k <= steps; k++) {
            for (int j = -steps; j <= steps; j++) {
                for (int i = -steps; i <= steps; i++) {
                    if (i * i + j * j + k * k <= steps * steps && (i != 0 || j != 0 || k != 0)) {
                        all.add(new Point3(i * step, j * step, k * step));
                    }
                }
            }
        }
        return all;
    }
}
