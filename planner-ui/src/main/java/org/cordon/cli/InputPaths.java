package org.cordon.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks the files and folders that a person named. */
final class InputPaths {
    private InputPaths() {}

    /** The paths seen from the current folder, each of them there and readable. */
    static List<Path> resolved(List<Path> given, Surroundings surroundings) {
        List<Path> paths =
                given.stream().map(path -> surroundings.folder().resolve(path)).toList();
        paths.forEach(InputPaths::requireReadable);
        return paths;
    }

    static void requireReadable(Path path) {
        if (!Files.exists(path)) {
            throw failure(
                    "NO_SUCH_PATH", "a given file or folder does not exist", "Check the spelling of the path.", path);
        }
        if (!Files.isReadable(path)) {
            throw failure("UNREADABLE_PATH", "a given file or folder may not be read", "Check its permissions.", path);
        }
    }

    /** For what is read as one file: a pipe or device could keep the program waiting for ever. */
    static void requireFile(Path path) {
        requireReadable(path);
        if (!Files.isRegularFile(path)) {
            throw failure("NOT_A_FILE", "a given file is a folder, pipe or device", "Name a regular file.", path);
        }
    }

    private static CommandFailure failure(String code, String message, String remedy, Path path) {
        return CommandFailure.io(code, message)
                .remedy(remedy)
                .shownHere(List.of(path.toString()))
                .build();
    }
}
