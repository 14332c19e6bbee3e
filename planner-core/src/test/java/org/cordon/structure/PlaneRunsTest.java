package org.cordon.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Ring;
import org.cordon.geometry.ZRange;
import org.junit.jupiter.api.Test;

class PlaneRunsTest {
    private static Structure at(double... zMm) {
        Ring square = new Ring(new double[] {0, 10, 10, 0}, new double[] {0, 0, 10, 10});
        List<PlanarRegion> planes = Arrays.stream(zMm)
                .mapToObj(z -> new PlanarRegion(z, List.of(square)))
                .toList();
        return Structure.of(StructureInfo.of(1, "drawn"), planes);
    }

    private static List<ZRange> extents(PlaneRuns runs) {
        return runs.runs().stream().map(PlaneRuns.Run::extent).toList();
    }

    @Test
    void slabs_reach_half_way_to_the_neighbours_and_half_a_slice_out() {
        PlaneRuns runs = PlaneRuns.of(at(0, 3, 5));

        assertThat(runs.slabs()).containsExactly(new ZRange(-1.5, 1.5), new ZRange(1.5, 4), new ZRange(4, 6));
        assertThat(runs.runs()).containsExactly(new PlaneRuns.Run(0, 2, new ZRange(0, 5), new ZRange(-1.5, 6)));
        assertThat(runs.runs().get(0).size()).isEqualTo(3);
    }

    @Test
    void typical_spacing_is_the_lower_median_and_not_moved_by_a_far_piece() {
        assertThat(PlaneRuns.of(at(0, 2, 4, 100)).typicalSpacingMm()).hasValue(2);
        assertThat(PlaneRuns.of(at(0, 2, 100)).typicalSpacingMm()).hasValue(2);
        assertThat(PlaneRuns.of(at(0, 0.005, 2, 2.005)).typicalSpacingMm()).hasValue(1.995);
        assertThat(PlaneRuns.of(at(7)).typicalSpacingMm()).isEmpty();
    }

    @Test
    void missing_slice_ends_a_run_as_drawn_and_is_bridged_in_a_volume() {
        Structure missing = at(0, 3, 6, 12, 15);

        assertThat(extents(PlaneRuns.of(missing))).containsExactly(new ZRange(-1.5, 7.5), new ZRange(10.5, 16.5));
        assertThat(extents(PlaneRuns.bridged(missing))).containsExactly(new ZRange(-1.5, 16.5));
        assertThat(PlaneRuns.bridged(missing).slabs().get(2)).isEqualTo(new ZRange(4.5, 9));
    }

    @Test
    void far_piece_is_not_stretched_towards_the_others() {
        assertThat(extents(PlaneRuns.bridged(at(0, 3, 6, 17, 20))))
                .containsExactly(new ZRange(-1.5, 7.5), new ZRange(15.5, 21.5));
        assertThat(extents(PlaneRuns.bridged(at(0, 3, 6, 16.5)))).containsExactly(new ZRange(-1.5, 21.75));
    }

    @Test
    void piece_of_one_plane_is_a_typical_slice_thick() {
        assertThat(extents(PlaneRuns.of(at(0, 3, 60)))).containsExactly(new ZRange(-1.5, 4.5), new ZRange(58.5, 61.5));
    }

    @Test
    void single_plane_has_no_thickness() {
        assertThat(PlaneRuns.of(at(7)).slabs()).containsExactly(new ZRange(7, 7));
        assertThat(PlaneRuns.of(at()).runs()).isEmpty();
    }

    @Test
    void positions_that_do_not_ascend_are_refused() {
        assertThatThrownBy(() -> PlaneRuns.of(new double[] {3, 0}, OptionalDouble.of(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("positions must ascend, had 3.0 before 0.0");
        assertThatThrownBy(() -> PlaneRuns.of(new double[] {0, 3}, OptionalDouble.of(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("typicalSpacingMm must be > 0, was 0.0");
    }
}
