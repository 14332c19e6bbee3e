package org.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.rt.PlanSetReader;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.plan.StructureSet;
import org.cordon.report.Schemas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example plan beside a hotter candidate: the same dose times 1.06. */
class CompareCommandTest {
    @TempDir
    private static Path folder;

    private static int code;
    private static String table;
    private static String json;

    @BeforeAll
    static void compare() throws IOException {
        new Shell(folder).run("demo", "--out", "plan");
        PlanSet set = PlanSetReader.read(List.of(folder.resolve("plan")), ReadLimits.standard(), Progress.NONE);
        StructureSet structures = set.structureSets().get(0);
        new CourseFiles(
                        folder.resolve("plan"),
                        set,
                        set.patients().get(0),
                        structures.frameOfReferenceUids().iterator().next())
                .write(
                        set.doses().get(0).source().load().times(1.06),
                        "PHYSICAL",
                        OptionalInt.of(1),
                        Optional.of(structures.input().sopInstanceUid()));
        Shell shell = new Shell(folder);
        code = shell.run("compare", "plan", "--json", "comparison.json");
        table = shell.out();
        json = Files.readString(folder.resolve("comparison.json"));
    }

    @Test
    void every_row_of_each_candidate_stands_beside_that_of_the_other() {
        assertThat(code).isEqualTo(1);
        assertThat(Schemas.problems("comparison", json)).isEmpty();
        JsonNode root = Schemas.tree(json);
        assertThat(root.get("plans")).hasSize(2);
        assertThat(json).doesNotContain("FURTHER_PLAN");
        for (JsonNode row : root.get("rows")) {
            if (row.get("id").asText().equals("cord-max")) {
                double first = row.get("plans").get(0).get("value").asDouble();
                double second = row.get("plans").get(1).get("value").asDouble();
                assertThat(Math.max(first, second) / Math.min(first, second)).isCloseTo(1.06, within(1e-3));
                return;
            }
        }
        throw new AssertionError("no row cord-max");
    }

    @Test
    void the_table_has_a_column_a_candidate() {
        assertThat(table).contains("Course", "Verdict", "cord-max", "on its own");
    }

    @Test
    void one_candidate_is_none() {
        Shell shell = new Shell(folder);
        assertThat(shell.run("compare", "plan", "--plan", CourseFiles.PLAN_UID)).isEqualTo(64);
        assertThat(shell.err()).contains("less than two");
    }
}
