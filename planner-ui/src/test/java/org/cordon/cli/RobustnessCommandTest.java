package org.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.cordon.example.ExamplePlan;
import org.cordon.example.Variant;
import org.cordon.report.Schemas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RobustnessCommandTest {
    private static final String CORD = "SpinalCord@target(CTV)";

    @TempDir
    private static Path folder;

    private static Shell shell;
    private static JsonNode whole;
    private static int code;

    @BeforeAll
    static void run() {
        ExamplePlan.write(Variant.BASE, folder.resolve("plan"));
        shell = new Shell(folder);
        code = shell.run(
                "robustness",
                "plan",
                "--shift-mm",
                "2",
                "--rotation-deg",
                "1",
                "--search-mm",
                "3",
                "--json",
                "-",
                "--html",
                "page.html");
        whole = Schemas.tree(shell.out());
    }

    private static Map<String, JsonNode> rows(JsonNode document) {
        Map<String, JsonNode> rows = new HashMap<>();
        document.get("constraints").forEach(row -> rows.put(row.get("id").asText(), row));
        return rows;
    }

    @Test
    void the_document_follows_its_schema_and_says_what_was_assumed() {
        assertThat(Schemas.problems("robustness", whole.toString())).isEmpty();
        assertThat(whole.get("scenarios").asInt()).isEqualTo(26 + 6 + 6 * 26);
        assertThat(whole.get("remarks").get(0).get("code").asText()).isEqualTo("ROBUSTNESS_STATIC_CLOUD");
        assertThat(whole.get("centre").get("source").asText()).isEqualTo("isocentre");
    }

    @Test
    void a_plan_that_passes_where_it_was_planned_is_to_be_looked_at_when_the_cord_does_not_hold() {
        assertThat(whole.get("reviewVerdict").asText()).isEqualTo("PASS");
        assertThat(code).as("the cord lies 3 mm from the target").isEqualTo(2);
        assertThat(folder.resolve("page.html")).content().contains("<svg", "rigid in space", "Axial");
    }

    @Test
    void the_cord_fails_first_when_the_patient_is_moved_so_that_it_nears_the_target() {
        JsonNode percent = rows(whole).values().stream()
                .filter(row -> row.get("structure").asText().startsWith(CORD)
                        && row.get("metric").asText().startsWith("V10Gy"))
                .findFirst()
                .orElseThrow();
        double first = percent.get("nearestFailure").get("shiftMm").asDouble();
        JsonNode direction = percent.get("nearestFailure").get("direction");

        assertThat(first).isBetween(0.1, 2.0);
        assertThat(direction.get(1).asInt())
                .as("the cord lies behind the vertebral body: to the front")
                .isEqualTo(-1);
        assertThat(percent.get("passRatePercent").asDouble()).isBetween(10.0, 99.9);
        assertThat(percent.get("worst").get("status").asText()).isEqualTo("FAIL");
        assertThat(percent.get("value").asDouble()).isCloseTo(8, within(1.0));
    }

    @Test
    void organs_far_away_pass_everywhere_and_have_no_first_failure() {
        JsonNode heart = rows(whole).values().stream()
                .filter(row -> row.get("structure").asText().equals("Heart"))
                .findFirst()
                .orElseThrow();

        assertThat(heart.get("passRatePercent").asDouble()).isEqualTo(100);
        assertThat(heart.get("nearestFailure").isNull()).isTrue();
        heart.get("firstFailsMm").forEach(each -> assertThat(each.isNull()).isTrue());
    }

    @Test
    void the_first_failure_is_where_the_row_fails_and_just_before_it_passes() {
        JsonNode percent = rows(whole).values().stream()
                .filter(row -> !row.get("nearestFailure").isNull())
                .findFirst()
                .orElseThrow();
        String id = percent.get("id").asText();
        double first = percent.get("nearestFailure").get("shiftMm").asDouble();

        assertThat(failingAt(id, first + 0.02)).as("some direction fails").isPositive();
        assertThat(failingAt(id, first - 0.02)).as("no direction fails").isZero();
    }

    private static int failingAt(String id, double shiftMm) {
        Shell again = new Shell(folder);
        again.run(
                "robustness",
                "plan",
                "--shift-mm",
                Double.toString(shiftMm),
                "--rotation-deg",
                "0",
                "--search-mm",
                "0.1",
                "--json",
                "-");
        return rows(Schemas.tree(again.out())).get(id).get("failing").asInt();
    }

    @Test
    void wrong_options_are_64() {
        assertThat(shell.run("robustness", "plan", "--shift-mm", "-1")).isEqualTo(64);
        assertThat(shell.run("robustness", "plan", "--rotation-deg", "90")).isEqualTo(64);
        assertThat(shell.run("robustness", "plan", "--search-mm", "0")).isEqualTo(64);
    }
}
