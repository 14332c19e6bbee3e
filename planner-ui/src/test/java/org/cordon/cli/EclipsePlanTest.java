package org.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cordon.report.Schemas;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EclipsePlanTest {
    @TempDir
    private Path folder;

    private Path plan;

    @BeforeEach
    void find() {
        plan = Stream.of("../../shared/data/ent", "../../../shared/data/ent")
                .map(Path::of)
                .filter(Files::isDirectory)
                .map(path -> path.toAbsolutePath().normalize())
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(plan != null, "needs ../shared");
    }

    @Test
    void several_doses_each_have_their_table_and_the_hottest_comes_first() {
        Shell shell = new Shell(folder);

        assertThat(shell.run("dvh", plan.toString(), "--structure", "BRSTEM", "--json", "-"))
                .isZero();
        assertThat(Schemas.problems("dvh", shell.out())).isEmpty();
        assertThat(shell.err()).containsPattern("RTDOSE#[0-9a-f]+ is .*RD\\.dcm");
        assertThat(shell.out()).doesNotContain("RD.dcm");
        JsonNode root = Schemas.tree(shell.out());
        assertThat(root.get("dose").get("maxGy").asDouble()).isBetween(62.6, 62.62);
        assertThat(root.get("otherDoses")).hasSize(1);
        assertThat(root.get("dose").get("size").toString()).isEqualTo("[176,88,136]");
    }

    @Test
    void a_dose_is_named_by_its_file_and_curves_need_one() {
        Shell shell = new Shell(folder);

        assertThat(shell.run("dvh", plan.toString(), "--structure", "#3", "--curves", "c.csv"))
                .isEqualTo(64);
        assertThat(shell.err()).contains("--dose");
        assertThat(shell.run(
                        "dvh",
                        plan.toString(),
                        "--structure",
                        "#3",
                        "--dose",
                        "RD.dcm",
                        "--z-convention",
                        "none",
                        "--curves",
                        "c.csv"))
                .isZero();
        assertThat(folder.resolve("c.csv")).isNotEmptyFile();
    }
}
