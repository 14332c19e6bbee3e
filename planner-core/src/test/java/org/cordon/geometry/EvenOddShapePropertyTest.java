package org.cordon.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random contours that cross themselves and each other, some on a coarse lattice so that edges and vertices coincide. */
class EvenOddShapePropertyTest {
    private static final int ROUNDS = 60;

    /** Areas of about 1e4 mm² from coordinates of 1e2 mm: rounding of a few hundred operations. */
    private static final double ROUNDING_MM2 = 1e-8;

    private static List<Ring> rings(Random random) {
        boolean lattice = random.nextInt(3) == 0;
        List<Ring> rings = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int r = 0; r < count; r++) {
            int size = 3 + random.nextInt(9);
            double[] x = new double[size];
            double[] y = new double[size];
            for (int i = 0; i < size; i++) {
                x[i] = lattice ? 10 * random.nextInt(8) : random.nextDouble() * 100 - 50;
                y[i] = lattice ? 10 * random.nextInt(8) : random.nextDouble() * 100 - 50;
            }
            rings.add(new Ring(x, y));
        }
        return rings;
    }

    private static Ring turned(Ring ring, Random random) {
        int size = ring.size();
        int start = random.nextInt(size);
        boolean reversed = random.nextBoolean();
        double[] x = new double[size];
        double[] y = new double[size];
        for (int i = 0; i < size; i++) {
            int from = Math.floorMod(reversed ? start - i : start + i, size);
            x[i] = ring.xMm(from);
            y[i] = ring.yMm(from);
        }
        return new Ring(x, y);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void area_is_that_of_the_oracle(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<Ring> rings = rings(random);

            assertThat(EvenOddShape.of(rings).areaMm2())
                    .isCloseTo(new EvenOddOracle(rings).areaMm2(), within(ROUNDING_MM2));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void points_lie_inside_as_the_oracle_says(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<Ring> rings = rings(random);
            EvenOddShape shape = EvenOddShape.of(rings);
            EvenOddOracle oracle = new EvenOddOracle(rings);
            for (int i = 0; i < 50; i++) {
                double x = random.nextDouble() * 120 - 50.123;
                double y = random.nextDouble() * 120 - 50.321;
                assertThat(shape.contains(x, y)).isEqualTo(oracle.contains(x, y));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void areas_of_overlays_add_up(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            EvenOddShape a = EvenOddShape.of(rings(random));
            EvenOddShape b = EvenOddShape.of(rings(random));
            double common = a.intersection(b).areaMm2();

            assertThat(a.union(b).areaMm2()).isCloseTo(a.areaMm2() + b.areaMm2() - common, within(ROUNDING_MM2));
            assertThat(a.difference(b).areaMm2()).isCloseTo(a.areaMm2() - common, within(ROUNDING_MM2));
            assertThat(a.symmetricDifference(b).areaMm2())
                    .isCloseTo(a.areaMm2() + b.areaMm2() - 2 * common, within(ROUNDING_MM2));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void winding_start_point_and_order_change_nothing(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<Ring> rings = rings(random);
            List<Ring> turned = new ArrayList<>(
                    rings.stream().map(ring -> turned(ring, random)).toList());
            Collections.shuffle(turned, random);
            EvenOddShape first = EvenOddShape.of(rings);
            EvenOddShape second = EvenOddShape.of(turned);

            assertThat(second.areaMm2()).isCloseTo(first.areaMm2(), within(ROUNDING_MM2));
            assertThat(second.symmetricDifference(first).areaMm2()).isCloseTo(0, within(ROUNDING_MM2));
            assertThat(second.parts()).hasSameSizeAs(first.parts());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41})
    void contours_of_a_shape_make_the_same_shape_again(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            EvenOddShape shape = EvenOddShape.of(rings(random));
            if (!shape.isEmpty()) {
                EvenOddShape again = EvenOddShape.of(shape.at(0).orElseThrow());

                assertThat(again.areaMm2()).isCloseTo(shape.areaMm2(), within(ROUNDING_MM2));
            }
        }
    }
}
