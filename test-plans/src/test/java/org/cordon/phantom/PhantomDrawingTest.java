package org.cordon.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhantomDrawingTest {
    private static final Point3 CENTRE = new Point3(3, -20, 7);

    static Stream<PhantomBody> bodies() {
        return Phantoms.all(CENTRE).stream();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void drawn_sections_have_the_area_of_the_body(PhantomBody body) {
        Structure drawn =
                PhantomDrawing.draw(body, StructureInfo.of(1, body.name()), PhantomDrawing.planes(body, 2, 0.3));

        assertThat(drawn.planes()).isNotEmpty();
        for (PlanarRegion region : drawn.planes()) {
            Section section = body.section(region.zMm());
            assertThat(evenOddAreaMm2(region)).isCloseTo(section.areaMm2(), within(2e-5 * section.areaMm2() + 1e-4));
        }
    }

    /** Rings of phantoms are nested or apart, the largest outermost: two islands add, a hole is taken off. */
    private static double evenOddAreaMm2(PlanarRegion region) {
        List<Double> areas =
                region.rings().stream().map(ring -> ring.shoelaceAreaMm2()).toList();
        if (areas.size() == 1) {
            return areas.get(0);
        }
        boolean islands = Math.abs(areas.get(0) - areas.get(1)) < 1e-6;
        return islands ? areas.get(0) + areas.get(1) : Math.abs(areas.get(0) - areas.get(1));
    }

    @Test
    void planes_cover_the_body_with_one_to_spare() {
        PhantomBody sphere = Phantoms.sphere(new Point3(0, 0, 0.4), 5);

        List<Double> planes = PhantomDrawing.planes(sphere, 3, 0.5);

        assertThat(planes.get(0)).isLessThan(-4.6);
        assertThat(planes.get(planes.size() - 1)).isGreaterThan(5.4);
        assertThat(planes.get(1) - planes.get(0)).isEqualTo(3);
    }

    @Test
    void a_torus_is_drawn_as_rings_with_a_hole() {
        Structure torus = PhantomDrawing.draw(
                Phantoms.torus(CENTRE, 14, 5), StructureInfo.of(1, "torus"), List.of(5.0, 7.0, 9.0));

        assertThat(torus.planes())
                .hasSize(3)
                .allSatisfy(region -> assertThat(region.rings()).hasSize(2));
    }
}
