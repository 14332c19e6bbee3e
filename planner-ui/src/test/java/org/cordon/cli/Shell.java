package org.cordon.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.cordon.report.TerminalStyle;

/** Runs commands in this process and keeps what they wrote. */
final class Shell {
    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Shell(Path folder) {
        this.folder = folder;
    }

    int run(String... args) {
        return CommandLineRunner.run(args, surroundings(Map.of()));
    }

    Surroundings surroundings(Map<String, String> environment) {
        out.reset();
        err.reset();
        return new Surroundings(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                TerminalStyle.plain(),
                false,
                folder,
                environment);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
