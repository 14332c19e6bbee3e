package org.cordon.desktop.dvh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.desktop.session.OpenedExample;
import org.cordon.desktop.session.StructureLooks;
import org.cordon.text.Numbers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurveValuesTest {
    @TempDir
    private static Path folder;

    private static DvhModel model;

    @BeforeAll
    static void open() {
        OpenPlan plan = OpenedExample.compact(folder.resolve("plan"));
        model = new DvhModel(plan.reviewed(), StructureLooks.of(plan.reviewed()));
    }

    @Test
    void every_curve_is_a_row_with_the_volume_that_the_picture_shows_at_each_dose() {
        model.axes(true, true, false);
        CurveValues values = new CurveValues(model);

        assertThat(values.rows()).hasSameSizeAs(model.curves());
        for (int row = 0; row < values.rows().size(); row++) {
            DvhCurveLine curve = model.curves().get(row);
            List<String> at = values.rows().get(row).at();
            assertThat(at).hasSameSizeAs(values.doses());
            for (int i = 0; i < at.size(); i++) {
                assertThat(at.get(i))
                        .as(curve.name())
                        .isEqualTo(Numbers.fixed(
                                curve.volume(Double.parseDouble(values.doses().get(i)), true), 1));
            }
        }
        assertThat(values.rows().get(0).at().get(0)).isEqualTo("100.0");
        assertThat(Double.parseDouble(values.doses().get(values.doses().size() - 1)))
                .as("the last dose lies beyond every curve")
                .isGreaterThan(model.result().doseMaxGy());
    }

    @Test
    void copied_it_is_a_line_a_structure_with_a_head_and_no_patient() {
        model.axes(true, false, false);
        CurveValues values = new CurveValues(model);
        List<String> lines = values.asText().lines().toList();

        assertThat(values.unit()).isEqualTo("cc");
        assertThat(lines).hasSize(1 + model.curves().size());
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.split("\t", -1))
                        .hasSize(4 + values.doses().size()));
        assertThat(values.asText()).doesNotContain("EXAMPLE").doesNotContain("CDN-0008");
    }

    @Test
    void a_row_is_a_sentence() {
        model.axes(true, true, false);
        CurveValues values = new CurveValues(model);

        assertThat(values.spoken(values.rows().get(0)))
                .startsWith(values.rows().get(0).name() + ", ")
                .contains("100.0 % at 0 gray")
                .contains("maximum ");
    }
}
