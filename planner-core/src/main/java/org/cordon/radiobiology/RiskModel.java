package org.cordon.radiobiology;

import org.cordon.finding.Reason;

/** The probability of myelopathy against the EQD2 of a maximum, valid only between two doses: outside there is no number. */
public sealed interface RiskModel {
    /** The ratio that an EQD2 must have been computed with. */
    double alphaBetaGy();

    /** The lowest EQD2 the model holds for, in Gy. */
    double validFromGy();

    /** The highest EQD2 the model holds for, in Gy. */
    double validToGy();

    /** The formula, wherever it holds. */
    double formula(double eqd2Gy);

    /**
     * The probability, ends of the range included.
     *
     * @return not evaluated with {@code DOSE_OUTSIDE_MODEL_RANGE} outside the range
     * @throws IllegalArgumentException when the alpha/beta differs from the model's
     */
    default RiskEstimate at(Eqd2 dose) {
        AlphaBeta.same(dose.alphaBetaGy(), alphaBetaGy());
        if (dose.valueGy() < validFromGy() || dose.valueGy() > validToGy()) {
            return new RiskEstimate.NotEvaluated(Reason.of(
                    "DOSE_OUTSIDE_MODEL_RANGE",
                    "eqd2Gy",
                    dose.valueGy(),
                    "validFromGy",
                    validFromGy(),
                    "validToGy",
                    validToGy()));
        }
        return new RiskEstimate.Probability(formula(dose.valueGy()));
    }

    /**
     * A logistic curve in dose: {@code P = 1/(1 + exp(intercept - slope E))}.
     *
     * @param intercept positive
     * @param slopePerGy positive
     * @param alphaBetaGy of the EQD2 it is a function of
     * @param validFromGy lowest EQD2
     * @param validToGy highest EQD2
     */
    record Logistic(double intercept, double slopePerGy, double alphaBetaGy, double validFromGy, double validToGy)
            implements RiskModel {
        /** Checks all. */
        public Logistic {
            AlphaBeta.checked(alphaBetaGy);
            requireCurve(intercept, slopePerGy, validFromGy, validToGy);
        }

        @Override
        public double formula(double eqd2Gy) {
            return 1 / (1 + StrictMath.exp(intercept - slopePerGy * eqd2Gy));
        }
    }

    /**
     * A logistic curve in the logarithm of dose: {@code P = 1/(1 + (D50/E)^k)}.
     *
     * @param d50Gy dose of half probability
     * @param exponent k
     * @param alphaBetaGy of the EQD2 it is a function of
     * @param validFromGy lowest EQD2
     * @param validToGy highest EQD2
     */
    record LogLogistic(double d50Gy, double exponent, double alphaBetaGy, double validFromGy, double validToGy)
            implements RiskModel {
        /** Checks all. */
        public LogLogistic {
            AlphaBeta.checked(alphaBetaGy);
            requireCurve(d50Gy, exponent, validFromGy, validToGy);
        }

        @Override
        public double formula(double eqd2Gy) {
            return 1 / (1 + StrictMath.pow(d50Gy / eqd2Gy, exponent));
        }
    }

    private static void requireCurve(double first, double second, double validFromGy, double validToGy) {
        if (!(first > 0 && second > 0 && validFromGy > 0 && validToGy > validFromGy)
                || Double.isInfinite(first + second + validToGy)) {
            throw new IllegalArgumentException("parameters must be finite and > 0, and the range must ascend");
        }
    }
}
