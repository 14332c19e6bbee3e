package org.cordon.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IsolinesTest {
    private interface Field {
        double at(int x, int y);
    }

    private static float[][] sampled(int size, Field field) {
        float[][] samples = new float[size][size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                samples[y][x] = (float) field.at(x, y);
            }
        }
        return samples;
    }

    @Test
    void a_cone_gives_one_closed_circle_of_its_radius() {
        List<double[]> chains = Isolines.chains(sampled(41, (x, y) -> Math.hypot(x - 20, y - 20)), 12);

        assertThat(chains).hasSize(1);
        double[] circle = chains.get(0);
        assertThat(circle[0]).isEqualTo(circle[circle.length - 2]);
        assertThat(circle[1]).isEqualTo(circle[circle.length - 1]);
        for (int i = 0; i < circle.length; i += 2) {
            // linear interpolation of a cone along an edge errs by less than h^2/(8 r)
            assertThat(Math.hypot(circle[i] - 20, circle[i + 1] - 20)).isBetween(12 - 1 / 96.0, 12 + 1 / 96.0);
        }
    }

    @Test
    void a_ramp_gives_one_open_line_at_the_exact_place() {
        List<double[]> chains = Isolines.chains(sampled(9, (x, y) -> x), 3.25);

        assertThat(chains).hasSize(1);
        assertThat(chains.get(0)).hasSize(18);
        for (int i = 0; i < 18; i += 2) {
            assertThat(chains.get(0)[i]).isEqualTo(3.25);
        }
    }

    @Test
    void two_islands_are_two_chains_and_a_ring_has_an_inner_and_an_outer_one() {
        assertThat(Isolines.chains(
                        sampled(60, (x, y) -> Math.min(Math.hypot(x - 15, y - 30), Math.hypot(x - 45, y - 30))), 8))
                .hasSize(2);
        assertThat(Isolines.chains(sampled(60, (x, y) -> Math.abs(Math.hypot(x - 30, y - 30) - 15)), 5))
                .hasSize(2);
    }

    @Test
    void outside_of_the_samples_and_where_there_is_no_number_there_is_no_line() {
        assertThat(Isolines.chains(sampled(9, (x, y) -> 1), 2)).isEmpty();
        assertThat(Isolines.chains(new float[0][0], 1)).isEmpty();
        assertThat(Isolines.chains(sampled(9, (x, y) -> x < 4 ? 0 : Float.NaN), 0.5))
                .isEmpty();
    }

    @Test
    void several_values_asked_together_give_what_each_gives_alone() {
        Random random = new Random(11);
        float[][] samples = sampled(40, (x, y) -> random.nextInt(30) == 0 ? Float.NaN : random.nextInt(8));
        double[] values = {3, 0.5, 6.25, 3.5, 9};

        List<List<double[]>> together = Isolines.chains(samples, values);

        for (int i = 0; i < values.length; i++) {
            List<double[]> alone = Isolines.chains(samples, values[i]);
            assertThat(together.get(i).toArray(double[][]::new)).isDeepEqualTo(alone.toArray(double[][]::new));
        }
        assertThat(together.get(0)).hasSizeGreaterThan(50);
        assertThat(together.get(4)).isEmpty();
    }
}
