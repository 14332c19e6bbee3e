package org.cordon.gamma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.Point3;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GammaCalculatorTest {
    /** Doses are stored as float: 4 µGy at 60 Gy, against a criterion of 1.8 Gy. */
    private static final double FLOAT_GAMMA = 2e-5;
    /** What the search may leave above the minimum. */
    private static final double SEARCH_GAMMA = 1e-3;

    private static final GridGeometry CUBE = GammaTestDoses.grid(-20, 2, 21);

    @Nested
    class Closed_form {
        @Test
        void a_dose_compared_with_itself_has_gamma_0_everywhere() {
            DoseGrid dose = GammaTestDoses.noise(CUBE, 1, 0, 60);

            GammaStatistics all =
                    GammaCalculator.calculate(dose, dose, GammaCriteria.tg218()).statistics();

            assertThat(all.max()).hasValue(0);
            assertThat(all.passRatePercent()).hasValue(100);
            assertThat(all.points()).isGreaterThan(8000);
        }

        @ParameterizedTest
        @CsvSource({
            "1,0,0, 0.5, 1.0",
            "0,1,0, 2, 1.0",
            "0,0,1, 1, 3",
            "1,1,0, 1.5, 1.0",
            "1,2,3, 1.5, 0.7",
            "-1,1,1, 0.3, 2.5"
        })
        void a_shift_in_a_uniform_gradient_follows_the_formula(
                double dx, double dy, double dz, double gradientGyPerMm, double shiftMm) {
            double length = Math.sqrt(dx * dx + dy * dy + dz * dz);
            GammaTestDoses.Field field = (x, y, z) -> 100 + gradientGyPerMm * (dx * x + dy * y + dz * z) / length;
            DoseGrid reference = GammaTestDoses.dose(CUBE, field);
            DoseGrid evaluated = GammaTestDoses.dose(
                    CUBE,
                    (x, y, z) ->
                            field.gy(x - shiftMm * dx / length, y - shiftMm * dy / length, z - shiftMm * dz / length));
            GammaMap map = GammaCalculator.calculate(
                    reference, evaluated, GammaCriteria.global(3, 2).withMaxGamma(4));
            double doseCriterionGy = 0.03 * reference.maxGy();
            double distance = 2 / shiftMm;
            double dose = doseCriterionGy / (gradientGyPerMm * shiftMm);

            assertThat(map.at(10, 10, 10).orElseThrow())
                    .isCloseTo(1 / Math.sqrt(dose * dose + distance * distance), within(FLOAT_GAMMA * 2));
            assertThat(map.at(8, 12, 11).orElseThrow())
                    .isCloseTo(1 / Math.sqrt(dose * dose + distance * distance), within(FLOAT_GAMMA * 2));
        }

        @ParameterizedTest
        @ValueSource(doubles = {1.01, 1.03, 0.95, 1.059})
        void a_uniform_dose_scaled_has_the_difference_over_the_criterion(double factor) {
            DoseGrid reference = GammaTestDoses.dose(CUBE, (x, y, z) -> 20);
            DoseGrid evaluated = GammaTestDoses.dose(CUBE, (x, y, z) -> 20 * factor);

            GammaStatistics all = GammaCalculator.calculate(reference, evaluated, GammaCriteria.tg218())
                    .statistics();

            assertThat(all.max().orElseThrow()).isCloseTo(Math.abs(factor - 1) / 0.03, within(FLOAT_GAMMA));
            assertThat(all.mean().orElseThrow()).isCloseTo(Math.abs(factor - 1) / 0.03, within(FLOAT_GAMMA));
        }

        @Test
        void the_local_criterion_is_a_percentage_of_the_dose_at_the_point() {
            DoseGrid reference = GammaTestDoses.dose(CUBE, (x, y, z) -> x < 0 ? 10 : 40);
            DoseGrid evaluated = GammaTestDoses.dose(CUBE, (x, y, z) -> x < 0 ? 10.3 : 40.3);
            GammaMap local = GammaCalculator.calculate(
                    reference, evaluated, GammaCriteria.global(2, 2).local());
            GammaMap global = GammaCalculator.calculate(reference, evaluated, GammaCriteria.global(2, 2));

            assertThat(local.at(2, 10, 10).orElseThrow()).isCloseTo(0.3 / 0.2, within(2e-4));
            assertThat(local.at(18, 10, 10).orElseThrow()).isCloseTo(0.3 / 0.8, within(2e-4));
            assertThat(global.at(2, 10, 10).orElseThrow()).isCloseTo(0.3 / 0.8, within(2e-4));
        }

        @Test
        void in_a_checkerboard_the_dose_between_lies_on_the_way_to_the_neighbour() {
            GridGeometry small = GammaTestDoses.grid(-8, 2, 9);
            DoseGrid reference = GammaTestDoses.dose(small, (x, y, z) -> 10);
            DoseGrid evaluated = GammaTestDoses.dose(
                    small, (x, y, z) -> (Math.round(x / 2) + Math.round(y / 2) + Math.round(z / 2)) % 2 == 0 ? 14 : 10);
            GammaMap map = GammaCalculator.calculate(
                    reference, evaluated, GammaCriteria.global(10, 2).withMaxGamma(8));

            // from a 14 Gy node along an edge: the minimum over t of sqrt(t² + (4 - 4 t)²) is 4 / sqrt(17)
            double dense = BruteForceGamma.at(small.node(4, 4, 4), 10, evaluated, 1.0, 2, 8, 20);
            assertThat(map.at(4, 4, 4).orElseThrow()).isCloseTo(dense, within(5e-3));
            assertThat(map.at(4, 4, 4).orElseThrow()).isLessThanOrEqualTo(4 / Math.sqrt(17) + 1e-6);
            assertThat(map.at(5, 4, 4)).hasValue(0);
        }
    }

    @Nested
    class Against_brute_force {
        @ParameterizedTest
        @ValueSource(longs = {3, 4, 5, 6})
        void noise_on_different_grids_has_the_gamma_of_a_dense_search(long seed) {
            Random random = new Random(seed);
            GridGeometry fine = new GridGeometry(
                    new Point3(-7.3 + random.nextDouble(), -7, -8.1), 1.1 + random.nextDouble(), 1.7, 2.3, 9, 10, 8);
            GridGeometry coarse = new GridGeometry(new Point3(-4, -3.5, -4.2), 2.1, 2.5, 1.9, 4, 4, 5);
            double spreadGy = seed % 2 == 0 ? 8 : 1;
            DoseGrid evaluated = GammaTestDoses.noise(fine, seed, 30, 30 + spreadGy);
            DoseGrid reference = GammaTestDoses.noise(coarse, seed + 100, 30, 30 + spreadGy);
            GammaMap map = GammaCalculator.calculate(reference, evaluated, GammaCriteria.global(2, 1.5));
            double criterionGy = 0.02 * reference.maxGy();

            for (int k = 0; k < coarse.nz(); k++) {
                for (int j = 0; j < coarse.ny(); j++) {
                    for (int i = 0; i < coarse.nx(); i++) {
                        double dense = BruteForceGamma.at(
                                coarse.node(i, j, k), reference.atNodeGy(i, j, k), evaluated, criterionGy, 1.5, 2, 16);
                        double found = map.at(i, j, k).orElseThrow();
                        assertThat(found).isLessThanOrEqualTo(dense + SEARCH_GAMMA);
                        // the dense search stands at most half a step from the minimum along each axis
                        assertThat(found).isGreaterThan(dense - 0.12);
                    }
                }
            }
        }
    }

    @Nested
    class At_the_border {
        @Test
        void points_outside_the_evaluated_grid_are_counted_and_do_not_pass_for_want_of_dose() {
            DoseGrid reference = GammaTestDoses.dose(CUBE, (x, y, z) -> 20);
            DoseGrid evaluated = GammaTestDoses.dose(GammaTestDoses.grid(-10, 2, 11), (x, y, z) -> 20);

            GammaMap map = GammaCalculator.calculate(reference, evaluated, GammaCriteria.tg218());
            GammaStatistics all = map.statistics();

            assertThat(all.outside()).isEqualTo(21 * 21 * 21 - 11 * 11 * 11);
            assertThat(all.searchLeft()).isZero();
            assertThat(map.at(0, 10, 10)).as("10 mm outside").hasValue(2);
            assertThat(map.at(4, 10, 10).orElseThrow())
                    .as("2 mm outside: a distance of one criterion")
                    .isCloseTo(1, within(1e-6));
        }

        @Test
        void a_search_that_would_leave_the_grid_is_counted() {
            GridGeometry small = GammaTestDoses.grid(-10, 2, 11);
            DoseGrid reference = GammaTestDoses.dose(small, (x, y, z) -> 20);
            DoseGrid evaluated = GammaTestDoses.dose(small, (x, y, z) -> 20.3);

            GammaStatistics all = GammaCalculator.calculate(reference, evaluated, GammaCriteria.tg218())
                    .statistics();

            // gamma 0.5 is a reach of 1 mm: the outermost layer of nodes
            assertThat(all.searchLeft()).isEqualTo(11 * 11 * 11 - 9 * 9 * 9);
            assertThat(all.outside()).isZero();
        }

        @Test
        void nodes_below_the_cut_off_are_no_points() {
            DoseGrid dose = GammaTestDoses.dose(CUBE, (x, y, z) -> x < 0 ? 1.99 : 20);

            GammaStatistics all =
                    GammaCalculator.calculate(dose, dose, GammaCriteria.tg218()).statistics();

            assertThat(all.points()).isEqualTo(11 * 21 * 21);
        }
    }

    @Test
    void the_bits_do_not_depend_on_threads() {
        GridGeometry small = GammaTestDoses.grid(-8, 2, 8);
        DoseGrid reference = GammaTestDoses.noise(small, 8, 20, 24);
        DoseGrid evaluated = GammaTestDoses.noise(small, 9, 20, 24);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            float[] many = GammaCalculator.calculate(reference, evaluated, GammaCriteria.tg218(), threads)
                    .values();

            assertThat(many)
                    .isEqualTo(GammaCalculator.calculate(reference, evaluated, GammaCriteria.tg218())
                            .values());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void an_empty_reference_has_nothing_to_normalise_to() {
        DoseGrid nothing = GammaTestDoses.dose(CUBE, (x, y, z) -> 0);

        assertThatThrownBy(() -> GammaCalculator.calculate(nothing, nothing, GammaCriteria.tg218()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the reference dose is 0 Gy everywhere: nothing to normalise to");
    }

    @Test
    void criteria_are_checked() {
        assertThatThrownBy(() -> GammaCriteria.global(0, 2)).hasMessage("dosePercent must be finite and > 0, was 0.0");
        assertThatThrownBy(() -> GammaCriteria.global(3, 2).withMaxGamma(1))
                .hasMessage("maxGamma must be above 1 and finite, was 1.0");
        assertThatThrownBy(() -> GammaCalculator.calculate(
                        GammaTestDoses.dose(CUBE, (x, y, z) -> 1),
                        GammaTestDoses.dose(CUBE, (x, y, z) -> 1),
                        GammaCriteria.global(3, 500)))
                .hasMessageContaining("distanceMm or maxGamma too large");
    }
}
