package org.cordon.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Measures the stages of a command, for {@code --timings}. */
final class Stopwatch {
    private final long started = System.nanoTime();
    private final Map<String, Double> stagesMs = new LinkedHashMap<>();

    <T> T time(String stage, Supplier<T> work) {
        long begun = System.nanoTime();
        T result = work.get();
        stagesMs.merge(stage, milliseconds(begun), Double::sum);
        return result;
    }

    /** The stages in the order they began, and the total until now. */
    Map<String, Double> stagesMs() {
        Map<String, Double> all = new LinkedHashMap<>(stagesMs);
        all.put("total", milliseconds(started));
        return all;
    }

    private static double milliseconds(long since) {
        return Math.round((System.nanoTime() - since) / 1e4) / 100.0;
    }
}
