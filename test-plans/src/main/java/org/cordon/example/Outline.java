package org.cordon.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.geometry.Ring;

/** Rings with no more vertices than their shape needs. */
final class Outline {
    private Outline() {}

    /** A ring through some of the points, within a tolerance of the others; empty when fewer than 3 are left. */
    static Optional<Ring> simplified(List<double[]> points, double toleranceMm) {
        if (points.size() < 3) {
            return Optional.empty();
        }
        int half = points.size() / 2;
        List<double[]> kept = new ArrayList<>();
        keep(points, 0, half, toleranceMm, kept);
        keep(points, half, points.size(), toleranceMm, kept);
        List<double[]> rounded = new ArrayList<>();
        for (double[] point : kept) {
            double[] next = {Math.rint(point[0] * 100) / 100, Math.rint(point[1] * 100) / 100};
            if (rounded.isEmpty() || !same(rounded.get(rounded.size() - 1), next)) {
                rounded.add(next);
            }
        }
        if (rounded.size() > 1 && same(rounded.get(0), rounded.get(rounded.size() - 1))) {
            rounded.remove(rounded.size() - 1);
        }
        if (rounded.size() < 3) {
            return Optional.empty();
        }
        return Optional.of(new Ring(
                rounded.stream().mapToDouble(p -> p[0]).toArray(),
                rounded.stream().mapToDouble(p -> p[1]).toArray()));
    }

    /** Adds the points from {@code from} up to, not including, {@code to} that matter (Douglas and Peucker 1973). */
    private static void keep(List<double[]> points, int from, int to, double toleranceMm, List<double[]> kept) {
        double[] a = points.get(from);
        double[] b = points.get(to % points.size());
        int farthest = -1;
        double distance = toleranceMm;
        for (int i = from + 1; i < to; i++) {
            double d = Shapes.segment(points.get(i)[0], points.get(i)[1], a[0], a[1], b[0] + 1e-9, b[1]);
            if (d > distance) {
                distance = d;
                farthest = i;
            }
        }
        if (farthest < 0) {
            kept.add(a);
            return;
        }
        keep(points, from, farthest, toleranceMm, kept);
        keep(points, farthest, to, toleranceMm, kept);
    }

    private static boolean same(double[] a, double[] b) {
        return a[0] == b[0] && a[1] == b[1];
    }
}
