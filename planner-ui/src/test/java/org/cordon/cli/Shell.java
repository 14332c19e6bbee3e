package org.cordon.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.cordon.report.TerminalStyle;

/** Runs commands in this process and keeps what they wrote. */
public final class Shell {
    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** A shell in a folder, from which relative paths start. */
    public Shell(Path folder) {
        this.folder = folder;
    }

    /** Runs one command without any variables and tells its exit code. */
    public int run(String... args) {
        return CommandLineRunner.run(args, surroundings(Map.of()));
    }

    /** Runs one command with variables and tells its exit code. */
    public int run(Map<String, String> environment, String... args) {
        return CommandLineRunner.run(args, surroundings(environment));
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

    /** What the last command wrote to standard output. */
    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What the last command wrote to standard error. */
    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
