package org.cordon.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the program in a process of its own, where only a process shows what is asked: memory, threads, defaults. */
final class Child {
    private static final long LONGEST_S = 180;

    private Child() {}

    /**
     * How a process ended.
     *
     * @param code exit code
     * @param out standard output
     * @param err standard error
     */
    record Ended(int code, String out, String err) {}

    /** A process that runs a class with this test's class path. */
    static ProcessBuilder java(Path folder, List<String> options, String mainClass, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(mainClass);
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CORDON_") || name.startsWith("JAVA_TOOL"));
        return builder;
    }

    /**
     * Options under which a class of the program cannot be loaded: an error that no command expects, at a place of the
     * test's choice.
     */
    static List<String> without(String className, Path folder) throws IOException {
        Path file = folder.resolve(className.replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "no class");
        return List.of("-cp", folder + File.pathSeparator + System.getProperty("java.class.path"));
    }

    /** Runs the command line to its end. */
    static Ended cordon(Path folder, List<String> options, String... args) {
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            Process process = java(folder, options, "org.cordon.cli.Main", args)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(LONGEST_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running after " + LONGEST_S + " s");
            }
            Ended ended = new Ended(process.exitValue(), text(out), text(err));
            Files.delete(out);
            Files.delete(err);
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException());
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
