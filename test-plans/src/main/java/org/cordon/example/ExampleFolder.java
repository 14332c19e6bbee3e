package org.cordon.example;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of an example plan: filled beside its place and moved there whole, so that there is no half of it, and never
 * over anything but an earlier example.
 */
final class ExampleFolder {
    /** First line of the case file of every example: by it an earlier one is known. */
    static final String MARK = "# Example plan of Cordon: a fictitious patient.";

    static final String CASE_FILE = "case.yaml";
    static final String CT_FOLDER = "ct";

    private static final Pattern OWN_FILES =
            Pattern.compile("case\\.yaml|rtstruct\\.dcm|rtplan\\.dcm|rtdose(-beam-\\d)?\\.dcm|ct|ct/ct-\\d{3}\\.dcm");

    private static final String TEMPORARY = ".cordon-example-";

    /** Filling takes seconds: a temporary folder of this age belongs to a run that was killed. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private ExampleFolder() {}

    /** Fills a folder. */
    @FunctionalInterface
    interface Filler {
        void fill(Path folder) throws IOException;
    }

    /**
     * Puts a folder with new content in the place of an absent, empty or earlier example folder.
     *
     * @throws ExampleFolderException when something else is there
     */
    static void replace(Path folder, Filler filler) throws IOException {
        Path place = folder.toAbsolutePath().normalize();
        requireReplaceable(place);
        Path parent = place.getParent();
        if (parent == null) {
            throw new ExampleFolderException("the example cannot take the place of a root folder; name another folder");
        }
        Files.createDirectories(parent);
        sweep(parent);
        Path temporary = Files.createTempDirectory(parent, TEMPORARY);
        try {
            filler.fill(temporary);
            requireReplaceable(place);
            removeExample(place);
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            removeExample(temporary);
        }
    }

    /** Removes what killed runs left behind; anything that is no example stays. */
    private static void sweep(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, TEMPORARY + "*")) {
            for (Path folder : folders) {
                sweepOne(folder);
            }
        }
    }

    private static void sweepOne(Path folder) {
        try {
            Instant latest = Instant.now().minus(ABANDONED);
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getLastModifiedTime(folder).toInstant().isBefore(latest)
                    && contentOf(folder).stream().allMatch(path -> isOwn(folder, path))) {
                removeExample(folder);
            }
        } catch (IOException | UncheckedIOException notOurs) {
            // It belongs to another user, or another run removes it at this moment: no reason not to write the example.
            return;
        }
    }

    private static void requireReplaceable(Path place) throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new ExampleFolderException("the place for the example is not a folder; name another one");
        }
        List<Path> content = contentOf(place);
        if (content.isEmpty()) {
            return;
        }
        boolean own = content.stream().allMatch(path -> isOwn(place, path));
        if (!own || !isMarked(place.resolve(CASE_FILE))) {
            throw new ExampleFolderException(
                    "the folder for the example holds other files; name an empty or a new folder");
        }
    }

    private static boolean isOwn(Path place, Path path) {
        String relative = place.relativize(path).toString().replace('\\', '/');
        boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        boolean file = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        return OWN_FILES.matcher(relative).matches() && (relative.equals(CT_FOLDER) ? folder : file);
    }

    private static boolean isMarked(Path caseFile) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(caseFile, StandardCharsets.UTF_8)) {
            return MARK.equals(reader.readLine());
        } catch (NoSuchFileException absent) {
            return false;
        }
    }

    /** Removes what an example consists of; fails when anything else is left. */
    private static void removeExample(Path place) throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> content = new ArrayList<>(contentOf(place));
        content.sort(Comparator.reverseOrder());
        for (Path path : content) {
            if (isOwn(place, path)) {
                Files.delete(path);
            }
        }
        try {
            Files.delete(place);
        } catch (DirectoryNotEmptyException other) {
            throw new ExampleFolderException(
                    "the folder for the example holds other files; name an empty or a new folder");
        }
    }

    private static List<Path> contentOf(Path place) throws IOException {
        try (Stream<Path> paths = Files.walk(place)) {
            return paths.filter(path -> !path.equals(place)).toList();
        }
    }
}
