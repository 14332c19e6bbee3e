package org.cordon.desktop.work;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cordon.desktop.session.LoadProgress;
import org.cordon.desktop.session.Problems;
import org.cordon.plan.Progress;

/**
 * Runs one piece of work at a time beside the window. All methods are called on the thread of the user interface; pieces
 * of work never overlap, so that they may share what is not thread-safe.
 *
 * @param <T> what it computes
 */
public final class Computation<T> {
    private static final long IDLE_SECONDS = 5;

    private final Executor ui;
    private final ExecutorService background;
    private final ReadOnlyObjectWrapper<WorkState<T>> state = new ReadOnlyObjectWrapper<>(new WorkState.Idle<>());
    private Optional<Future<?>> running = Optional.empty();
    private int starts;

    /**
     * Creates it with nothing asked.
     *
     * @param ui runs on the thread of the user interface
     */
    public Computation(Executor ui) {
        this.ui = ui;
        ThreadPoolExecutor one =
                new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "cordon-computation");
                    thread.setDaemon(true);
                    return thread;
                });
        one.allowCoreThreadTimeOut(true);
        background = one;
    }

    /** Where it is. */
    public ReadOnlyObjectProperty<WorkState<T>> state() {
        return state.getReadOnlyProperty();
    }

    /** The result, where there is one. */
    public Optional<T> value() {
        return state.get() instanceof WorkState.Done<T> done ? Optional.of(done.value()) : Optional.empty();
    }

    /** Starts a piece of work, after cancelling the one that runs. */
    public void start(Function<Progress, T> work) {
        stop();
        int number = starts;
        LoadProgress progress = new LoadProgress();
        state.set(new WorkState.Running<>(progress));
        running = Optional.of(background.submit(() -> {
            WorkState<T> end = guarded(() -> work.apply(progress));
            ui.execute(() -> {
                if (number == starts) {
                    running = Optional.empty();
                    state.set(end);
                }
            });
        }));
    }

    /** Every Throwable reaches the screen. */
    private WorkState<T> guarded(Supplier<T> work) {
        try {
            return new WorkState.Done<>(work.get());
        } catch (CancellationException cancelled) {
            return new WorkState.Idle<>();
        } catch (Throwable thrown) {
            return new WorkState.Failed<>(Problems.of(thrown, Optional.empty()));
        }
    }

    /** Cancels what runs and forgets the result; whether anything ran. */
    public boolean cancel() {
        boolean ran = state.get() instanceof WorkState.Running<T>;
        stop();
        state.set(new WorkState.Idle<>());
        return ran;
    }

    private void stop() {
        starts++;
        if (state.get() instanceof WorkState.Running<T> now) {
            now.progress().cancel();
        }
        running.ifPresent(future -> future.cancel(true));
        running = Optional.empty();
    }
}
