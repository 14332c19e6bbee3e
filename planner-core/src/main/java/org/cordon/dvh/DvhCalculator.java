package org.cordon.dvh;

import com.google.common.util.concurrent.MoreExecutors;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.cordon.dose.DoseGrid;
import org.cordon.structure.Body;

/** Computes dose-volume histograms. */
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
     */
    public static List<Dvh> calculateAll(List<Body> bodies, DoseGrid dose, ExecutorService executor) {
        if (!bodies.isEmpty()) {
            throw new UnsupportedOperationException("the engine lands in the next step");
        }
        return List.of();
    }
}
