package org.cordon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cordon.cli.Shell;
import org.cordon.report.Schemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeCommandsTest {
    private static final String TABLE = """
        TemplateId,TemplateCodes,TemplateAliases,TemplateTypes,DVHObjective,Goal,Variation,Priority,Source,Notes
        SpinalCord,,,,Max[Gy],<=50,,1,Somebody 2010,
        PTV,,,,D95%[Gy],>=1,,1,Somebody 2010,
        Heart,,,,GI50%[%],<=1,,1,,
        """;

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("table.csv"), TABLE);
        shell = new Shell(folder);
    }

    @Test
    void a_table_is_imported_with_a_report_on_every_row_and_can_be_used() throws IOException {
        assertThat(shell.run(
                        "protocol", "import", "table.csv", "--format", "csv", "--fractions", "1", "--out", "own.yaml"))
                .as(shell.err())
                .isEqualTo(2);
        assertThat(shell.out())
                .contains("3 rows, 1 as they are, 1 changed, 1 left out", "line 4", "The metric cannot be read");
        assertThat(shell.run("protocol", "validate", "own.yaml"))
                .as(shell.err())
                .isZero();
        assertThat(Files.readString(folder.resolve("own.yaml")))
                .contains("status: Unverified", "confidence: sv-weak", "imported from table.csv, row 1");
    }

    /** Every limit of it is met, and still it is no pass: nobody has confirmed where the limits come from. */
    @Test
    void what_was_imported_never_makes_a_pass() throws IOException {
        Plans.compact(folder.resolve("plan"));
        assertThat(shell.run(
                        "protocol", "import", "table.csv", "--format", "csv", "--fractions", "1", "--out", "own.yaml"))
                .isEqualTo(2);

        int code = shell.run("check", "plan", "--protocol", "own.yaml", "--json", "r.json");

        assertThat(code).as(shell.err()).isEqualTo(2);
        ReviewDocument document = new ReviewDocument(Files.readString(folder.resolve("r.json")));
        assertThat(document.root().get("verdict").asText()).isEqualTo("REVIEW");

        Files.writeString(
                folder.resolve("clinical.yaml"),
                Files.readString(folder.resolve("own.yaml")).replace("status: Unverified", "status: Clinical"));
        assertThat(shell.run("check", "plan", "--protocol", "clinical.yaml", "--json", "r.json"))
                .as("also under another status")
                .isEqualTo(2);
    }

    @Test
    void the_report_follows_its_schema_and_standard_output_holds_one_thing() {
        assertThat(shell.run("protocol", "import", "table.csv", "--format", "csv", "--json", "-"))
                .isEqualTo(2);
        assertThat(Schemas.problems("loss", shell.out())).isEmpty();
        assertThat(shell.err()).contains("left out");
    }

    @Test
    void an_export_goes_to_standard_output_and_its_losses_to_standard_error() {
        assertThat(shell.run("protocol", "export", "rtog-0631", "--format", "yaml"))
                .as(shell.err())
                .isZero();
        assertThat(shell.out()).startsWith("schema: cordon.protocol/1\n");
        assertThat(shell.run("protocol", "export", "rtog-0631", "--format", "csv", "--json", "l.json"))
                .as(shell.err())
                .isZero();
        assertThat(shell.out()).startsWith("TemplateId,");
        assertThat(shell.err()).contains("Not kept as it is");
        assertThat(shell.run("protocol", "export", "rtog-0631", "--format", "proknow", "--out", "s.json"))
                .isEqualTo(2);
        assertThat(shell.out()).contains("left out");
        assertThat(shell.run("protocol", "import", "s.json", "--format", "proknow"))
                .isZero();
    }

    @Test
    void other_names_of_a_table_are_proposed_for_the_clinics_names_and_hold_nothing_until_confirmed()
            throws IOException {
        Files.writeString(
                folder.resolve("aliases.csv"),
                TABLE.lines().findFirst().orElseThrow() + "\nSpinalCord,,RM_neu|Myelon|RM,,Max[Gy],<=14,,1,,\n");
        Path clinic = Files.createDirectory(folder.resolve("clinic"));
        Files.writeString(clinic.resolve("names.yaml"), """
            schema: cordon.site-names/1
            names:
              - {roi: RM, canonical: SpinalCord, confirmedBy: A, confirmedOn: 2026-03-01}
            """);

        assertThat(shell.run(
                        "protocol",
                        "import",
                        "aliases.csv",
                        "--format",
                        "csv",
                        "--names",
                        "new.yaml",
                        "--protocol-dir",
                        "clinic",
                        "--json",
                        "l.json"))
                .as(shell.err())
                .isZero();

        String names = Files.readString(folder.resolve("new.yaml"));
        assertThat(names)
                .contains("roi: \"RM\"", "confirmedBy: \"A\"", "roi: \"RM_neu\"", "confirmedBy:\n")
                .doesNotContain("Myelon")
                .containsOnlyOnce("confirmedBy:\n");
        assertThat(Schemas.problems("loss", Files.readString(folder.resolve("l.json"))))
                .isEmpty();
        Plans.compact(folder.resolve("plan"));
        assertThat(shell.run("names", "plan", "--names", "new.yaml")).isEqualTo(65);
        Files.writeString(
                clinic.resolve("names.yaml"),
                names.replace("confirmedBy:\n    confirmedOn:\n", "confirmedBy: B\n    confirmedOn: 2026-04-01\n"));
        assertThat(shell.run("names", "plan", "--protocol-dir", "clinic"))
                .as(shell.err())
                .isZero();
    }

    @Test
    void the_rows_of_one_number_of_fractions_are_exported_alone() {
        assertThat(shell.run("protocol", "export", "hytec-2021", "--format", "csv", "--fractions", "3"))
                .as(shell.err())
                .isZero();
        assertThat(shell.out().lines()).hasSize(2).anyMatch(line -> line.contains("20.3"));
        assertThat(shell.run("protocol", "export", "hytec-2021", "--format", "csv"))
                .isZero();
        assertThat(shell.out().lines()).hasSize(7);
    }

    @Test
    void wrong_words_are_64_and_files_that_are_none_are_65() throws IOException {
        assertThat(shell.run("protocol", "import", "table.csv", "--format", "yaml"))
                .isEqualTo(64);
        assertThat(shell.run("protocol", "import", "table.csv", "--format", "csv", "--out", "o.yaml"))
                .isEqualTo(64);
        assertThat(shell.err()).contains("--fractions");
        assertThat(shell.run(
                        "protocol", "import", "table.csv", "--format", "csv", "--fractions", "0", "--out", "o.yaml"))
                .isEqualTo(64);
        assertThat(shell.run("protocol", "import", "table.csv", "--format", "csv", "--prescription", "18-16"))
                .isEqualTo(64);
        assertThat(shell.run("protocol", "export", "rtog-0631", "--format", "eclipse"))
                .isEqualTo(64);
        for (String format : new String[] {"proknow", "eclipse", "planscorecard"}) {
            assertThat(shell.run("protocol", "import", "table.csv", "--format", format))
                    .isEqualTo(65);
            assertThat(shell.err()).contains("line 1, column ");
        }
        Files.writeString(folder.resolve("none.csv"), TABLE.lines().findFirst().orElseThrow() + "\n");
        assertThat(shell.run(
                        "protocol", "import", "none.csv", "--format", "csv", "--fractions", "1", "--out", "o.yaml"))
                .isEqualTo(65);
        assertThat(shell.run("protocol", "import", "missing.csv", "--format", "csv"))
                .isEqualTo(74);
        assertThat(folder.resolve("o.yaml")).doesNotExist();
    }
}
