package org.cordon.desktop.session;

import java.util.List;
import org.cordon.plan.Progress;

/** How far a load is: written by the working thread, read by the screen about ten times a second. */
public final class LoadProgress implements Progress {
    /** The stages in their order, as the core names them. */
    public static final List<String> STAGES = List.of("read", "link", "derive", "dvh", "judge", "quality");

    private volatile Step step = new Step("read", 0, 0);
    private volatile boolean cancelled;

    /**
     * Where the load is.
     *
     * @param stage name of the stage
     * @param done units done
     * @param total units in all, 0 when unknown
     */
    public record Step(String stage, long done, long total) {
        /** The place of the stage in {@link #STAGES}; looking for files is part of reading. */
        public int stageIndex() {
            return Math.max(0, STAGES.indexOf(stage));
        }

        /** The share that is done, for a bar: reading is the first half. */
        public double fraction() {
            double within = stage.equals("read") && total > 0 ? (double) done / total : 0;
            int index = stageIndex();
            return index == 0 ? 0.5 * within : 0.5 + 0.5 * index / STAGES.size();
        }
    }

    @Override
    public void step(String stage, long done, long total) {
        step = new Step(stage.equals("scan") ? "read" : stage, stage.equals("scan") ? 0 : done, total);
    }

    @Override
    public boolean isCancelled() {
        return cancelled || Thread.currentThread().isInterrupted();
    }

    /** Asks the work to stop as soon as possible. */
    public void cancel() {
        cancelled = true;
    }

    /** Where it is now. */
    public Step now() {
        return step;
    }
}
