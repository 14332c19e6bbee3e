package org.cordon.phantom;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import org.cordon.geometry.Point3;

/** A dose that falls along one direction and is the same across it: linear, or an error function. */
public final class PlanarField implements DoseField {
    private final double[] along;
    private final Point3 origin;
    private final DoubleUnaryOperator profileGy;
    private final DoubleUnaryOperator depthMm;

    private PlanarField(double[] along, Point3 origin, DoubleUnaryOperator profileGy, DoubleUnaryOperator depthMm) {
        double length = Math.sqrt(along[0] * along[0] + along[1] * along[1] + along[2] * along[2]);
        if (!(length > 0)) {
            throw new IllegalArgumentException("a direction needs a length");
        }
        this.along = new double[] {along[0] / length, along[1] / length, along[2] / length};
        this.origin = origin;
        this.profileGy = profileGy;
        this.depthMm = depthMm;
    }

    /**
     * A dose that falls by the same amount every mm.
     *
     * @param origin where the dose is {@code doseGy}
     * @param direction in which it falls: x, y, z, of any length
     * @param doseGy at the origin
     * @param fallGyPerMm positive
     */
    public static PlanarField linear(Point3 origin, double[] direction, double doseGy, double fallGyPerMm) {
        return new PlanarField(direction, origin, u -> doseGy - fallGyPerMm * u, dose -> (doseGy - dose) / fallGyPerMm);
    }

    /**
     * An error-function fall-off: the edge of a field.
     *
     * @param origin where the dose is half of the highest
     * @param direction in which it falls
     * @param highGy far up
     * @param standardDeviationMm width of the fall-off; the slope at the origin is {@code highGy/(2.507 sd)} per mm
     */
    public static PlanarField edge(Point3 origin, double[] direction, double highGy, double standardDeviationMm) {
        double scale = standardDeviationMm * Math.sqrt(2);
        return new PlanarField(
                direction,
                origin,
                u -> highGy * ErrorFunction.complement(u / scale) / 2,
                dose -> scale * ErrorFunction.inverseComplement(2 * dose / highGy));
    }

    @Override
    public double atGy(double xMm, double yMm, double zMm) {
        return profileGy.applyAsDouble(
                along[0] * (xMm - origin.xMm()) + along[1] * (yMm - origin.yMm()) + along[2] * (zMm - origin.zMm()));
    }

    /** How far along the direction of the fall, seen from (0, 0, 0), the dose has a value; infinite where it never has. */
    public double depthMm(double doseGy) {
        return depthMm.applyAsDouble(doseGy)
                + along[0] * origin.xMm()
                + along[1] * origin.yMm()
                + along[2] * origin.zMm();
    }

    /** The direction of the fall, of length 1. */
    public Point3 direction() {
        return new Point3(along[0], along[1], along[2]);
    }

    @Override
    public DoubleFunction<PlaneRegion> atLeast(double doseGy) {
        double depth = depthMm(doseGy);
        double inPlane = Math.sqrt(along[0] * along[0] + along[1] * along[1]);
        if (inPlane < 1e-12) {
            return zMm -> depth >= along[2] * zMm ? new PlaneRegion.Everything() : new PlaneRegion.Nothing();
        }
        return zMm ->
                new PlaneRegion.HalfPlane(-along[0] / inPlane, -along[1] / inPlane, (along[2] * zMm - depth) / inPlane);
    }
}
