package org.cordon.radiobiology;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * How much of an earlier dose still counts after a time. Advisory: no published criterion for reirradiation discounts the
 * earlier dose, and recovery never turns a failure into a pass.
 */
public sealed interface Recovery {
    /**
     * The share of the earlier dose that still counts, 0 to 1.
     *
     * @param months since the earlier course, not negative
     */
    double residual(double months);

    /** Nothing is recovered. */
    record None() implements Recovery {
        @Override
        public double residual(double months) {
            requireMonths(months);
            return 1;
        }
    }

    /**
     * A share that falls in steps.
     *
     * @param steps in ascending months
     */
    record Steps(List<Step> steps) implements Recovery {
        /** Checks the order and takes a copy. */
        public Steps {
            steps = ImmutableList.copyOf(steps);
            for (int i = 1; i < steps.size(); i++) {
                if (steps.get(i).fromMonths() <= steps.get(i - 1).fromMonths()
                        || steps.get(i).residual() > steps.get(i - 1).residual()) {
                    throw new IllegalArgumentException("steps must ascend in months and fall in residual");
                }
            }
        }

        @Override
        public double residual(double months) {
            requireMonths(months);
            double residual = 1;
            for (Step step : steps) {
                if (months >= step.fromMonths()) {
                    residual = step.residual();
                }
            }
            return residual;
        }
    }

    /**
     * One step.
     *
     * @param fromMonths from which time on, the end included
     * @param residual the share that counts from then on, 0 to 1
     */
    record Step(double fromMonths, double residual) {
        /** Checks both. */
        public Step {
            if (!(fromMonths >= 0 && residual >= 0 && residual <= 1) || Double.isInfinite(fromMonths)) {
                throw new IllegalArgumentException(
                        "a step needs months >= 0 and a residual from 0 to 1, were " + fromMonths + " and " + residual);
            }
        }
    }

    /**
     * A share that falls exponentially to a floor: {@code floor + (1 - floor) 2^(-t/half)}.
     *
     * @param floor the share that never recovers, 0 to 1
     * @param halfTimeMonths positive
     */
    record Exponential(double floor, double halfTimeMonths) implements Recovery {
        private static final double LN_2 = 0.6931471805599453;

        /** Checks both. */
        public Exponential {
            if (!(floor >= 0 && floor <= 1 && halfTimeMonths > 0) || Double.isInfinite(halfTimeMonths)) {
                throw new IllegalArgumentException(
                        "floor must be 0 to 1 and halfTimeMonths > 0, were " + floor + " and " + halfTimeMonths);
            }
        }

        @Override
        public double residual(double months) {
            requireMonths(months);
            return floor + (1 - floor) * StrictMath.exp(-LN_2 * months / halfTimeMonths);
        }
    }

    private static void requireMonths(double months) {
        if (!(months >= 0) || Double.isInfinite(months)) {
            throw new IllegalArgumentException("months must be finite and >= 0, was " + months);
        }
    }
}
