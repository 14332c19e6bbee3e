package org.cordon.phantom;

/** The complementary error function and its inverse, the same bits on every machine. */
public final class ErrorFunction {
    private static final double FAR = 26;
    private static final double[] COEFFICIENTS = {
        -1.26551223,
        1.00002368,
        0.37409196,
        0.09678418,
        -0.18628806,
        0.27886807,
        -1.13520398,
        1.48851587,
        -0.82215223,
        0.17087277
    };

    private ErrorFunction() {}

    /**
     * {@code erfc(x)}, error below 1.2e-7 of its value; it falls strictly where doses matter.
     *
     * <p>Chebyshev fit of W. Press et al., Numerical Recipes, 2nd edition, section 6.2 (erfcc).
     */
    public static double complement(double x) {
        double t = 1 / (1 + Math.abs(x) / 2);
        double series = 0;
        for (int i = COEFFICIENTS.length - 1; i >= 0; i--) {
            series = series * t + COEFFICIENTS[i];
        }
        double value = t * StrictMath.exp(-x * x + series);
        return x >= 0 ? value : 2 - value;
    }

    /** The x at which {@link #complement} has a value, by bisection; infinite for values of 2 and more or 0 and less. */
    public static double inverseComplement(double value) {
        if (value >= 2) {
            return Double.NEGATIVE_INFINITY;
        }
        if (value <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double low = -FAR;
        double high = FAR;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (complement(middle) >= value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
