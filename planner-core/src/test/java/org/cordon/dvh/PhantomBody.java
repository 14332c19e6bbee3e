package org.cordon.dvh;

import java.util.List;
import java.util.function.DoubleFunction;
import org.cordon.geometry.Ring;

/**
 * A body with known cross-sections.
 *
 * @param name what it is
 * @param lowerMm lowest z
 * @param upperMm highest z
 * @param section the rings of the cross-section at a height; none outside
 */
record PhantomBody(String name, double lowerMm, double upperMm, DoubleFunction<List<Ring>> section) {
    static final int VERTICES = 180;

    static PhantomBody sphere(double radius) {
        return new PhantomBody("sphere", -radius, radius, z -> disc(0, Math.sqrt(radius * radius - z * z)));
    }

    static PhantomBody cylinder(double radius, double length) {
        return new PhantomBody("cylinder", -length / 2, length / 2, z -> disc(0, radius));
    }

    static PhantomBody rotatedCylinder(double radius, double length) {
        return new PhantomBody("cylinder, rotated", -radius, radius, z -> {
            double half = Math.sqrt(radius * radius - z * z);
            return half > 1e-3 ? List.of(Shapes.rectangle(-length / 2, -half, length / 2, half)) : List.of();
        });
    }

    /** A cone with its tip at the top. */
    static PhantomBody cone(double radius, double length) {
        return new PhantomBody("cone", -length / 2, length / 2, z -> disc(0, radius * (length / 2 - z) / length));
    }

    /** A cone with its axis along x: its sections are hyperbolas. */
    static PhantomBody rotatedCone(double radius, double length) {
        return new PhantomBody("cone, rotated", -radius, radius, z -> {
            double tip = length * (0.5 - Math.abs(z) / radius);
            if (tip + length / 2 < 1e-3) {
                return List.of();
            }
            int n = 60;
            double[] x = new double[2 * n];
            double[] y = new double[2 * n];
            for (int i = 0; i < n; i++) {
                // Denser towards the tip, where the section closes like a root.
                double s = (i + 0.5) / n;
                double at = tip - (tip + length / 2) * (1 - (1 - s) * (1 - s)) * n / (n - 0.25);
                at = Math.max(at, -length / 2);
                double r = radius * (0.5 - at / length);
                double half = Math.sqrt(Math.max(0, r * r - z * z));
                x[n - 1 - i] = at;
                y[n - 1 - i] = half;
                x[n + i] = at;
                y[n + i] = -half;
            }
            x[0] = -length / 2;
            x[2 * n - 1] = -length / 2;
            return List.of(new Ring(x, y));
        });
    }

    private static List<Ring> disc(double x, double radius) {
        return radius > 1e-3 ? List.of(Shapes.disc(x, 0, radius, VERTICES)) : List.of();
    }
}
