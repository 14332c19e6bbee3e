package org.cordon.qa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.delineation.TargetSegments;
import org.cordon.dose.GridGeometry;
import org.cordon.finding.Finding;
import org.cordon.finding.Severity;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.geometry.Ring;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanChecksTest {
    private static Structure square(int number, String name, double half, double z0, double z1) {
        List<PlanarRegion> planes = new ArrayList<>();
        for (double z = z0; z <= z1; z += 2) {
            planes.add(new PlanarRegion(
                    z, List.of(new Ring(new double[] {-half, half, half, -half}, new double[] {-half, -half, half, half
                    }))));
        }
        return Structure.of(new StructureInfo(number, name, Optional.of("ORGAN"), Optional.empty()), planes);
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 2, NONE", "2.001, 2, 2, NONE", "2.5, 2, 2, WARNING", "2, 2, 3, WARNING", "1, 3.1, 1, ERROR"})
    void the_widest_spacing_of_the_dose_grid_counts(double x, double y, double z, String expected) {
        GridGeometry grid = new GridGeometry(new Point3(0, 0, 0), x, y, z, 10, 10, 10);
        List<Finding> findings = DoseGridSpacing.findings("RTDOSE#1", grid);
        if (expected.equals("NONE")) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).extracting(Finding::severity).containsExactly(Severity.valueOf(expected));
            assertThat(findings.get(0).code()).isEqualTo("DOSE_GRID_SPACING");
        }
    }

    @Test
    void a_target_of_more_than_60_mm_is_a_warning_each_segment_by_itself() {
        assertThat(TargetLength.findings("PTV", TargetSegments.of(square(1, "PTV", 10, 0, 58))))
                .isEmpty();
        assertThat(TargetLength.findings("PTV", TargetSegments.of(square(1, "PTV", 10, 0, 60))))
                .extracting(Finding::code)
                .containsExactly("TARGET_LENGTH_GT_60MM");
    }

    @Test
    void a_prv_that_does_not_contain_its_organ_is_an_error() {
        Structure cord = square(1, "SpinalCord", 5, 0, 60);
        assertThat(PrvContainment.findings(List.of(cord, square(2, "SpinalCord_PRV02", 7, 0, 60)), Map.of()))
                .isEmpty();
        assertThat(PrvContainment.findings(List.of(cord, square(2, "SpinalCord_PRV02", 4.5, 0, 60)), Map.of()))
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple("PRV_DOES_NOT_CONTAIN_ORGAN", Severity.ERROR));
    }

    @Test
    void a_prv_is_held_to_its_organ_only_where_it_is_drawn() {
        Structure cord = square(1, "SpinalCord", 5, 0, 60);
        assertThat(PrvContainment.findings(List.of(cord, square(2, "SpinalCord_PRV02", 7, 20, 40)), Map.of()))
                .isEmpty();
        assertThat(PrvContainment.findings(List.of(cord, square(2, "SpinalCord_PRV02", 7, 100, 120)), Map.of()))
                .hasSize(1);
    }

    @Test
    void names_that_are_not_what_they_seem_are_warnings_and_shared_names_are_told() {
        Structure cyrillic = square(1, "S\u0440inal\u0421ord", 5, 0, 60);
        Structure first = square(2, "Heart", 5, 0, 60);
        Structure second = square(3, "HEART", 5, 0, 60);
        List<Finding> findings = StructureNames.findings(List.of(cyrillic, first, second));
        assertThat(findings).extracting(Finding::code).contains("ROI_NAME_LOOK_ALIKE", "ROI_NAME_TWICE");
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("ROI_NAME_LOOK_ALIKE"))
                .allMatch(finding -> finding.severity() == Severity.WARNING);
    }
}
