package org.cordon.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cordon.radiobiology.Eqd2;
import org.cordon.radiobiology.LinearQuadratic;
import org.cordon.radiobiology.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CordRiskTest {
    private static CordRisk.Statement statement(CordRisk risk, String id) {
        return risk.statements().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"24.9, false", "25, true", "44.64, true", "45, true", "45.1, false"})
    void the_fit_speaks_from_25_to_45_and_nowhere_else(double eqd2Gy, boolean evaluated) {
        for (int fractions = 1; fractions <= 5; fractions++) {
            Schedule maximum = LinearQuadratic.schedule(new Eqd2(eqd2Gy, 2), fractions);
            // Rounding of the inverse must not push the ends of the range out.
            Schedule inside = eqd2Gy == 45 ? maximum.times(1 - 1e-12) : maximum.times(1 + 1e-12);
            CordRisk.Statement fit = statement(CordRisk.of(inside), "sahgal-2013-fit");
            assertThat(fit.evaluated()).isEqualTo(evaluated);
            assertThat(fit.probability().isPresent()).isEqualTo(evaluated);
            assertThat(fit.says().code()).isEqualTo(evaluated ? "CORD_RISK_BY_MODEL" : "DOSE_OUTSIDE_MODEL_RANGE");
        }
    }

    @Test
    void at_the_limit_of_one_fraction_the_fit_has_five_percent_and_hytec_its_estimate() {
        CordRisk risk = CordRisk.of(new Schedule(12.4, 1));
        assertThat(risk.eqd2().valueGy()).isCloseTo(44.64, within(1e-9));
        assertThat(statement(risk, "sahgal-2013-fit").probability().getAsDouble())
                .isCloseTo(0.05002, within(1e-5));
        assertThat(statement(risk, "hytec-de-novo").says().code()).isEqualTo("CORD_RISK_WITHIN_HYTEC");
        assertThat(statement(risk, "sahgal-2013").says().code()).isEqualTo("CORD_RISK_BETWEEN");
        assertThat(statement(risk, "schultheiss-2008").evaluated()).isFalse();
    }

    @Test
    void fourteen_gray_in_one_fraction_are_given_no_risk_at_all() {
        CordRisk risk = CordRisk.of(new Schedule(14, 1));
        assertThat(statement(risk, "hytec-de-novo").says().code()).isEqualTo("CORD_RISK_ABOVE_HYTEC");
        assertThat(statement(risk, "sahgal-2013").says().code()).isEqualTo("CORD_RISK_ABOVE");
        assertThat(risk.statements())
                .allMatch(statement -> statement.probability().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"50, 25, 0.002155", "54, 27, 0.009038", "61, 30.5, 0.082014"})
    void conventional_fractions_have_the_curve_of_schultheiss_and_nothing_else(
            double doseGy, double fractionsOf2Gy, double expected) {
        int fractions = (int) Math.round(fractionsOf2Gy);
        Schedule maximum = LinearQuadratic.schedule(new Eqd2(doseGy, 0.87), fractions);
        CordRisk risk = CordRisk.of(maximum);
        assertThat(statement(risk, "schultheiss-2008").probability().getAsDouble())
                .isCloseTo(expected, within(1e-6));
        assertThat(risk.statements().stream().filter(CordRisk.Statement::evaluated))
                .hasSize(1);
    }

    @Test
    void thirteen_fractions_have_no_published_risk() {
        CordRisk risk = CordRisk.of(new Schedule(39, 13));
        assertThat(risk.statements()).noneMatch(CordRisk.Statement::evaluated);
        assertThat(statement(risk, "hytec-de-novo").says().code()).isEqualTo("CORD_RISK_NO_HYTEC");
    }
}
