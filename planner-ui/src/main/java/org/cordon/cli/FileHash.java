package org.cordon.cli;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the file that a person means by a name, and its hash, by which the plan set knows it. */
final class FileHash {
    private FileHash() {}

    /** The SHA-256 of a file given by path, or by its name inside one of the folders; empty when there is none. */
    static Optional<String> of(String name, List<Path> paths, Surroundings surroundings) {
        try {
            Path direct = surroundings.folder().resolve(name);
            if (Files.isRegularFile(direct)) {
                return Optional.of(hash(direct));
            }
            for (Path path : paths) {
                Path inside = Files.isDirectory(path) ? path.resolve(name) : path.resolveSibling(name);
                if (Files.isRegularFile(inside)) {
                    return Optional.of(hash(inside));
                }
            }
            return Optional.empty();
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }

    private static String hash(Path file) throws IOException {
        return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
    }
}
