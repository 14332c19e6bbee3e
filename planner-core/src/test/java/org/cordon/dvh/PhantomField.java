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
}
