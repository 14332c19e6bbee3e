package org.cordon.delineation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.cordon.delineation.SurfaceDistances.Directed;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Ring;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;
import org.junit.jupiter.api.Test;

class SurfaceDistancesTest {
    private static final double RADIUS_MM = 15;
    /** The steps of the shape convention are about this wide; a surface is off by half of it. */
    private static final double HALF_STEP_MM = 0.13;
    /** By how much the area of steps in place of slopes can move the mean over a sphere. */
    private static final double STEP_AREA = 0.04;

    /** A sphere on slices 1 mm apart that do not move with it. */
    private static Structure sphere(double xMm, double yMm, double zMm, double radiusMm) {
        List<PlanarRegion> planes = new ArrayList<>();
        for (int z = -30; z <= 30; z++) {
            double square = radiusMm * radiusMm - (z - zMm) * (z - zMm);
            if (square > 0) {
                planes.add(new PlanarRegion(z, List.of(circle(xMm, yMm, Math.sqrt(square)))));
            }
        }
        return Structure.of(StructureInfo.of(1, "sphere"), planes);
    }

    private static Ring circle(double xMm, double yMm, double radiusMm) {
        int vertices = 180;
        double[] x = new double[vertices];
        double[] y = new double[vertices];
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            x[i] = xMm + radiusMm * Math.cos(angle);
            y[i] = yMm + radiusMm * Math.sin(angle);
        }
        return new Ring(x, y);
    }

    private static SurfaceDistances between(Structure first, Structure second) {
        return SurfaceDistances.between(first, second).orElseThrow();
    }

    /** The mean over a sphere of the distance to the same sphere shifted by s: that of |sqrt(R² + s² - 2Rsu) - R| over u. */
    private static double meanOfShiftedSphere(double shiftMm) {
        int steps = 10_000;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double u = -1 + 2 * (i + 0.5) / steps;
            sum += Math.abs(
                    Math.sqrt(RADIUS_MM * RADIUS_MM + shiftMm * shiftMm - 2 * RADIUS_MM * shiftMm * u) - RADIUS_MM);
        }
        return sum / steps;
    }

    private static void assertShift(SurfaceDistances distances, double shiftMm) {
        double mean = meanOfShiftedSphere(shiftMm);
        for (Directed one : List.of(distances.fromFirst(), distances.fromSecond())) {
            assertThat(one.maxMm()).isCloseTo(shiftMm, within(HALF_STEP_MM));
            assertThat(one.meanMm()).isCloseTo(mean, within(STEP_AREA * mean + HALF_STEP_MM / 2));
            assertThat(one.percentile95Mm())
                    .as("|cos| is above 0.95 on 5 % of the sphere")
                    .isCloseTo(0.95 * shiftMm, within(HALF_STEP_MM));
        }
    }

    @Test
    void the_same_structure_is_0_away() {
        Structure sphere = sphere(1, 2, 0.3, RADIUS_MM);

        assertThat(between(sphere, sphere).maxMm()).isLessThan(HALF_STEP_MM);
        assertThat(between(sphere, sphere).fromFirst().meanMm()).isLessThan(1e-9);
    }

    @Test
    void a_sphere_shifted_in_the_plane_is_its_shift_away_at_most() {
        for (double shiftMm : new double[] {0.5, 2, 6}) {
            assertShift(
                    between(sphere(0, 0, 0, RADIUS_MM), sphere(0.6 * shiftMm, -0.8 * shiftMm, 0, RADIUS_MM)), shiftMm);
        }
    }

    @Test
    void a_sphere_shifted_along_z_is_its_shift_away_at_most() {
        assertShift(between(sphere(0, 0, 0, RADIUS_MM), sphere(0, 0, 3, RADIUS_MM)), 3);
    }

    @Test
    void a_sphere_in_a_larger_one_is_the_difference_of_radii_away_everywhere() {
        SurfaceDistances distances = between(sphere(0, 0, 0, RADIUS_MM), sphere(0, 0, 0, RADIUS_MM + 2));

        for (Directed one : List.of(distances.fromFirst(), distances.fromSecond())) {
            assertThat(one.meanMm()).isCloseTo(2, within(HALF_STEP_MM));
            assertThat(one.percentile95Mm()).isCloseTo(2, within(2 * HALF_STEP_MM));
            assertThat(one.maxMm()).isCloseTo(2, within(2 * HALF_STEP_MM));
        }
    }

    @Test
    void one_more_slice_at_the_end_is_one_slice_away_there_and_nothing_elsewhere() {
        Structure shorter = Drawn.planes(0, 10, 2, Drawn.square()).structure();
        Structure longer = Drawn.planes(0, 12, 2, Drawn.square()).structure();
        SurfaceDistances distances = between(shorter, longer);
        double areaOfLonger = 14 * 80 + 2 * 400;
        double areaOfShorter = 12 * 80 + 2 * 400;
        double capToNearestWallOrEnd = 16 * 16 * 2 + 4 * (20 * 2 * 2 / 2.0 - 2 * 2 * 2 * 2 / 3.0);
        double onePointOf3000 = 2 * 2.0 / 3000;

        assertThat(distances.fromSecond().maxMm()).isCloseTo(2, within(1e-9));
        assertThat(distances.fromSecond().meanMm())
                .isCloseTo((400 * 2 + 160 * 1) / areaOfLonger, within(20 * onePointOf3000));
        assertThat(distances.fromFirst().maxMm()).isCloseTo(2, within(1e-9));
        assertThat(distances.fromFirst().meanMm())
                .isCloseTo(capToNearestWallOrEnd / areaOfShorter, within(20 * onePointOf3000));
        assertThat(distances.meanMm())
                .isEqualTo(
                        (distances.fromFirst().meanMm() + distances.fromSecond().meanMm()) / 2);
    }

    @Test
    void a_spike_on_one_slice_is_found_by_its_tip() {
        Ring spike =
                new Ring(new double[] {-10, 10, 10, 10.1, 10, 10, -10}, new double[] {-10, -10, -0.1, 0, 0.1, 10, 10});
        Ring needle =
                new Ring(new double[] {-10, 10, 10, 17, 10, 10, -10}, new double[] {-10, -10, -0.1, 0, 0.1, 10, 10});
        Structure plain = Drawn.planes(0, 40, 2, spike).structure();
        Structure spiked = Drawn.planes(0, 18, 2, spike)
                .plane(20, needle)
                .and(22, 40, 2, spike)
                .structure();

        assertThat(between(plain, spiked).fromSecond().maxMm()).isCloseTo(6.9, within(0.05));
        assertThat(between(plain, spiked).fromFirst().percentile95Mm()).isLessThan(0.2);
    }

    @Test
    void what_has_no_volume_has_no_surface() {
        Structure click = new Drawn().plane(0, Drawn.square()).structure();
        Structure none = Structure.of(StructureInfo.of(1, "empty"), List.of());

        assertThat(SurfaceDistances.between(
                        click, Drawn.planes(0, 4, 2, Drawn.square()).structure()))
                .isEmpty();
        assertThat(SurfaceDistances.between(none, none)).isEmpty();
    }
}
