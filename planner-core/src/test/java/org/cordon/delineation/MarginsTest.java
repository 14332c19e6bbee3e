package org.cordon.delineation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.cordon.finding.Reason;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Ring;
import org.cordon.structure.Body;
import org.cordon.structure.SlabStack;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;
import org.cordon.structure.ZConvention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Margins against bodies whose grown form is known: sphere, cylinder, box. */
class MarginsTest {
    private static final StructureInfo RESULT = StructureInfo.of(-2, "grown");
    private static final double SURFACE_MM = 0.1;

    /** Spheres of several sizes, spacings, margins and offsets of the planes against the centre. */
    @ParameterizedTest
    @CsvSource({
        "10,1,2,0.5",
        "10,1,5,0.5",
        "10,1,2,0",
        "10,1,5,0.3",
        "8,1,3,0.5",
        "15,1,1,0.2",
        "15,2,5,1",
        "12,2,3,0.6",
        "10,2,2,1",
        "10,0.5,2,0.1"
    })
    void a_sphere_grows_to_a_sphere(double radius, double spacing, double margin, double offset) {
        Structure grown = Margins.grown(sphere(radius, spacing, offset), margin, RESULT);
        assertThat(grown.isMeasurable()).isTrue();
        double wanted = radius + margin;
        for (PlanarRegion plane : grown.planes()) {
            double expected = Math.sqrt(Math.max(0, wanted * wanted - plane.zMm() * plane.zMm()));
            for (Ring ring : plane.rings()) {
                for (int i = 0; i < ring.size(); i++) {
                    double fromCentre = Math.sqrt(
                            ring.xMm(i) * ring.xMm(i) + ring.yMm(i) * ring.yMm(i) + plane.zMm() * plane.zMm());
                    assertThat(fromCentre)
                            .as("z %s, in plane %s", plane.zMm(), expected)
                            .isCloseTo(wanted, within(SURFACE_MM));
                }
            }
        }
        double volume = SlabStack.of(Body.of(grown, ZConvention.HALF_SLICE)).volumeMm3();
        assertThat(volume / (4 * Math.PI / 3 * wanted * wanted * wanted)).isCloseTo(1, within(0.01));
    }

    @Test
    void a_cylinder_grows_in_its_plane_and_half_a_slice_and_the_margin_beyond_its_ends() {
        Structure grown = Margins.grown(cylinder(5, 1.5, 20), 2, RESULT);
        double highest = grown.planes().get(grown.planes().size() - 1).zMm();
        double top = 19.5 + 0.75 + 2;
        assertThat(highest).isBetween(top - 1.5, top);
        for (PlanarRegion plane : grown.planes()) {
            if (plane.zMm() >= 0 && plane.zMm() <= 19.5) {
                assertThat(largestRadius(plane)).isCloseTo(7, within(0.01));
            }
        }
        PlanarRegion last = grown.planes().get(grown.planes().size() - 1);
        double out = last.zMm() - 19.5 - 0.75;
        assertThat(largestRadius(last)).isCloseTo(5 + Math.sqrt(4 - out * out), within(0.02));
    }

