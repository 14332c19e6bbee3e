package org.cordon.review;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.cordon.plan.Progress;

/** Times the stages of a review and lets it be cancelled between them. */
final class Stopwatch {
    private static final double NANOS_PER_MS = 1e6;

    private final Progress progress;
    private final long started = System.nanoTime();
    private final Map<String, Double> stagesMs = new LinkedHashMap<>();
    private String stage = "";
    private long stageStarted = started;
    private int done;

    Stopwatch(Progress progress) {
        this.progress = progress;
    }

    /** Ends the current stage and begins the next. */
    void begin(String next, int total) {
        end();
        if (progress.isCancelled()) {
            throw new CancellationException("the review was cancelled");
        }
        progress.step(next, done++, total);
        stage = next;
    }

    Map<String, Double> finished() {
        end();
        stagesMs.put("total", (System.nanoTime() - started) / NANOS_PER_MS);
        return ImmutableMap.copyOf(stagesMs);
    }

    private void end() {
        long now = System.nanoTime();
        if (!stage.isEmpty()) {
            stagesMs.merge(stage, (now - stageStarted) / NANOS_PER_MS, Double::sum);
        }
        stageStarted = now;
    }
}
