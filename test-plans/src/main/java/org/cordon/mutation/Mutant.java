package org.cordon.mutation;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A valid plan set with one thing changed. */
public final class Mutant {
    private final int index;
    private final MutationKind kind;
    private final SortedMap<String, byte[]> valid;
    private final ImmutableSortedMap<String, Optional<byte[]>> changes;

    Mutant(int index, MutationKind kind, SortedMap<String, byte[]> valid, Map<String, Optional<byte[]>> changes) {
        this.index = index;
        this.kind = kind;
        this.valid = valid;
        this.changes = ImmutableSortedMap.copyOf(changes);
    }

    /** Which mutant of its generator it is. */
    public int index() {
        return index;
    }

    /** What was done. */
    public MutationKind kind() {
        return kind;
    }

    /** The files that differ from the valid set, relative to its folder. */
    public java.util.Set<String> changedFiles() {
        return changes.keySet();
    }

    /** All files of the mutant by their path relative to its folder. */
    public SortedMap<String, byte[]> files() {
        TreeMap<String, byte[]> files = new TreeMap<>(valid);
        changes.forEach((name, bytes) -> bytes.ifPresentOrElse(b -> files.put(name, b), () -> files.remove(name)));
        return files;
    }

    /**
     * Writes the whole set into an empty folder.
     *
     * @throws IOException when it cannot be written
     */
    public void writeInto(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    @Override
    public String toString() {
        return "#" + index + " " + kind + " of " + changes.keySet();
    }
}
