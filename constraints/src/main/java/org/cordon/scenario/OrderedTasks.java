package org.cordon.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Runs the parts of a study on an executor and keeps their order. */
final class OrderedTasks {
    private OrderedTasks() {}

    /** Runs tasks and gives their results in order. */
    static <T> List<T> all(List<Callable<T>> tasks, ExecutorService executor) {
        try {
            List<T> results = new ArrayList<>(tasks.size());
            for (Future<T> future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while displacing the patient");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException("a part of the study failed", e.getCause());
        }
    }
}
