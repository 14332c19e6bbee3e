package org.cordon.review;

import com.google.common.base.Throwables;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;

/** What one thread computes while another goes on. Thread-safe. */
final class Meanwhile<T> {
    private final FutureTask<T> task;

    /** Not begun: the first thread that asks for the result computes it. */
    Meanwhile(Callable<T> work) {
        this.task = new FutureTask<>(work);
    }

    /** Begun by an executor, unless its threads are so busy that it is asked for before. */
    static <T> Meanwhile<T> begun(Callable<T> work, ExecutorService executor) {
        Meanwhile<T> meanwhile = new Meanwhile<>(work);
        executor.execute(meanwhile.task);
        return meanwhile;
    }

    /**
     * The result; computes it where nobody has begun to, else waits.
     *
     * @throws CancellationException when the thread is interrupted while it waits; its flag stays set
     * @throws RuntimeException what the work has thrown, the same for each who asks
     */
    T result() {
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
