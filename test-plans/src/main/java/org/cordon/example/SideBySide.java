package org.cordon.example;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs pieces of work that share nothing at the same time and waits for all. */
final class SideBySide {
    private SideBySide() {}

    /** A piece of work that writes files. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /**
     * Runs all of it and waits for all of it; when several pieces fail, the first in the list is reported.
     *
     * @throws IOException of the piece that failed
     */
    static void run(List<Work> pieces) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(pieces.size());
        try {
            List<Callable<Void>> calls = new ArrayList<>();
            for (Work piece : pieces) {
                calls.add(() -> {
                    piece.run();
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(calls)) {
                done.get();
            }
        } catch (ExecutionException failed) {
            Throwables.throwIfInstanceOf(failed.getCause(), IOException.class);
            Throwables.throwIfUnchecked(failed.getCause());
            throw new IllegalStateException("a piece of the example could not be made", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("writing the example was interrupted");
        } finally {
            threads.shutdownNow();
        }
    }
}
