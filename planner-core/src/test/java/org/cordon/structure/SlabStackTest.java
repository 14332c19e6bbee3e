package org.cordon.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Ring;
import org.cordon.geometry.ZRange;
import org.junit.jupiter.api.Test;

class SlabStackTest {
    private static final double ROUNDING = 1e-9;

    /** Squares of 100 mm² at the given heights. */
    private static Structure squares(double... z) {
        List<PlanarRegion> planes = new ArrayList<>();
        for (double at : z) {
            planes.add(new PlanarRegion(
                    at, List.of(new Ring(new double[] {-5, 5, 5, -5}, new double[] {-5, -5, 5, 5}))));
        }
        return Structure.of(new StructureInfo(1, "squares", Optional.empty(), Optional.empty()), planes);
    }

    private static double lengthMm(ZConvention convention, double... z) {
        return SlabStack.of(Body.of(squares(z), convention)).volumeMm3() / 100;
    }

    @Test
    void half_slice_reaches_half_a_slice_beyond_the_end_contours() {
        assertThat(lengthMm(ZConvention.HALF_SLICE, 0, 2, 4)).isCloseTo(6, within(ROUNDING));
    }

    @Test
    void none_ends_at_the_end_contours() {
        assertThat(lengthMm(ZConvention.NONE, 0, 2, 4)).isCloseTo(4, within(ROUNDING));
    }

    @Test
    void shape_of_a_prism_is_half_slice() {
        assertThat(lengthMm(ZConvention.SHAPE, 0, 2, 4)).isCloseTo(6, within(ROUNDING));
    }

    @Test
    void a_missing_slice_is_bridged_and_named() {
        assertThat(lengthMm(ZConvention.HALF_SLICE, 0, 2, 6, 8)).isCloseTo(10, within(ROUNDING));
        assertThat(PlaneSpacing.of(squares(0, 2, 6, 8).planes()).bridged()).containsExactly(new ZRange(2, 6));
    }

    @Test
    void a_wide_gap_separates_two_parts_each_with_its_own_ends() {
        for (ZConvention convention : List.of(ZConvention.HALF_SLICE, ZConvention.SHAPE)) {
            assertThat(lengthMm(convention, 0, 2, 4, 30, 32, 34)).isCloseTo(12, within(ROUNDING));
        }
        assertThat(lengthMm(ZConvention.NONE, 0, 2, 4, 30, 32, 34)).isCloseTo(8, within(ROUNDING));
        assertThat(PlaneSpacing.of(squares(0, 2, 4, 30, 32, 34).planes()).separations())
                .containsExactly(new ZRange(4, 30));
    }

    @Test
    void a_lone_plane_far_from_the_others_is_one_nominal_slice_thick() {
        assertThat(lengthMm(ZConvention.HALF_SLICE, 0, 2, 4, 30)).isCloseTo(8, within(ROUNDING));
    }

    @Test
    void uneven_spacing_gives_each_end_half_its_own_neighbour_distance() {
        assertThat(lengthMm(ZConvention.HALF_SLICE, 0, 1, 4)).isCloseTo(0.5 + 4 + 1.5, within(ROUNDING));
    }

    @Test
    void clip_cuts_a_slab_by_fraction() {
        Body body = Body.of(squares(0, 2, 4), ZConvention.HALF_SLICE).clippedTo(new ZRange(-0.25, 1.7));
        assertThat(SlabStack.of(body).volumeMm3()).isCloseTo(195, within(ROUNDING));
    }

    @Test
    void a_single_plane_has_no_thickness() {
        assertThat(SlabStack.of(Body.of(squares(3), ZConvention.HALF_SLICE)).slabs())
                .isEmpty();
    }

    @Test
    void slabs_of_every_convention_follow_each_other_without_gap_or_overlap() {
        for (ZConvention convention : ZConvention.values()) {
            List<Slab> slabs =
                    SlabStack.of(Body.of(squares(0, 2, 4, 7, 9), convention)).slabs();
            for (int s = 1; s < slabs.size(); s++) {
                assertThat(slabs.get(s).lowerMm()).isCloseTo(slabs.get(s - 1).upperMm(), within(ROUNDING));
            }
        }
    }
}
