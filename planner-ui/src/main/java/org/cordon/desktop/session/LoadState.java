package org.cordon.desktop.session;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;

/** What the loader does. */
public sealed interface LoadState {
    /** Nothing. */
    record Idle() implements LoadState {}

    /**
     * A load runs.
     *
     * @param label name of the folder or file, as the person gave it
     * @param progress how far it is
     */
    record Running(String label, LoadProgress progress) implements LoadState {}

    /**
     * The last load failed.
     *
     * @param label name of the folder or file
     * @param paths what was to be opened
     * @param problem why
     */
    record Failed(String label, List<Path> paths, Problem problem) implements LoadState {
        /** Takes an immutable copy. */
        public Failed {
            paths = ImmutableList.copyOf(paths);
        }
    }
}
