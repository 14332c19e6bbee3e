package org.cordon.dvh;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Erf;

/**
 * A dose that depends on one coordinate alone and rises with it.
 *
 * @param name what it is
 * @param gy dose at t
 */
record PhantomField(String name, DoubleUnaryOperator gy) {
    static PhantomField linear(double gyPerMm) {
        return new PhantomField("linear", t -> 80 + gyPerMm * t);
    }

    /** An error function that rises by a share of its plateau a millimetre at its steepest point. */
    static PhantomField fallOff(double plateauGy, double sharePerMm, double steepestAtMm) {
        double sigma = 1 / (sharePerMm * Math.sqrt(2 * Math.PI));
        return new PhantomField(
                "erf", t -> plateauGy * 0.5 * (1 + Erf.erf((t - steepestAtMm) / (sigma * Math.sqrt(2)))));
    }

    /** A fall-off with wide shoulders. */
    static PhantomField arcTangent(double plateauGy, double widthMm, double steepestAtMm) {
        return new PhantomField(
                "arctan", t -> plateauGy * (0.5 + StrictMath.atan((t - steepestAtMm) / widthMm) / Math.PI));
    }

    /** The rising side of a Gaussian up to its peak, on a slow slope. */
    static PhantomField gaussian(double peakGy, double sigmaMm, double peakAtMm) {
        return new PhantomField("gauss", t -> {
            double off = Math.max(0, peakAtMm - t) / sigmaMm;
            return peakGy * StrictMath.exp(-0.5 * off * off) + 0.02 * (t + 200);
        });
    }

    /** The sum of two fields. */
    PhantomField plus(PhantomField other) {
        return new PhantomField("sum", t -> gy.applyAsDouble(t) + other.gy.applyAsDouble(t));
    }
}
