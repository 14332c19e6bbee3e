package org.cordon.delineation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cordon.delineation.Drawn.box;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.Point3;
import org.cordon.geometry.Ring;
import org.cordon.geometry.ZRange;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;
import org.cordon.structure.ZConvention;
import org.junit.jupiter.api.Test;

/** Box from -50 to 50 mm in x and y and 0 to 60 mm in z, nodes every 2 mm. */
class PartOutsideGridTest {
    private static final double ROUNDING = 1e-9;

    /** The box is grown by this much before something is outside. */
    private static final double EDGE = PartOutsideGrid.ROUNDING_MM;

    private static final GridGeometry GRID = new GridGeometry(new Point3(-50, -50, 0), 2, 2, 2, 51, 51, 31);
    private static final Structure TARGET =
            Drawn.planes(21, 39, 2, box(-10, -10, 10, 10)).structure();

    private static DoseGrid dose(ToDoubleFunction<Point3> gy) {
        float[] values = new float[GRID.nodeCount()];
        int at = 0;
        for (int k = 0; k < GRID.nz(); k++) {
            for (int j = 0; j < GRID.ny(); j++) {
                for (int i = 0; i < GRID.nx(); i++) {
                    values[at++] = (float) gy.applyAsDouble(GRID.node(i, j, k));
                }
            }
        }
        return DoseGrid.copyOf(GRID, values);
    }

    private static Optional<PartOutsideGrid> of(Structure structure, ToDoubleFunction<Point3> gy) {
        return PartOutsideGrid.of(Body.of(structure, ZConvention.HALF_SLICE), dose(gy), List.of(TARGET));
    }

    private static Structure stack(double fromMm, double toMm, Ring... rings) {
        return Drawn.planes(fromMm, toMm, 2, rings).structure();
    }

    @Test
    void body_inside_has_no_part_outside() {
        Structure inside = stack(1, 59, box(-50, -50, 50, 50));

        assertThat(of(inside, point -> 1)).isEmpty();
        assertThat(PartOutsideGrid.isWhollyInside(Body.of(inside, ZConvention.HALF_SLICE), GRID))
                .isTrue();
    }

    @Test
    void cord_that_leaves_through_the_top_is_measured_beyond_it() {
        PartOutsideGrid outside =
                of(stack(1, 99, box(20, 0, 30, 10)), Point3::zMm).orElseThrow();

        assertThat(outside.volumeCc()).isCloseTo(0.1 * (40 - EDGE), within(ROUNDING));
        assertThat(outside.highestCrossingGy()).hasValue(60);
        double dz = 60 + EDGE - 40;
        assertThat(outside.distanceToTargetsMm()).hasValueCloseTo(Math.sqrt(dz * dz + 100), within(ROUNDING));
    }

    @Test
    void highest_dose_is_looked_for_on_the_border_where_the_body_crosses_only() {
        Structure cord = stack(1, 99, box(20, 0, 30, 10));

        // 100 Gy inside the cord but below the border, 80 Gy on the border but beside the cord, 7 Gy where it crosses.
        assertThat(of(cord, point -> point.zMm() < 58 ? 100 : point.xMm() < 18 ? 80 : 7)
                        .orElseThrow()
                        .highestCrossingGy())
                .hasValue(7);
    }

    @Test
    void crossing_dose_is_never_below_the_dose_on_the_crossing() {
        Structure cord = stack(1, 99, box(20.5, 0, 20.9, 10));

        // Linear along x: 20.9 Gy at the edge of the cord; the bound is the next node.
        assertThat(of(cord, point -> Math.max(0, point.xMm())).orElseThrow().highestCrossingGy())
                .hasValue(22);
    }

    @Test
    void body_that_leaves_through_a_side_crosses_over_its_own_height_only() {
        Structure organ = stack(11, 19, box(30, 0, 70, 10));
        PartOutsideGrid outside = of(
                        organ,
                        point -> point.zMm() > 20 || point.yMm() > 11 || point.yMm() < -1 ? 50 : 5 + point.xMm() / 10)
                .orElseThrow();

        assertThat(outside.volumeCc()).isCloseTo(0.01 * 10 * (20 - EDGE), within(ROUNDING));
        assertThat(outside.highestCrossingGy()).hasValue(10);
        // 40 mm beside the target along x, while along z both reach 20 mm.
        assertThat(outside.distanceToTargetsMm()).hasValueCloseTo(40 + EDGE, within(ROUNDING));
    }

