package org.cordon.phantom;

import java.util.function.DoubleUnaryOperator;

/**
 * Adaptive integration by the Gauss-Kronrod pair of 7 and 15 points (R. Piessens et al., QUADPACK, 1983). Panels are
 * halved where both rules differ; a fixed number of first panels keeps narrow peaks from being overlooked.
 */
final class Quadrature {
    private static final int DEEPEST = 30;
    private static final double[] NODES = {
        0.9914553711208126,
        0.9491079123427585,
        0.8648644233597691,
        0.7415311855993945,
        0.5860872354676911,
        0.4058451513773972,
        0.20778495500789848,
        0.0
    };
    private static final double[] KRONROD = {
        0.022935322010529224,
        0.06309209262997856,
        0.10479001032225019,
        0.14065325971552592,
        0.1690047266392679,
        0.19035057806478542,
        0.20443294007529889,
        0.20948214108472782
    };
    private static final double[] GAUSS = {
        0.1294849661688697, 0.27970539148927664, 0.3818300505051189, 0.4179591836734694
    };

    private Quadrature() {}

    /**
     * The integral of a function.
     *
     * @param function finite between the ends
     * @param from lower end
     * @param to upper end
     * @param panels first panels
     * @param tolerance absolute error wanted, shared among the panels
     */
    static double integrate(DoubleUnaryOperator function, double from, double to, int panels, double tolerance) {
        double width = (to - from) / panels;
        double sum = 0;
        for (int i = 0; i < panels; i++) {
            double lower = from + i * width;
            sum += panel(function, lower, i == panels - 1 ? to : lower + width, tolerance / panels, 0);
        }
        return sum;
    }

    private static double panel(DoubleUnaryOperator f, double from, double to, double tolerance, int depth) {
        double centre = (from + to) / 2;
        double half = (to - from) / 2;
        double middle = f.applyAsDouble(centre);
        double kronrod = KRONROD[7] * middle;
        double gauss = GAUSS[3] * middle;
        for (int i = 0; i < 7; i++) {
            double pair = f.applyAsDouble(centre - half * NODES[i]) + f.applyAsDouble(centre + half * NODES[i]);
            kronrod += KRONROD[i] * pair;
            if (i % 2 == 1) {
                gauss += GAUSS[i / 2] * pair;
            }
        }
        if (Math.abs(kronrod - gauss) * half <= tolerance || depth >= DEEPEST) {
            return kronrod * half;
        }
        return panel(f, from, centre, tolerance / 2, depth + 1) + panel(f, centre, to, tolerance / 2, depth + 1);
    }
}
