package org.cordon.dicom.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.part10.Part10Reader;
import org.cordon.dicom.part10.Part10Writer;
import org.cordon.dicom.part10.TransferSyntax;
import org.cordon.dose.DoseGrid;
import org.cordon.finding.Finding;
import org.cordon.finding.Severity;
import org.cordon.geometry.Ring;
import org.cordon.plan.PlanLink;
import org.cordon.plan.PlanLinks;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.plan.RtDose;
import org.cordon.structure.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads a real plan from a commercial planning system, where it is at hand. */
class SharedDataTest {
    @TempDir
    Path temporary;

    private static PlanSet read() {
        return PlanSetReader.read(List.of(folder()), ReadLimits.standard(), Progress.NONE);
    }

    private static Path folder() {
        Optional<Path> ent = Stream.of("../../shared", "../../../shared")
                .map(folder -> Path.of(folder, "data", "ent"))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(ent.isPresent(), "needs ../shared");
        return ent.orElseThrow();
    }

    @Test
    void a_real_plan_has_its_16_structures_without_defects() {
        PlanSet set = read();
        List<Structure> structures = set.structureSets().get(0).structures();
        assertThat(structures).hasSize(16).allMatch(Structure::isMeasurable);
        assertThat(structures).extracting(Structure::name).contains("BODY", "Dose 5200[cGy]", "Optic Nerve-Lt");
        assertThat(structures.get(0).planes()).hasSize(136);
        assertThat(structures.get(0).planes().get(0).zMm()).isEqualTo(-100.5);
        assertThat(structures.get(0).planes().get(135).zMm()).isEqualTo(237);
        assertThat(structures.get(0).planes().get(0).rings().get(0).size()).isEqualTo(582);
    }

    @Test
    void a_real_dose_has_its_grid_and_maximum() {
        PlanSet set = read();
        assertThat(set.doses()).hasSize(2);
        double highest = 0;
        for (RtDose dose : set.doses()) {
            DoseGrid grid = dose.source().load();
            assertThat(grid.geometry().nx()).isEqualTo(176);
            assertThat(grid.geometry().ny()).isEqualTo(88);
            assertThat(grid.geometry().nz()).isEqualTo(136);
            assertThat(grid.geometry().spacingXMm()).isEqualTo(2.5);
            assertThat(grid.geometry().spacingYMm()).isEqualTo(2.5);
            assertThat(grid.geometry().spacingZMm()).isCloseTo(2.5, within(1e-9));
            highest = Math.max(highest, grid.maxGy());
        }
        assertThat(highest).isCloseTo(62.61, within(0.01));
    }

    @Test
    void files_without_a_plan_are_joined_by_their_frame_and_it_is_said() {
        PlanSet set = read();
        PlanLink link = PlanLinks.of(set).withoutPlan();
        assertThat(link.structureSet()).isPresent();
        assertThat(link.doses()).hasSize(2);
        assertThat(set.findings())
                .noneMatch(finding -> finding.severity() == Severity.ERROR)
                .filteredOn(finding -> finding.severity() == Severity.WARNING)
                .extracting(Finding::code)
                .containsExactly("LINKED_BY_FRAME_ONLY", "LINKED_BY_FRAME_ONLY");
    }

    @ParameterizedTest
    @EnumSource(TransferSyntax.class)
    void real_objects_mean_the_same_in_every_transfer_syntax(TransferSyntax syntax) {
        for (String name : List.of("RS.dcm", "RD.dcm")) {
            DicomDataset original = new Part10Reader().read(folder().resolve(name), ReadLimits.standard());
            Part10Writer.write(original, syntax, temporary.resolve(name));
        }
        PlanSet expected = read();
        PlanSet set = PlanSetReader.read(List.of(temporary), ReadLimits.standard(), Progress.NONE);
        RtDose dose = set.doses().get(0);
        DoseGrid grid = dose.source().load();
        DoseGrid original = expected.doses().stream()
                .filter(other ->
                        other.input().sopInstanceUid().equals(dose.input().sopInstanceUid()))
                .findFirst()
                .orElseThrow()
                .source()
                .load();
        float[] values = values(grid);
        assertThat(grid.geometry()).isEqualTo(original.geometry());
        assertThat(Arrays.equals(values, values(original))).isTrue();
        List<Structure> structures = set.structureSets().get(0).structures();
        List<Structure> same = expected.structureSets().get(0).structures();
        for (int i = 0; i < same.size(); i++) {
            assertThat(structures.get(i).info()).isEqualTo(same.get(i).info());
            assertThat(rings(structures.get(i))).isEqualTo(rings(same.get(i)));
        }
    }

    private static float[] values(DoseGrid grid) {
        float[] values = new float[grid.geometry().nodeCount()];
        grid.copyTo(0, values, 0, values.length);
        return values;
    }

    private static List<Ring> rings(Structure structure) {
        return structure.planes().stream()
                .flatMap(plane -> plane.rings().stream())
                .toList();
    }
}
