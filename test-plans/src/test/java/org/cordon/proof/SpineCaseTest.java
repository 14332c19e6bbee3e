package org.cordon.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cordon.dose.DoseGrid;
import org.cordon.plan.PlanSet;
import org.cordon.structure.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpineCaseTest {
    @Test
    void has_the_size_that_speed_is_measured_on_and_survives_its_files(@TempDir Path folder) throws IOException {
        SpineCase spine = SpineCase.create();
        DoseGrid dose = SpineCase.dose(SpineCase.SPACING_MM);
        assertThat(spine.structures()).hasSize(30);
        assertThat(spine.points()).isBetween(346_000, 348_000);
        assertThat(dose.geometry().nodeCount()).isEqualTo(230 * 150 * 126);

        SpineFiles.write(folder, 30, SpineCase.SPACING_MM, 3);
        PlanSet plan = PlanFiles.read(folder);

        List<Structure> read = plan.structureSets().get(0).structures();
        assertThat(read).allMatch(Structure::isMeasurable);
        assertThat(read)
                .extracting(Structure::name)
                .containsExactlyElementsOf(
                        spine.structures().stream().map(Structure::name).toList());
        assertThat(plan.doses().get(0).source().load().maxGy()).isCloseTo(dose.maxGy(), within(1e-6));
        assertThat(plan.images()).hasSize(1);
    }

    @Test
    void grows_by_copies_under_numbers_of_their_own() {
        List<Structure> many = SpineCase.create().structures(100);

        assertThat(many).hasSize(100).extracting(Structure::number).doesNotHaveDuplicates();
        assertThat(many).extracting(Structure::name).doesNotHaveDuplicates();
    }

    @Test
    void growth_is_the_slope_of_a_line_through_logarithms() {
        List<double[]> squares = List.of(new double[] {1, 3}, new double[] {2, 12}, new double[] {4, 48});

        assertThat(SpeedTable.slope(squares)).isCloseTo(2, within(1e-12));
    }
}
