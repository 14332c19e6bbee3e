package org.cordon.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.cordon.geometry.Ring;

/**
 * The area of a polygonal section on the near side of a line, and its integral, exactly.
 *
 * <p>How computed: the width of the section along the line is a piecewise linear function of the line's position with
 * knots at the vertices; area and integral are its first and second integral, summed up at the knots. Rings may hold
 * each other (even-odd), not cross.
 */
final class SectionArea {
    /** Edges as good as parallel to the line carry no area of their own. */
    private static final double FLAT_MM = 1e-7;

    private final double[] at;
    private final double[] width;
    private final double[] slope;
    private final double[] area;
    private final double[] integral;

    /** A change of the width function. */
    private record Knot(double at, double width, double slope) {}

    /** The sections along the direction {@code (ex, ey)} of length 1. */
    SectionArea(List<Ring> rings, double ex, double ey) {
        List<Knot> knots = new ArrayList<>();
        for (Ring ring : rings) {
            long around = rings.stream()
                    .filter(other -> !other.equals(ring) && holds(other, ring.xMm(0), ring.yMm(0)))
                    .count();
            addEdges(ring, ex, ey, (around % 2 == 0 ? 1 : -1) * Math.signum(signedArea(ring)), knots);
        }
        knots.sort(Comparator.comparingDouble(Knot::at));
        int n = knots.size();
        at = new double[n];
        width = new double[n];
        slope = new double[n];
        area = new double[n];
        integral = new double[n];
        double w = 0;
        double k = 0;
        double a = 0;
        double b = 0;
        for (int i = 0; i < n; i++) {
            Knot knot = knots.get(i);
            double d = i == 0 ? 0 : knot.at() - at[i - 1];
            b += a * d + w * d * d / 2 + k * d * d * d / 6;
            a += w * d + k * d * d / 2;
            w += k * d + knot.width();
            k += knot.slope();
            at[i] = knot.at();
            width[i] = w;
            slope[i] = k;
            area[i] = a;
            integral[i] = b;
        }
    }

    private static void addEdges(Ring ring, double ex, double ey, double sign, List<Knot> knots) {
        for (int i = 0; i < ring.size(); i++) {
            int j = (i + 1) % ring.size();
            double s0 = ex * ring.xMm(i) + ey * ring.yMm(i);
            double s1 = ex * ring.xMm(j) + ey * ring.yMm(j);
            if (Math.abs(s1 - s0) < FLAT_MM) {
                continue;
            }
            double t0 = ex * ring.yMm(i) - ey * ring.xMm(i);
            double t1 = ex * ring.yMm(j) - ey * ring.xMm(j);
            double c = s1 > s0 ? -sign : sign;
            double k = (t1 - t0) / (s1 - s0);
            knots.add(new Knot(Math.min(s0, s1), c * (s1 > s0 ? t0 : t1), c * k));
            knots.add(new Knot(Math.max(s0, s1), -c * (s1 > s0 ? t1 : t0), -c * k));
        }
    }

    /** The area of all. */
    double totalMm2() {
        return at.length == 0 ? 0 : area[at.length - 1];
    }

    /** The area at or before a position. */
    double withinMm2(double position) {
        int i = last(position);
        double d = i < 0 ? 0 : position - at[i];
        if (i < 0 || i == at.length - 1) {
            return i < 0 ? 0 : area[i];
        }
        return area[i] + width[i] * d + slope[i] * d * d / 2;
    }

    /** The integral of {@link #withinMm2} up to a position. */
    double integralMm3(double position) {
        int i = last(position);
        double d = i < 0 ? 0 : position - at[i];
        if (i < 0 || i == at.length - 1) {
            return i < 0 ? 0 : integral[i] + area[i] * d;
        }
        return integral[i] + area[i] * d + width[i] * d * d / 2 + slope[i] * d * d * d / 6;
    }

    double first() {
        return at[0];
    }

    double last() {
        return at[at.length - 1];
    }

    private int last(double position) {
        int found = Arrays.binarySearch(at, position);
        return found >= 0 ? found : -found - 2;
    }

    private static double signedArea(Ring ring) {
        double twice = 0;
        for (int i = 0; i < ring.size(); i++) {
            int j = (i + 1) % ring.size();
            twice += ring.xMm(i) * ring.yMm(j) - ring.xMm(j) * ring.yMm(i);
        }
        return twice / 2;
    }

    private static boolean holds(Ring ring, double x, double y) {
        boolean in = false;
        for (int i = 0; i < ring.size(); i++) {
            int j = (i + 1) % ring.size();
            double yi = ring.yMm(i);
            double yj = ring.yMm(j);
            if (yi > y != yj > y && x < ring.xMm(i) + (y - yi) / (yj - yi) * (ring.xMm(j) - ring.xMm(i))) {
                in = !in;
            }
        }
        return in;
    }
}
