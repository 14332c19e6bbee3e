package org.cordon.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The files a person asked for. Checked before any work: at most one goes to standard output, no two to the same file,
 * none over an input, and each folder is there. Everything is made before anything is written: an error on the way leaves
 * no report behind.
 */
final class Outputs {
    private static final String STANDARD_OUTPUT = "-";
    private static final int DICOM_PREFIX = 132;

    private final Surroundings surroundings;
    private final List<Path> inputs;
    private final Map<String, String> targets = new LinkedHashMap<>();
    private final Map<String, String> contents = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    Outputs(Surroundings surroundings, List<Path> inputs) {
        this.surroundings = surroundings;
        this.inputs = List.copyOf(inputs);
    }

    /** Notes a target; {@code null} when the option was not given. */
    void add(String option, String target) {
        if (target != null) {
            targets.put(option, target);
        }
    }

    boolean usesStandardOutput() {
        return targets.containsValue(STANDARD_OUTPUT);
    }

    void check() {
        if (targets.values().stream().filter(STANDARD_OUTPUT::equals).count() > 1) {
            throw usage(
                    "only one output can go to standard output (-)",
                    String.join(" ", targets.keySet()),
                    "Give a file to the others.");
        }
        Map<Path, String> seen = new LinkedHashMap<>();
        targets.forEach((option, target) -> {
            if (!target.equals(STANDARD_OUTPUT)) {
                Path file = file(option, target);
                checkFile(option, file);
                if (seen.put(file.normalize(), option) != null) {
                    throw usage("two outputs go to the same file", option, "Give each output a file of its own.");
                }
            }
        });
    }

    /** Makes what an option asked for; nothing when it was not given. */
    void make(String option, Supplier<String> content) {
        if (targets.containsKey(option)) {
            contents.put(option, content.get());
        }
    }

    /** Makes a file that is no text; such a file is never asked for on standard output. */
    void makeFile(String option, Supplier<byte[]> content) {
        if (targets.containsKey(option)) {
            files.put(option, content.get());
        }
    }

    /** Ends the command when an option that writes no text names standard output. */
    void requireFile(String option) {
        if (STANDARD_OUTPUT.equals(targets.get(option))) {
            throw usage(option + " writes a file that is no text", option, "Name a file.");
        }
    }

    /** Writes what was made: files first, so that standard output never holds a result and an error document. */
    void write() {
        files.forEach((option, bytes) -> writeFile(option, file(option, targets.get(option)), bytes));
        contents.forEach((option, text) -> {
            if (!targets.get(option).equals(STANDARD_OUTPUT)) {
                writeFile(option, file(option, targets.get(option)), text.getBytes(StandardCharsets.UTF_8));
            }
        });
        contents.forEach((option, text) -> {
            if (targets.get(option).equals(STANDARD_OUTPUT)) {
                surroundings.out().print(text);
            }
        });
    }

    private static void writeFile(String option, Path file, byte[] content) {
        try {
            OutputFile.write(file, content);
        } catch (IOException e) {
            throw CommandFailure.io(
                            "OUTPUT_NOT_WRITTEN",
                            "the file of " + option + " could not be written ("
                                    + e.getClass().getSimpleName() + ")")
                    .attribute(option)
                    .remedy(
                            "Check that the folder may be written to and the disk has room; an older file was left as it was.")
                    .shownHere(List.of(file.toString()))
                    .build();
        }
    }

    private Path file(String option, String target) {
        try {
            if (target.isEmpty()) {
                throw new InvalidPathException(target, "empty");
            }
            return surroundings.folder().resolve(target).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw usage("the file of " + option + " has no possible name", option, "Give another name.");
        }
    }

    private void checkFile(String option, Path file) {
        if (Files.isDirectory(file)) {
            throw usage("the target of " + option + " is a folder", option, "Name a file in it.");
        }
        if (file.getParent() == null || !Files.isDirectory(file.getParent())) {
            throw CommandFailure.io("OUTPUT_FOLDER_MISSING", "the folder of " + option + " does not exist")
                    .attribute(option)
                    .remedy("Make the folder first, or name another file.")
                    .shownHere(List.of(file.toString()))
                    .build();
        }
        if (isInput(file)) {
            throw usage("the target of " + option + " is an input", option, "Name a file that is not read.");
        }
    }

    private boolean isInput(Path file) {
        try {
            for (Path input : inputs) {
                if (Files.exists(file) && Files.exists(input) && Files.isSameFile(file, input)) {
                    return true;
                }
            }
            return Files.isRegularFile(file) && isDicom(file);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isDicom(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(DICOM_PREFIX);
            byte[] magic = "DICM".getBytes(StandardCharsets.US_ASCII);
            return start.length == DICOM_PREFIX
                    && Arrays.equals(start, DICOM_PREFIX - magic.length, DICOM_PREFIX, magic, 0, magic.length);
        }
    }

    private static CommandFailure usage(String message, String option, String remedy) {
        return CommandFailure.usage("OUTPUT", message)
                .attribute(option)
                .remedy(remedy)
                .build();
    }

    /** The file an option names, where it names one. */
    Optional<Path> fileOf(String option) {
        String target = targets.get(option);
        return target == null || target.equals(STANDARD_OUTPUT) ? Optional.empty() : Optional.of(file(option, target));
    }
}
