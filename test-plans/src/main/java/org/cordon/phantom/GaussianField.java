package org.cordon.phantom;

import java.util.function.DoubleFunction;
import org.cordon.geometry.Point3;

/**
 * A dose that falls from a centre like a normal distribution; its isodoses are spheres.
 *
 * @param centre of the highest dose
 * @param peakGy highest dose
 * @param standardDeviationMm width
 */
public record GaussianField(Point3 centre, double peakGy, double standardDeviationMm) implements DoseField {
    @Override
    public double atGy(double xMm, double yMm, double zMm) {
        double distance = centre.distanceMm(new Point3(xMm, yMm, zMm)) / standardDeviationMm;
        return peakGy * StrictMath.exp(-distance * distance / 2);
    }

    @Override
    public DoubleFunction<PlaneRegion> atLeast(double doseGy) {
        if (doseGy <= 0) {
            return zMm -> new PlaneRegion.Everything();
        }
        if (doseGy >= peakGy) {
            return zMm -> new PlaneRegion.Nothing();
        }
        double radius2 = 2 * StrictMath.log(peakGy / doseGy) * standardDeviationMm * standardDeviationMm;
        return zMm -> {
            double square = radius2 - (zMm - centre.zMm()) * (zMm - centre.zMm());
            return square <= 0
                    ? new PlaneRegion.Nothing()
                    : new PlaneRegion.Disc(centre.xMm(), centre.yMm(), Math.sqrt(square));
        };
    }
}
