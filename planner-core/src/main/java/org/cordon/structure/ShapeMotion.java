package org.cordon.structure;

import org.cordon.geometry.FlatRegion;
import org.cordon.geometry.RegionProbe;

/**
 * How the outline of a plane changes along z: each vertex moves towards the nearest point of another plane's outline, by an
 * amount whose square, counted from the middle of the local thickness, is a parabola in z through three planes. Exact for
 * spheres, ellipsoids, cones and cylinders whatever their tilt. With one other plane the motion is linear.
 */
final class ShapeMotion {
    /** Below this two outlines count as the same, in mm. */
    private static final double SAME = 1e-9;
    /** Bodies thicker than this count as flat beside the motion, in mm. */
    private static final double THICK_MM = 60;

    private final FlatRegion region;
    private final double stepA;
    private final double stepB;
    private final double[] outX;
    private final double[] outY;
    private final double[] half;
    private final double[] moveA;
    private final double[] moveB;

    /**
     * Looks at one or two other planes.
     *
     * @param own asks the plane itself
     * @param a asks another plane
     * @param stepA its height above this one in mm, negative below
     * @param b asks a third plane, or null
     * @param stepB its height above this one
     */
    ShapeMotion(FlatRegion region, RegionProbe own, RegionProbe a, double stepA, RegionProbe b, double stepB) {
        this.region = region;
        this.stepA = stepA;
        this.stepB = stepB;
        int n = region.vertexCount();
        outX = new double[n];
        outY = new double[n];
        half = new double[n];
        double[] best = new double[n];
        moveA = look(a, best);
        moveB = b == null ? null : look(b, best);
        for (int i = 0; i < n; i++) {
            half[i] = best[i] > SAME
                    ? own.reachMm(region.xMm(i), region.yMm(i), -outX[i], -outY[i], THICK_MM) / 2
                    : Double.POSITIVE_INFINITY;
        }
    }

    private double[] look(RegionProbe neighbour, double[] best) {
        double[] move = new double[region.vertexCount()];
        for (int i = 0; i < move.length; i++) {
            double x = region.xMm(i);
            double y = region.yMm(i);
            double distance = neighbour.distanceMm(x, y);
            double sign = neighbour.contains(x, y) ? 1 : -1;
            move[i] = sign * distance;
            if (distance > best[i] && distance > SAME) {
                best[i] = distance;
                outX[i] = sign * (neighbour.nearestXMm() - x) / distance;
                outY[i] = sign * (neighbour.nearestYMm() - y) / distance;
            }
        }
        return move;
    }

    /** The longest way of a vertex from the plane to a height, in mm. */
    double longestMm(double t) {
        double longest = 0;
        for (int i = 0; i < half.length; i++) {
            longest = Math.max(longest, Math.abs(move(i, t)));
        }
        return longest;
    }

    /** The region at a height above (or below, negative) the plane. */
    FlatRegion at(double t) {
        int n = region.vertexCount();
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            double move = move(i, t);
            x[i] = region.xMm(i) + move * outX[i];
            y[i] = region.yMm(i) + move * outY[i];
        }
        return region.movedTo(x, y);
    }

    private double move(int i, double t) {
        if (moveB == null) {
            return moveA[i] * t / stepA;
        }
        double width = half[i];
        double a = Math.max(moveA[i], -width);
        double b = Math.max(moveB[i], -width);
        if (!(width < Double.POSITIVE_INFINITY)) {
            return parabola(t, a, b);
        }
        // Squares, counted from the plane's own: (width + move)² - width².
        double square = parabola(t, a * (2 * width + a), b * (2 * width + b));
        return Math.sqrt(Math.max(0, width * width + square)) - width;
    }

    /** The parabola through 0 at the plane and two values at the others. */
    private double parabola(double t, double a, double b) {
        return t * (a * (t - stepB) / stepA - b * (t - stepA) / stepB) / (stepA - stepB);
    }
}
