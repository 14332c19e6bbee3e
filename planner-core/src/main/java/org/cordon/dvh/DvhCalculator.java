package org.cordon.dvh;

import com.google.common.util.concurrent.MoreExecutors;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.cordon.dose.DoseGrid;
import org.cordon.structure.Body;

/**
 * Computes dose-volume histograms.
 *
 * <p>How computed: see {@link org.cordon.dvh}. The work is cut into parts that depend on the bodies and the grid alone
 * and is merged in their order, so the bits do not depend on threads. Thread-safe.
 */
public final class DvhCalculator {
    private DvhCalculator() {}

    /** The histogram of one body, on the calling thread. */
    public static Dvh calculate(Body body, DoseGrid dose) {
        return calculateAll(List.of(body), dose, MoreExecutors.newDirectExecutorService())
                .get(0);
    }

    /**
     * The histograms of many bodies in their order; the bits do not depend on the executor's threads.
     *
     * @param executor runs the parts; not shut down
     * @throws CancellationException when the calling thread is interrupted
     */
    public static List<Dvh> calculateAll(List<Body> bodies, DoseGrid dose, ExecutorService executor) {
        List<Callable<BodyWork>> preparations = new ArrayList<>();
        for (Body body : bodies) {
            preparations.add(() -> new BodyWork(body, dose));
        }
        List<BodyWork> works = all(preparations, executor);
        List<Callable<BodyPart>> parts = new ArrayList<>();
        for (BodyWork work : works) {
            parts.addAll(work.parts());
        }
        List<BodyPart> done = all(parts, executor);
        List<Callable<Dvh>> ends = new ArrayList<>();
        int at = 0;
        for (BodyWork work : works) {
            int from = at;
            at += work.parts().size();
            List<BodyPart> own = done.subList(from, at);
            ends.add(() -> work.finish(own));
        }
        return all(ends, executor);
    }

    private static <T> List<T> all(List<Callable<T>> tasks, ExecutorService executor) {
        try {
            List<T> results = new ArrayList<>(tasks.size());
            for (Future<T> future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while computing histograms");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException("a part of the histograms failed", e.getCause());
        }
    }
}
