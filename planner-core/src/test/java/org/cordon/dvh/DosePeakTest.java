package org.cordon.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.cordon.dose.DoseGrid;
import org.cordon.dvh.DvhMetric.DoseStatistic;
import org.cordon.dvh.DvhMetric.Statistic;
import org.cordon.geometry.Point3;
import org.cordon.structure.Body;
import org.cordon.structure.ZConvention;
import org.junit.jupiter.api.Test;

/** Where the dose peaks between its nodes. */
class DosePeakTest {
    private static final int SEEDS = 60;
    /** Of 60 independent peaks, a class that holds 97 of 100 misses at most this many with a chance of 99 %. */
    private static final int MOST_MISSED = 5;

    private static Dvh box(DoseGrid dose, double half) {
        return DvhCalculator.calculate(
                Body.of(
                        Shapes.stack(-half, half, 0, 2, z -> List.of(Shapes.rectangle(-half, -half, half, half))),
                        ZConvention.HALF_SLICE),
                dose);
    }

    private static Measurement.Value max(Dvh dvh) {
        return (Measurement.Value) dvh.measure(new DoseStatistic(Statistic.MAX, DoseUnit.GY), OptionalDouble.empty());
    }

    private static double bell(double x, double y, double z, double deviation) {
        return 24 * StrictMath.exp(-(x * x + y * y + z * z) / (2 * deviation * deviation));
    }

    @Test
    void a_smooth_peak_between_nodes_is_higher_than_they_are_and_its_interval_holds_it() {
        int missed = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(7_919L * seed);
            double grid = 1 + 2 * random.nextDouble();
            double deviation = grid * (2 + 3 * random.nextDouble());
            Point3 shift =
                    new Point3(grid * random.nextDouble(), grid * random.nextDouble(), grid * random.nextDouble());
            Measurement.Value max = max(box(Shapes.grid(24, grid, shift, (x, y, z) -> bell(x, y, z, deviation)), 9));

            assertThat(max.value()).isCloseTo(24, within(0.05));
            missed += max.numerical().lower() <= 24 && 24 <= max.numerical().upper() ? 0 : 1;
        }
        assertThat(missed).isLessThanOrEqualTo(MOST_MISSED);
    }

    @Test
    void the_ridge_of_a_ring_between_nodes_lies_in_the_interval() {
        int missed = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(104_729L * seed + 1);
            double radius = 6 + 3 * random.nextDouble();
            double deviation = 4 + 3 * random.nextDouble();
            Point3 shift = new Point3(2 * random.nextDouble(), 2 * random.nextDouble(), 2 * random.nextDouble());
            Measurement.Value max = max(box(
                    Shapes.grid(24, 2, shift, (x, y, z) -> bell(Math.sqrt(x * x + y * y) - radius, 0, z, deviation)),
                    12));

            missed += max.numerical().lower() <= 24 && 24 <= max.numerical().upper() ? 0 : 1;
        }
        assertThat(missed).isLessThanOrEqualTo(MOST_MISSED);
    }

    @Test
    void the_edge_of_a_plateau_makes_no_dose_above_it_nor_below_the_ground() {
        Dvh dvh = box(Shapes.grid(24, 2, new Point3(0.3, 0.7, 1.1), (x, y, z) -> x < 1 && y < 2 && z < 3 ? 50 : 20), 9);

        assertThat(dvh.maxGy().getAsDouble()).isCloseTo(50, within(1e-9));
        assertThat(dvh.minGy().getAsDouble()).isCloseTo(20, within(1e-9));
    }

    @Test
    void noise_from_node_to_node_makes_no_new_extremes() {
        Dvh dvh = box(
                Shapes.grid(24, 2, new Point3(0, 0, 0), (x, y, z) -> {
                    long sum = Math.round(x / 2) + Math.round(y / 2) + Math.round(z / 2);
                    return sum % 2 == 0 ? 40 : 41;
                }),
                9);

        assertThat(dvh.maxGy().getAsDouble()).isCloseTo(41, within(1e-9));
        assertThat(dvh.minGy().getAsDouble()).isCloseTo(40, within(1e-9));
    }
}
