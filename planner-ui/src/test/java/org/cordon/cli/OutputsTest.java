package org.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputsTest {
    @TempDir
    private Path folder;

    private Shell shell;
    private Outputs outputs;

    @BeforeEach
    void start() {
        shell = new Shell(folder);
        outputs = new Outputs(shell.surroundings(Map.of()), List.of());
    }

    @Test
    void nothing_is_written_when_a_later_output_cannot_be_made() throws IOException {
        outputs.add("--html", "r.html");
        outputs.add("--csv", "r.csv");
        outputs.check();
        outputs.make("--html", () -> "report");

        assertThatThrownBy(() -> outputs.make("--csv", () -> {
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void standard_output_stays_empty_when_a_file_cannot_be_written() throws IOException {
        outputs.add("--json", "-");
        outputs.add("--html", "gone/r.html");
        Path gone = Files.createDirectory(folder.resolve("gone"));
        outputs.check();
        outputs.make("--json", () -> "{}");
        outputs.make("--html", () -> "report");
        Files.delete(gone);

        assertThatThrownBy(outputs::write)
                .isInstanceOfSatisfying(
                        CommandFailure.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(74))
                .hasMessageNotContaining(folder.toString());
        assertThat(shell.out()).isEmpty();
        assertThat(files()).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
