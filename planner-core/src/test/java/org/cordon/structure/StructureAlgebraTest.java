package org.cordon.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cordon.finding.Reason;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Ring;
import org.cordon.geometry.ZRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructureAlgebraTest {
    private static final double ROUNDING_CC = 1e-9;
    private static final StructureInfo RESULT = StructureInfo.of(99, "result");

    private static Ring box(double x0, double y0, double x1, double y1) {
        return new Ring(new double[] {x0, x1, x1, x0}, new double[] {y0, y0, y1, y1});
    }

    private static Structure stack(String name, double fromMm, double toMm, double stepMm, Ring... rings) {
        List<PlanarRegion> planes = new ArrayList<>();
        int count = (int) Math.round((toMm - fromMm) / stepMm);
        for (int i = 0; i <= count; i++) {
            planes.add(new PlanarRegion(fromMm + i * stepMm, List.of(rings)));
        }
        return Structure.of(StructureInfo.of(1, name), planes);
    }

    private static Structure joined(Structure first, Structure second) {
        List<PlanarRegion> planes = new ArrayList<>(first.planes());
        planes.addAll(second.planes());
        return Structure.of(first.info(), planes);
    }

    private static double volumeCc(Structure structure) {
        return HalfSliceSlab.of(structure).stream()
                .mapToDouble(HalfSliceSlab::volumeCc)
                .sum();
    }

    private static Structure union(Structure... structures) {
        return StructureAlgebra.union(List.of(structures), RESULT);
    }

    @Nested
    class Union {
        @Test
        void two_lungs_apart_add_up() {
            Structure both = union(
                    stack("Lung_R", 0, 27, 3, box(-60, 0, -10, 40)), stack("Lung_L", 3, 33, 3, box(10, 0, 60, 40)));

            assertThat(both.isMeasurable()).isTrue();
            assertThat(both.info()).isEqualTo(RESULT);
            assertThat(volumeCc(both)).isCloseTo(2.0 * 30 + 2.0 * 33, within(ROUNDING_CC));
        }

        @Test
        void common_part_counts_once_and_not_zero_times() {
            Structure both = union(stack("a", 0, 27, 3, box(0, 0, 10, 10)), stack("b", 0, 27, 3, box(5, 0, 15, 10)));

            assertThat(volumeCc(both)).isCloseTo(0.150 * 30, within(ROUNDING_CC));
        }

        @Test
        void holes_stay_holes_and_are_filled_by_the_other_only_where_it_lies() {
            Structure both = union(
                    stack("ring", 0, 27, 3, box(0, 0, 20, 20), box(5, 5, 15, 15)),
                    stack("plug", 0, 27, 3, box(5, 5, 10, 15)));

            assertThat(volumeCc(both)).isCloseTo((0.4 - 0.1 + 0.05) * 30, within(ROUNDING_CC));
        }

        @Test
        void planes_within_a_hundredth_of_a_millimetre_are_one() {
            Structure both =
                    union(stack("a", 0, 27, 3, box(0, 0, 10, 10)), stack("b", 0.008, 27.008, 3, box(10, 0, 20, 10)));

            assertThat(both.isMeasurable()).isTrue();
            assertThat(both.planes()).hasSize(10);
            assertThat(both.planes().get(0).zMm()).isZero();
        }

        @Test
        void planes_half_a_slice_apart_are_refused_and_cannot_be_measured() {
            Structure both =
                    union(stack("a", 0, 27, 3, box(0, 0, 10, 10)), stack("b", 1.5, 28.5, 3, box(0, 0, 10, 10)));

            assertThat(both.isMeasurable()).isFalse();
            assertThat(both.defects()).containsExactly(Reason.of("STRUCTURES_ON_DIFFERENT_SLICES", "structure", "a"));
        }

        @Test
        void structure_on_every_second_slice_of_the_other_is_refused() {
            assertThat(union(stack("a", 0, 30, 3, box(0, 0, 10, 10)), stack("b", 0, 30, 6, box(20, 0, 30, 10)))
                            .defects())
                    .containsExactly(Reason.of("STRUCTURES_ON_DIFFERENT_SLICES", "structure", "b"));
        }

        @Test
        void far_pieces_on_one_slice_grid_add_up() {
            Structure both = union(stack("a", 0, 27, 3, box(0, 0, 10, 10)), stack("b", 90, 117, 3, box(0, 0, 10, 10)));

            assertThat(volumeCc(both)).isCloseTo(6, within(ROUNDING_CC));
        }

        @Test
        void missing_slice_that_the_other_fills_is_refused_because_it_was_bridged() {
            Structure missing =
                    joined(stack("a", 0, 9, 3, box(0, 0, 10, 10)), stack("a", 15, 27, 3, box(0, 0, 10, 10)));

            assertThat(union(missing, stack("b", 0, 27, 3, box(20, 0, 30, 10))).isMeasurable())
                    .isFalse();
        }

        @Test
        void empty_or_defective_operand_makes_the_union_unmeasurable() {
            Structure sound = stack("Lung_R", 0, 27, 3, box(0, 0, 10, 10));
            Structure empty = Structure.of(StructureInfo.of(2, "Lung_L"), List.of());
            Structure defective = new Structure(
                    StructureInfo.of(3, "broken"), sound.planes(), List.of(Reason.of("NOT_PLANAR")), 0, 0);

            assertThat(union(sound, empty).defects())
                    .containsExactly(Reason.of("OPERAND_NOT_MEASURABLE", "structure", "Lung_L"));
            assertThat(union(sound, defective).defects())
                    .containsExactly(
                            Reason.of("NOT_PLANAR"), Reason.of("OPERAND_NOT_MEASURABLE", "structure", "broken"));
        }

        @Test
        void union_of_nothing_is_refused() {
            assertThatThrownBy(StructureAlgebraTest::union)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a union needs at least one structure");
        }
    }

    @Nested
    class Difference {
        @Test
        void target_without_its_boost_is_the_rest() {
            Structure rest = StructureAlgebra.difference(
                    stack("PTV", 0, 27, 3, box(0, 0, 20, 20)), stack("Boost", 9, 18, 3, box(5, 5, 15, 15)), RESULT);

            assertThat(rest.isMeasurable()).isTrue();
            assertThat(volumeCc(rest)).isCloseTo(0.4 * 30 - 0.1 * 12, within(ROUNDING_CC));
        }

        @Test
        void boost_that_reaches_beyond_the_target_takes_only_what_is_common() {
            Structure rest = StructureAlgebra.difference(
                    stack("PTV", 0, 27, 3, box(0, 0, 20, 20)), stack("Boost", -9, 36, 3, box(10, -5, 30, 25)), RESULT);

            assertThat(volumeCc(rest)).isCloseTo(6, within(ROUNDING_CC));
        }

        @Test
        void boost_over_whole_planes_at_an_end_shortens_the_target() {
            Structure rest = StructureAlgebra.difference(
                    stack("PTV", 0, 27, 3, box(0, 0, 20, 20)), stack("Boost", 15, 27, 3, box(-1, -1, 21, 21)), RESULT);

            assertThat(volumeCc(rest)).isCloseTo(0.4 * 15, within(ROUNDING_CC));
        }

        @Test
        void hole_of_one_slice_would_be_bridged_and_is_refused() {
            Structure rest = StructureAlgebra.difference(
                    joined(
                            stack("PTV", 0, 9, 3, box(0, 0, 10, 10)),
                            joined(
                                    stack("PTV", 12, 12, 3, box(4, 4, 6, 6)),
                                    stack("PTV", 15, 27, 3, box(0, 0, 10, 10)))),
                    stack("Boost", 0, 27, 3, box(4, 4, 6, 6)),
                    RESULT);

            assertThat(rest.isMeasurable()).isFalse();
        }

        @Test
        void nothing_left_is_empty_without_defect() {
            Structure target = stack("PTV", 0, 27, 3, box(0, 0, 20, 20));

            assertThat(StructureAlgebra.difference(target, target, RESULT).isEmpty())
                    .isTrue();
            assertThat(StructureAlgebra.difference(target, target, RESULT).defects())
                    .isEmpty();
        }

        @Test
        void structures_on_different_slices_are_refused() {
            assertThat(StructureAlgebra.difference(
                                    stack("PTV", 0, 27, 3, box(0, 0, 20, 20)),
                                    stack("Boost", 9, 17, 2, box(5, 5, 15, 15)),
                                    RESULT)
                            .defects())
                    .containsExactly(Reason.of("STRUCTURES_ON_DIFFERENT_SLICES", "structure", "Boost"));
        }

        @Test
        void far_structure_on_other_slices_takes_nothing() {
            Structure target = stack("PTV", 0, 27, 3, box(0, 0, 20, 20));
            Structure rest = StructureAlgebra.difference(target, stack("b", 100, 120, 2, box(0, 0, 20, 20)), RESULT);

            assertThat(volumeCc(rest)).isCloseTo(12, within(ROUNDING_CC));
        }
    }

    @Nested
    class Contained {
        private final Structure cord = stack("SpinalCord", 0, 57, 3, box(0, 0, 10, 10));

        @Test
        void prv_around_its_organ_contains_all_of_it() {
            assertThat(StructureAlgebra.containedFraction(cord, stack("PRV", -3, 60, 3, box(-2, -2, 12, 12))))
                    .isEqualTo(1);
        }

        @Test
        void structure_contains_itself() {
            assertThat(StructureAlgebra.containedFraction(cord, cord)).isEqualTo(1);
        }

        @Test
        void half_in_plane_times_half_along_z_is_a_quarter() {
            Structure outer = stack("PRV", 0, 27, 3, box(5, 0, 20, 10));

            assertThat(StructureAlgebra.containedFraction(cord, outer)).isCloseTo(0.25, within(1e-12));
        }

        @Test
        void slices_need_not_match() {
            Structure outer = stack("PRV", -1, 29, 2, box(-1, -1, 11, 11));

            assertThat(StructureAlgebra.containedFraction(cord, outer)).isCloseTo(31.5 / 60, within(1e-12));
        }

        @Test
        void part_of_an_organ_can_be_asked_for() {
            Structure outer = stack("PRV", 0, 27, 3, box(-1, -1, 11, 11));

            assertThat(StructureAlgebra.containedFraction(cord, outer, new ZRange(0, 20)))
                    .hasValue(1);
            assertThat(StructureAlgebra.containedFraction(cord, outer, new ZRange(18.5, 38.5)))
                    .hasValueCloseTo(0.5, within(1e-12));
            assertThat(StructureAlgebra.containedFraction(cord, outer, new ZRange(200, 300)))
                    .isEmpty();
        }

        @Test
        void inner_without_volume_is_contained_in_nothing() {
            Structure flat = stack("flat", 0, 0, 1, box(1, 1, 9, 9));

            assertThat(StructureAlgebra.containedFraction(flat, cord)).isZero();
        }

        @Test
        void structure_that_cannot_be_measured_is_refused() {
            Structure empty = Structure.of(StructureInfo.of(2, "none"), List.of());

            assertThatThrownBy(() -> StructureAlgebra.containedFraction(cord, empty))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("structure must have closed contours and no defect");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void volumes_of_union_and_difference_add_up_with_the_contained_part(long seed) {
        Random random = new Random(seed);
        int measured = 0;
        for (int round = 0; round < 30; round++) {
            Structure a = randomStack(random);
            Structure b = randomStack(random);
            double commonCc = StructureAlgebra.containedFraction(a, b) * volumeCc(a);
            Structure both = union(a, b);
            Structure rest = StructureAlgebra.difference(a, b, RESULT);
            if (both.isMeasurable()) { // else a few slices lie between them, which would be bridged
                measured++;
                assertThat(volumeCc(both)).isCloseTo(volumeCc(a) + volumeCc(b) - commonCc, within(ROUNDING_CC));
                assertThat(volumeCc(union(b, a))).isCloseTo(volumeCc(both), within(ROUNDING_CC));
            }
            if (rest.isMeasurable()) {
                assertThat(volumeCc(rest)).isCloseTo(volumeCc(a) - commonCc, within(ROUNDING_CC));
            }
        }
        assertThat(measured).isGreaterThan(20);
    }

    /** A ring and an island on at least 4 slices of a common grid of 2.5 mm. */
    private static Structure randomStack(Random random) {
        double from = 2.5 * random.nextInt(10);
        double x = random.nextInt(20);
        double y = random.nextDouble() * 20;
        return stack(
                "s",
                from,
                from + 2.5 * (3 + random.nextInt(10)),
                2.5,
                box(x, y, x + 30, y + 30),
                box(x + 5, y + 5, x + 20, y + 20),
                box(x + 40, y, x + 50, y + 10));
    }
}
