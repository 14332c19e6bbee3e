package org.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.cordon.example.ExamplePlan;
import org.cordon.example.Variant;
import org.cordon.report.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandLineAcceptanceTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Variant.class)
    void check_ends_in_the_code_of_the_variant_and_its_document_follows_the_schema(Variant variant) throws IOException {
        ExamplePlan.write(variant, folder.resolve("plan"));
        Shell shell = new Shell(folder);

        int code = shell.run("check", "plan", "--json", "-", "--html", "review.html", "--csv", "rows.csv");

        assertThat(code).as(shell.err()).isEqualTo(variant.expectedVerdict().exitCode());
        assertThat(Schemas.problems("review", shell.out())).isEmpty();
        JsonNode root = Schemas.tree(shell.out());
        assertThat(root.get("verdict").asText())
                .isEqualTo(variant.expectedVerdict().name());
        assertThat(shell.out()).doesNotContain(folder.toString());
        assertThat(Files.readString(folder.resolve("review.html")))
                .contains(">" + variant.expectedVerdict().name() + "<")
                .doesNotContain(folder.toString(), "NaN");
        assertThat(Files.readString(folder.resolve("rows.csv"))).contains("\r\n");
        assertThat(untold(root)).as("codes without words").isEmpty();
    }

    /** Sentences that still show a code or an argument that was not there. */
    private static List<String> untold(JsonNode root) {
        List<String> untold = new ArrayList<>();
        List<JsonNode> reasons = new ArrayList<>();
        root.get("findings").forEach(reasons::add);
        for (JsonNode row : root.get("constraints")) {
            row.get("notes").forEach(reasons::add);
            if (!row.get("reason").isNull()) {
                reasons.add(row.get("reason"));
            }
        }
        for (JsonNode reason : reasons) {
            String text = reason.get("text").asText();
            if (text.contains(reason.get("code").asText()) || text.contains("?")) {
                untold.add(reason.get("code").asText() + ": " + text);
            }
        }
        return untold;
    }

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
    void the_same_plan_gives_the_same_bytes_in_every_locale_and_time_zone() throws IOException {
        ExamplePlan.writeCompact(folder.resolve("plan"));
        Shell shell = new Shell(folder);
        String first = everything(shell);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(everything(shell)).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private String everything(Shell shell) throws IOException {
        shell.run("check", "plan", "--json", "-", "--html", "review.html", "--csv", "rows.csv");
        StringBuilder all = new StringBuilder(shell.out());
        for (String file : List.of("review.html", "rows.csv")) {
            all.append(Files.readString(folder.resolve(file)));
        }
        shell.run("check", "plan");
        return all.append(shell.out()).toString();
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
