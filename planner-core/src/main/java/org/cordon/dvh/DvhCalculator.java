package org.cordon.dvh;

import com.google.common.util.concurrent.MoreExecutors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.OrderedTasks;
import org.cordon.structure.Body;

/**
 * Computes dose-volume histograms.
 *
 * <p>How computed: see {@link org.cordon.dvh}. The work is cut into parts that depend on the bodies and the grid alone
 * and is merged in their order, so the bits do not depend on threads. A part that several bodies have in common, as the
 * same structure has under two conventions, is computed once. Thread-safe.
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
     * @throws java.util.concurrent.CancellationException when the calling thread is interrupted
     */
    public static List<Dvh> calculateAll(List<Body> bodies, DoseGrid dose, ExecutorService executor) {
        List<Callable<BodyWork>> preparations = new ArrayList<>();
        for (Body body : bodies) {
            preparations.add(() -> new BodyWork(body, dose));
        }
        List<BodyWork> works = OrderedTasks.all(preparations, executor);
        Map<BodyPart.Key, BodyPart> distinct = new LinkedHashMap<>();
        for (BodyWork work : works) {
            work.parts().forEach(part -> distinct.putIfAbsent(part.key(), part));
        }
        OrderedTasks.all(List.copyOf(distinct.values()), executor);
        List<Callable<Dvh>> ends = new ArrayList<>();
        for (BodyWork work : works) {
            List<BodyPart> own =
                    work.parts().stream().map(part -> distinct.get(part.key())).toList();
            ends.add(() -> work.finish(own));
        }
        return OrderedTasks.all(ends, executor);
    }
}
