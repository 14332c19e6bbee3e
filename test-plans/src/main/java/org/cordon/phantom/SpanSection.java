package org.cordon.phantom;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.cordon.geometry.Ring;

/**
 * A convex section that is symmetric about a line x = constant: from {@code yLowMm} to {@code yHighMm}, at each y as wide
 * as its function says.
 *
 * @param xMm of the line of symmetry
 * @param yLowMm lower end
 * @param yHighMm upper end
 * @param halfWidthMm half the width at a y, not negative
 */
record SpanSection(double xMm, double yLowMm, double yHighMm, DoubleUnaryOperator halfWidthMm) implements Section {
    /**
     * With {@code y = middle + half sin(t)} the square roots at both ends become smooth, so that the quadrature over t
     * converges fast.
     */
    @Override
    public double areaWithinMm2(PlaneRegion region) {
        if (region instanceof PlaneRegion.Nothing) {
            return 0;
        }
        double half = (yHighMm - yLowMm) / 2;
        return Quadrature.integrate(
                t -> widthMm(yAt(t), region) * half * StrictMath.cos(t), -Math.PI / 2, Math.PI / 2, 4, 1e-9);
    }

    @Override
    public boolean contains(double x, double y) {
        return y >= yLowMm && y <= yHighMm && Math.abs(x - xMm) <= halfWidthMm.applyAsDouble(y);
    }

    @Override
    public List<Ring> rings(int vertices) {
        int side = vertices / 2;
        double[] x = new double[2 * side];
        double[] y = new double[2 * side];
        for (int i = 0; i < side; i++) {
            double at = yAt(-Math.PI / 2 + Math.PI * i / (side - 1));
            double width = halfWidthMm.applyAsDouble(at);
            x[i] = xMm + width;
            y[i] = at;
            x[2 * side - 1 - i] = xMm - width;
            y[2 * side - 1 - i] = at;
        }
        return List.of(new Ring(x, y));
    }

    private double yAt(double t) {
        return (yLowMm + yHighMm) / 2 + (yHighMm - yLowMm) / 2 * StrictMath.sin(t);
    }

    private double widthMm(double y, PlaneRegion region) {
        double width = halfWidthMm.applyAsDouble(y);
        double from = xMm - width;
        double to = xMm + width;
        if (region instanceof PlaneRegion.HalfPlane plane) {
            double rest = plane.cMm() - plane.b() * y;
            if (plane.a() > 0) {
                from = Math.max(from, rest / plane.a());
            } else if (plane.a() < 0) {
                to = Math.min(to, rest / plane.a());
            } else if (rest > 0) {
                return 0;
            }
        } else if (region instanceof PlaneRegion.Disc disc) {
            double dy = y - disc.yMm();
            double square = disc.radiusMm() * disc.radiusMm() - dy * dy;
            if (square <= 0) {
                return 0;
            }
            from = Math.max(from, disc.xMm() - Math.sqrt(square));
            to = Math.min(to, disc.xMm() + Math.sqrt(square));
        }
        return Math.max(to - from, 0);
    }
}
