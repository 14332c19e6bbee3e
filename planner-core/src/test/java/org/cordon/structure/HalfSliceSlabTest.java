package org.cordon.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cordon.geometry.EvenOddShape;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Ring;
import org.cordon.geometry.ZRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HalfSliceSlabTest {
    private static HalfSliceSlab slab(double lowerMm, double upperMm, double x0, double x1) {
        return new HalfSliceSlab(new ZRange(lowerMm, upperMm), EvenOddShape.rectangle(x0, 0, x1, 10));
    }

    @Test
    void volume_common_volume_and_distance_are_those_of_boxes() {
        HalfSliceSlab one = slab(0, 3, 0, 10);

        assertThat(one.volumeCc()).isEqualTo(0.3);
        assertThat(one.commonCc(slab(2, 5, 4, 20))).isEqualTo(0.06);
        assertThat(one.commonCc(slab(3, 5, 4, 20))).isZero();
        assertThat(one.distanceMm(slab(7, 9, 13, 20))).isEqualTo(5);
        assertThat(one.distanceMm(slab(-9, -4, 13, 20))).isEqualTo(5);
        assertThat(one.boxDistanceMm(slab(7, 9, 13, 20))).isEqualTo(5);
    }

    @Test
    void clip_keeps_what_lies_in_the_range() {
        assertThat(slab(0, 3, 0, 10).clippedTo(new ZRange(2, 9)).orElseThrow().range())
                .isEqualTo(new ZRange(2, 3));
        assertThat(slab(0, 3, 0, 10).clippedTo(new ZRange(4, 9))).isEmpty();
    }

    @Test
    void slab_without_area_is_refused() {
        assertThatThrownBy(() -> new HalfSliceSlab(new ZRange(0, 1), EvenOddShape.of(List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shape must enclose an area");
    }

    /** The histograms' stack of slabs is computed by other code with other geometry: both must be one volume. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void slabs_and_volume_are_those_that_histograms_are_made_of(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 30; round++) {
            Structure structure = irregular(random);
            List<HalfSliceSlab> slabs = HalfSliceSlab.of(structure);
            SlabStack stack = SlabStack.of(Body.of(structure, ZConvention.HALF_SLICE));

            assertThat(slabs).hasSameSizeAs(stack.slabs());
            for (int i = 0; i < slabs.size(); i++) {
                assertThat(slabs.get(i).range().lowerMm())
                        .isCloseTo(stack.slabs().get(i).lowerMm(), within(1e-9));
                assertThat(slabs.get(i).range().upperMm())
                        .isCloseTo(stack.slabs().get(i).upperMm(), within(1e-9));
            }
            assertThat(slabs.stream().mapToDouble(HalfSliceSlab::volumeCc).sum())
                    .isCloseTo(stack.volumeMm3() / 1000, within(1e-9));
        }
    }

    /** Contours that cross each other, on planes with missing slices and far pieces. */
    private static Structure irregular(Random random) {
        List<PlanarRegion> planes = new ArrayList<>();
        double z = -50;
        for (int i = 0; i < 20; i++) {
            int jump = random.nextInt(10);
            z += jump < 7 ? 2.5 : jump < 9 ? 5 : 30;
            List<Ring> rings = new ArrayList<>();
            for (int r = 0; r < 1 + random.nextInt(3); r++) {
                double[] x = random.doubles(3 + random.nextInt(5), -30, 30).toArray();
                rings.add(new Ring(x, random.doubles(x.length, -30, 30).toArray()));
            }
            planes.add(new PlanarRegion(z, rings));
        }
        return Structure.of(StructureInfo.of(1, "irregular"), planes);
    }
}
