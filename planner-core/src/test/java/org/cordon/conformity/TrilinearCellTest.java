package org.cordon.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrilinearCellTest {
    private static final double ROUNDING = 1e-12;
    /** The agreement that is asked of the outer integral, for a few pieces. */
    private static final double CURVED = 1e-8;

    private interface Corner {
        double at(int i, int j, int k);
    }

    private static double fraction(Corner values) {
        TrilinearCell cell = new TrilinearCell();
        for (int corner = 0; corner < 8; corner++) {
            int i = corner & 1;
            int j = corner >> 1 & 1;
            int k = corner >> 2;
            cell.set(i, j, k, values.at(i, j, k));
        }
        return cell.fraction();
    }

    @Test
    void a_plane_across_an_axis_cuts_where_it_lies() {
        for (double at : new double[] {0.001, 0.25, 0.5, 0.999}) {
            assertThat(fraction((i, j, k) -> i - at)).isCloseTo(1 - at, within(ROUNDING));
            assertThat(fraction((i, j, k) -> j - at)).isCloseTo(1 - at, within(ROUNDING));
            assertThat(fraction((i, j, k) -> k - at)).isCloseTo(1 - at, within(ROUNDING));
        }
    }

    @Test
    void an_oblique_plane_cuts_off_a_pyramid() {
        for (double at : new double[] {0.01, 0.3, 0.7, 1}) {
            assertThat(1 - fraction((i, j, k) -> i + j + k - at)).isCloseTo(at * at * at / 6, within(ROUNDING));
            assertThat(fraction((i, j, k) -> 3 - i - j - k - at - (3 - 2 * at))).isBetween(0.0, 1.0);
        }
        assertThat(fraction((i, j, k) -> i + j + k - 1.5)).isCloseTo(0.5, within(ROUNDING));
    }

    @Test
    void the_product_of_two_coordinates_has_its_closed_form() {
        for (double t : new double[] {0.01, 0.2, 0.5, 0.9}) {
            double truth = 1 - t + t * Math.log(t);
            assertThat(fraction((i, j, k) -> i * j - t)).isCloseTo(truth, within(CURVED));
            assertThat(fraction((i, j, k) -> j * k - t)).isCloseTo(truth, within(CURVED));
            assertThat(fraction((i, j, k) -> i * k - t)).isCloseTo(truth, within(CURVED));
        }
    }

    @Test
    void the_product_of_three_coordinates_has_its_closed_form() {
        for (double t : new double[] {0.01, 0.1, 0.5, 0.9}) {
            double log = Math.log(t);
            double truth = 1 - t * (1 - log + log * log / 2);
            assertThat(fraction((i, j, k) -> i * j * k - t)).isCloseTo(truth, within(CURVED));
        }
    }

    @Test
    void a_saddle_at_the_level_shares_the_cell_evenly() {
        assertThat(fraction((i, j, k) -> (i - 0.5) * (j - 0.5))).isCloseTo(0.5, within(ROUNDING));
        assertThat(fraction((i, j, k) -> (j - 0.5) * (k - 0.5))).isCloseTo(0.5, within(ROUNDING));
        assertThat(fraction((i, j, k) -> (i - 0.5) * (j - 0.5) * (k - 0.5))).isCloseTo(0.5, within(ROUNDING));
    }

    @Test
    void a_plateau_at_the_level_counts_as_reached() {
        assertThat(fraction((i, j, k) -> 0)).isEqualTo(1);
        assertThat(fraction((i, j, k) -> i == 0 ? 0 : -1)).isCloseTo(0, within(ROUNDING));
        assertThat(fraction((i, j, k) -> -1e-9)).isEqualTo(0);
    }

    @Test
    void random_cells_agree_with_counting_points_and_with_all_other_orders_of_axes() {
        SplittableRandom random = new SplittableRandom(6);
        int points = 60;
        for (int round = 0; round < 200; round++) {
            double[] value = new double[8];
            for (int corner = 0; corner < 8; corner++) {
                value[corner] = random.nextDouble(-1, 1);
            }
            double own = fraction((i, j, k) -> value[4 * k + 2 * j + i]);
            assertThat(fraction((i, j, k) -> value[4 * j + 2 * i + k])).isCloseTo(own, within(CURVED));
            assertThat(fraction((i, j, k) -> value[4 * i + 2 * k + j])).isCloseTo(own, within(CURVED));
            assertThat(1 - fraction((i, j, k) -> -value[4 * k + 2 * j + i])).isCloseTo(own, within(CURVED));
            if (round < 40) {
                assertThat(counted(value, points)).isCloseTo(own, within(3.0 / points / points));
            }
        }
    }

    /** Lines along z at the centres of columns, cut where the linear function crosses zero. */
    private static double counted(double[] value, int points) {
        double sum = 0;
        for (int a = 0; a < points; a++) {
            for (int b = 0; b < points; b++) {
                double x = (a + 0.5) / points;
                double y = (b + 0.5) / points;
                double low = bilinear(value, 0, x, y);
                double high = bilinear(value, 4, x, y);
                sum += low >= 0 == high >= 0 ? (low >= 0 ? 1 : 0) : Math.max(low, high) / Math.abs(low - high);
            }
        }
        return sum / points / points;
    }

    private static double bilinear(double[] value, int from, double x, double y) {
        return (value[from] * (1 - x) + value[from + 1] * x) * (1 - y)
                + (value[from + 2] * (1 - x) + value[from + 3] * x) * y;
    }
}
