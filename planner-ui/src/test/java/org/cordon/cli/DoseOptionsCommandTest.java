package org.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.cordon.report.Schemas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoseOptionsCommandTest {
    @TempDir
    private static Path folder;

    private Shell shell;

    @BeforeAll
    static void write() {
        new Shell(folder).run("demo", "--out", "plan");
    }

    @BeforeEach
    void start() {
        shell = new Shell(folder);
    }

    private static JsonNode row(JsonNode root, double doseGy, int fractions) {
        for (JsonNode row : root.get("options")) {
            if (row.get("doseGy").asDouble() == doseGy && row.get("fractions").asInt() == fractions) {
                return row;
            }
        }
        throw new AssertionError("no row " + doseGy + "/" + fractions);
    }

    @Test
    void the_table_follows_its_schema_and_judges_only_where_a_protocol_holds() {
        assertThat(shell.run("dose", "options", "plan", "--schedule", "20/4", "--json", "-"))
                .isZero();
        assertThat(Schemas.problems("dose", shell.out())).isEmpty();
        JsonNode root = Schemas.tree(shell.out());
        assertThat(row(root, 16, 1).get("protocols").get(0).get("id").asText()).isEqualTo("rtog-0631");
        assertThat(row(root, 16, 1).get("verdict").isNull()).isFalse();
        JsonNode conventional = row(root, 8, 1);
        assertThat(conventional.get("protocols").get(0).get("id").asText()).isEqualTo("hytec-2021");
        assertThat(conventional.get("byNamedProtocol").asBoolean()).isFalse();
        assertThat(row(root, 16, 1).get("byNamedProtocol").asBoolean()).isTrue();
        assertThat(row(root, 24, 2).get("protocols").get(0).get("id").asText()).isEqualTo("sc24");
        assertThat(row(root, 24, 2).get("verdict").asText()).isEqualTo("FAIL");
        JsonNode mori = row(root, 39, 13);
        assertThat(mori.get("reason").get("code").asText()).isEqualTo("NO_LIMITS_FOR_FRACTIONS");
        assertThat(mori.get("tumour").get("eqd2Gy").asDouble()).isCloseTo(42.25, within(1e-9));
        assertThat(mori.get("cord").get("derived").get("advisory").asBoolean()).isTrue();
        assertThat(row(root, 20, 4).get("asked").asBoolean()).isTrue();
        assertThat(root.get("notes").toString()).contains("SCALED_NOT_REOPTIMISED", "BED_DISPUTED_IN_CORD_GRADIENT");
        assertThat(root.get("isotoxic").get(0).get("prescriptionGy").asDouble()).isPositive();
    }

    @Test
    void the_page_says_what_it_is_and_what_binds() {
        assertThat(shell.run("dose", "options", "plan", "--timings", "--html", "options.html"))
                .isZero();
        assertThat(folder.resolve("options.html"))
                .content()
                .contains("not re-optimised", "16 in 1 (plan)", "Highest prescription", " to PTV");
        assertThat(shell.out())
                .contains("rtog-0631, which was named, does not hold", "Timings: read ", "options ")
                .contains("scaled, not re-optimised", "Highest prescription", "16 in 1", "39 in 13", "disputed");
    }

    @Test
    void earlier_courses_are_held_against_every_schedule() {
        assertThat(shell.run(
                        "dose",
                        "options",
                        "plan",
                        "--prior",
                        "30/10, 12 months ago, cord 100%",
                        "--alpha-beta-gy",
                        "20",
                        "--json",
                        "-"))
                .isZero();
        JsonNode root = Schemas.tree(shell.out());
        // 24 Gy in one fraction at alpha/beta 20: 24 x 44/22.
        assertThat(row(root, 24, 1).get("tumour").get("eqd2Gy").asDouble()).isCloseTo(48, within(1e-9));
        assertThat(row(root, 24, 1).get("reirradiation").asText()).isEqualTo("FAIL");
        assertThat(row(root, 24, 1).get("verdict").asText()).isNotEqualTo("PASS");
    }

    @Test
    void a_wrong_schedule_tumour_prior_or_date_is_64() {
        assertThat(shell.run("dose", "options", "plan", "--schedule", "20")).isEqualTo(64);
        assertThat(shell.run("dose", "options", "plan", "--tumour", "cord")).isEqualTo(64);
        assertThat(shell.run("dose", "options", "plan", "--alpha-beta-gy", "0")).isEqualTo(64);
        assertThat(shell.run("dose", "options", "plan", "--prior", "30")).isEqualTo(64);
        assertThat(shell.run("dose", "options", "plan", "--prior", "30/10, 2126-01-01"))
                .isEqualTo(64);
        assertThat(shell.err()).contains("in the future");
        assertThat(shell.run("dose", "options", "plan", "--date", "20.11.2026")).isEqualTo(64);
        assertThat(shell.run("dose", "options", "nothing")).isEqualTo(74);
    }
}
