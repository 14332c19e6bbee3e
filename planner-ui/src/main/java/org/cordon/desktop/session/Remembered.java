package org.cordon.desktop.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What a person set and finds again: theme, scale, window, axes, last folder. Nothing of a patient, no what-if, no filter. A
 * file that cannot be read or written costs the settings, never the review.
 */
public final class Remembered {
    private static final int MOST_LINES = 100;

    private final Optional<Path> file;
    private final Map<String, String> values = new TreeMap<>();

    /**
     * Reads what was set before.
     *
     * @param folder the user's configuration folder of this program; empty to remember nothing
     */
    public Remembered(Optional<Path> folder) {
        this.file = folder.map(each -> each.resolve("desktop.tsv"));
        file.filter(Files::isRegularFile).ifPresent(this::read);
    }

    /** A setting. */
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** A setting that is a number. */
    public OptionalDouble number(String key) {
        String text = values.getOrDefault(key, "");
        return text.matches("\\d{1,5}(\\.\\d{1,4})?")
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    /** Sets and keeps; what would break the file is not kept. */
    public void put(String key, String value) {
        boolean writable = value.chars().noneMatch(Character::isISOControl);
        if (writable && !value.equals(values.put(key, value))) {
            file.ifPresent(this::write);
        }
    }

    /** Goes back to what is usual. */
    public void forget(String key) {
        if (values.remove(key) != null) {
            file.ifPresent(this::write);
        }
    }

    private void read(Path from) {
        try {
            Files.readAllLines(from, StandardCharsets.UTF_8).stream()
                    .limit(MOST_LINES)
                    .map(line -> line.split("\t", -1))
                    .filter(parts -> parts.length == 2)
                    .forEach(parts -> values.put(parts[0], parts[1]));
        } catch (IOException unreadable) {
            values.clear();
        }
    }

    private void write(Path target) {
        Path fresh = target.resolveSibling("." + target.getFileName() + ".new");
        try {
            Files.createDirectories(target.getParent());
            Files.write(
                    fresh,
                    values.entrySet().stream()
                            .map(entry -> entry.getKey() + "\t" + entry.getValue())
                            .toList(),
                    StandardCharsets.UTF_8);
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notKept) {
            // The setting holds for this window; the next one begins without it.
            return;
        }
    }
}
