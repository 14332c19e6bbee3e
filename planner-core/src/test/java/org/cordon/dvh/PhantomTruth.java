package org.cordon.dvh;

import java.util.ArrayList;
import java.util.List;
import org.cordon.geometry.Point3;
import org.cordon.geometry.Ring;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;

/**
 * The distribution of the coordinate {@code t = n.r} over a body, by quadrature along z of the area of each
 * cross-section beyond a line: knows nothing of the engine. Rings must not overlap.
 */
final class PhantomTruth {
    private record Section(Ring ring, double z, double weight) {}

    private final List<Section> sections = new ArrayList<>();
    private final double nx;
    private final double ny;
    private final double nz;

    private PhantomTruth(Point3 n) {
        nx = n.xMm();
        ny = n.yMm();
        nz = n.zMm();
    }

    /** The body itself. */
    static PhantomTruth ofBody(PhantomBody body, Point3 n, int steps) {
        PhantomTruth truth = new PhantomTruth(n);
        double h = (body.upperMm() - body.lowerMm()) / steps;
        for (int s = 0; s < steps; s++) {
            double z = body.lowerMm() + (s + 0.5) * h;
            for (Ring ring : body.section().apply(z)) {
                truth.sections.add(new Section(ring, z, h));
            }
        }
        return truth;
    }

    /** The slabs that half-slice or none make of a structure with even spacing. */
    static PhantomTruth ofSlabs(Structure structure, ZConvention convention, double spacing, Point3 n) {
        PhantomTruth truth = new PhantomTruth(n);
        int planes = structure.planes().size();
        for (int p = 0; p < planes; p++) {
            double z = structure.planes().get(p).zMm();
            boolean caps = convention == ZConvention.HALF_SLICE;
            double from = z - (caps || p > 0 ? spacing / 2 : 0);
            double to = z + (caps || p < planes - 1 ? spacing / 2 : 0);
            int steps = n.zMm() == 0 ? 1 : 24;
            for (int s = 0; s < steps; s++) {
                double at = from + (to - from) * (s + 0.5) / steps;
                for (Ring ring : structure.planes().get(p).rings()) {
                    truth.sections.add(new Section(ring, at, (to - from) / steps));
                }
            }
        }
        return truth;
    }

    double volume() {
        return above(Double.NEGATIVE_INFINITY);
    }

    /** The volume in mm³ where t is at least a value. */
    double above(double t) {
        double sum = 0;
        for (Section section : sections) {
            double share = 1;
            double at = t - nz * section.z;
            if (nx == 0 && ny == 0) {
                share = Math.min(1, Math.max(0, 0.5 - at / (Math.abs(nz) * section.weight)));
                at = -1;
            }
            sum += share == 0 ? 0 : share * section.weight * area(section.ring, at);
        }
        return sum;
    }

    /** The t that a volume in mm³ exceeds. */
    double quantile(double volume) {
        double low = min();
        double high = max();
        for (int i = 0; i < 50; i++) {
            double half = (low + high) / 2;
            if (above(half) >= volume) {
                low = half;
            } else {
                high = half;
            }
        }
        return (low + high) / 2;
    }

    double max() {
        return extreme(1);
    }

    double min() {
        return -extreme(-1);
    }

    private double extreme(double sign) {
        double best = Double.NEGATIVE_INFINITY;
        for (Section section : sections) {
            for (int i = 0; i < section.ring.size(); i++) {
                double t = nx * section.ring.xMm(i) + ny * section.ring.yMm(i) + nz * section.z;
                best = Math.max(best, sign * t + Math.abs(nz) * section.weight / 2);
            }
        }
        return best;
    }

    /** The area of a ring where nx x + ny y is at least t. */
    private double area(Ring ring, double t) {
        double twice = 0;
        int n = ring.size();
        double firstX = 0;
        double firstY = 0;
        double lastX = 0;
        double lastY = 0;
        boolean any = false;
        for (int i = 0; i < n; i++) {
            int j = (i + 1) % n;
            double a = nx * ring.xMm(i) + ny * ring.yMm(i) - t;
            double b = nx * ring.xMm(j) + ny * ring.yMm(j) - t;
            for (int step = 0; step < 2; step++) {
                double x;
                double y;
                if (step == 0) {
                    if (a < 0) {
                        continue;
                    }
                    x = ring.xMm(i);
                    y = ring.yMm(i);
                } else {
                    if (a >= 0 == b >= 0) {
                        continue;
                    }
                    x = ring.xMm(i) + (ring.xMm(j) - ring.xMm(i)) * a / (a - b);
                    y = ring.yMm(i) + (ring.yMm(j) - ring.yMm(i)) * a / (a - b);
                }
                if (any) {
                    twice += lastX * y - x * lastY;
                } else {
                    firstX = x;
                    firstY = y;
                    any = true;
                }
                lastX = x;
                lastY = y;
            }
        }
        return any ? Math.abs(twice + lastX * firstY - firstX * lastY) / 2 : 0;
    }
}
