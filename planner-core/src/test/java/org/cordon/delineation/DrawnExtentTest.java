package org.cordon.delineation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.delineation.Drawn.square;

import java.util.List;
import java.util.OptionalDouble;
import org.cordon.geometry.Ring;
import org.cordon.geometry.ZRange;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;
import org.junit.jupiter.api.Test;

class DrawnExtentTest {
    private static final ZRange OVER = new ZRange(0, 30);

    private static List<ZRange> gaps(Structure... union) {
        return DrawnExtent.gaps(List.of(union), OVER);
    }

    private static Structure drawn(double fromMm, double toMm) {
        return Drawn.planes(fromMm, toMm, 3, square()).structure();
    }

    @Test
    void structure_that_reaches_beyond_the_range_leaves_no_gap() {
        assertThat(gaps(drawn(-6, 36))).isEmpty();
    }

    @Test
    void half_a_slice_at_the_ends_counts_as_drawn() {
        assertThat(gaps(drawn(1.5, 28.5))).isEmpty();
        assertThat(gaps(drawn(3, 27))).containsExactly(new ZRange(0, 1.5), new ZRange(28.5, 30));
    }

    @Test
    void one_missing_slice_is_a_gap() {
        assertThat(gaps(Drawn.planes(-3, 9, 3, square())
                        .and(15, 33, 3, square())
                        .structure()))
                .containsExactly(new ZRange(10.5, 13.5));
    }

    @Test
    void distance_of_one_and_a_half_spacings_is_no_gap() {
        assertThat(gaps(Drawn.planes(-3, 9, 3, square())
                        .and(13.5, 33, 3, square())
                        .structure()))
                .isEmpty();
        assertThat(gaps(Drawn.planes(-3, 9, 3, square())
                        .and(13.6, 33, 3, square())
                        .structure()))
                .hasSize(1);
    }

    @Test
    void sac_on_the_next_slice_continues_the_cord() {
        assertThat(gaps(drawn(-3, 12), drawn(15, 33))).isEmpty();
    }

    @Test
    void sac_one_slice_too_far_leaves_a_gap() {
        assertThat(gaps(drawn(-3, 12), drawn(18, 33))).containsExactly(new ZRange(13.5, 16.5));
    }

    @Test
    void sac_drawn_over_a_gap_of_the_cord_closes_it() {
        Structure cord =
                Drawn.planes(-3, 9, 3, square()).and(18, 33, 3, square()).structure();

        assertThat(gaps(cord, drawn(9, 18))).isEmpty();
    }

    @Test
    void order_of_the_structures_does_not_matter() {
        assertThat(gaps(drawn(18, 33), drawn(-3, 12))).isEqualTo(gaps(drawn(-3, 12), drawn(18, 33)));
    }

    @Test
    void nothing_drawn_is_one_gap() {
        assertThat(gaps()).containsExactly(OVER);
        assertThat(gaps(Structure.of(StructureInfo.of(1, "none"), List.of()))).containsExactly(OVER);
    }

    @Test
    void structure_beyond_the_range_covers_nothing_of_it() {
        assertThat(gaps(drawn(60, 90))).containsExactly(OVER);
        assertThat(gaps(drawn(-90, -60))).containsExactly(OVER);
    }

    @Test
    void two_planes_far_apart_do_not_cover_what_is_between() {
        assertThat(gaps(Drawn.planes(-5, 35, 40, square()).structure())).containsExactly(OVER);
    }

    @Test
    void planes_left_out_throughout_are_noticed_when_the_slice_spacing_is_known() {
        Structure everySecond = Drawn.planes(-4, 36, 4, square()).structure();

        assertThat(DrawnExtent.gaps(List.of(everySecond), OVER, OptionalDouble.of(2)))
                .hasSizeGreaterThan(5);
        assertThat(DrawnExtent.gaps(List.of(everySecond), OVER, OptionalDouble.of(4)))
                .isEmpty();
    }

    @Test
    void single_plane_covers_one_slice_only_when_the_slice_spacing_is_known() {
        Structure single = Drawn.planes(15, 15, 1, square()).structure();

        assertThat(gaps(single)).containsExactly(new ZRange(0, 15), new ZRange(15, 30));
        assertThat(DrawnExtent.gaps(List.of(single), OVER, OptionalDouble.of(3)))
                .containsExactly(new ZRange(0, 13.5), new ZRange(16.5, 30));
    }

    @Test
    void plane_without_area_is_not_drawn() {
        Ring click = new Ring(new double[] {3, 3, 3}, new double[] {4, 4, 4});

        assertThat(gaps(Drawn.planes(-3, 9, 3, square())
                        .plane(12, click)
                        .and(15, 33, 3, square())
                        .structure()))
                .containsExactly(new ZRange(10.5, 13.5));
    }

    @Test
    void stray_contour_where_the_organ_was_left_out_does_not_hide_the_gap() {
        assertThat(gaps(Drawn.planes(-3, 9, 3, square())
                        .plane(12, Drawn.box(0, 0, 4, 4))
                        .and(15, 33, 3, square())
                        .structure()))
                .containsExactly(new ZRange(10.5, 13.5));
        assertThat(gaps(Drawn.planes(-3, 9, 3, square())
                        .plane(12, Drawn.box(0, 0, 5, 5))
                        .and(15, 33, 3, square())
                        .structure()))
                .isEmpty();
    }

    @Test
    void same_contour_twice_in_a_plane_is_not_drawn() {
        assertThat(gaps(Drawn.planes(-3, 9, 3, square())
                        .plane(12, square(), square())
                        .and(15, 33, 3, square())
                        .structure()))
                .containsExactly(new ZRange(10.5, 13.5));
    }

    @Test
    void organ_covers_a_range_only_without_gap() {
        assertThat(DrawnExtent.covers(drawn(0, 30), OVER)).isTrue();
        assertThat(DrawnExtent.covers(drawn(0, 24), OVER)).isFalse();
        assertThat(DrawnExtent.span(drawn(0, 24))).contains(new ZRange(-1.5, 25.5));
    }
}
