package org.cordon.proof;

import java.util.function.Function;
import org.cordon.geometry.Point3;
import org.cordon.phantom.DoseField;
import org.cordon.phantom.GaussianField;
import org.cordon.phantom.PlanarField;

/**
 * A dose of the proof, about the origin: it falls along a direction, or with the distance.
 *
 * @param kind linear, erf or gauss
 * @param direction of the fall, of length 1; of no meaning for gauss
 * @param towards makes the dose that falls in a direction
 */
record ProofField(String kind, Point3 direction, Function<Point3, DoseField> towards) {
    static final Point3 ORIGIN = new Point3(0, 0, 0);

    /** Falls by 1 Gy/mm from 80 Gy at the origin. */
    static ProofField linear(Point3 direction) {
        return new ProofField("linear", direction, n -> PlanarField.linear(ORIGIN, array(n), 80, 1));
    }

    /** The edge of a field: an error function, steepest at a depth, where it falls by a share of its height a mm. */
    static ProofField edge(Point3 direction, double highGy, double sharePerMm, double steepestMm) {
        double deviationMm = 1 / (sharePerMm * Math.sqrt(2 * Math.PI));
        return new ProofField(
                "erf",
                direction,
                n -> PlanarField.edge(
                        new Point3(n.xMm() * steepestMm, n.yMm() * steepestMm, n.zMm() * steepestMm),
                        array(n),
                        highGy,
                        deviationMm));
    }

    /** A normal distribution about the origin. */
    static ProofField gauss(double peakGy, double deviationMm) {
        return new ProofField("gauss", new Point3(0, 0, 1), n -> new GaussianField(ORIGIN, peakGy, deviationMm));
    }

    static Point3 unit(double x, double y, double z) {
        double length = Math.sqrt(x * x + y * y + z * z);
        return new Point3(x / length, y / length, z / length);
    }

    /** The dose in the frame of the patient. */
    DoseField dose() {
        return towards.apply(direction);
    }

    /** The dose as a body sees it whose axis is tilted from +z towards +y: turning the body is turning the dose back. */
    DoseField seenByTilted(double degrees) {
        double sine = StrictMath.sin(StrictMath.toRadians(degrees));
        double cosine = StrictMath.cos(StrictMath.toRadians(degrees));
        double y = direction.yMm();
        double z = direction.zMm();
        return towards.apply(new Point3(direction.xMm(), y * cosine - z * sine, y * sine + z * cosine));
    }

    private static double[] array(Point3 n) {
        return new double[] {n.xMm(), n.yMm(), n.zMm()};
    }
}
