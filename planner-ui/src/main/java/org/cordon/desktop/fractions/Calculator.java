package org.cordon.desktop.fractions;

import org.cordon.assessment.Equivalent;
import org.cordon.radiobiology.LinearQuadratic;
import org.cordon.radiobiology.Schedule;
import org.cordon.text.FractionationText;

/**
 * One schedule at one alpha/beta, and the schedule of another number of fractions with the same effect.
 *
 * @param schedule dose and fractions
 * @param alphaBetaGy of the tissue
 * @param otherFractions of the schedule with the same effect
 */
record Calculator(Schedule schedule, double alphaBetaGy, int otherFractions) {
    private Equivalent equivalent() {
        return Equivalent.of(schedule, alphaBetaGy);
    }

    String bed() {
        return FractionationText.gy(equivalent().bed().valueGy());
    }

    String eqd2() {
        return FractionationText.gy(equivalent().eqd2().valueGy());
    }

    /** The total dose in the other number of fractions. */
    String sameEffect() {
        return FractionationText.gy(
                LinearQuadratic.schedule(equivalent().bed(), otherFractions).totalGy());
    }
}
