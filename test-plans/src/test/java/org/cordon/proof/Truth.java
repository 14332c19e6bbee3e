package org.cordon.proof;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cordon.phantom.PhantomDvh;

/** A known cumulative histogram. */
interface Truth {
    /** The whole volume. */
    double volumeCc();

    /** The volume that receives at least a dose. */
    double volumeAtLeastCc(double doseGy);

    /** The lowest dose. */
    double minGy();

    /** The highest dose. */
    double maxGy();

    /** The mean dose. */
    double meanGy();

    /** The least dose in the hottest part of a given volume, by bisection to 1e-9 Gy. */
    default double doseToHottestGy(double hottestCc) {
        double low = minGy();
        double high = maxGy();
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            if (volumeAtLeastCc(middle) >= hottestCc) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Quadrature over sections in closed form, relative error of volumes below 1e-7. */
    static Truth of(PhantomDvh dvh) {
        return new Quadrature(dvh, dvh.volumeCc(), dvh.minGy(), dvh.maxGy(), dvh.meanGy(), new ConcurrentHashMap<>());
    }

    /**
     * Computed once, for bodies are asked for the same volumes on every grid and slice.
     *
     * @param dvh the curve
     * @param volumeCc its volume
     * @param minGy its lowest dose
     * @param maxGy its highest dose
     * @param meanGy its mean dose
     * @param knownCc volumes by dose that were asked for already
     */
    record Quadrature(
            PhantomDvh dvh, double volumeCc, double minGy, double maxGy, double meanGy, Map<Double, Double> knownCc)
            implements Truth {
        @Override
        public double volumeAtLeastCc(double doseGy) {
            return knownCc.computeIfAbsent(doseGy, dvh::volumeAtLeastCc);
        }
    }
}
