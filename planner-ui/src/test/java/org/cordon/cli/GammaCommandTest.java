package org.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.rt.PlanSetReader;
import org.cordon.example.ExamplePlan;
import org.cordon.example.Variant;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.report.Schemas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GammaCommandTest {
    @TempDir
    private static Path folder;

    private Shell shell;

    @BeforeAll
    static void write() {
        ExamplePlan.writeCompact(folder.resolve("a"));
        ExamplePlan.write(Variant.WRONG_FRAME, folder.resolve("b"));
    }

    @BeforeEach
    void start() {
        shell = new Shell(folder);
    }

    private int gamma(String... more) {
        String[] args = new String[5 + more.length];
        System.arraycopy(
                new String[] {"gamma", "--reference", "a/rtdose.dcm", "--evaluated", "a/rtdose.dcm"}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        return shell.run(args);
    }

    @Test
    void a_dose_against_itself_passes_everywhere_and_follows_the_schema() {
        int code =
                gamma("--rtstruct", "a/rtstruct.dcm", "--structure", "PTV", "--json", "-", "--min-pass-percent", "95");

        assertThat(code).as(shell.err()).isZero();
        assertThat(Schemas.problems("gamma", shell.out())).isEmpty();
        JsonNode document = Schemas.tree(shell.out());
        assertThat(document.get("passRatePercent").asDouble()).isEqualTo(100);
        assertThat(document.get("maxGamma").asDouble()).isZero();
        assertThat(document.get("criteria").get("dosePercent").asDouble()).isEqualTo(3);
        assertThat(document.get("tg218").get("level").asText()).isEqualTo("WITHIN_TOLERANCE");
        assertThat(document.get("regions").get(0).get("evaluatedPoints").asInt())
                .isPositive();
        assertThat(document.get("passed").asBoolean()).isTrue();
    }

    @Test
    void the_criteria_stand_in_the_table() {
        assertThat(gamma("--normalisation", "local", "--dose-percent", "2")).isZero();
        assertThat(shell.out())
                .contains("2\u00a0% of the dose at each point (local)", "2\u00a0mm", "searched to gamma 2")
                .contains("TG-218 are stated for 3 %");
    }

    @Test
    void gamma_is_written_as_an_image_that_no_one_can_take_for_a_dose() throws java.io.IOException {
        assertThat(gammaToOtherFrame("--out-gamma", "gamma.dcm"))
                .as(shell.err())
                .isZero();

        PlanSet read = PlanSetReader.read(List.of(folder.resolve("gamma.dcm")), ReadLimits.standard(), Progress.NONE);
        assertThat(read.doses()).hasSize(1);
        assertThat(read.doses().get(0).units()).isEqualTo("RELATIVE");
        assertThat(read.doses().get(0).source().load().maxGy()).isBetween(0.1, 2.0);
        byte[] once = Files.readAllBytes(folder.resolve("gamma.dcm"));
        assertThat(gammaToOtherFrame("--out-gamma", "again.dcm")).isZero();
        assertThat(folder.resolve("again.dcm")).hasBinaryContent(once);
        assertThat(gamma("--out-gamma", "gamma.dcm")).as("never over DICOM").isEqualTo(64);
        assertThat(gamma("--out-gamma", "-")).isEqualTo(64);
        assertThat(shell.run("gamma", "--reference", "a/rtdose.dcm", "--evaluated", "again.dcm"))
                .isEqualTo(65);
        assertThat(shell.err()).contains("not in Gy");
    }

    private int gammaToOtherFrame(String... more) {
        String[] args = new String[9 + more.length];
        System.arraycopy(
                new String[] {
                    "gamma",
                    "--reference",
                    "a/rtdose.dcm",
                    "--evaluated",
                    "b/rtdose.dcm",
                    "--allow",
                    "frame",
                    "--allow",
                    "plan"
                },
                0,
                args,
                0,
                9);
        System.arraycopy(more, 0, args, 9, more.length);
        return shell.run(args);
    }

    @Test
    void doses_of_another_frame_are_refused_unless_told_and_then_said() {
        assertThat(shell.run("gamma", "--reference", "a/rtdose.dcm", "--evaluated", "b/rtdose.dcm"))
                .isEqualTo(64);
        assertThat(shell.err()).contains("--allow frame");
        assertThat(gammaToOtherFrame("--min-pass-percent", "100", "--json", "-"))
                .as(shell.err())
                .isIn(0, 1);
        assertThat(shell.out()).contains("GAMMA_DIFFERENT_FRAME");
    }

    @Test
    void a_rate_below_the_one_asked_for_is_1_and_a_region_without_points_is_2() {
        assertThat(gamma("--min-pass-percent", "101")).isEqualTo(64);
        assertThat(gamma("--cutoff-percent", "99.9", "--rtstruct", "a/rtstruct.dcm", "--structure", "SpinalCord"))
                .isEqualTo(2);
        assertThat(shell.out()).contains("not evaluated: No node of the reference dose");
    }

    @Test
    void wrong_options_are_64() {
        assertThat(gamma("--dose-percent", "0")).isEqualTo(64);
        assertThat(gamma("--distance-mm", "NaN")).isEqualTo(64);
        assertThat(gamma("--normalisation", "both")).isEqualTo(64);
        assertThat(gamma("--allow", "everything")).isEqualTo(64);
        assertThat(gamma("--structure", "PTV")).isEqualTo(64);
        assertThat(gamma("--max-gamma", "1")).isEqualTo(64);
        assertThat(shell.run("gamma", "--reference", "a", "--evaluated", "a/rtstruct.dcm"))
                .isEqualTo(65);
    }
}
