package org.cordon.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.cordon.constraint.library.ProtocolException;
import org.cordon.dicom.DicomReadException;
import org.cordon.report.ErrorJson;
import org.cordon.review.request.ReviewException;
import org.cordon.text.SafeText;

/** Turns what a command throws into a paragraph on standard error, an error document, and an exit code. */
final class FailureReport {
    private final String[] args;
    private final Surroundings surroundings;

    FailureReport(String[] args, Surroundings surroundings) {
        this.args = args;
        this.surroundings = surroundings;
    }

    /** Runs it; every Throwable becomes an exit code. */
    int guard(IntSupplier command) {
        CommandFailure failure;
        try {
            return command.getAsInt();
        } catch (Throwable e) {
            failure = failure(e);
        }
        print(failure);
        writeJson(failure);
        return failure.exitCode();
    }

    private CommandFailure failure(Throwable problem) {
        if (problem instanceof CommandFailure failure) {
            return failure;
        }
        if (problem instanceof DicomReadException e) {
            return CommandFailure.data(e.reason().code(), e.getMessage())
                    .input(e.input())
                    .attribute(e.attribute())
                    .remedy(Sentences.sentence(e.remedy()))
                    .build();
        }
        if (problem instanceof ReviewException e) {
            return review(e);
        }
        if (problem instanceof ProtocolException e) {
            return ProtocolChoice.failure(e);
        }
        if (problem instanceof UncheckedIOException || problem instanceof IOException) {
            return CommandFailure.io("IO", "a file could not be read or written (" + kind(problem) + ")")
                    .remedy("Check that the files exist, that you may read or write them, and that the disk has room.")
                    .build();
        }
        return internal(problem);
    }

    private static CommandFailure review(ReviewException e) {
        return switch (e.kind()) {
            case USAGE ->
                CommandFailure.usage(e.code(), e.getMessage())
                        .remedy(Sentences.sentence(e.remedy()))
                        .shownHere(e.candidates())
                        .build();
            case DATA ->
                CommandFailure.data(e.code(), e.getMessage())
                        .remedy(Sentences.sentence(e.remedy()))
                        .build();
        };
    }

    /** Class names only: messages of others quote paths and values. */
    private static String kind(Throwable problem) {
        Throwable cause = problem.getCause() == null ? problem : problem.getCause();
        return cause.getClass().getSimpleName();
    }

    private CommandFailure internal(Throwable problem) {
        Optional<Path> details = CrashFile.write(problem);
        return CommandFailure.internal(
                        "INTERNAL", "internal error: " + problem.getClass().getSimpleName())
                .remedy(
                        problem instanceof OutOfMemoryError
                                ? "No result was made. Give more memory, e.g. CORDON_JAVA_OPTS=-Xmx2g."
                                : "This is a bug in Cordon; no result was made.")
                .shownHere(details.map(file -> List.of("details: " + file))
                        .orElse(List.of("details could not be written")))
                .build();
    }

    private void print(CommandFailure failure) {
        StringBuilder text = new StringBuilder("cordon: ").append(SafeText.oneLine(failure.getMessage()));
        if (!failure.remedy().isEmpty() && !failure.getMessage().contains(failure.remedy())) {
            text.append(text.charAt(text.length() - 1) == '.' ? " " : ". ").append(SafeText.oneLine(failure.remedy()));
        }
        surroundings.err().println(text);
        for (String line : failure.shownHere()) {
            surroundings.err().println("  " + SafeText.oneLine(line));
        }
    }

    private void writeJson(CommandFailure failure) {
        Optional<String> target = jsonTarget();
        if (target.isEmpty()) {
            return;
        }
        String document = ErrorJson.write(
                failure.code(), failure.getMessage(), failure.input(), failure.attribute(), failure.remedy());
        if (target.get().equals("-")) {
            surroundings.out().print(document);
            return;
        }
        try {
            Path file = surroundings.folder().resolve(target.get());
            if (mayReplace(file)) {
                OutputFile.write(file, document);
            }
        } catch (IOException | InvalidPathException e) {
            surroundings
                    .err()
                    .println("cordon: the error document could not be written either ("
                            + e.getClass().getSimpleName() + ")");
        }
    }

    /**
     * The target was not checked yet, and may be what is wrong: only a file that is not there, a pipe or device, and an
     * older document of this program are written over.
     */
    private static boolean mayReplace(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return !Files.isDirectory(file);
        }
        byte[] own = "{\n  \"schema\": \"cordon.".getBytes(StandardCharsets.US_ASCII);
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(own.length), own);
        }
    }

    /** Read from the raw arguments, because they may be what is wrong. */
    private Optional<String> jsonTarget() {
        Optional<String> target = Optional.empty();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--")) {
                break;
            } else if (args[i].startsWith("--json=")) {
                target = Optional.of(args[i].substring("--json=".length()));
            } else if (args[i].equals("--json") && i + 1 < args.length) {
                target = Optional.of(args[++i]);
            }
        }
        return target.filter(text -> text.equals("-") || (!text.isEmpty() && !text.startsWith("-")));
    }
}
