package org.cordon.desktop.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cordon.review.Prescription;
import org.cordon.review.request.ReviewRequest;
import org.cordon.review.request.ReviewRequest.GivenPrescription;

/**
 * Another prescription, number of fractions or earlier courses, tried on the open plan: its dose is scaled, every row judged
 * again. Nothing of it is written or remembered. What is asked last counts; what is still being judged for an earlier question is cancelled.
 * All methods are called on the thread of the user interface.
 */
public final class WhatIf {
    private final Executor background;
    private final Executor ui;
    private final PlanLoader loader;
    private final Consumer<OpenPlan> show;
    private final ReadOnlyObjectWrapper<Optional<WhatIfState>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private LoadProgress progress = new LoadProgress();

    /**
     * Creates it, off.
     *
     * @param show told what the screens are to show
     */
    WhatIf(Executor background, Executor ui, PlanLoader loader, Consumer<OpenPlan> show) {
        this.background = background;
        this.ui = ui;
        this.loader = loader;
        this.show = show;
    }

    /** What is asked and shown; empty while no what-if is on. */
    public ReadOnlyObjectProperty<Optional<WhatIfState>> state() {
        return state.getReadOnlyProperty();
    }

    /** Whether a plan has a prescription from which its dose could be scaled. */
    public static boolean isPossible(OpenPlan plan) {
        return !plan.result().prescriptions().isEmpty();
    }

    /** Begins with the plan's own prescription, where it has one. */
    void start(OpenPlan real) {
        if (isPossible(real)) {
            Prescription own = real.result().prescriptions().get(0);
            state.set(Optional.of(WhatIfState.of(real, own)));
        }
    }

    /**
     * Asks for another prescription of the first target; the others follow by the same factor.
     *
     * @param doseGy positive
     * @param fractions at least 1
     */
    public void ask(double doseGy, int fractions) {
        if (!(doseGy > 0) || fractions < 1) {
            throw new IllegalArgumentException(
                    "dose and fractions must be positive, were " + doseGy + ", " + fractions);
        }
        state.get()
                .filter(now -> now.askedGy() != doseGy || now.askedFractions() != fractions)
                .ifPresent(now -> judge(now.asking(doseGy, fractions, now.typed())));
    }

    /** Asks for earlier courses beside those of the case; ends it where nothing is left to ask. */
    void ask(TypedCourses typed) {
        state.get().filter(now -> !now.typed().equals(typed)).ifPresent(now -> {
            WhatIfState asked = now.asking(now.askedGy(), now.askedFractions(), typed);
            if (asked.asksNothing()) {
                end();
            } else {
                judge(asked);
            }
        });
    }

    private void judge(WhatIfState asked) {
        progress.cancel();
        LoadProgress own = new LoadProgress();
        progress = own;
        state.set(Optional.of(asked));
        background.execute(() -> {
            Consumer<WhatIfState> end = outcome(asked, own);
            ui.execute(() -> state.get()
                    .filter(current -> own == progress && !own.isCancelled())
                    .ifPresent(end));
        });
    }

    /** Every Throwable reaches the screen. */
    private Consumer<WhatIfState> outcome(WhatIfState asked, LoadProgress own) {
        OpenPlan real = asked.real();
        try {
            ReviewRequest request = request(asked);
            OpenPlan scaled = real.with(request, loader.review(real.set(), request, own));
            return now -> change(now.judged(scaled));
        } catch (CancellationException cancelled) {
            return now -> {};
        } catch (Throwable thrown) {
            Problem problem = Problems.of(thrown, Optional.of(real.set()));
            return now -> change(now.refused(problem));
        }
    }

    private static ReviewRequest request(WhatIfState asked) {
        String target = "#" + asked.own().roiNumber();
        return asked.typed()
                .added(asked.real()
                        .request()
                        .asWhatIf(List.of(
                                new GivenPrescription(Optional.of(target), asked.askedGy(), asked.askedFractions()))));
    }

    /** Shows the plan as it is for a moment, or the what-if again. */
    public void peek(boolean real) {
        state.get().filter(now -> now.peeking() != real).ifPresent(now -> change(now.peeking(real)));
    }

    private void change(WhatIfState next) {
        state.set(Optional.of(next));
        show.accept(next.shown());
    }

    /** Ends it: the plan as it is is shown again. Whether one was on. */
    public boolean end() {
        Optional<WhatIfState> last = forget();
        last.ifPresent(was -> show.accept(was.real()));
        return last.isPresent();
    }

    /** Ends it because another plan takes its place. */
    Optional<WhatIfState> forget() {
        Optional<WhatIfState> last = state.get();
        progress.cancel();
        state.set(Optional.empty());
        return last;
    }
}
