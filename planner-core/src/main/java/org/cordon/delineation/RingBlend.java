package org.cordon.delineation;

import org.cordon.geometry.Ring;

/**
 * A contour that runs in straight lines from one ring to another: both are cut into the same number of equal lengths, in
 * the same sense of rotation, and begin where the sum of the squared distances is smallest.
 */
final class RingBlend {
    private static final int LEAST_POINTS = 64;
    private static final int MOST_POINTS = 256;

    private final double[] fromX;
    private final double[] fromY;
    private final double[] toX;
    private final double[] toY;

    private RingBlend(double[] fromX, double[] fromY, double[] toX, double[] toY) {
        this.fromX = fromX;
        this.fromY = fromY;
        this.toX = toX;
        this.toY = toY;
    }

    static RingBlend of(Ring from, Ring to) {
        int points = Math.min(MOST_POINTS, Math.max(LEAST_POINTS, Math.max(from.size(), to.size())));
        double[][] a = evenly(from, points);
        double[][] b = evenly(to, points);
        int shift = nearest(a, b);
        double[] x = new double[points];
        double[] y = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = b[0][(i + shift) % points];
            y[i] = b[1][(i + shift) % points];
        }
        return new RingBlend(a[0], a[1], x, y);
    }

    /** The contour a share of the way from the first ring to the second. */
    Ring at(double share) {
        double[] x = new double[fromX.length];
        double[] y = new double[fromX.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = fromX[i] + share * (toX[i] - fromX[i]);
            y[i] = fromY[i] + share * (toY[i] - fromY[i]);
        }
        return new Ring(x, y);
    }

    private static int nearest(double[][] a, double[][] b) {
        int points = a[0].length;
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int shift = 0; shift < points; shift++) {
            double sum = 0;
            for (int i = 0; i < points && sum < least; i++) {
                int j = (i + shift) % points;
                double dx = a[0][i] - b[0][j];
                double dy = a[1][i] - b[1][j];
                sum += dx * dx + dy * dy;
            }
            if (sum < least) {
                least = sum;
                best = shift;
            }
        }
        return best;
    }

    /** Points at equal distances along a ring, counter-clockwise. */
    private static double[][] evenly(Ring ring, int points) {
        int size = ring.size();
        boolean turned = signedArea(ring) < 0;
        double[] along = new double[size + 1];
        for (int i = 0; i < size; i++) {
            along[i + 1] = along[i]
                    + Math.hypot(
                            x(ring, i + 1, turned) - x(ring, i, turned), y(ring, i + 1, turned) - y(ring, i, turned));
        }
        double[] px = new double[points];
        double[] py = new double[points];
        int edge = 0;
        for (int i = 0; i < points; i++) {
            double wanted = along[size] * i / points;
            while (edge + 1 < size && along[edge + 1] <= wanted) {
                edge++;
            }
            double length = along[edge + 1] - along[edge];
            double share = length > 0 ? (wanted - along[edge]) / length : 0;
            px[i] = x(ring, edge, turned) + share * (x(ring, edge + 1, turned) - x(ring, edge, turned));
            py[i] = y(ring, edge, turned) + share * (y(ring, edge + 1, turned) - y(ring, edge, turned));
        }
        return new double[][] {px, py};
    }

    private static double signedArea(Ring ring) {
        double sum = 0;
        for (int i = 0; i < ring.size(); i++) {
            int j = (i + 1) % ring.size();
            sum += ring.xMm(i) * ring.yMm(j) - ring.xMm(j) * ring.yMm(i);
        }
        return sum;
    }

    private static double x(Ring ring, int i, boolean turned) {
        return ring.xMm(index(ring, i, turned));
    }

    private static double y(Ring ring, int i, boolean turned) {
        return ring.yMm(index(ring, i, turned));
    }

    private static int index(Ring ring, int i, boolean turned) {
        int size = ring.size();
        return turned ? (size - i % size) % size : i % size;
    }
}
