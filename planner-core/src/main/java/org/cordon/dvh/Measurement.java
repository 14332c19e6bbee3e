package org.cordon.dvh;

import org.cordon.finding.Reason;

/** A metric's number with its numerical interval, or the reason why there is none. */
public sealed interface Measurement {
    /**
     * A number.
     *
     * @param value in the metric's unit
     * @param numerical in which the true value under the same z convention lies: refinement and interpolation error of
     *     the dose grid
     */
    record Value(double value, Bounds numerical) implements Measurement {
        /** Checks that the number is finite and inside its interval. */
        public Value {
            if (!Double.isFinite(value) || !numerical.contains(value)) {
                throw new IllegalArgumentException("value " + value + " must lie in its interval " + numerical);
            }
        }
    }

    /**
     * No number.
     *
     * @param reason why
     */
    record NotEvaluable(Reason reason) implements Measurement {}
}
