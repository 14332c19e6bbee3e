package org.cordon.cli;

import com.google.common.collect.ImmutableMap;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cordon.report.TerminalStyle;

/**
 * What surrounds a command: where it writes, from which folder, with which variables.
 *
 * @param out takes the asked output only
 * @param err takes everything else
 * @param style of the table on {@code out}
 * @param errIsTerminal whether progress may move the cursor
 * @param folder relative paths start here
 * @param environment variables
 */
record Surroundings(
        PrintStream out,
        PrintStream err,
        TerminalStyle style,
        boolean errIsTerminal,
        Path folder,
        Map<String, String> environment) {
    private static final int DEFAULT_COLUMNS = 100;

    Surroundings {
        environment = ImmutableMap.copyOf(environment);
    }

    /**
     * Those of this process. Whether a stream is a terminal is told by the launcher ({@code cordon.terminals=12} for
     * both), since Java 17 cannot ask.
     */
    static Surroundings ofProcess() {
        Map<String, String> environment = System.getenv();
        Charset charset = charset();
        String terminals = System.getProperty("cordon.terminals", "");
        boolean colour = terminals.contains("1")
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        TerminalStyle style = new TerminalStyle(
                columns(environment), colour, charset.newEncoder().canEncode("\u2713\u2717\u25b2\u2212\u2265"));
        return new Surroundings(
                stream(FileDescriptor.out, charset),
                stream(FileDescriptor.err, charset),
                style,
                terminals.contains("2"),
                Path.of("").toAbsolutePath(),
                environment);
    }

    private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
        return new PrintStream(new FileOutputStream(descriptor), false, charset);
    }

    /** What the terminal shows: told by Java 19 and later, and on Java 17 by its own property where there is one. */
    private static Charset charset() {
        for (String key : List.of("stdout.encoding", "sun.stdout.encoding")) {
            String told = System.getProperty(key);
            if (told != null && Charset.isSupported(told)) {
                return Charset.forName(told);
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static int columns(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9]\\d{0,3}") ? Integer.parseInt(columns) : DEFAULT_COLUMNS;
    }
}
