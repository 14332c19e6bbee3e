package org.cordon.example;

import org.cordon.phantom.ErrorFunction;

/**
 * A function of one distance, tabulated every 0.01 mm and linear between: a dose has millions of nodes, and {@code
 * StrictMath.exp} would take most of the time. The table's error is below 1e-5 of the function's scale.
 */
final class FallOff {
    private static final double STEP_MM = 0.01;

    private final double[] values;
    private final double fromMm;

    private FallOff(double[] values, double fromMm) {
        this.values = values;
        this.fromMm = fromMm;
    }

    /** Half the complementary error function: 1 far inside, 0.5 at zero, 0 far outside. */
    static FallOff errorFunction(double standardDeviationMm) {
        int half = (int) Math.ceil(6 * standardDeviationMm / STEP_MM);
        double[] values = new double[2 * half + 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = ErrorFunction.complement((i - half) * STEP_MM / (standardDeviationMm * Math.sqrt(2))) / 2;
        }
        return new FallOff(values, -half * STEP_MM);
    }

    /** {@code near exp(-s/nearMm) + far exp(-s/farMm)} outside, levelling off inside within about 3 mm. */
    static FallOff bath(double near, double nearMm, double far, double farMm) {
        double[] values = new double[(int) (400 / STEP_MM)];
        double from = -20;
        for (int i = 0; i < values.length; i++) {
            double s = from + i * STEP_MM;
            double outside = (s + Math.sqrt(s * s + 9)) / 2;
            values[i] = near * StrictMath.exp(-outside / nearMm) + far * StrictMath.exp(-outside / farMm);
        }
        return new FallOff(values, from);
    }

    /** The function's value; beyond the table that of its end. */
    double at(double distanceMm) {
        double place = (distanceMm - fromMm) / STEP_MM;
        if (place <= 0) {
            return values[0];
        }
        int i = (int) place;
        if (i >= values.length - 1) {
            return values[values.length - 1];
        }
        return values[i] + (values[i + 1] - values[i]) * (place - i);
    }
}
