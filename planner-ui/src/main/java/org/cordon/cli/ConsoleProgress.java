package org.cordon.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.cordon.plan.Progress;

/**
 * Tells on standard error how far the work is, once it takes longer than half a second: one moving line on a terminal,
 * else a line now and then.
 */
final class ConsoleProgress implements Progress, AutoCloseable {
    private static final long QUIET_NANOS = 500_000_000L;
    private static final long TERMINAL_PAUSE_NANOS = 100_000_000L;
    private static final long PLAIN_PAUSE_NANOS = 2_000_000_000L;

    private static final Map<String, String> WORDS = Map.of(
            "scan", "looking for files",
            "read", "reading",
            "link", "linking",
            "derive", "deriving structures",
            "dvh", "computing histograms",
            "judge", "judging",
            "displace", "displacing the patient");

    private final PrintStream err;
    private final boolean terminal;
    private final long started;
    private long lastShown;
    private boolean shown;
    private int shownWidth;

    ConsoleProgress(Surroundings surroundings) {
        this.err = surroundings.err();
        this.terminal = surroundings.errIsTerminal();
        this.started = System.nanoTime();
    }

    @Override
    public synchronized void step(String stage, long done, long total) {
        long now = System.nanoTime();
        if (now - started < QUIET_NANOS) {
            return;
        }
        long pause = terminal ? TERMINAL_PAUSE_NANOS : PLAIN_PAUSE_NANOS;
        if (shown && now - lastShown < pause) {
            return;
        }
        shown = true;
        lastShown = now;
        String word = WORDS.getOrDefault(stage, stage);
        String text = terminal && total > 0
                ? String.format(Locale.ROOT, "cordon: %s %d of %d", word, done, total)
                : "cordon: " + word;
        if (terminal) {
            err.print("\r" + text + " ".repeat(Math.max(0, shownWidth - text.length())));
            shownWidth = text.length();
        } else {
            err.println(text);
        }
        err.flush();
    }

    @Override
    public boolean isCancelled() {
        return Thread.currentThread().isInterrupted();
    }

    @Override
    public void close() {
        clear();
    }

    /** Clears the moving line. */
    synchronized void clear() {
        if (terminal && shownWidth > 0) {
            err.print("\r" + " ".repeat(shownWidth) + "\r");
            err.flush();
            shownWidth = 0;
        }
    }
}
