package org.cordon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cordon.cli.Shell;
import org.cordon.report.Schemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library on the command line: shown, checked, compared, shadowed by a clinic, and explained. */
class ProtocolLibraryCommandTest {
    private static final String OWN = """
            schema: cordon.protocol/1
            id: rtog-0631
            version: "9.9"
            title: "What this clinic uses"
            status: Clinical
            scope:
              fractions: [1]
              prescription: {from: "16 Gy", to: "18 Gy"}
              settings: [denovo]
            rows:
              - {id: cord-max, structure: SpinalCord, derivedOn: trueCord, metric: "D0.03cc[Gy]", limit: "<= 10 Gy", mustJudge: true, citation: "own", confidence: sv}
              - {id: coverage, structure: Target, metric: "V100%[%]", limit: ">= 90 %", mustJudge: true, citation: "own", confidence: sv}
            """;

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void start() {
        shell = new Shell(folder);
    }

    @Test
    void contradictions_stand_beside_the_rows_and_unverified_sets_say_so() {
        assertThat(shell.run("protocol", "show", "tg-101")).isZero();
        assertThat(shell.out())
                .contains("21.9", "HyTEC 20.3 Gy", "TG-101 21.9 Gy", "The stricter is used", "only when named");
        assertThat(shell.run("protocol", "show", "uk-sabr-unverified")).isZero();
        assertThat(shell.out()).contains("UNVERIFIED", "Unverified");
        assertThat(shell.run("protocol", "list")).isZero();
        assertThat(shell.out()).contains("UNVERIFIED", "20\u201335", "any dose");
    }

    @Test
    void lint_is_2_with_a_warning_and_0_without() throws IOException {
        assertThat(shell.run("protocol", "lint", "rtog-0631")).isZero();
        Files.writeString(folder.resolve("own.yaml"), OWN.replace("<= 10 Gy", ">= 10 Gy"));
        assertThat(shell.run("protocol", "lint", "own.yaml")).isEqualTo(2);
        assertThat(shell.out()).contains("Warning: The comparison of row cord-max");
        Files.writeString(folder.resolve("own.yaml"), OWN.replace("D0.03cc[Gy]", "D0.03cc[Gx]"));
        assertThat(shell.run("protocol", "lint", "own.yaml")).isEqualTo(65);
        assertThat(shell.err()).contains("line 11", "column 9: expected Gy, cGy, %, EQD2 or BED");
    }

    @Test
    void diff_names_what_changes_and_warns_of_what_loosens() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), OWN);
        Files.writeString(folder.resolve("b.yaml"), OWN.replace("<= 10 Gy", "<= 12 Gy"));
        assertThat(shell.run("protocol", "diff", "a.yaml", "a.yaml")).isZero();
        assertThat(shell.out()).contains("no difference");
        assertThat(shell.run("protocol", "diff", "a.yaml", "b.yaml")).isEqualTo(2);
        assertThat(shell.out()).contains("Warning: Row cord-max, limit: <= 10 Gy becomes <= 12 Gy.");
        assertThat(shell.run("protocol", "diff", "b.yaml", "a.yaml")).isZero();
        assertThat(shell.run("protocol", "diff", "a.yaml", "missing")).isEqualTo(64);
    }

    @Nested
    class A_clinics_folder {
        @BeforeEach
        void write() throws IOException {
            Files.createDirectories(folder.resolve("clinic"));
            Files.writeString(folder.resolve("clinic/own.yaml"), OWN);
            Plans.compact(folder.resolve("plan"));
        }

        @Test
        void shadows_a_shipped_protocol_by_option_and_by_variable_and_says_so() throws IOException {
            assertThat(shell.run("protocol", "show", "rtog-0631", "--protocol-dir", "clinic"))
                    .isZero();
            assertThat(shell.out()).contains("What this clinic uses");
            assertThat(shell.run(Map.of("CORDON_PROTOCOLS", "clinic"), "protocol", "show", "rtog-0631"))
                    .isZero();
            assertThat(shell.out()).contains("What this clinic uses");

            Files.delete(folder.resolve("plan/case.yaml"));
            assertThat(shell.run("check", "plan", "--level", "T8", "--protocol-dir", "clinic", "--json", "r.json"))
                    .as(shell.err())
                    .isEqualTo(1);
            ReviewDocument document = new ReviewDocument(Files.readString(folder.resolve("r.json")));
            assertThat(document.breaches()).isEmpty();
            assertThat(document.findingCodes()).contains("PROTOCOL_SHADOWED");
            assertThat(document.ofRule("cord-max").get(0).get("status").asText())
                    .isEqualTo("FAIL");
        }

        @Test
        void that_is_broken_stops_the_check() throws IOException {
            Files.writeString(folder.resolve("clinic/broken.yaml"), "schema: cordon.protocol/1\nid: [");
            assertThat(shell.run("check", "plan", "--protocol-dir", "clinic")).isEqualTo(64);
            assertThat(shell.run("protocol", "list", "--protocol-dir", "clinic"))
                    .isEqualTo(64);
            assertThat(shell.err()).contains("broken.yaml, line 2");
            assertThat(shell.run("protocol", "list", "--protocol-dir", "nowhere"))
                    .isEqualTo(64);
        }

        @Test
        void was_named_by_another_variable_before_and_that_one_is_refused() {
            assertThat(shell.run(Map.of("CORDON_CLINIC_FOLDER", "clinic"), "check", "plan"))
                    .isEqualTo(64);
            assertThat(shell.err()).contains("CORDON_PROTOCOLS");
        }
    }

    @Nested
    class An_explanation {
        @BeforeEach
        void write() {
            Plans.compact(folder.resolve("plan"));
        }

        @Test
        void stands_below_the_table_and_in_json_and_html() throws IOException {
            shell.run("check", "plan", "--explain", "cord-partial-v10", "--json", "r.json", "--html", "r.html");
            assertThat(shell.out())
                    .contains(
                            "cord-partial-v10#PTV:1:",
                            "Distance to the limit in dose",
                            "Distance to the limit in volume",
                            "DICOM patient",
                            "The number would lie on the limit if every dose changed by",
                            "Source: RTOG 0631; Ryu 2015; phase 2 abstract; confidence sv");
            JsonNode review = Schemas.tree(Files.readString(folder.resolve("r.json")));
            assertThat(Schemas.problems("review", Files.readString(folder.resolve("r.json"))))
                    .isEmpty();
            assertThat(review.get("constraints"))
                    .allSatisfy(row ->
                            assertThat(row.at("/explanation/evidence").size()).isPositive());
            assertThat(Files.readString(folder.resolve("r.html")))
                    .contains("Why each row says what it says", "Distance to the limit in dose");
        }

        @Test
        void of_an_unknown_row_is_64_with_the_ids() {
            assertThat(shell.run("check", "plan", "--explain", "nothing")).isEqualTo(64);
            assertThat(shell.err()).contains("cord-max");
        }
    }

    @Test
    void a_reference_table_is_applied_when_it_is_named_and_never_passes_alone() throws IOException {
        Plans.compact(folder.resolve("plan"));
        assertThat(shell.run("check", "plan", "--protocol", "timmerman-2021", "--json", "r.json"))
                .isEqualTo(2);
        ReviewDocument document = new ReviewDocument(Files.readString(folder.resolve("r.json")));
        assertThat(document.breaches()).isEmpty();
        assertThat(document.rows())
                .allSatisfy(row -> assertThat(row.get("advisory").asBoolean()).isTrue());
    }
}
