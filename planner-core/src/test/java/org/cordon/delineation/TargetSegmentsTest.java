package org.cordon.delineation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cordon.delineation.Drawn.box;
import static org.cordon.delineation.Drawn.square;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cordon.finding.Reason;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.geometry.Ring;
import org.cordon.geometry.ZRange;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetSegmentsTest {
    private static final double ROUNDING = 1e-9;

    @Nested
    class Runs {
        @Test
        void one_run_reaches_half_a_slice_beyond_its_outermost_planes() {
            TargetSegments found =
                    TargetSegments.of(Drawn.planes(0, 30, 3, square()).structure());

            assertThat(found.segments()).containsExactly(new TargetSegment(new ZRange(0, 30), new ZRange(-1.5, 31.5)));
            assertThat(found.fragments()).isEmpty();
            assertThat(found.refusal()).isEmpty();
        }

        @Test
        void half_a_slice_at_an_end_is_half_the_distance_to_the_neighbouring_plane() {
            Structure target =
                    Drawn.planes(0, 4, 2, square()).and(7, 10, 3, square()).structure();

            assertThat(TargetSegments.of(target).segments())
                    .containsExactly(new TargetSegment(new ZRange(0, 10), new ZRange(-1, 11.5)));
        }

        @Test
        void extents_11_9_mm_apart_are_one_segment() {
            assertThat(TargetSegments.of(twoRuns(11.9)).segments())
                    .containsExactly(new TargetSegment(new ZRange(0, 42.9 + 1), new ZRange(-1, 44.9)));
        }

        @Test
        void extents_12_1_mm_apart_are_two_segments() {
            List<TargetSegment> segments = TargetSegments.of(twoRuns(12.1)).segments();

            assertThat(segments).hasSize(2);
            assertThat(segments.get(0).extent()).isEqualTo(new ZRange(-1, 21));
            assertThat(segments.get(1).extent().lowerMm()).isCloseTo(33.1, within(ROUNDING));
        }

        @Test
        void extents_exactly_12_mm_apart_stay_two_whatever_the_rounding() {
            assertThat(TargetSegments.of(twoRuns(12)).segments()).hasSize(2);
            assertThat(TargetSegments.of(twoRuns(12 - 1e-9)).segments()).hasSize(2);
        }

        @Test
        void three_runs_in_reach_of_their_neighbours_are_one_segment() {
            Structure target = Drawn.planes(0, 6, 2, square())
                    .and(16, 22, 2, square())
                    .and(32, 38, 2, square())
                    .structure();

            assertThat(TargetSegments.of(target).segments())
                    .containsExactly(new TargetSegment(new ZRange(0, 38), new ZRange(-1, 39)));
        }

        @Test
        void one_missing_slice_does_not_split_a_segment() {
            Structure target =
                    Drawn.planes(0, 12, 3, square()).and(18, 30, 3, square()).structure();

            assertThat(TargetSegments.of(target).segments()).hasSize(1);
            assertThat(TargetSegments.of(target).fragments()).isEmpty();
        }

        @Test
        void two_vertebrae_in_one_structure_are_two_segments_and_nothing_between_them() {
            Structure target =
                    Drawn.planes(0, 30, 3, square()).and(150, 180, 3, square()).structure();
            TargetSegments found = TargetSegments.of(target);

            assertThat(found.segments())
                    .containsExactly(
                            new TargetSegment(new ZRange(0, 30), new ZRange(-1.5, 31.5)),
                            new TargetSegment(new ZRange(150, 180), new ZRange(148.5, 181.5)));
            assertThat(found.span()).contains(new ZRange(-1.5, 181.5));
        }

        /** Planes every 2 mm from 0 to 20 and again, so that the extents leave the given gap. */
        private Structure twoRuns(double gapMm) {
            double second = 20 + 1 + gapMm + 1;
            return Drawn.planes(0, 20, 2, square())
                    .and(second, second + 10, 2, square())
                    .structure();
        }
    }

    @Nested
    class Fragments {
        @Test
        void piece_below_0_05_cc_beyond_the_target_is_reported_and_does_not_extend_it() {
            Structure target = Drawn.planes(0, 30, 3, square())
                    .and(33, 36, 3, box(20, 0, 22.8, 2.9))
                    .structure();
            TargetSegments found = TargetSegments.of(target);

            assertThat(found.segments()).containsExactly(new TargetSegment(new ZRange(0, 30), new ZRange(-1.5, 31.5)));
            assertThat(found.fragments()).hasSize(1);
            Fragment fragment = found.fragments().get(0);
            assertThat(fragment.contourPlanes()).isEqualTo(new ZRange(33, 36));
            assertThat(fragment.planes()).isEqualTo(2);
            assertThat(fragment.volumeCc()).isCloseTo(2.8 * 2.9 * 6 / 1000, within(ROUNDING));
            assertThat(fragment.position().distanceMm(new Point3(21.4, 1.45, 33)))
                    .isLessThan(ROUNDING);
        }

        @Test
        void separate_piece_of_0_06_cc_on_two_planes_is_no_fragment() {
            Structure target = Drawn.planes(0, 30, 3, square())
                    .and(33, 36, 3, box(20, 0, 22, 5))
                    .structure();

            assertThat(TargetSegments.of(target).fragments()).isEmpty();
            assertThat(TargetSegments.of(target).segments().get(0).extent()).isEqualTo(new ZRange(-1.5, 37.5));
        }

        @Test
        void large_contour_on_one_slice_far_away_is_a_fragment() {
            Structure target =
                    Drawn.planes(0, 30, 3, square()).plane(60, square()).structure();
            TargetSegments found = TargetSegments.of(target);

            assertThat(found.segments()).hasSize(1);
            assertThat(found.fragments()).singleElement().satisfies(fragment -> {
                assertThat(fragment.planes()).isEqualTo(1);
                assertThat(fragment.volumeCc()).isCloseTo(1.2, within(ROUNDING));
            });
        }

        @Test
        void island_of_one_slice_beside_the_target_is_a_fragment_although_it_extends_nothing() {
            Structure target = Drawn.planes(0, 12, 3, square())
                    .plane(15, square(), box(30, 0, 33, 3))
                    .and(18, 30, 3, square())
                    .structure();
            TargetSegments found = TargetSegments.of(target);

            assertThat(found.segments()).hasSize(1);
            assertThat(found.fragments())
                    .singleElement()
                    .satisfies(fragment -> assertThat(fragment.position()).isEqualTo(new Point3(31.5, 1.5, 15)));
        }

        @Test
        void island_that_joins_the_rest_on_other_slices_is_no_fragment() {
            Structure target = Drawn.planes(0, 12, 3, box(-10, -10, 40, 10))
                    .plane(15, square(), box(30, 0, 33, 3))
                    .structure();

            assertThat(TargetSegments.of(target).fragments()).isEmpty();
        }

        @Test
        void small_loop_of_a_contour_that_crosses_itself_is_no_fragment() {
            Ring crossing = new Ring(new double[] {0, 10, 10, -0.1, -0.1}, new double[] {0, 0, 10, -0.1, 0.05});
            Structure target =
                    Drawn.planes(0, 6, 3, box(0, 0, 10, 10)).plane(9, crossing).structure();

            assertThat(TargetSegments.of(target).fragments()).isEmpty();
        }

        @Test
        void ring_with_its_hole_is_one_piece() {
            Structure target =
                    Drawn.planes(0, 9, 3, square(), box(-5, -5, 5, 5)).structure();
            TargetSegments found = TargetSegments.of(target);

            assertThat(found.fragments()).isEmpty();
            assertThat(found.segments()).hasSize(1);
        }

        @Test
        void tiny_piece_in_the_hole_of_a_ring_is_a_fragment() {
            Structure target = Drawn.planes(0, 9, 3, square(), box(-5, -5, 5, 5), box(-1, -1, 1, 1))
                    .structure();

            assertThat(TargetSegments.of(target).fragments())
                    .singleElement()
                    .satisfies(fragment -> assertThat(fragment.volumeCc()).isCloseTo(0.048, within(ROUNDING)));
        }

        @Test
        void click_without_area_is_a_fragment_of_no_volume_and_extends_nothing() {
            Ring click = new Ring(new double[] {3, 3, 3}, new double[] {4, 4, 4});
            TargetSegments found = TargetSegments.of(
                    Drawn.planes(0, 9, 3, square()).plane(12, click).structure());

            assertThat(found.segments().get(0).contourPlanes()).isEqualTo(new ZRange(0, 9));
            assertThat(found.fragments()).containsExactly(new Fragment(new ZRange(12, 12), 1, 0, new Point3(3, 4, 12)));
        }

        @Test
        void click_inside_the_target_is_harmless() {
            Ring click = new Ring(new double[] {3, 3, 3}, new double[] {4, 4, 4});

            assertThat(TargetSegments.of(Drawn.planes(0, 9, 3, square(), click).structure())
                            .fragments())
                    .isEmpty();
        }

        @Test
        void same_contour_twice_cancels_itself_and_is_reported() {
            TargetSegments found = TargetSegments.of(Drawn.planes(0, 9, 3, square())
                    .plane(12, square(), square())
                    .structure());

            assertThat(found.segments().get(0).contourPlanes()).isEqualTo(new ZRange(0, 9));
            assertThat(found.fragments()).isNotEmpty();
        }

        @Test
        void target_of_fragments_only_has_no_segment() {
            TargetSegments found =
                    TargetSegments.of(Drawn.planes(0, 0, 1, square()).structure());

            assertThat(found.segments()).isEmpty();
            assertThat(found.span()).isEmpty();
            assertThat(found.fragments()).hasSize(1);
        }

        @Test
        void fragment_becomes_a_reason_that_says_where_it_is() {
            Fragment fragment = new Fragment(new ZRange(33, 36), 2, 0.04, new Point3(1, 2, 33));

            assertThat(fragment.reason().code()).isEqualTo("TARGET_FRAGMENT");
            assertThat(fragment.reason().args())
                    .containsEntry("lowerMm", 33.0)
                    .containsEntry("upperMm", 36.0)
                    .containsEntry("volumeCc", 0.04)
                    .containsEntry("planes", 2L);
        }
    }

    @Test
    void structure_that_cannot_be_measured_is_refused_with_a_reason() {
        Structure empty = Structure.of(StructureInfo.of(1, "none"), List.of());

        assertThat(TargetSegments.of(empty).segments()).isEmpty();
        assertThat(TargetSegments.of(empty).refusal()).contains(Reason.of("TARGET_NOT_MEASURABLE"));
    }

    @Test
    void order_of_planes_and_contours_changes_nothing() {
        List<PlanarRegion> planes = new ArrayList<>(Drawn.planes(0, 30, 3, square(), box(-5, -5, 5, 5))
                .and(33, 36, 3, box(20, 0, 22, 3), box(40, 0, 42, 2))
                .structure()
                .planes());
        TargetSegments expected = TargetSegments.of(Structure.of(StructureInfo.of(1, "t"), planes));
        Random random = new Random(5);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(planes, random);
            List<PlanarRegion> turned = planes.stream()
                    .map(plane -> {
                        List<Ring> rings = new ArrayList<>(plane.rings());
                        Collections.shuffle(rings, random);
                        return new PlanarRegion(plane.zMm(), rings);
                    })
                    .toList();
            TargetSegments found = TargetSegments.of(Structure.of(StructureInfo.of(1, "t"), turned));

            assertThat(found.segments()).isEqualTo(expected.segments());
            assertThat(found.fragments()).isEqualTo(expected.fragments());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void segments_ascend_far_enough_apart_and_hold_every_plane_that_is_no_fragment(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            Structure target = scattered(random);
            TargetSegments found = TargetSegments.of(target);
            List<TargetSegment> segments = found.segments();
            for (int i = 1; i < segments.size(); i++) {
                assertThat(segments.get(i).extent().lowerMm()
                                - segments.get(i - 1).extent().upperMm())
                        .isGreaterThanOrEqualTo(TargetSegments.JOIN_MM - 0.01);
            }
            for (PlanarRegion plane : target.planes()) {
                boolean inSegment = segments.stream()
                        .anyMatch(segment -> segment.contourPlanes().contains(plane.zMm()));
                boolean inFragment = found.fragments().stream()
                        .anyMatch(fragment -> fragment.contourPlanes().contains(plane.zMm()));
                assertThat(inSegment || inFragment).isTrue();
            }
            for (TargetSegment segment : segments) {
                assertThat(target.planes().stream().mapToDouble(PlanarRegion::zMm))
                        .contains(
                                segment.contourPlanes().lowerMm(),
                                segment.contourPlanes().upperMm());
            }
        }
    }

    /** Runs of 1 to 6 planes of 2 mm, 4 to 30 mm apart, after a first run that fixes the typical spacing. */
    private static Structure scattered(Random random) {
        Drawn drawn = Drawn.planes(-40, 0, 2, square());
        double z = 0;
        for (int run = 0; run < 6; run++) {
            z += 4 + random.nextInt(14) * 2;
            int planes = 1 + random.nextInt(6);
            double size = random.nextInt(4) == 0 ? 1 : 10;
            drawn.and(z, z + 2 * (planes - 1), 2, box(-size, -size, size, size));
            z += 2 * (planes - 1);
        }
        return drawn.structure();
    }
}
