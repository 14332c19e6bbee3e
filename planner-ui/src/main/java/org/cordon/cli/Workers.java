package org.cordon.cli;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/** The threads of one command; results do not depend on their number. */
final class Workers {
    private Workers() {}

    /** Does something beside what the command does next; nobody waits for it, and nobody is told when it fails. */
    static void beside(Runnable work) {
        Thread thread = new Thread(new FutureTask<>(work, null), "cordon-beside");
        thread.setDaemon(true);
        thread.start();
    }

    /** Runs it with as many threads as there are processors, and ends them. */
    static <T> T with(Function<ExecutorService, T> work) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        ExecutorService executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "cordon-worker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return work.apply(executor);
        } finally {
            executor.shutdownNow();
        }
    }
}
