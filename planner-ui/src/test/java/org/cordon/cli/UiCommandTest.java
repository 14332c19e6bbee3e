package org.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UiCommandTest {
    @TempDir
    private Path folder;

    @Test
    void the_desktop_needs_a_display() {
        Shell shell = new Shell(folder);

        assertThat(shell.run("ui")).isEqualTo(64);
        assertThat(shell.err()).contains("no display").contains("cordon check");
    }

    @Test
    void the_command_is_listed_and_has_help() {
        Shell shell = new Shell(folder);

        assertThat(shell.run("ui", "--help")).isZero();
        assertThat(shell.out()).startsWith("Usage: cordon ui").contains("PATH", "--timings");
        assertThat(shell.run("--help")).isZero();
        assertThat(shell.out()).contains("Opens the desktop application");
    }

    @Test
    void a_path_that_is_not_there_is_74_before_a_window_opens() {
        Shell shell = new Shell(folder);

        assertThat(shell.run("ui", "nothing-here")).isEqualTo(74);
    }
}
