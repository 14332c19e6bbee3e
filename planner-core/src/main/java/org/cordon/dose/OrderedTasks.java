package org.cordon.dose;

import com.google.common.base.Throwables;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Runs the parts of a computation on an executor and gives their results in the order of the parts. */
public final class OrderedTasks {
    private OrderedTasks() {}

    /**
     * Runs tasks and waits for all of them.
     *
     * @param tasks which throw unchecked exceptions only
     * @param executor not shared with the caller's own thread: a task that waits for tasks would block it
     * @throws CancellationException when the waiting thread is interrupted; its flag stays set
     * @throws RuntimeException the first of those the tasks have thrown, in their order
     */
    public static <T> List<T> all(List<? extends Callable<T>> tasks, ExecutorService executor) {
        try {
            List<T> results = new ArrayList<>(tasks.size());
            for (Future<T> future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while computing");
        } catch (ExecutionException e) {
            Throwables.throwIfUnchecked(e.getCause());
            throw new IllegalStateException("a part of the computation failed", e.getCause());
        }
    }
}
