package org.cordon.cli;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cordon.plan.InputObject;

/** Tells the person who typed a folder which file is behind a label; reports know files by their hash only. */
final class FileNames {
    private static final int MOST_FILES = 300;
    /** A larger file is no dose, and hashing it would take longer than everything else. */
    private static final long MOST_BYTES = 512L << 20;

    private FileNames() {}

    /** Label to file, for those of the inputs that are found; empty when there are too many files to look through. */
    static Map<String, Path> of(List<InputObject> inputs, List<Path> paths) {
        Map<String, Path> names = new TreeMap<>();
        try {
            for (Path file : files(paths)) {
                String hash =
                        MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
                inputs.stream()
                        .filter(input -> input.sha256().equals(hash))
                        .forEach(input -> names.putIfAbsent(input.label(), file));
            }
        } catch (IOException | UncheckedIOException unreadable) {
            return names;
        }
        return names;
    }

    private static boolean mayBeRead(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && file.toFile().length() <= MOST_BYTES;
    }

    private static List<Path> files(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            try (Stream<Path> found = Files.walk(path)) {
                found.filter(FileNames::mayBeRead).limit(MOST_FILES + 1L).forEach(files::add);
            }
        }
        return files.size() > MOST_FILES ? List.of() : files.stream().sorted().toList();
    }
}
