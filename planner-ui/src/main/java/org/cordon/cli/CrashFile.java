package org.cordon.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.cordon.report.Tool;

/** Writes what is needed to find a bug: classes and lines, never messages, which may quote a file's values. */
final class CrashFile {
    private CrashFile() {}

    static Optional<Path> write(Throwable problem) {
        try {
            Tool tool = Version.tool();
            StringBuilder text = new StringBuilder()
                    .append(tool.name())
                    .append(' ')
                    .append(tool.version())
                    .append(' ')
                    .append(tool.commit())
                    .append("\njava ")
                    .append(System.getProperty("java.version"))
                    .append(", ")
                    .append(System.getProperty("os.name"))
                    .append('\n');
            append(text, problem, Collections.newSetFromMap(new IdentityHashMap<>()));
            Path file = Files.createTempFile("cordon-error-", ".txt");
            Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
            return Optional.of(file);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void append(StringBuilder text, Throwable problem, Set<Throwable> seen) {
        if (problem == null || !seen.add(problem)) {
            return;
        }
        text.append(problem.getClass().getName()).append('\n');
        StackTraceElement[] frames = problem.getStackTrace();
        for (int i = 0; i < Math.min(frames.length, 60); i++) {
            text.append("    at ").append(frames[i]).append('\n');
        }
        append(text, problem.getCause(), seen);
    }
}
