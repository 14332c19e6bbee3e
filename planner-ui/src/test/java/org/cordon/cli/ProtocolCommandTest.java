package org.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cordon.report.Schemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtocolCommandTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void start() {
        shell = new Shell(folder);
    }

    @Test
    void the_list_follows_its_schema_and_names_rtog_0631() {
        assertThat(shell.run("protocol", "list", "--json", "-")).isZero();
        assertThat(Schemas.problems("protocols", shell.out())).isEmpty();
        assertThat(shell.out()).contains("\"rtog-0631\"").doesNotContain("Id ");
        assertThat(shell.run("protocol", "list")).isZero();
        assertThat(shell.out()).contains("rtog-0631", "Clinical");
    }

    @Test
    void a_protocol_is_shown_with_rows_sources_and_confidence() {
        assertThat(shell.run("protocol", "show", "rtog-0631")).isZero();
        assertThat(shell.out())
                .contains("SpinalCord@target±6mm", "V10Gy", "\u2264\u00a010\u00a0%", "Sources", "k; hi")
                .containsPattern("sha256 [0-9a-f]{64}");
    }

    @Test
    void an_unknown_protocol_is_64_with_the_candidates() {
        assertThat(shell.run("protocol", "show", "nothing")).isEqualTo(64);
        assertThat(shell.err()).contains("rtog-0631");
    }

    @Test
    void validation_names_line_and_column_and_is_65() throws IOException {
        Files.writeString(folder.resolve("own.yaml"), "schema: cordon.protocol/1\nid: own\nbogus: 1\n");

        assertThat(shell.run("protocol", "validate", "own.yaml")).isEqualTo(65);
        assertThat(shell.err()).contains("line 3");
        assertThat(shell.run("protocol", "validate", "missing.yaml")).isEqualTo(74);
    }

    @Test
    void a_protocol_without_subcommand_is_64() {
        assertThat(shell.run("protocol")).isEqualTo(64);
    }
}
