package org.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cordon.example.ExamplePlan;
import org.cordon.report.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineAcceptanceTest {
    @TempDir
    private Path folder;

    @Test
    void demo_ends_in_0_and_leaves_plan_and_report() {
        Shell shell = new Shell(folder);

        assertThat(shell.run("demo", "--out", "example")).as(shell.err()).isZero();
        assertThat(shell.out()).contains("PASS", "Expected verdict of this example: PASS. It came out.");
        assertThat(folder.resolve("example/case.yaml")).isRegularFile();
        assertThat(folder.resolve("example-review.html")).isRegularFile();
    }

    @Test
    void demo_never_writes_over_other_files() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        Shell shell = new Shell(folder);

        assertThat(shell.run("demo", "--out", ".")).isEqualTo(64);
        assertThat(folder.resolve("mine.txt")).hasContent("mine");
        assertThat(shell.run("demo", "--variant", "bogus")).isEqualTo(64);
        assertThat(shell.err()).contains("cord-fail");
    }

    @Test
    void dvh_of_the_example_follows_its_schema_and_measures_what_was_asked() {
        ExamplePlan.writeCompact(folder.resolve("plan"));
        Shell shell = new Shell(folder);

        int code = shell.run(
                "dvh",
                "plan",
                "--structure",
                "PTV",
                "--metric",
                "D95%[Gy]",
                "--metric",
                "V100%[%]",
                "--json",
                "-",
                "--curves",
                "curves.csv");

        assertThat(code).as("V100% needs a prescription: " + shell.err()).isEqualTo(2);
        assertThat(Schemas.problems("dvh", shell.out())).isEmpty();
        JsonNode metrics = Schemas.tree(shell.out()).get("structures").get(0).get("metrics");
        assertThat(metrics.get(0).get("status").asText()).isEqualTo("OK");
        assertThat(metrics.get(1).get("reason").get("code").asText()).isEqualTo("NO_PRESCRIPTION");
        assertThat(folder.resolve("curves.csv"))
                .content()
                .startsWith("structure,doseGy,volumeCc,volumePercent\r\nPTV,0.0,");
        assertThat(shell.run("dvh", "plan", "--structure", "PTV", "--metric", "V100%[%]", "--rx-gy", "16"))
                .isZero();
        assertThat(shell.run("dvh", "plan", "--structure", "nothing")).isEqualTo(64);
        assertThat(shell.err()).contains("PTV");
        assertThat(shell.run("dvh", "plan", "--dose", "rtdose.dcm")).isZero();
        assertThat(shell.run("dvh", "plan", "--dose", "nothing")).isEqualTo(64);
    }
}
