package org.cordon.desktop.start;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import org.cordon.review.Verdict;

/**
 * A plan opened before. The path is kept to open it again and never shown, since folders are often named after patients.
 *
 * @param path what was opened
 * @param label of the plan
 * @param schedule dose, fractions and level
 * @param verdict that came out
 * @param opened when
 */
public record RecentPlan(Path path, String label, String schedule, Verdict verdict, LocalDateTime opened) {
    private static final String SEPARATOR = "\t";

    /** As one line of a file. */
    String line() {
        return String.join(
                SEPARATOR,
                verdict.name(),
                opened.withNano(0).toString(),
                plain(label),
                plain(schedule),
                path.toUri().toASCIIString());
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    /** From one line of a file; empty when it is none of ours. */
    static Optional<RecentPlan> parse(String line) {
        String[] parts = line.split(SEPARATOR, -1);
        if (parts.length != 5) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RecentPlan(
                    Path.of(java.net.URI.create(parts[4])),
                    parts[2],
                    parts[3],
                    Verdict.valueOf(parts[0]),
                    LocalDateTime.parse(parts[1])));
        } catch (IllegalArgumentException
                | java.time.DateTimeException
                | java.nio.file.FileSystemNotFoundException wrong) {
            return Optional.empty();
        }
    }
}
