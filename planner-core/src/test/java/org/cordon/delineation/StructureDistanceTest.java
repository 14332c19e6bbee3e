package org.cordon.delineation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cordon.delineation.Drawn.box;
import static org.cordon.delineation.Drawn.square;

import java.util.List;
import org.cordon.geometry.Ring;
import org.cordon.structure.HalfSliceSlab;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;
import org.junit.jupiter.api.Test;

class StructureDistanceTest {
    private static final double ROUNDING = 1e-9;
    private final Structure target = Drawn.planes(0, 30, 3, square()).structure();

    @Test
    void within_a_plane_it_is_the_distance_of_the_contours() {
        assertThat(StructureDistance.betweenMm(
                        target, Drawn.planes(-30, 60, 3, box(-5, 14, 5, 24)).structure()))
                .hasValueCloseTo(4.0, within(ROUNDING));
    }

    @Test
    void along_z_it_is_the_distance_of_the_ends_with_half_a_slice() {
        assertThat(StructureDistance.betweenMm(
                        target, Drawn.planes(51, 60, 3, square()).structure()))
                .hasValueCloseTo(18.0, within(ROUNDING));
    }

    @Test
    void in_space_it_is_pythagoras() {
        assertThat(StructureDistance.betweenMm(
                        target, Drawn.planes(45, 60, 3, box(13, 14, 20, 20)).structure()))
                .hasValueCloseTo(13.0, within(ROUNDING));
    }

    @Test
    void overlapping_structures_and_a_structure_inside_are_at_no_distance() {
        assertThat(StructureDistance.betweenMm(target, target)).hasValue(0);
        assertThat(StructureDistance.betweenMm(
                        target, Drawn.planes(6, 12, 3, box(-1, -1, 1, 1)).structure()))
                .hasValue(0);
    }

    @Test
    void cord_in_the_canal_of_a_ring_is_as_far_as_the_ring_is_wide() {
        Structure ring = Drawn.planes(0, 30, 3, box(-30, -30, 30, 30), square()).structure();

        assertThat(StructureDistance.betweenMm(
                        ring, Drawn.planes(-30, 60, 3, box(-6, -6, 6, 6)).structure()))
                .hasValueCloseTo(4.0, within(ROUNDING));
    }

    @Test
    void distance_is_that_of_the_nearest_pair_of_slabs_and_symmetric() {
        Drawn cone = new Drawn();
        for (int i = 0; i <= 10; i++) {
            cone.plane(40 + 3 * i, box(20 - i, 0, 40, 7 + i));
        }
        Structure organ = cone.structure();
        double naive = Double.POSITIVE_INFINITY;
        for (HalfSliceSlab one : HalfSliceSlab.of(target)) {
            for (HalfSliceSlab other : HalfSliceSlab.of(organ)) {
                naive = Math.min(naive, one.distanceMm(other));
            }
        }

        assertThat(StructureDistance.betweenMm(target, organ)).hasValue(naive);
        assertThat(StructureDistance.betweenMm(organ, target)).hasValue(naive);
    }

    @Test
    void distance_to_a_structure_without_area_is_unknown() {
        Structure empty = Structure.of(StructureInfo.of(1, "none"), List.of());
        Ring click = new Ring(new double[] {3, 3, 3}, new double[] {4, 4, 4});
        Structure clicks = Drawn.planes(0, 9, 3, click).structure();

        assertThat(StructureDistance.betweenMm(target, empty)).isEmpty();
        assertThat(StructureDistance.betweenMm(empty, target)).isEmpty();
        assertThat(StructureDistance.betweenMm(target, clicks)).isEmpty();
        assertThat(StructureDistance.betweenMm(clicks, target)).isEmpty();
    }
}
