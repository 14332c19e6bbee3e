package org.cordon.phantom;

import java.util.List;
import java.util.stream.DoubleStream;
import org.cordon.geometry.Point3;
import org.cordon.geometry.ZRange;

/**
 * A cone, cylinder or frustum whose axis lies in the y-z plane, tilted from +z towards +y. With t along the axis and s
 * across it in the y-z plane, the body is {@code x² + s² <= r(t)²} with r linear in t: in an axial plane every bound on y
 * is linear, so the section is known exactly.
 */
final class TiltedFrustum implements PhantomBody {
    private final String name;
    private final Point3 centre;
    private final double lowerRadiusMm;
    private final double upperRadiusMm;
    private final double halfLengthMm;
    private final double sine;
    private final double cosine;

    TiltedFrustum(
            String name,
            Point3 centre,
            double lowerRadiusMm,
            double upperRadiusMm,
            double lengthMm,
            double tiltDegrees) {
        this.name = name;
        this.centre = centre;
        this.lowerRadiusMm = lowerRadiusMm;
        this.upperRadiusMm = upperRadiusMm;
        this.halfLengthMm = lengthMm / 2;
        double tilt = StrictMath.toRadians(tiltDegrees);
        this.sine = tiltDegrees == 0 ? 0 : StrictMath.sin(tilt);
        this.cosine = tiltDegrees == 90 ? 0 : StrictMath.cos(tilt);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ZRange zRange() {
        double[] heights = rims();
        return new ZRange(
                centre.zMm() + DoubleStream.of(heights).min().orElseThrow(),
                centre.zMm() + DoubleStream.of(heights).max().orElseThrow());
    }

    @Override
    public List<Double> breaksMm() {
        return DoubleStream.of(rims())
                .map(height -> centre.zMm() + height)
                .sorted()
                .boxed()
                .toList();
    }

    @Override
    public double volumeCc() {
        double squares = lowerRadiusMm * lowerRadiusMm + lowerRadiusMm * upperRadiusMm + upperRadiusMm * upperRadiusMm;
        return Math.PI * 2 * halfLengthMm * squares / 3 / 1000;
    }

    @Override
    public Section section(double zMm) {
        double z = zMm - centre.zMm();
        double mean = (lowerRadiusMm + upperRadiusMm) / 2;
        double slope = (upperRadiusMm - lowerRadiusMm) / (2 * halfLengthMm);
        Interval y = new Interval();
        y.keepWhere(halfLengthMm - z * cosine, -sine);
        y.keepWhere(halfLengthMm + z * cosine, sine);
        double radius = mean + slope * z * cosine;
        y.keepWhere(radius + z * sine, slope * sine - cosine);
        y.keepWhere(radius - z * sine, slope * sine + cosine);
        if (!(y.low < y.high)) {
            return CompositeSection.empty();
        }
        return new SpanSection(centre.xMm(), centre.yMm() + y.low, centre.yMm() + y.high, absoluteY -> {
            double at = absoluteY - centre.yMm();
            double r = mean + slope * (at * sine + z * cosine);
            double across = at * cosine - z * sine;
            return Math.sqrt(Math.max(r * r - across * across, 0));
        });
    }

    private double[] rims() {
        return new double[] {
            -halfLengthMm * cosine - lowerRadiusMm * sine,
            -halfLengthMm * cosine + lowerRadiusMm * sine,
            halfLengthMm * cosine - upperRadiusMm * sine,
            halfLengthMm * cosine + upperRadiusMm * sine
        };
    }

    /** The y that meet linear conditions. */
    private static final class Interval {
        private double low = Double.NEGATIVE_INFINITY;
        private double high = Double.POSITIVE_INFINITY;

        /** Keeps the y with {@code constant + factor * y >= 0}. */
        void keepWhere(double constant, double factor) {
            if (factor > 0) {
                low = Math.max(low, -constant / factor);
            } else if (factor < 0) {
                high = Math.min(high, -constant / factor);
            } else if (constant < 0) {
                high = Double.NEGATIVE_INFINITY;
            }
        }
    }
}
