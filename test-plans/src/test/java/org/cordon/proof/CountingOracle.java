package org.cordon.proof;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Ring;
import org.cordon.structure.Structure;

/**
 * The brutally simple way to a histogram: throw points into the box around a structure, one into each of many equal
 * parts of it, and look at each. Shares no code with the engine: its own point-in-polygon, its own half-slice rule, and
 * the dose itself instead of its nodes.
 */
final class CountingOracle {
    /** A dose that is known everywhere. */
    @FunctionalInterface
    interface Dose {
        double atGy(double xMm, double yMm, double zMm);
    }

    private final Structure structure;
    private final double[] insideGy;
    private final double boxCc;
    private final int thrown;

    /** Throws {@code perSide} cubed points. */
    CountingOracle(Structure structure, Dose dose, int perSide, long seed) {
        this.structure = structure;
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, lowest()};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, highest()};
        for (PlanarRegion plane : structure.planes()) {
            for (Ring ring : plane.rings()) {
                for (int v = 0; v < ring.size(); v++) {
                    low[0] = Math.min(low[0], ring.xMm(v));
                    high[0] = Math.max(high[0], ring.xMm(v));
                    low[1] = Math.min(low[1], ring.yMm(v));
                    high[1] = Math.max(high[1], ring.yMm(v));
                }
            }
        }
        SplittableRandom random = new SplittableRandom(seed);
        thrown = perSide * perSide * perSide;
        double[] found = new double[thrown];
        int count = 0;
        for (int n = 0; n < thrown; n++) {
            int column = n % perSide;
            int row = n / perSide % perSide;
            int layer = n / (perSide * perSide);
            double x = at(low[0], high[0], column + random.nextDouble(), perSide);
            double y = at(low[1], high[1], row + random.nextDouble(), perSide);
            double z = at(low[2], high[2], layer + random.nextDouble(), perSide);
            if (contains(x, y, z)) {
                found[count++] = dose.atGy(x, y, z);
            }
        }
        insideGy = Arrays.copyOf(found, count);
        Arrays.sort(insideGy);
        boxCc = (high[0] - low[0]) * (high[1] - low[1]) * (high[2] - low[2]) / 1000;
    }

    private static double at(double low, double high, double step, int steps) {
        return low + (high - low) * step / steps;
    }

    double volumeCc() {
        return boxCc * insideGy.length / thrown;
    }

    /** Five standard errors of a counted volume, as if points were thrown without order: the true ones are smaller. */
    double fiveErrorsCc() {
        return 5 * 0.5 / Math.sqrt(thrown) * boxCc;
    }

    double volumeAtLeastCc(double doseGy) {
        int colder = 0;
        while (colder < insideGy.length && insideGy[colder] < doseGy) {
            colder++;
        }
        return boxCc * (insideGy.length - colder) / thrown;
    }

    double meanGy() {
        return Arrays.stream(insideGy).average().orElseThrow();
    }

    double highestGy() {
        return insideGy[insideGy.length - 1];
    }

    double lowestGy() {
        return insideGy[0];
    }

    private double z(int plane) {
        return structure.planes().get(plane).zMm();
    }

    private int last() {
        return structure.planes().size() - 1;
    }

    private double lowest() {
        return z(0) - (z(1) - z(0)) / 2;
    }

    private double highest() {
        return z(last()) + (z(last()) - z(last() - 1)) / 2;
    }

    /** The plane that is nearest decides, by the even-odd rule. */
    private boolean contains(double x, double y, double z) {
        int nearest = 0;
        for (int p = 1; p <= last(); p++) {
            if (Math.abs(z(p) - z) < Math.abs(z(nearest) - z)) {
                nearest = p;
            }
        }
        boolean inside = false;
        for (Ring ring : structure.planes().get(nearest).rings()) {
            for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                double yi = ring.yMm(i);
                double yj = ring.yMm(j);
                if ((yi > y) != (yj > y) && x < ring.xMm(i) + (y - yi) * (ring.xMm(j) - ring.xMm(i)) / (yj - yi)) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }
}
