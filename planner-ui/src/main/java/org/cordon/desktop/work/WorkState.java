package org.cordon.desktop.work;

import org.cordon.desktop.session.LoadProgress;
import org.cordon.desktop.session.Problem;

/**
 * Where a computation is.
 *
 * @param <T> what it computes
 */
public sealed interface WorkState<T> {
    /** Nothing was asked, or it was cancelled. */
    record Idle<T>() implements WorkState<T> {}

    /**
     * It runs.
     *
     * @param progress how far it is
     */
    record Running<T>(LoadProgress progress) implements WorkState<T> {}

    /**
     * It ended.
     *
     * @param value the result
     */
    record Done<T>(T value) implements WorkState<T> {}

    /**
     * It failed.
     *
     * @param problem why
     */
    record Failed<T>(Problem problem) implements WorkState<T> {}
}
