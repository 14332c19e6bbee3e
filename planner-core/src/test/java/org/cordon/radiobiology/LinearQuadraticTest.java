package org.cordon.radiobiology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors 1 to 17 of the clinical reference, worked by hand from the formulas. */
class LinearQuadraticTest {
    /** The tolerance of the published vectors. */
    private static final Offset<Double> VECTOR_GY = within(1e-3);

    private static final Offset<Double> ROUNDING = within(1e-9);

    @ParameterizedTest
    @CsvSource({
        "39, 13, 2, 48.75", "50, 25, 2, 50", "39, 13, 0.87, 52.5889", "39, 13, 10, 42.25", "14, 1, 2, 56",
        "12.4, 1, 2, 44.64", "13, 1, 2, 48.75", "20, 3, 2, 43.3333", "21.9, 3, 2, 50.9175", "30, 5, 2, 60",
        "25.3, 5, 2, 44.6545", "24, 2, 10, 44", "24, 2, 3, 72", "24, 2, 1.5, 92.5714", "30, 10, 2, 37.5",
        "20, 5, 2, 30", "37.5, 15, 2, 42.1875", "45, 25, 2, 42.75", "8, 1, 2, 20", "17, 2, 2, 44.625",
        "20.3, 3, 2, 44.4908", "23, 4, 2, 44.5625"
    })
    void eqd2_of_a_schedule(double doseGy, int fractions, double alphaBetaGy, double expectedGy) {
        assertThat(LinearQuadratic.eqd2(new Schedule(doseGy, fractions), alphaBetaGy)
                        .valueGy())
                .isCloseTo(expectedGy, VECTOR_GY);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 1, 8.75", "10, 1, 30", "12.5, 1, 45.3125", "14, 1, 56",
        "5, 3, 4.5833", "10, 3, 13.3333", "12.5, 3, 19.2708", "14, 3, 23.3333"
    })
    void eqd2_of_a_voxel(double doseGy, int fractions, double expectedGy) {
        assertThat(LinearQuadratic.eqd2Gy(doseGy, fractions, 2)).isCloseTo(expectedGy, VECTOR_GY);
    }

    @ParameterizedTest
    @CsvSource({
        "39, 13, 2, 97.5",
        "50, 25, 2, 100",
        "39, 13, 10, 50.7",
        "14, 1, 2, 112",
        "12.4, 1, 2, 89.28",
        "20, 3, 2, 86.6667",
        "21.9, 3, 2, 101.835",
        "30, 5, 2, 120",
        "24, 2, 10, 52.8"
    })
    void bed_of_a_schedule(double doseGy, int fractions, double alphaBetaGy, double expectedGy) {
        assertThat(LinearQuadratic.bed(new Schedule(doseGy, fractions), alphaBetaGy)
                        .valueGy())
                .isCloseTo(expectedGy, VECTOR_GY);
    }

    @ParameterizedTest
    @CsvSource({
        "25, 1, 9.0499", "25, 2, 12.2829", "25, 3, 14.5784", "25, 4, 16.3961", "25, 5, 17.9129",
        "50, 1, 13.1774", "50, 2, 18.0998", "50, 3, 21.6779", "50, 4, 24.5657", "50, 5, 27.0156",
        "20, 1, 8", "20, 2, 10.8062", "20, 3, 12.7797", "20, 4, 14.3303", "20, 5, 15.6155"
    })
    void the_schedule_that_has_an_eqd2(double eqd2Gy, int fractions, double expectedGy) {
        assertThat(LinearQuadratic.schedule(new Eqd2(eqd2Gy, 2), fractions).totalGy())
                .isCloseTo(expectedGy, VECTOR_GY);
    }

    @ParameterizedTest
    @CsvSource({"24, 1, 10, 20, 80", "18, 1, 10, 10, 44", "14, 1, 2, 5, 71.5", "27, 3, 10, 8, 51"})
    void lq_l_of_a_schedule(double doseGy, int fractions, double alphaBetaGy, double transitionGy, double expectedGy) {
        assertThat(LinearQuadraticLinear.tangent(alphaBetaGy, transitionGy)
                        .bed(new Schedule(doseGy, fractions))
                        .valueGy())
                .isCloseTo(expectedGy, VECTOR_GY);
    }

    @Test
    void mori_39_in_13_against_50_in_25_is_almost_equivalent_at_2_and_above_at_0_87() {
        Schedule mori = new Schedule(39, 13);
        Schedule conventional = new Schedule(50, 25);

        assertThat(LinearQuadratic.eqd2(mori, 2).valueGy()
                        / LinearQuadratic.eqd2(conventional, 2).valueGy())
                .isCloseTo(0.975, ROUNDING);
        assertThat(LinearQuadratic.eqd2(mori, 2).isAtMost(LinearQuadratic.eqd2(conventional, 2)))
                .isTrue();
        assertThat(LinearQuadratic.eqd2(mori, 0.87).isAtMost(LinearQuadratic.eqd2(conventional, 0.87)))
                .isFalse();
    }

    @Test
    void inverse_and_forward_agree_for_any_schedule() {
        Random random = new Random(20261120);
        for (int i = 0; i < 2000; i++) {
            double alphaBetaGy = 0.3 + 20 * random.nextDouble();
            Schedule schedule = new Schedule(100 * Math.pow(random.nextDouble(), 4), 1 + random.nextInt(40));
            Schedule back = LinearQuadratic.schedule(LinearQuadratic.eqd2(schedule, alphaBetaGy), schedule.fractions());
            assertThat(back.totalGy()).isCloseTo(schedule.totalGy(), within(1e-12 * (1 + schedule.totalGy())));
            assertThat(LinearQuadratic.eqd2(schedule, alphaBetaGy).bed().valueGy())
                    .isCloseTo(LinearQuadratic.bed(schedule, alphaBetaGy).valueGy(), within(1e-9));
        }
    }

    @Test
    void two_gray_fractions_are_their_own_eqd2_at_any_ratio_and_zero_stays_zero() {
        for (double alphaBetaGy : new double[] {0.87, 2, 3, 10}) {
            assertThat(LinearQuadratic.eqd2(new Schedule(44, 22), alphaBetaGy).valueGy())
                    .isCloseTo(44, ROUNDING);
            assertThat(LinearQuadratic.schedule(Eqd2.zero(alphaBetaGy), 3).totalGy())
                    .isZero();
        }
    }

    @Test
    void lq_l_meets_lq_at_the_transition_and_lies_below_it_above() {
        LinearQuadraticLinear model = LinearQuadraticLinear.tangent(2, 5);
        assertThat(model.bed(new Schedule(15, 3)).valueGy())
                .isCloseTo(LinearQuadratic.bed(new Schedule(15, 3), 2).valueGy(), ROUNDING);
        assertThat(model.bed(new Schedule(15.3, 3)).isAtMost(LinearQuadratic.bed(new Schedule(15.3, 3), 2)))
                .isTrue();
    }

    @Test
    void values_of_different_ratios_are_neither_added_nor_compared() {
        Eqd2 atTwo = new Eqd2(20, 2);
        Eqd2 atThree = new Eqd2(20, 3);
        assertThatThrownBy(() -> atTwo.plus(atThree))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values of different alpha/beta cannot be added or compared, were 2.0 and 3.0 Gy");
        assertThatThrownBy(() -> atTwo.isAtMost(atThree)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> atTwo.bed().plus(atThree.bed())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> atTwo.bed().isAtMost(atThree.bed())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void impossible_values_are_refused_with_what_they_were() {
        assertThatThrownBy(() -> new Schedule(-1, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("totalGy must be finite and >= 0, was -1.0");
        assertThatThrownBy(() -> new Schedule(20, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fractions must be at least 1, was 0");
        assertThatThrownBy(() -> LinearQuadratic.eqd2(new Schedule(20, 5), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("alphaBetaGy must be finite and > 0, was 0.0");
        assertThatThrownBy(() -> new Eqd2(Double.NaN, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LinearQuadraticLinear.tangent(2, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