    @Test
    void two_far_parts_grow_apart_and_near_ones_become_one() {
        List<PlanarRegion> planes = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            planes.add(circle(0, 0, 5, 64, k));
            planes.add(circle(0, 0, 5, 64, 20 + k));
        }
        Structure parts = Structure.of(StructureInfo.of(1, "parts"), planes);
        assertThat(Margins.grown(parts, 2, RESULT).planes()).noneMatch(plane -> plane.zMm() > 7 && plane.zMm() < 17);
        assertThat(Margins.grown(parts, 9, RESULT).planes()).anyMatch(plane -> plane.zMm() > 11 && plane.zMm() < 13);
    }

    @Test
    void the_winding_and_start_of_the_contours_do_not_matter() {
        Structure plain = cylinder(5, 2, 10);
        List<PlanarRegion> turned = new ArrayList<>();
        for (PlanarRegion plane : plain.planes()) {
            Ring ring = plane.rings().get(0);
            double[] x = new double[ring.size()];
            double[] y = new double[ring.size()];
            for (int i = 0; i < x.length; i++) {
                int j = (7 + x.length - i) % x.length;
                x[i] = ring.xMm(j);
                y[i] = ring.yMm(j);
            }
            turned.add(new PlanarRegion(plane.zMm(), List.of(new Ring(x, y))));
        }
        double first = volume(Margins.grown(plain, 3, RESULT));
        double second = volume(Margins.grown(Structure.of(plain.info(), turned), 3, RESULT));
        assertThat(second).isCloseTo(first, within(1e-6 * first));
    }

    @Test
    void a_ring_with_a_hole_grows_on_both_sides() {
        List<PlanarRegion> planes = new ArrayList<>();
        for (int k = 0; k < 8; k++) {
            Ring outer = circle(0, 0, 10, 96, k).rings().get(0);
            Ring hole = circle(0, 0, 6, 96, k).rings().get(0);
            planes.add(new PlanarRegion(k, List.of(outer, hole)));
        }
        Structure grown = Margins.grown(Structure.of(StructureInfo.of(1, "ring"), planes), 2, RESULT);
        PlanarRegion middle = grown.planes().get(grown.planes().size() / 2);
        assertThat(middle.rings()).hasSize(2);
        assertThat(largestRadius(middle)).isCloseTo(12, within(0.02));
        double smallest = middle.rings().stream()
                .mapToDouble(ring -> Math.hypot(ring.xMm(0), ring.yMm(0)))
                .min()
                .orElseThrow();
        assertThat(smallest).isCloseTo(4, within(0.05));
    }

    @Test
    void what_cannot_be_measured_does_not_grow_into_something_that_can() {
        Structure faulty = new Structure(
                StructureInfo.of(1, "faulty"), cylinder(5, 2, 10).planes(), List.of(Reason.of("SOMETHING")), 0, 0);
        assertThat(Margins.grown(faulty, 2, RESULT).isMeasurable()).isFalse();
        Structure single = Structure.of(StructureInfo.of(1, "single"), List.of(circle(0, 0, 5, 32, 0)));
        assertThat(Margins.grown(single, 2, RESULT).isMeasurable()).isFalse();
        assertThat(Margins.grown(Structure.of(StructureInfo.of(1, "empty"), List.of()), 2, RESULT)
                        .isMeasurable())
                .isFalse();
    }

    @Test
    void margins_outside_their_range_are_refused() {
        Structure cylinder = cylinder(5, 2, 10);
        for (double margin : new double[] {0, -1, 30.1, Double.NaN}) {
            assertThatThrownBy(() -> Margins.grown(cylinder, margin, RESULT))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("marginMm must be above 0 and at most 30.0, was " + margin);
        }
    }

    private static Structure sphere(double radius, double spacing, double offset) {
        List<PlanarRegion> planes = new ArrayList<>();
        for (double z = offset - Math.ceil(radius / spacing) * spacing; z < radius; z += spacing) {
            if (Math.abs(z) < radius - 1e-9) {
                planes.add(circle(0, 0, Math.sqrt(radius * radius - z * z), 96, z));
            }
        }
        return Structure.of(StructureInfo.of(1, "sphere"), planes);
    }

    private static Structure cylinder(double radius, double spacing, double height) {
        List<PlanarRegion> planes = new ArrayList<>();
        for (double z = 0; z <= height; z += spacing) {
            planes.add(circle(0, 0, radius, 128, z));
        }
        return Structure.of(StructureInfo.of(1, "cylinder"), planes);
    }

    private static PlanarRegion circle(double x0, double y0, double radius, int points, double z) {
        double[] x = new double[points];
        double[] y = new double[points];
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            x[i] = x0 + radius * Math.cos(angle);
            y[i] = y0 + radius * Math.sin(angle);
        }
        return new PlanarRegion(z, List.of(new Ring(x, y)));
    }

    private static double largestRadius(PlanarRegion plane) {
        double largest = 0;
        for (Ring ring : plane.rings()) {
            for (int i = 0; i < ring.size(); i++) {
                largest = Math.max(largest, Math.hypot(ring.xMm(i), ring.yMm(i)));
            }
        }
        return largest;
    }

    private static double volume(Structure structure) {
        return SlabStack.of(Body.of(structure, ZConvention.HALF_SLICE)).volumeMm3();
    }
}