    @Test
    void front_and_back_are_borders_too() {
        assertThat(of(stack(11, 19, box(0, 30, 10, 70)), point -> point.yMm() > 49 ? 3 : 1)
                        .orElseThrow()
                        .highestCrossingGy())
                .hasValue(3);
        assertThat(of(stack(11, 19, box(0, -70, 10, -30)), point -> point.yMm() < -49 ? 3 : 1)
                        .orElseThrow()
                        .highestCrossingGy())
                .hasValue(3);
        assertThat(of(stack(11, 19, box(-70, 0, -30, 10)), point -> point.xMm() < -49 ? 3 : 1)
                        .orElseThrow()
                        .highestCrossingGy())
                .hasValue(3);
        assertThat(of(stack(-19, 19, box(0, 0, 10, 10)), point -> point.zMm() < 1 ? 3 : 1)
                        .orElseThrow()
                        .highestCrossingGy())
                .hasValue(3);
    }

    @Test
    void body_wholly_outside_crosses_nothing() {
        PartOutsideGrid outside =
                of(stack(81, 99, box(0, 0, 10, 10)), point -> 9).orElseThrow();

        assertThat(outside.highestCrossingGy()).isEmpty();
        assertThat(outside.volumeCc()).isCloseTo(0.1 * 20, within(ROUNDING));
        assertThat(outside.distanceToTargetsMm()).hasValueCloseTo(40.0, within(ROUNDING));
    }

    @Test
    void ring_around_the_grid_is_outside_with_its_hole_left_out() {
        PartOutsideGrid outside = of(stack(11, 19, box(-100, -100, 100, 100), box(-60, -60, 60, 60)), point -> 9)
                .orElseThrow();

        assertThat(outside.volumeCc()).isCloseTo(0.01 * (40_000 - 14_400), within(1e-6));
        assertThat(outside.highestCrossingGy()).isEmpty();
    }

    @Test
    void half_a_slice_beyond_the_last_node_is_outside() {
        assertThat(of(stack(0, 60, box(0, 0, 10, 10)), point -> 9).orElseThrow().volumeCc())
                .isCloseTo(0.1 * 2 * (1 - EDGE), within(ROUNDING));
    }

    @Test
    void clipped_body_counts_within_its_clip_only() {
        Body cord = Body.of(stack(1, 99, box(20, 0, 30, 10)), ZConvention.HALF_SLICE);

        assertThat(PartOutsideGrid.isWhollyInside(cord.clippedTo(new ZRange(14, 46)), GRID))
                .isTrue();
        assertThat(PartOutsideGrid.isWhollyInside(cord.clippedTo(new ZRange(14, 61)), GRID))
                .isFalse();
    }

    @Test
    void without_targets_there_is_no_distance() {
        Body cord = Body.of(stack(1, 99, box(20, 0, 30, 10)), ZConvention.HALF_SLICE);

        assertThat(PartOutsideGrid.of(cord, dose(point -> 1), List.of())
                        .orElseThrow()
                        .distanceToTargetsMm())
                .isEmpty();
    }

    @Test
    void nearest_of_several_targets_counts() {
        Body cord = Body.of(stack(1, 99, box(20, 0, 30, 10)), ZConvention.HALF_SLICE);
        Structure near = stack(69, 75, box(32, 0, 40, 10));

        assertThat(PartOutsideGrid.of(cord, dose(point -> 1), List.of(TARGET, near))
                        .orElseThrow()
                        .distanceToTargetsMm())
                .hasValueCloseTo(2.0, within(ROUNDING));
    }

    @Test
    void distance_is_unknown_when_one_target_cannot_be_measured() {
        Body cord = Body.of(stack(1, 99, box(20, 0, 30, 10)), ZConvention.HALF_SLICE);
        Structure empty = Structure.of(StructureInfo.of(2, "none"), List.of());

        assertThat(PartOutsideGrid.of(cord, dose(point -> 1), List.of(TARGET, empty))
                        .orElseThrow()
                        .distanceToTargetsMm())
                .isEmpty();
    }
}
