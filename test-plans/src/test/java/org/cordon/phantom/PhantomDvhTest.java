package org.cordon.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.cordon.geometry.Point3;
import org.cordon.geometry.ZRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhantomDvhTest {
    private static final Point3 CENTRE = new Point3(3, -20, 7);
    /** A billionth of the volume of a 48 mm cylinder, and the error of its quadrature, in a gradient of 1 Gy/mm. */
    private static final double EXTREME_GY = 2e-5;
    /** The same at the pole of a sphere of 10 mm, where the volume of a cap grows with the square of its depth. */
    private static final double POLE_GY = 2e-3;

    private static final double[] OBLIQUE = {0.5, -0.7, 0.3};

    static Stream<PhantomBody> bodies() {
        return Phantoms.all(CENTRE).stream();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void sections_add_up_to_the_closed_form_of_the_volume(PhantomBody body) {
        DoseField field = PlanarField.linear(CENTRE, OBLIQUE, 30, 1);

        PhantomDvh truth = PhantomDvh.ofBody(body, field, Optional.empty());

        assertThat(truth.volumeCc()).isCloseTo(body.volumeCc(), within(1e-7 * body.volumeCc()));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void volumes_agree_with_counted_random_points(PhantomBody body) {
        for (DoseField field : List.of(
                PlanarField.linear(CENTRE, OBLIQUE, 30, 1),
                PlanarField.edge(CENTRE, new double[] {-0.2, 1, 0.1}, 40, 3),
                new GaussianField(new Point3(5, -14, 4), 30, 12))) {
            PhantomDvh truth = PhantomDvh.ofBody(body, field, Optional.empty());
            int points = 200_000;
            double[] counted = countedCc(body, field, 20, points);

            double spread = 5 * counted[2] / Math.sqrt(points);
            assertThat(truth.volumeCc()).isCloseTo(counted[0], within(spread));
            assertThat(truth.volumeAtLeastCc(20)).isCloseTo(counted[1], within(spread));
        }
    }

    /** Volume, volume at or above a dose, and the volume of the box in which points are thrown, all in cc. */
    private static double[] countedCc(PhantomBody body, DoseField field, double doseGy, int points) {
        SplittableRandom random = new SplittableRandom(631);
        double side = 60;
        int inside = 0;
        int above = 0;
        for (int i = 0; i < points; i++) {
            double x = CENTRE.xMm() + (random.nextDouble() - 0.5) * side;
            double y = CENTRE.yMm() + (random.nextDouble() - 0.5) * side;
            double z = CENTRE.zMm() + (random.nextDouble() - 0.5) * side;
            boolean in = body.section(z).contains(x, y);
            inside += in ? 1 : 0;
            above += in && field.atGy(x, y, z) >= doseGy ? 1 : 0;
        }
        double box = side * side * side / 1000;
        return new double[] {box * inside / points, box * above / points, box};
    }

    @Nested
    class Sphere_in_a_linear_gradient {
        private final PhantomDvh truth = PhantomDvh.ofBody(
                Phantoms.sphere(CENTRE, 10), PlanarField.linear(CENTRE, OBLIQUE, 30, 1), Optional.empty());

        @Test
        void has_the_volume_of_a_cap_above_a_dose() {
            double capHeight = 4;
            double cap = Math.PI * capHeight * capHeight * (3 * 10 - capHeight) / 3 / 1000;

            assertThat(truth.volumeAtLeastCc(36)).isCloseTo(cap, within(1e-7));
        }

        @Test
        void has_the_mean_dose_of_its_centre_and_the_extremes_of_its_poles() {
            assertThat(truth.meanGy()).isCloseTo(30, within(1e-5));
            assertThat(truth.maxGy()).isCloseTo(40, within(POLE_GY));
            assertThat(truth.minGy()).isCloseTo(20, within(POLE_GY));
        }

        @Test
        void gives_back_the_dose_of_a_volume() {
            assertThat(truth.doseToHottestGy(truth.volumeAtLeastCc(33))).isCloseTo(33, within(1e-6));
        }
    }

    @Test
    void tilting_a_body_is_tilting_the_dose_the_other_way() {
        double tilt = StrictMath.toRadians(35);
        double[] tilted = {0.4, StrictMath.sin(tilt), StrictMath.cos(tilt)};
        PhantomDvh turnedBody = PhantomDvh.ofBody(
                Phantoms.tiltedCone(CENTRE, 12, 24, 35), PlanarField.linear(CENTRE, tilted, 30, 1), Optional.empty());
        PhantomDvh turnedDose = PhantomDvh.ofBody(
                Phantoms.cone(CENTRE, 12, 24),
                PlanarField.linear(CENTRE, new double[] {0.4, 0, 1}, 30, 1),
                Optional.empty());

        for (double dose = 20; dose < 42; dose += 1.7) {
            assertThat(turnedBody.volumeAtLeastCc(dose)).isCloseTo(turnedDose.volumeAtLeastCc(dose), within(1e-6));
        }
    }

    @Test
    void concentric_gaussian_counts_the_smaller_sphere() {
        PhantomDvh truth =
                PhantomDvh.ofBody(Phantoms.sphere(CENTRE, 10), new GaussianField(CENTRE, 20, 8), Optional.empty());
        double doseAtFive = 20 * StrictMath.exp(-25.0 / 128);

        assertThat(truth.volumeAtLeastCc(doseAtFive)).isCloseTo(4 * Math.PI * 125 / 3 / 1000, within(1e-7));
    }

    @Nested
    class Slabs {
        private final PhantomBody cylinder = Phantoms.cylinder(new Point3(0, 0, 0), 5, 48);
        private final DoseField down = PlanarField.linear(new Point3(0, 0, 0), new double[] {0, 0, 1}, 50, 1);

        @Test
        void of_a_cylinder_reach_half_a_slice_beyond_the_last_planes() {
            PhantomDvh truth =
                    PhantomDvh.ofSlabs(cylinder, PhantomDrawing.planes(cylinder, 3, 0.5), down, Optional.empty());

            assertThat(truth.volumeCc()).isCloseTo(Math.PI * 25 * 48 / 1000, within(1e-9));
            assertThat(truth.minGy()).isCloseTo(26, within(EXTREME_GY));
        }

        @Test
        void without_ends_stop_at_the_last_planes() {
            PhantomDvh truth = PhantomDvh.ofSlabsWithoutEnds(
                    cylinder, PhantomDrawing.planes(cylinder, 3, 0.5), down, Optional.empty());

            assertThat(truth.volumeCc()).isCloseTo(Math.PI * 25 * 45 / 1000, within(1e-9));
        }

        @Test
        void are_clipped_at_fractions_of_a_slice() {
            PhantomDvh truth = PhantomDvh.ofSlabs(
                    cylinder, PhantomDrawing.planes(cylinder, 3, 0), down, Optional.of(new ZRange(-10.3, 12.9)));

            assertThat(truth.volumeCc()).isCloseTo(Math.PI * 25 * 23.2 / 1000, within(1e-9));
            assertThat(truth.maxGy()).isCloseTo(60.3, within(EXTREME_GY));
        }

        @Test
        void of_a_sphere_hold_the_worst_case_of_three_millimetre_slices() {
            PhantomBody sphere = Phantoms.sphere(new Point3(0, 0, 0), 5);
            PhantomDvh truth = PhantomDvh.ofSlabs(sphere, PhantomDrawing.planes(sphere, 3, 0), down, Optional.empty());

            double areas = Math.PI * (25 + 2 * (25 - 9));
            assertThat(truth.volumeCc()).isCloseTo(areas * 3 / 1000, within(1e-9));
        }

        @Test
        void take_irregular_planes_and_missing_slices() {
            PhantomDvh truth = PhantomDvh.ofSlabs(cylinder, List.of(-20.0, -18.0, -9.0, 0.0), down, Optional.empty());

            assertThat(truth.volumeCc()).isCloseTo(Math.PI * 25 * (1 + 20 + 4.5) / 1000, within(1e-9));
        }

        @Test
        void need_two_planes() {
            assertThatThrownBy(() -> PhantomDvh.ofSlabs(cylinder, List.of(0.0, 30.0), down, Optional.empty()))
                    .hasMessage("at least two planes must hit the body, 1 did");
        }
    }

    @Test
    void quadrature_of_a_kink_is_exact_to_its_tolerance() {
        assertThat(Quadrature.integrate(x -> Math.abs(x - 0.3), 0, 1, 1, 1e-10)).isCloseTo(0.29, within(1e-9));
    }

    @Test
    void error_function_agrees_with_its_table() {
        assertThat(ErrorFunction.complement(0.5)).isCloseTo(0.4795001222, within(1.2e-7));
        assertThat(ErrorFunction.complement(-1)).isCloseTo(1.8427007929, within(2.4e-7));
        assertThat(ErrorFunction.inverseComplement(ErrorFunction.complement(0.7)))
                .isCloseTo(0.7, within(1e-9));
        assertThat(ErrorFunction.inverseComplement(2)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(ErrorFunction.inverseComplement(0)).isEqualTo(Double.POSITIVE_INFINITY);
    }
}
