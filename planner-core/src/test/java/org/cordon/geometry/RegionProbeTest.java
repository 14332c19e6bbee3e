package org.cordon.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionProbeTest {
    private static final double ROUNDING = 1e-9;

    private static Ring star(Random random, double x, double y, double radius, int n) {
        double[] xs = new double[n];
        double[] ys = new double[n];
        for (int i = 0; i < n; i++) {
            double r = radius * (0.4 + 0.6 * random.nextDouble());
            xs[i] = x + r * StrictMath.cos(2 * Math.PI * i / n);
            ys[i] = y + r * StrictMath.sin(2 * Math.PI * i / n);
        }
        return new Ring(xs, ys);
    }

    /** Every edge, one after the other. */
    private static double nearest(FlatRegion region, double x, double y) {
        double best = Double.POSITIVE_INFINITY;
        for (int r = 0; r < region.ringCount(); r++) {
            int end = region.ringStart(r + 1);
            for (int i = region.ringStart(r), j = end - 1; i < end; j = i++) {
                double dx = region.xMm(i) - region.xMm(j);
                double dy = region.yMm(i) - region.yMm(j);
                double t = ((x - region.xMm(j)) * dx + (y - region.yMm(j)) * dy) / (dx * dx + dy * dy);
                t = Math.min(1, Math.max(0, t));
                best = Math.min(best, Math.hypot(region.xMm(j) + t * dx - x, region.yMm(j) + t * dy - y));
            }
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void answers_are_those_of_looking_at_every_edge(long seed) {
        Random random = new Random(seed);
        FlatRegion region = FlatRegion.of(new PlanarRegion(
                0,
                List.of(
                        star(random, 0, 0, 20, 40),
                        star(random, 3, -2, 6, 7 + random.nextInt(100)),
                        star(random, 40, 9, 3, 5))));
        RegionProbe probe = new RegionProbe(region);
        for (int n = 0; n < 2000; n++) {
            double x = 70 * (random.nextDouble() - 0.4);
            double y = 60 * (random.nextDouble() - 0.5);
            assertThat(probe.distanceMm(x, y)).isCloseTo(nearest(region, x, y), within(ROUNDING));
            assertThat(Math.hypot(probe.nearestXMm() - x, probe.nearestYMm() - y))
                    .isCloseTo(nearest(region, x, y), within(ROUNDING));
            assertThat(probe.contains(x, y)).isEqualTo(region.contains(x, y));
        }
    }

    @Test
    void a_ray_tells_how_thick_the_region_is_and_how_far_the_next_one_lies() {
        FlatRegion region = FlatRegion.of(new PlanarRegion(
                        0,
                        List.of(
                                new Ring(new double[] {0, 10, 10, 0}, new double[] {0, 0, 4, 4}),
                                new Ring(new double[] {30, 34, 34, 30}, new double[] {0, 0, 4, 4}))))
                .withEdgesUpTo(1);
        RegionProbe probe = new RegionProbe(region);
        assertThat(probe.reachMm(5, 0, 0, 1, 60)).isCloseTo(4, within(ROUNDING));
        assertThat(probe.reachMm(0, 2.2, 1, 0, 60)).isCloseTo(10, within(ROUNDING));
        assertThat(probe.reachMm(10, 2.2, 1, 0, 60)).isCloseTo(20, within(ROUNDING));
        assertThat(probe.reachMm(10, 2.2, 1, 0, 19)).isInfinite();
        assertThat(probe.reachMm(5, 2, 0.6, 0.8, 60)).isCloseTo(2.5, within(ROUNDING));
        assertThat(probe.reachMm(5, 4, 0, 1, 60)).isInfinite();
    }
}
