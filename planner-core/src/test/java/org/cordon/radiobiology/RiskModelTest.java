package org.cordon.radiobiology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors 24 and 25 of the clinical reference, and the ends of the ranges in which the models hold. */
class RiskModelTest {
    private static final RiskModel SAC = new RiskModel.Logistic(6.853955, 0.0875883, 2, 25, 45);
    private static final RiskModel CONVENTIONAL = new RiskModel.LogLogistic(69.4, 18.7213, 0.87, 45, 69.4);

    private static double probability(RiskModel model, double eqd2Gy) {
        return ((RiskEstimate.Probability) model.at(new Eqd2(eqd2Gy, model.alphaBetaGy()))).value();
    }

    @ParameterizedTest
    @CsvSource({"44.64, 0.05002", "25.7, 0.00992"})
    void thecal_sac_after_one_to_five_fractions(double eqd2Gy, double expected) {
        assertThat(probability(SAC, eqd2Gy)).isCloseTo(expected, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"45, 0.000300", "50, 0.002155", "54, 0.009038", "61, 0.082014"})
    void whole_cord_in_conventional_fractions(double eqd2Gy, double expected) {
        assertThat(probability(CONVENTIONAL, eqd2Gy)).isCloseTo(expected, within(5e-7));
    }

    @ParameterizedTest
    @ValueSource(doubles = {25, 45})
    void the_ends_of_the_range_belong_to_it(double eqd2Gy) {
        assertThat(SAC.at(new Eqd2(eqd2Gy, 2))).isInstanceOf(RiskEstimate.Probability.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 24.9, 45.1, 56})
    void outside_the_range_there_is_no_number_but_a_reason(double eqd2Gy) {
        RiskEstimate estimate = SAC.at(new Eqd2(eqd2Gy, 2));
        assertThat(estimate).isInstanceOfSatisfying(RiskEstimate.NotEvaluated.class, none -> {
            assertThat(none.reason().code()).isEqualTo("DOSE_OUTSIDE_MODEL_RANGE");
            assertThat(none.reason().args())
                    .containsEntry("eqd2Gy", eqd2Gy)
                    .containsEntry("validFromGy", 25.0)
                    .containsEntry("validToGy", 45.0);
        });
    }

    @Test
    void a_dose_of_another_ratio_is_refused() {
        assertThatThrownBy(() -> SAC.at(new Eqd2(40, 0.87)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.87 and 2.0");
    }

    @Test
    void recovery_steps_at_six_and_twelve_months_and_decays_to_its_floor() {
        Recovery steps = new Recovery.Steps(java.util.List.of(new Recovery.Step(6, 0.75), new Recovery.Step(12, 0.5)));
        assertThat(steps.residual(5.99)).isEqualTo(1);
        assertThat(steps.residual(6)).isEqualTo(0.75);
        assertThat(steps.residual(11.99)).isEqualTo(0.75);
        assertThat(steps.residual(12)).isEqualTo(0.5);
        Recovery decay = new Recovery.Exponential(0.2, 24);
        assertThat(decay.residual(0)).isEqualTo(1);
        assertThat(decay.residual(24)).isCloseTo(0.6, within(1e-12));
        assertThat(decay.residual(48)).isCloseTo(0.4, within(1e-12));
        assertThat(new Recovery.None().residual(600)).isEqualTo(1);
        assertThatThrownBy(() -> decay.residual(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("months must be finite and >= 0, was -1.0");
    }

    @Test
    void step_recovery_of_30_in_10_leaves_what_vector_21_says() {
        Recovery steps = new Recovery.Steps(java.util.List.of(new Recovery.Step(6, 0.75), new Recovery.Step(12, 0.5)));
        Eqd2 prior = LinearQuadratic.eqd2(new Schedule(30, 10), 2);
        Eqd2 tolerance = new Eqd2(50, 2);
        assertThat(prior.times(steps.residual(6)).valueGy()).isCloseTo(28.125, within(1e-9));
        assertThat(tolerance.minus(prior.times(steps.residual(6))).valueGy()).isCloseTo(21.875, within(1e-9));
        Eqd2 left = tolerance.minus(prior.times(steps.residual(12)));
        assertThat(left.valueGy()).isCloseTo(31.25, within(1e-9));
        assertThat(LinearQuadratic.schedule(left, 1).totalGy()).isCloseTo(10.225, within(1e-3));
        assertThat(LinearQuadratic.schedule(left, 3).totalGy()).isCloseTo(16.596, within(1e-3));
        assertThat(LinearQuadratic.schedule(left, 5).totalGy()).isCloseTo(20.495, within(1e-3));
    }
}
