package org.cordon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cordon.cli.Shell;
import org.cordon.report.Schemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesCommandTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void start() {
        Plans.compact(folder.resolve("plan"));
        shell = new Shell(folder);
    }

    @Test
    void every_structure_is_told_with_its_score_and_why() {
        assertThat(shell.run("names", "plan")).as(shell.err()).isZero();
        assertThat(shell.out()).contains("SpinalCord", "100", "It is the canonical name.", "A target.");
    }

    @Test
    void the_json_follows_its_schema() {
        assertThat(shell.run("names", "plan", "--json", "-")).isZero();
        assertThat(Schemas.problems("names", shell.out())).isEmpty();
        assertThat(shell.out()).doesNotContain("Taken for");
    }

    @Test
    void a_learned_name_is_kept_and_used_by_the_next_check() throws IOException {
        assertThat(shell.run(
                        "names",
                        "plan",
                        "--learn",
                        "SpinalCord=SpinalCanal",
                        "--confirmed-by",
                        "A. Physicist",
                        "--confirmed-on",
                        "2026-03-01",
                        "--out",
                        "names.yaml"))
                .as(shell.err())
                .isZero();
        assertThat(Files.readString(folder.resolve("names.yaml")))
                .startsWith("schema: cordon.site-names/1\n")
                .contains("roi: \"SpinalCord\"", "canonical: SpinalCanal", "confirmedOn: 2026-03-01");

        assertThat(shell.run("names", "plan", "--names", "names.yaml")).isZero();
        assertThat(shell.out()).contains("The clinic confirmed it.");
        assertThat(shell.run("names", "plan", "--protocol-dir", ".")).isZero();
        assertThat(shell.out()).contains("The clinic confirmed it.");

        Map<String, String> clinic = Map.of("CORDON_PROTOCOLS", folder.toString());
        int code = shell.run(clinic, "check", "plan", "--protocol", "rtog-0631", "--json", "r.json");
        assertThat(code).as(shell.err()).isNotZero();
        assertThat(Files.readString(folder.resolve("r.json")))
                .contains("STRUCTURE_MATCH_OVERRULED", "name:SpinalCord", "clinic's names");
    }

    @Test
    void proposals_cannot_be_used_until_a_person_confirmed_them() throws IOException {
        Files.writeString(
                folder.resolve("old.yaml"),
                "schema: cordon.site-names/1\n"
                        + "names:\n"
                        + "  - {roi: RM, canonical: SpinalCord, confirmedBy: A, confirmedOn: 2026-03-01, comment: as"
                        + " \"agreed\"}\n");
        Dicom.rename(folder.resolve("plan/rtstruct.dcm"), old -> old.equals("SpinalCord") ? "SpinalCord \"x\"" : old);

        assertThat(shell.run("names", "plan", "--names", "old.yaml", "--out", "new.yaml"))
                .as(shell.err())
                .isZero();
        String text = Files.readString(folder.resolve("new.yaml"));
        assertThat(text)
                .contains(
                        "roi: \"RM\"",
                        "comment: \"as \\\"agreed\\\"\"",
                        "# SpinalCord, score",
                        "roi: \"SpinalCord \\\"x\\\"\"");
        assertThat(shell.err()).contains("1 proposed names await");
        assertThat(shell.run("names", "plan", "--names", "new.yaml")).isEqualTo(65);
        assertThat(shell.err()).contains("names.yaml, line ", "empty value");
    }

    @Test
    void a_name_is_not_learned_without_who_when_and_where_nor_when_it_must_not_match() {
        assertThat(shell.run("names", "plan", "--learn", "X=SpinalCord", "--out", "n.yaml"))
                .isEqualTo(64);
        for (String name : new String[] {"zCord=SpinalCord", "X=SpinlCord", "Cord-PTV=SpinalCord", "nothing"}) {
            assertThat(shell.run(
                            "names",
                            "plan",
                            "--learn",
                            name,
                            "--confirmed-by",
                            "A",
                            "--confirmed-on",
                            "2026-03-01",
                            "--out",
                            "n.yaml"))
                    .as(name)
                    .isEqualTo(64);
        }
        assertThat(folder.resolve("n.yaml")).doesNotExist();
    }

    @Test
    void a_folder_without_structures_is_65() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        assertThat(shell.run("names", "empty")).isEqualTo(65);
    }
}
