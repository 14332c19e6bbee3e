package org.cordon.radiobiology;

import org.cordon.finding.Reason;

/** What a model of risk says of a dose: a probability, or why there is none. */
public sealed interface RiskEstimate {
    /**
     * A probability.
     *
     * @param value 0 to 1
     */
    record Probability(double value) implements RiskEstimate {
        /** Checks the range. */
        public Probability {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("a probability lies between 0 and 1, was " + value);
            }
        }
    }

    /**
     * No number.
     *
     * @param reason why
     */
    record NotEvaluated(Reason reason) implements RiskEstimate {}
}
