package org.cordon.example;

/** Signed distances of simple shapes, negative inside. Only {@code sqrt}, so the bits are the same everywhere. */
final class Shapes {
    private Shapes() {}

    static double length(double a, double b) {
        return Math.sqrt(a * a + b * b);
    }

    /** An ellipse about the origin; exact on the axes in the shorter direction, scaled elsewhere. */
    static double ellipse(double x, double y, double a, double b) {
        return (length(x / a, y / b) - 1) * Math.min(a, b);
    }

    /** An ellipse whose function has no tip at the centre, so that a dose that follows it is smooth. */
    static double smoothEllipse(double x, double y, double a, double b) {
        double u = x / a;
        double v = y / b;
        return (Math.sqrt(u * u + v * v + SMOOTHING) - Math.sqrt(1 + SMOOTHING)) * Math.min(a, b);
    }

    private static final double SMOOTHING = 0.04;

    /** An ellipsoid about the origin; exact on the axis of the shortest radius, scaled elsewhere. */
    static double ellipsoid(double x, double y, double z, double a, double b, double c) {
        double u = x / a;
        double v = y / b;
        double w = z / c;
        return (Math.sqrt(u * u + v * v + w * w) - 1) * Math.min(a, Math.min(b, c));
    }

    /** A rectangle about the origin with rounded corners. */
    static double roundedBox(double x, double y, double halfX, double halfY, double cornerMm) {
        double dx = Math.abs(x) - halfX + cornerMm;
        double dy = Math.abs(y) - halfY + cornerMm;
        return Math.min(Math.max(dx, dy), 0) + length(Math.max(dx, 0), Math.max(dy, 0)) - cornerMm;
    }

    /** The distance to a segment in a plane. */
    static double segment(double x, double y, double fromX, double fromY, double toX, double toY) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        double t = ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy);
        double clamped = Math.max(0, Math.min(1, t));
        return length(x - fromX - clamped * dx, y - fromY - clamped * dy);
    }

    /** The distance to a segment in space. */
    static double segment(double[] point, double[] from, double[] to) {
        double along = 0;
        double square = 0;
        for (int axis = 0; axis < 3; axis++) {
            double d = to[axis] - from[axis];
            along += (point[axis] - from[axis]) * d;
            square += d * d;
        }
        double t = Math.max(0, Math.min(1, along / square));
        double sum = 0;
        for (int axis = 0; axis < 3; axis++) {
            double d = point[axis] - from[axis] - t * (to[axis] - from[axis]);
            sum += d * d;
        }
        return Math.sqrt(sum);
    }

    /** The smaller of two distances, rounded where they meet within {@code blendMm}. */
    static double smoothMin(double a, double b, double blendMm) {
        double h = Math.max(blendMm - Math.abs(a - b), 0) / blendMm;
        return Math.min(a, b) - h * h * h * blendMm / 6;
    }

    /** The larger of two distances, rounded where they meet within {@code blendMm}. */
    static double smoothMax(double a, double b, double blendMm) {
        return -smoothMin(-a, -b, blendMm);
    }
}
