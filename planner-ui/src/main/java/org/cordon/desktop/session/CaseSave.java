package org.cordon.desktop.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What a person said of a case, to be written before the plan is judged again.
 *
 * @param caseFile the case file
 * @param text its whole text
 * @param names the clinic's names with what is new
 */
public record CaseSave(Path caseFile, String text, Optional<TextFile> names) {
    /**
     * A file with its whole text.
     *
     * @param file where
     * @param text what
     */
    public record TextFile(Path file, String text) {}

    /** Writes whole files or nothing of them; an old file stays until the new one is complete. */
    void write() {
        names.ifPresent(file -> write(file.file(), file.text()));
        write(caseFile, text);
    }

    private static void write(Path file, String text) {
        try {
            Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "." + file.getFileName(), ".new");
            try {
                Files.writeString(fresh, text, StandardCharsets.UTF_8);
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a case file cannot be written", e);
        }
    }
}
