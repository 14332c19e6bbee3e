package org.cordon.example;

/** The complementary error function, the same bits on every machine. */
final class ErrorFunction {
    private ErrorFunction() {}

    /**
     * {@code erfc(x)}, error below 1.2e-7 of its value.
     *
     * <p>Chebyshev fit of W. Press et al., Numerical Recipes, 2nd edition, section 6.2 (erfcc).
     */
    static double complement(double x) {
        double t = 1 / (1 + Math.abs(x) / 2);
        double series = 0;
        for (int i = COEFFICIENTS.length - 1; i >= 0; i--) {
            series = series * t + COEFFICIENTS[i];
        }
        double value = t * StrictMath.exp(-x * x + series);
        return x >= 0 ? value : 2 - value;
    }

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
}
