package org.cordon.desktop.session;

import java.util.Optional;
import org.cordon.review.Prescription;

/**
 * A what-if that is on. Immutable.
 *
 * @param real the plan as it is
 * @param askedGy asked prescription of its first target
 * @param askedFractions asked number of fractions
 * @param outcome the last scaled plan that was judged; empty while nothing else than the plan was asked, or it was refused
 * @param refused why what is asked cannot be judged
 * @param running whether what is asked is being judged
 * @param peeking whether the plan as it is is shown for a moment
 */
public record WhatIfState(
        OpenPlan real,
        double askedGy,
        int askedFractions,
        Optional<OpenPlan> outcome,
        Optional<Problem> refused,
        boolean running,
        boolean peeking) {
    /** Begins with the plan's own prescription. */
    static WhatIfState of(OpenPlan real, Prescription own) {
        return new WhatIfState(real, own.doseGy(), own.fractions(), Optional.empty(), Optional.empty(), false, false);
    }

    /** What the screens show: never numbers of the one under the name of the other. */
    public OpenPlan shown() {
        return peeking ? real : outcome.orElse(real);
    }

    /** The plan's own prescription of the first target. */
    public Prescription own() {
        return real.result().prescriptions().get(0);
    }

    /** The prescription that the shown numbers belong to. */
    public Prescription shownPrescription() {
        return shown().result().prescriptions().get(0);
    }

    WhatIfState asking(double doseGy, int fractions, boolean isRunning) {
        return new WhatIfState(real, doseGy, fractions, outcome, Optional.empty(), isRunning, peeking);
    }

    WhatIfState judged(OpenPlan scaled) {
        Optional<OpenPlan> other = scaled.result().whatIf() ? Optional.of(scaled) : Optional.empty();
        return new WhatIfState(real, askedGy, askedFractions, other, Optional.empty(), false, peeking);
    }

    WhatIfState refused(Problem problem) {
        return new WhatIfState(real, askedGy, askedFractions, Optional.empty(), Optional.of(problem), false, peeking);
    }

    WhatIfState peeking(boolean now) {
        return new WhatIfState(real, askedGy, askedFractions, outcome, refused, running, now);
    }
}
