package org.cordon.dose;

import com.google.common.base.Throwables;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;

/**
 * Runs the parts of a computation on an executor and gives their results in the order of the parts.
 *
 * <p>The calling thread takes its share: it runs the parts that no thread has begun. So a part may have parts of its own on
 * the same executor, whatever the number of its threads: who waits, waits only for what another thread is doing.
 */
public final class OrderedTasks {
    private OrderedTasks() {}

    /**
     * Runs tasks and waits for all of them.
     *
     * @param tasks which throw unchecked exceptions only
     * @throws CancellationException when the waiting thread is interrupted; its flag stays set, and tasks that have not begun
     *     never do
     * @throws RuntimeException the first of those the tasks have thrown, in their order
     */
    public static <T> List<T> all(List<? extends Callable<T>> tasks, ExecutorService executor) {
        List<FutureTask<T>> futures = new ArrayList<>(tasks.size());
        for (Callable<T> task : tasks) {
            futures.add(new FutureTask<>(task));
        }
        try {
            futures.forEach(executor::execute);
            for (FutureTask<T> future : futures) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                future.run();
            }
            return results(futures);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while computing");
        } finally {
            futures.forEach(future -> future.cancel(true));
        }
    }

    private static <T> List<T> results(List<FutureTask<T>> futures) throws InterruptedException {
        List<T> results = new ArrayList<>(futures.size());
        ExecutionException first = null;
        for (FutureTask<T> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            Throwables.throwIfUnchecked(first.getCause());
            throw new IllegalStateException("a part of the computation failed", first.getCause());
        }
        return results;
    }
}
