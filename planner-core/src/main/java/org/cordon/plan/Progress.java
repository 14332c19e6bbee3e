package org.cordon.plan;

/** Told how far a long piece of work is, and asked whether to go on. Called from the working thread. */
public interface Progress {
    /** Does nothing and never cancels. */
    Progress NONE = new Progress() {
        @Override
        public void step(String stage, long done, long total) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Reports a step.
     *
     * @param stage short English name of the stage, e.g. {@code read}
     * @param done units done
     * @param total units in all, 0 when unknown
     */
    void step(String stage, long done, long total);

    /** Whether to stop as soon as possible; the work then ends with {@link java.util.concurrent.CancellationException}. */
    boolean isCancelled();
}
