package org.cordon.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cordon.finding.Reason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EvenOddShapeTest {
    private static final double ROUNDING = 1e-9;

    private static Ring ring(double... xy) {
        double[] x = new double[xy.length / 2];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = xy[2 * i];
            y[i] = xy[2 * i + 1];
        }
        return new Ring(x, y);
    }

    private static Ring box(double x0, double y0, double x1, double y1) {
        return ring(x0, y0, x1, y0, x1, y1, x0, y1);
    }

    private static EvenOddShape shape(Ring... rings) {
        return EvenOddShape.of(new PlanarRegion(0, List.of(rings)));
    }

    @Nested
    class Contours {
        @Test
        void square_has_its_area_whatever_its_winding_and_closing() {
            assertThat(shape(box(0, 0, 10, 20)).areaMm2()).isEqualTo(200);
            assertThat(shape(ring(0, 0, 0, 20, 10, 20, 10, 0)).areaMm2()).isEqualTo(200);
            assertThat(shape(ring(0, 0, 10, 0, 10, 20, 0, 20, 0, 0)).areaMm2()).isEqualTo(200);
            assertThat(shape(ring(0, 0, 0, 0, 10, 0, 10, 20, 10, 20, 0, 20)).areaMm2())
                    .isEqualTo(200);
        }

        @Test
        void contour_inside_another_is_a_hole_and_one_inside_the_hole_an_island() {
            EvenOddShape rings = shape(box(0, 0, 40, 40), box(10, 10, 30, 30), box(15, 15, 25, 25));

            assertThat(rings.areaMm2()).isCloseTo(1600 - 400 + 100, within(ROUNDING));
            assertThat(rings.parts()).hasSize(2);
            assertThat(rings.contains(5, 5)).isTrue();
            assertThat(rings.contains(12, 12)).isFalse();
            assertThat(rings.contains(20, 20)).isTrue();
            assertThat(rings.at(3).orElseThrow().rings()).hasSize(3);
        }

        @Test
        void keyhole_is_a_ring_with_a_hole() {
            EvenOddShape keyhole = shape(ring(0, 0, 10, 0, 10, 10, 0, 10, 0, 0, 3, 3, 3, 7, 7, 7, 7, 3, 3, 3));

            assertThat(keyhole.areaMm2()).isCloseTo(100 - 16, within(ROUNDING));
            assertThat(keyhole.contains(5, 5)).isFalse();
            assertThat(keyhole.contains(2, 2)).isTrue();
            assertThat(keyhole.parts()).hasSize(1);
        }

        @Test
        void keyhole_with_a_bridge_of_some_width_loses_that_bridge_only() {
            EvenOddShape keyhole =
                    shape(ring(0, 0, 10, 0, 10, 5, 7, 5, 7, 3, 3, 3, 3, 7, 7, 7, 7, 5.01, 10, 5.01, 10, 10, 0, 10));

            assertThat(keyhole.areaMm2()).isCloseTo(100 - 16 - 3 * 0.01, within(ROUNDING));
        }

        @Test
        void bow_tie_has_two_parts() {
            EvenOddShape bowTie = shape(ring(0, 0, 10, 10, 10, 0, 0, 10));

            assertThat(bowTie.areaMm2()).isCloseTo(50, within(ROUNDING));
            assertThat(bowTie.parts()).hasSize(2);
        }

        @Test
        void contour_wound_twice_around_its_middle_leaves_the_middle_out() {
            EvenOddShape twice = shape(ring(0, 0, 10, 0, 10, 10, 0, 10, 0, 0, 2, 2, 2, 6, 6, 6, 6, 2, 2, 2));

            assertThat(twice.contains(4, 4)).isFalse();
            assertThat(twice.areaMm2()).isCloseTo(84, within(ROUNDING));
        }

        @Test
        void overlapping_contours_leave_out_what_they_have_in_common() {
            assertThat(shape(box(0, 0, 10, 10), box(5, 0, 15, 10)).areaMm2()).isCloseTo(100, within(ROUNDING));
        }

        @Test
        void contours_with_a_common_edge_are_one_part() {
            EvenOddShape both = shape(box(0, 0, 10, 10), box(10, 2, 15, 8));

            assertThat(both.areaMm2()).isCloseTo(130, within(ROUNDING));
            assertThat(both.parts()).hasSize(1);
        }

        @Test
        void same_contour_twice_encloses_nothing() {
            EvenOddShape nothing = shape(box(0, 0, 10, 10), ring(10, 10, 0, 10, 0, 0, 10, 0));

            assertThat(nothing.isEmpty()).isTrue();
            assertThat(nothing.at(0)).isEmpty();
            assertThat(nothing.parts()).isEmpty();
        }

        @Test
        void clicks_lines_and_spikes_enclose_nothing() {
            assertThat(shape(ring(1, 1, 1, 1, 1, 1)).isEmpty()).isTrue();
            assertThat(shape(ring(0, 0, 5, 5, 10, 10)).isEmpty()).isTrue();
            assertThat(shape(ring(0, 0, 10, 0, 10, 10, 15, 15, 10, 10, 0, 10)).areaMm2())
                    .isCloseTo(100, within(ROUNDING));
        }

        @Test
        void long_contours_that_run_along_each_other_are_not_tangled() {
            Ring circle = circle(3000, 50);
            EvenOddShape keyhole = shape(circle, circle, circle, circle(3000, 20));

            assertThat(keyhole.areaMm2())
                    .isCloseTo(circle.shoelaceAreaMm2() - circle(3000, 20).shoelaceAreaMm2(), within(ROUNDING * 1000));
        }

        @Test
        void edges_that_lie_on_each_other_in_great_number_are_refused() {
            int count = 3000;
            double[] x = new double[count];
            for (int i = 0; i < count; i++) {
                x[i] = i % 2 == 0 ? (i * 7919L) % 1009 : -(i * 7919L) % 1009;
            }

            assertThatThrownBy(() -> shape(new Ring(x, new double[count])))
                    .isInstanceOf(TangledContoursException.class);
        }

        private Ring circle(int size, double radiusMm) {
            double[] x = new double[size];
            double[] y = new double[size];
            for (int i = 0; i < size; i++) {
                x[i] = radiusMm * StrictMath.cos(2 * StrictMath.PI * i / size);
                y[i] = radiusMm * StrictMath.sin(2 * StrictMath.PI * i / size);
            }
            return new Ring(x, y);
        }

        @Test
        void contours_that_cross_everywhere_are_refused() {
            int count = 2000;
            double[] x = new double[count];
            double[] y = new double[count];
            for (int i = 0; i < count; i++) {
                x[i] = i % 2 == 0 ? 0 : 100;
                y[i] = (i * 7919L) % 1009;
            }

            assertThatThrownBy(() -> shape(new Ring(x, y)))
                    .isInstanceOf(TangledContoursException.class)
                    .hasMessage("contours of one plane cross more than 2000 times")
                    .satisfies(e -> assertThat(((TangledContoursException) e).reason())
                            .isEqualTo(Reason.of("CONTOURS_TANGLED")));
        }
    }

    @Nested
    class Overlay {
        private final EvenOddShape left = shape(box(0, 0, 10, 10));
        private final EvenOddShape right = shape(box(6, 0, 16, 10));

        @Test
        void union_intersection_and_differences_have_their_areas() {
            assertThat(left.union(right).areaMm2()).isCloseTo(160, within(ROUNDING));
            assertThat(left.intersection(right).areaMm2()).isCloseTo(40, within(ROUNDING));
            assertThat(left.commonAreaMm2(right)).isCloseTo(40, within(ROUNDING));
            assertThat(left.difference(right).areaMm2()).isCloseTo(60, within(ROUNDING));
            assertThat(left.symmetricDifference(right).areaMm2()).isCloseTo(120, within(ROUNDING));
        }

        @Test
        void shapes_that_only_touch_have_nothing_in_common() {
            EvenOddShape touching = shape(box(10, 0, 20, 10));

            assertThat(left.intersection(touching).isEmpty()).isTrue();
            assertThat(left.commonAreaMm2(touching)).isZero();
            assertThat(left.union(touching).parts()).hasSize(1);
            assertThat(left.distanceMm(touching)).isZero();
        }

        @Test
        void difference_with_an_inner_shape_leaves_a_hole() {
            EvenOddShape ring = left.difference(shape(box(2, 2, 4, 4)));

            assertThat(ring.areaMm2()).isCloseTo(96, within(ROUNDING));
            assertThat(EvenOddShape.of(ring.at(0).orElseThrow()).areaMm2()).isCloseTo(96, within(ROUNDING));
        }

        @Test
        void nothing_is_neutral_to_a_union() {
            EvenOddShape nothing = shape(ring(1, 1, 1, 1, 1, 1));

            assertThat(left.union(nothing).areaMm2()).isEqualTo(100);
            assertThat(left.intersection(nothing).isEmpty()).isTrue();
        }
    }

    @Nested
    class Distance {
        private final EvenOddShape square = shape(box(0, 0, 10, 10));

        @Test
        void corner_to_corner_is_pythagoras() {
            assertThat(square.distanceMm(shape(box(13, 14, 20, 20)))).isEqualTo(5);
        }

        @Test
        void edge_to_vertex_is_perpendicular() {
            assertThat(square.distanceMm(shape(ring(12, 5, 20, 0, 20, 10)))).isEqualTo(2);
        }

        @Test
        void shape_inside_another_is_at_no_distance() {
            assertThat(square.distanceMm(shape(box(4, 4, 6, 6)))).isZero();
        }

        @Test
        void shape_in_a_hole_is_as_far_as_the_rim_of_the_hole() {
            EvenOddShape ring = shape(box(0, 0, 30, 30), box(10, 10, 20, 20));

            assertThat(ring.distanceMm(shape(box(13, 14, 15, 15)))).isCloseTo(3, within(ROUNDING));
            assertThat(ring.boxDistanceMm(shape(box(13, 14, 15, 15)))).isZero();
        }

        @Test
        void distance_to_nothing_is_refused() {
            EvenOddShape nothing = shape(ring(1, 1, 1, 1, 1, 1));

            assertThatThrownBy(() -> square.distanceMm(nothing))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("shape must enclose an area");
        }
    }

    @Test
    void boundary_belongs_to_the_shape() {
        assertThat(shape(box(0, 0, 10, 10)).contains(10, 5)).isTrue();
        assertThat(shape(box(0, 0, 10, 10)).contains(10.001, 5)).isFalse();
    }

    @Test
    void bounds_and_centre_are_those_of_the_area() {
        EvenOddShape square = shape(box(-2, 3, 10, 7));

        assertThat(List.of(square.lowerXMm(), square.lowerYMm(), square.upperXMm(), square.upperYMm()))
                .containsExactly(-2.0, 3.0, 10.0, 7.0);
        assertThat(square.centroidAt(9)).isEqualTo(new Point3(4, 5, 9));
        assertThat(square.isWithin(-2, 3, 10, 7)).isTrue();
        assertThat(square.isWithin(-2, 3, 10, 6.99)).isFalse();
    }
}
