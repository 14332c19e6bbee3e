package org.cordon.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Ring;
import org.cordon.structure.Structure;
import org.junit.jupiter.api.Test;

/** The patient and the dose as functions, before anything is drawn or gridded. */
class ExampleModelTest {
    private static final TargetSite T8 = new TargetSite("", 0);
    private final Recipe base = Recipe.of(Variant.BASE);

    @Test
    void cord_above_10_gy_is_8_percent_of_the_true_cord_6_mm_around_the_ctv() {
        DoseModel dose = base.dose();
        Solid cord = Spine.cord();
        int inside = 0;
        int above = 0;
        for (double z = -16.875; z < 17; z += 0.25) {
            for (double y = 15.125; y < 26; y += 0.25) {
                for (double x = -5.875; x < 6; x += 0.25) {
                    if (cord.atMm(x, y, z) < 0) {
                        inside++;
                        above += dose.atGy(x, y, z) >= 10 ? 1 : 0;
                    }
                }
            }
        }

        assertThat(100.0 * above / inside).isCloseTo(8.0, within(0.4));
    }

    @Test
    void dose_falls_from_90_to_50_percent_within_2_to_5_mm_towards_the_cord() {
        DoseModel dose = base.dose();

        double at90 = depthOf(dose, 0.9 * Recipe.PRESCRIPTION_GY);
        double at50 = depthOf(dose, 0.5 * Recipe.PRESCRIPTION_GY);

        assertThat(at50 - at90).isBetween(2.0, 5.0);
    }

    /** How far behind the middle of the vertebra the dose has fallen to a value, in the middle plane. */
    private static double depthOf(DoseModel dose, double doseGy) {
        double y = 5;
        while (dose.atGy(0, y, 0) > doseGy) {
            y += 0.01;
        }
        return y;
    }

    @Test
    void targets_are_nested_and_keep_off_the_cord() {
        Solid gtv = Spine.gtv(T8.middleMm());
        Solid ctv = Spine.ctv(T8.middleMm());
        Solid ptv = Spine.ptv(T8.middleMm());
        Solid cord = Spine.cord();
        for (double z = -14; z <= 14; z += 0.5) {
            for (double y = -18; y <= 30; y += 0.5) {
                for (double x = -20; x <= 20; x += 0.5) {
                    if (gtv.atMm(x, y, z) < 0) {
                        assertThat(ctv.atMm(x, y, z)).isNegative();
                    }
                    if (ctv.atMm(x, y, z) < 0) {
                        assertThat(ptv.atMm(x, y, z)).isNegative();
                    }
                    assertThat(ptv.atMm(x, y, z) < 0 && cord.atMm(x, y, z) < 1).isFalse();
                }
            }
        }
    }

    @Test
    void organs_do_not_overlap() {
        List<Solid> organs = List.of(
                Viscera::heart,
                Viscera::stomach,
                Viscera::liver,
                Viscera::aorta,
                Viscera::esophagus,
                Viscera.leftLung(),
                Viscera.rightLung(),
                Spine.canal());
        for (double z = -110; z <= 110; z += 10) {
            for (double y = -130; y <= 60; y += 3) {
                for (double x = -150; x <= 150; x += 3) {
                    int here = 0;
                    for (Solid organ : organs) {
                        here += organ.atMm(x, y, z) < 0 ? 1 : 0;
                    }
                    assertThat(here).as("organs at %s, %s, %s", x, y, z).isLessThanOrEqualTo(1);
                }
            }
        }
    }

    @Test
    void contours_follow_the_surface_they_were_traced_from() {
        Solid cord = Spine.cord();
        List<Ring> rings = new ContourTracer(new ContourTracer.Window(-40, 40, -45, 55), 0.8, 0.02, 1).trace(cord, 4);

        assertThat(rings).hasSize(1);
        Ring ring = rings.get(0);
        for (int i = 0; i < ring.size(); i++) {
            assertThat(cord.atMm(ring.xMm(i), ring.yMm(i), 4)).isCloseTo(0, within(0.02));
        }
        assertThat(ring.shoelaceAreaMm2()).isCloseTo(Math.PI * 5.2 * 3.7, within(0.5));
    }

    @Test
    void skin_is_an_outline_with_a_hole_4_mm_inside_it() {
        Structure skin = new ExampleStructures(List.of(0.0, 2.0))
                .shell("Skin", "ORGAN", 0, Viscera::external, Viscera.SKIN_MM)
                .structures()
                .get(0);

        assertThat(skin.planes()).allSatisfy(plane -> {
            assertThat(plane.rings()).hasSize(2);
            double areaMm2 = plane.rings().get(0).shoelaceAreaMm2()
                    - plane.rings().get(1).shoelaceAreaMm2();
            assertThat(areaMm2).isBetween(3000.0, 5000.0);
        });
    }

    @Test
    void every_structure_is_drawn_on_planes_of_the_ct_under_a_name_of_its_own() {
        List<Structure> structures = ExampleRois.of(base);

        assertThat(structures.stream().map(Structure::name).collect(Collectors.toSet()))
                .hasSize(structures.size())
                .contains("GTV", "CTV", "PTV", "SpinalCord", "SpinalCanal", "Esophagus", "External");
        for (Structure structure : structures) {
            assertThat(structure.isMeasurable()).as(structure.name()).isTrue();
            assertThat(structure.planes().stream().map(PlanarRegion::zMm).toList())
                    .isSubsetOf(base.extent().planesMm());
            assertThat(structure.name()).hasSizeLessThanOrEqualTo(16);
        }
    }

    @Test
    void variants_are_found_by_the_names_of_the_command_line() {
        for (Variant variant : Variant.values()) {
            assertThat(Variant.find(variant.id())).isEqualTo(Optional.of(variant));
            assertThat(variant.shows()).isNotBlank();
        }
        assertThat(Variant.find("BASE")).isEmpty();
    }

    @Test
    void identifiers_are_valid_and_differ_between_plans_and_objects() {
        ExampleUids uids = new ExampleUids("base");

        assertThat(uids.object("CT", 1)).matches("2\\.25\\.[1-9][0-9]{20,38}");
        assertThat(uids.object("CT", 1)).isEqualTo(new ExampleUids("base").object("CT", 1));
        assertThat(uids.object("CT", 1)).isNotEqualTo(uids.object("CT", 2));
        assertThat(uids.frame()).isNotEqualTo(new ExampleUids("cord-fail").frame());
    }
}
