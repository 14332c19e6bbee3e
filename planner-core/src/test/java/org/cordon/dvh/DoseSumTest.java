package org.cordon.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.Point3;
import org.cordon.structure.Body;
import org.cordon.structure.ZConvention;
import org.junit.jupiter.api.Test;

class DoseSumTest {
    /** Two roundings to float at 60 Gy. */
    private static final double FLOAT_GY = 1e-5;

    private static DoseGrid linear(double x, double y, double z, double step, int n, double gy) {
        GridGeometry nodes = new GridGeometry(new Point3(x, y, z), step, step, step, n, n, n);
        float[] values = new float[nodes.nodeCount()];
        for (int at = 0; at < values.length; at++) {
            Point3 node = nodes.node(at % n, at / n % n, at / (n * n));
            values[at] = (float) (gy + 0.1 * node.xMm() + 0.05 * node.yMm() - 0.02 * node.zMm());
        }
        return DoseGrid.owning(nodes, values);
    }

    @Test
    void linear_doses_on_different_nodes_add_exactly_on_the_finest_grid_in_their_common_box() {
        DoseGrid coarse = linear(-20, -20, -20, 2.5, 17, 20);
        DoseGrid fine = linear(-11.3, -12.1, -10.7, 1, 40, 10);
        DoseGrid sum = DoseSum.of(List.of(coarse, fine)).orElseThrow();

        assertThat(sum.geometry().spacingXMm()).isEqualTo(1);
        assertThat(sum.geometry().originMm().xMm()).isCloseTo(-11.3, within(1e-9));
        // Both grids end at 20 or beyond: 20 - (-11.3) = 31.3, so 32 nodes along x.
        assertThat(sum.geometry().nx()).isEqualTo(32);
        for (int k = 0; k < sum.geometry().nz(); k += 7) {
            Point3 node = sum.geometry().node(3, 5, k);
            double expected = 30 + 2 * (0.1 * node.xMm() + 0.05 * node.yMm() - 0.02 * node.zMm());
            assertThat((double) sum.atNodeGy(3, 5, k)).isCloseTo(expected, within(FLOAT_GY));
        }
    }

    @Test
    void equal_nodes_are_added_without_interpolation_and_in_any_order_alike() {
        DoseGrid first = linear(0, 0, 0, 2, 5, 7);
        DoseGrid second = linear(0, 0, 0, 2, 5, 3);
        DoseGrid sum = DoseSum.of(List.of(first, second)).orElseThrow();
        DoseGrid other = DoseSum.of(List.of(second, first)).orElseThrow();
        for (int i = 0; i < 5; i++) {
            assertThat(sum.atNodeGy(i, 2, 3))
                    .isEqualTo((float) ((double) first.atNodeGy(i, 2, 3) + second.atNodeGy(i, 2, 3)));
            assertThat(other.atNodeGy(i, 2, 3)).isEqualTo(sum.atNodeGy(i, 2, 3));
        }
        assertThat(sum.geometry()).isEqualTo(first.geometry());
    }

    @Test
    void grids_that_do_not_overlap_have_no_sum() {
        assertThat(DoseSum.of(List.of(linear(0, 0, 0, 2, 5, 7), linear(100, 0, 0, 2, 5, 30))))
                .isEmpty();
        assertThat(DoseSum.of(List.of(linear(0, 0, 0, 2, 5, 7), linear(-8e9, 0, 0, 2, 5, 9e8))))
                .isEmpty();
    }

    @Test
    void a_scaled_grid_is_its_values_times_the_factor_everywhere() {
        DoseGrid grid = linear(0, 0, 0, 2, 5, 7);
        DoseGrid twice = grid.times(2);
        float[] copied = new float[5];
        twice.copyTo(10, copied, 0, 5);
        float[] original = new float[5];
        grid.copyTo(10, original, 0, 5);
        for (int i = 0; i < 5; i++) {
            assertThat(copied[i]).isEqualTo(2 * original[i]);
            assertThat(twice.atNodeGy(i, 1, 1)).isEqualTo(2 * grid.atNodeGy(i, 1, 1));
        }
        assertThat(twice.maxGy()).isEqualTo(2 * grid.maxGy());
        assertThat(twice.rowMaxGy(1, 1)).isEqualTo(2 * grid.rowMaxGy(1, 1));
        assertThat(twice.times(0.5).maxGy()).isEqualTo(grid.maxGy());
    }

    /** On 4 mm nodes the peak of a bell of 9 mm deviation lies 1 Gy of 14.2 above the trilinear dose between them. */
    @Test
    void nothing_added_on_finer_nodes_leaves_a_peak_between_nodes_as_high_as_it_is() {
        DoseGrid coarse = Shapes.grid(
                30, 4, new Point3(2, 2, 2), (x, y, z) -> 14.2 * StrictMath.exp(-(x * x + y * y + z * z) / (2 * 9 * 9)));
        DoseGrid nothing = Shapes.grid(25, 1, new Point3(0, 0, 0), (x, y, z) -> 0);
        DoseGrid sum = DoseSum.of(List.of(coarse, nothing)).orElseThrow();
        Body cord = Body.of(Shapes.cylinder(0, 0, 5, -18, 18, 0.5, 1), ZConvention.HALF_SLICE);
        for (DvhMetric metric : List.of(
                new DvhMetric.DoseStatistic(DvhMetric.Statistic.MAX, DoseUnit.GY),
                new DvhMetric.DoseAtVolume(0.03, VolumeUnit.CC, DoseUnit.GY))) {
            double alone = value(cord, coarse, metric);
            assertThat(value(cord, sum, metric)).as("%s", metric).isCloseTo(alone, within(0.03));
        }
        assertThat(value(cord, sum, new DvhMetric.DoseStatistic(DvhMetric.Statistic.MAX, DoseUnit.GY)))
                .isCloseTo(14.2, within(0.05));
        assertThat(DoseSum.isInterpolated(List.of(coarse, nothing))).isTrue();
        assertThat(DoseSum.isInterpolated(List.of(coarse, coarse.times(2)))).isFalse();
    }

    private static double value(Body body, DoseGrid dose, DvhMetric metric) {
        return ((Measurement.Value) DvhCalculator.calculate(body, dose).measure(metric, OptionalDouble.empty()))
                .value();
    }
}
