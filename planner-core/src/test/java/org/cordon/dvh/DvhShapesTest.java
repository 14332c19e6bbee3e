package org.cordon.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.cordon.dose.DoseGrid;
import org.cordon.geometry.FlatRegion;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.geometry.Ring;
import org.cordon.structure.Body;
import org.cordon.structure.SlabStack;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DvhShapesTest {
    private static final DoseGrid OBLIQUE =
            Shapes.grid(30, 2.5, new Point3(0.4, 0.9, 0.2), (x, y, z) -> 100 + 0.6 * x - 0.5 * y + 0.7 * z);

    private static Dvh dvh(Structure structure) {
        return DvhCalculator.calculate(Body.of(structure, ZConvention.HALF_SLICE), OBLIQUE);
    }

    /** Counts points of a fine lattice: knows rings, slabs and the dose at a point, and nothing of the engine. */
    private static double sampledShare(Structure structure, double spacing, double doseGy) {
        int inside = 0;
        int hot = 0;
        double step = 0.25;
        for (PlanarRegion plane : structure.planes()) {
            for (double z = plane.zMm() - spacing / 2 + step / 2; z < plane.zMm() + spacing / 2; z += step) {
                for (double x = -15 + step / 2; x < 15; x += step) {
                    for (double y = -15 + step / 2; y < 15; y += step) {
                        if (odd(plane.rings(), x, y)) {
                            inside++;
                            hot += OBLIQUE.sampleGy(new Point3(x, y, z)).getAsDouble() >= doseGy ? 1 : 0;
                        }
                    }
                }
            }
        }
        return 100.0 * hot / inside;
    }

    private static boolean odd(List<Ring> rings, double x, double y) {
        int crossings = 0;
        for (Ring ring : rings) {
            for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                boolean between = ring.yMm(i) > y != ring.yMm(j) > y;
                if (between) {
                    double t = (y - ring.yMm(i)) / (ring.yMm(j) - ring.yMm(i));
                    crossings += x < ring.xMm(i) + t * (ring.xMm(j) - ring.xMm(i)) ? 1 : 0;
                }
            }
        }
        return crossings % 2 == 1;
    }

    private static Ring star(Random random, double x, double y, double radius) {
        int n = 5 + random.nextInt(30);
        double[] xs = new double[n];
        double[] ys = new double[n];
        for (int i = 0; i < n; i++) {
            double r = radius * (0.5 + 0.5 * random.nextDouble());
            xs[i] = x + r * Math.cos(2 * Math.PI * i / n);
            ys[i] = y + r * Math.sin(2 * Math.PI * i / n);
        }
        return new Ring(xs, ys);
    }

    /** Stars with holes, islands and overlaps. */
    private static Structure random(long seed) {
        Random random = new Random(seed);
        return Shapes.stack(-8, 8, 0.3, 2, z -> {
            List<Ring> rings = new ArrayList<>();
            rings.add(star(random, 0, 0, 13));
            rings.add(star(random, 2, 1, 5));
            if (random.nextBoolean()) {
                rings.add(star(random, 7, -6, 6));
            }
            return rings;
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void random_structures_agree_with_counting_points(long seed) {
        Structure structure = random(seed);
        Dvh dvh = dvh(structure);
        for (double dose : new double[] {94, 97, 100, 103, 106}) {
            double share = 100 * dvh.volumeAtLeastCc(dose) / dvh.volumeCc();
            // A lattice of 0.25 mm against a structure of 15 mm: its own error is below half a point.
            assertThat(share).isCloseTo(sampledShare(structure, 2, dose), within(0.5));
        }
    }

    @Nested
    class Invariance {
        private final Structure structure = random(21);
        private final Dvh dvh = dvh(structure);

        private void same(Structure other) {
            Dvh again = dvh(other);
            assertThat(again.volumeCc()).isCloseTo(dvh.volumeCc(), within(1e-12));
            assertThat(again.maxGy().getAsDouble()).isCloseTo(dvh.maxGy().getAsDouble(), within(1e-9));
            assertThat(again.minGy().getAsDouble()).isCloseTo(dvh.minGy().getAsDouble(), within(1e-9));
            for (double dose = 90; dose < 112; dose += 0.5) {
                assertThat(again.volumeAtLeastCc(dose)).isCloseTo(dvh.volumeAtLeastCc(dose), within(1e-9));
            }
        }

        private Structure changed(java.util.function.Function<List<Ring>, List<Ring>> change) {
            List<PlanarRegion> planes = new ArrayList<>();
            for (PlanarRegion plane : structure.planes()) {
                planes.add(0, new PlanarRegion(plane.zMm(), change.apply(plane.rings())));
            }
            return Shapes.structure(planes);
        }

        private List<Ring> turned(List<Ring> rings, int start, int step) {
            List<Ring> turned = new ArrayList<>();
            for (Ring ring : rings) {
                double[] x = new double[ring.size()];
                double[] y = new double[ring.size()];
                for (int i = 0; i < x.length; i++) {
                    int from = Math.floorMod(start + step * i, x.length);
                    x[i] = ring.xMm(from);
                    y[i] = ring.yMm(from);
                }
                turned.add(new Ring(x, y));
            }
            return turned;
        }

        @Test
        void order_of_contours_and_planes_does_not_matter() {
            same(changed(com.google.common.collect.Lists::reverse));
        }

        @Test
        void start_point_does_not_matter() {
            same(changed(rings -> turned(rings, 3, 1)));
        }

        @Test
        void winding_does_not_matter() {
            same(changed(rings -> turned(rings, 0, -1)));
        }

        @Test
        void the_first_point_repeated_at_the_end_does_not_matter() {
            same(changed(rings -> {
                List<Ring> closed = new ArrayList<>();
                for (Ring ring : rings) {
                    double[] x = new double[ring.size() + 1];
                    double[] y = new double[ring.size() + 1];
                    for (int i = 0; i < x.length; i++) {
                        x[i] = ring.xMm(i % ring.size());
                        y[i] = ring.yMm(i % ring.size());
                    }
                    closed.add(new Ring(x, y));
                }
                return closed;
            }));
        }
    }

    @Test
    void curve_falls_and_dose_of_volume_inverts_volume_of_dose() {
        Dvh dvh = dvh(random(31));
        double before = Double.POSITIVE_INFINITY;
        DvhCurve curve = dvh.curve(500);
        for (int i = 0; i < curve.size(); i++) {
            assertThat(curve.volumeCc(i)).isBetween(0.0, before);
            before = curve.volumeCc(i);
        }
        for (double percent = 0.1; percent < 100; percent += 0.7) {
            Measurement.Value dose = (Measurement.Value) dvh.measure(
                    new DvhMetric.DoseAtVolume(percent, VolumeUnit.PERCENT, DoseUnit.GY), OptionalDouble.empty());
            assertThat(100 * dvh.volumeAtLeastCc(dose.value()) / dvh.volumeCc()).isCloseTo(percent, within(1e-6));
        }
    }

    @Test
    void a_keyhole_has_the_curve_of_a_ring() {
        Ring keyhole = new Ring(
                new double[] {-8, 8, 8, 3, 3, -3, -3, 3, 3, 8, 8, -8},
                new double[] {-8, -8, 0.3, 0.3, -3, -3, 3, 3, 0.3, 0.3, 8, 8});
        Dvh one = dvh(Shapes.stack(-6, 6, 0, 3, z -> List.of(keyhole)));
        Dvh two = dvh(Shapes.stack(
                -6, 6, 0, 3, z -> List.of(Shapes.rectangle(-8, -8, 8, 8), Shapes.rectangle(-3, -3, 3, 3))));
        assertThat(one.volumeCc()).isCloseTo(two.volumeCc(), within(1e-12));
        assertThat(one.maxGy().getAsDouble()).isEqualTo(two.maxGy().getAsDouble());
        for (double dose = 90; dose < 112; dose += 0.5) {
            assertThat(one.volumeAtLeastCc(dose)).isCloseTo(two.volumeAtLeastCc(dose), within(1e-9));
        }
    }

    @Test
    void a_bridge_between_islands_adds_no_maximum() {
        // The dose peaks between the islands, where only the bridge without width runs.
        DoseGrid peak =
                Shapes.grid(30, 2, new Point3(0, 0, 0), (x, y, z) -> Math.max(0, 50 - 2 * Math.abs(x) - Math.abs(y)));
        Ring bridged = new Ring(
                new double[] {-8, -4, -4, 4, 4, 8, 8, 4, 4, -4, -4, -8},
                new double[] {-2, -2, 0.1, 0.1, -2, -2, 2, 2, 0.1, 0.1, 2, 2});
        Dvh dvh = DvhCalculator.calculate(
                Body.of(Shapes.stack(-4, 4, 0, 2, z -> List.of(bridged)), ZConvention.HALF_SLICE), peak);
        assertThat(dvh.maxGy().getAsDouble()).isCloseTo(42, within(1e-5));
    }

    @Test
    void a_single_hot_node_is_the_maximum_and_its_place_is_told() {
        DoseGrid dose = Shapes.grid(20, 2, new Point3(0, 0, 0), (x, y, z) -> x == 2 && y == -4 && z == 6 ? 60 : 20);
        Structure box = Shapes.stack(-9, 9, 0, 3, z -> List.of(Shapes.rectangle(-9.3, -9.3, 9.3, 9.3)));
        Dvh dvh = DvhCalculator.calculate(Body.of(box, ZConvention.HALF_SLICE), dose);
        assertThat(dvh.maxGy()).hasValue(60);
        assertThat(dvh.maxLocation()).hasValue(new Point3(2, -4, 6));
        assertThat(dvh.minGy()).hasValue(20);
    }

    /**
     * Half way between nodes of 20 and 60 Gy with 20 Gy everywhere else. Second differences along x: 0, 40, -80, 40; less a
     * fifth of their change: 40 - (0 - 80 - 80) / 5 = 72 and -80 - (40 + 160 + 40) / 5 = -128. The dose is
     * 40 - (72 - 128) / 16.
     */
    @Test
    void a_hot_node_just_outside_counts_by_what_reaches_inside() {
        DoseGrid dose = Shapes.grid(20, 2, new Point3(0, 0, 0), (x, y, z) -> x == 6 && y == 0 && z == 0 ? 60 : 20);
        Structure box = Shapes.stack(-4, 4, 0, 2, z -> List.of(Shapes.rectangle(-5, -5, 5, 5)));
        Dvh dvh = DvhCalculator.calculate(Body.of(box, ZConvention.HALF_SLICE), dose);
        assertThat(dvh.maxGy().getAsDouble()).isCloseTo(43.5, within(1e-5));
        assertThat(dvh.maxLocation()).hasValue(new Point3(5, 0, 0));
    }

    @Test
    void a_structure_smaller_than_a_dose_cell_keeps_volume_and_dose() {
        Structure tiny = Shapes.stack(0, 1, 0, 0.5, z -> List.of(Shapes.rectangle(0.6, 0.6, 1.1, 1.2)));
        Dvh dvh = dvh(tiny);
        assertThat(dvh.volumeCc()).isCloseTo(0.5 * 0.6 * 1.5 / 1000, within(1e-12));
        assertThat(dvh.meanGy().getAsDouble()).isCloseTo(100 + 0.6 * 0.85 - 0.5 * 0.9 + 0.7 * 0.5, within(1e-4));
        assertThat(dvh.maxGy().getAsDouble()).isCloseTo(100 + 0.6 * 1.1 - 0.5 * 0.6 + 0.7 * 1.25, within(1e-4));
    }

    @Test
    void sphere_of_5_mm_in_slices_of_3_mm_has_its_volume_within_1_percent_under_shape_for_every_offset() {
        for (int offset = 0; offset < 60; offset++) {
            Structure sphere = Shapes.sphere(0.3, -0.2, 0, 5, 3 * (offset + 0.5) / 60, 3);
            double volume = SlabStack.of(Body.of(sphere, ZConvention.SHAPE)).volumeMm3();
            assertThat(100 * volume / (4.0 / 3 * Math.PI * 125)).isCloseTo(100, within(1.0));
        }
    }

    @Test
    void shape_of_a_cone_follows_its_slope_between_planes() {
        Structure cone = Shapes.stack(0, 20, 0, 4, z -> List.of(Shapes.disc(0, 0, 12 - z / 2, 128)));
        double volume = 0;
        for (var slab : SlabStack.of(Body.of(cone, ZConvention.SHAPE)).slabs()) {
            if (slab.lowerMm() > -1e-9 && slab.upperMm() < 20 + 1e-9) {
                volume += slab.region().areaMm2() * slab.thicknessMm();
            }
        }
        assertThat(volume).isCloseTo(Math.PI * 20 / 3 * (144 + 12 * 2 + 4), within(25.0));
    }

    @Test
    void a_region_outside_reach_of_the_dose_grid_has_no_dose_but_its_volume() {
        Structure far = Shapes.stack(-4, 4, 0, 2, z -> List.of(Shapes.rectangle(500, 500, 510, 510)));
        Dvh dvh = dvh(far);
        assertThat(dvh.volumeCc()).isCloseTo(1, within(1e-9));
        assertThat(dvh.insideDoseGridFraction()).isZero();
        assertThat(dvh.maxGy()).isEmpty();
        assertThat(FlatRegion.of(far.planes().get(0)).areaMm2()).isCloseTo(100, within(1e-9));
        assertThat(dvh.volumeAtLeastCc(0)).isZero();
    }
}
