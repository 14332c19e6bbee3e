package org.cordon.review;

import com.google.common.base.Throwables;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What several rows of a review need, made once by the thread that first asks for it; others wait. What it is made of must
 * depend on its key alone, so that it does not matter which thread was first. Thread-safe; making one may ask for another.
 */
final class MadeOnce<K, V> {
    private final ConcurrentMap<K, FutureTask<V>> tasks = new ConcurrentHashMap<>();

    /**
     * Gives what belongs to a key.
     *
     * @param make how it is made, throwing unchecked exceptions only: each who asks is told
     * @throws CancellationException when the thread is interrupted while it waits; its flag stays set
     */
    V get(K key, Callable<V> make) {
        FutureTask<V> task = tasks.computeIfAbsent(key, any -> new FutureTask<>(make));
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while computing");
        } catch (ExecutionException e) {
            Throwables.throwIfUnchecked(e.getCause());
            throw new IllegalStateException("a part of the review failed", e.getCause());
        }
    }
}
