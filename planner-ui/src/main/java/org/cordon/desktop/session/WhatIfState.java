package org.cordon.desktop.session;

import java.util.Optional;
import org.cordon.review.Prescription;

/**
 * A what-if that is on. Immutable.
 *
 * @param real the plan as it is
 * @param askedGy asked prescription of its first target
 * @param askedFractions asked number of fractions
 * @param typed earlier courses that are tried out
 * @param outcome the last question that was judged; empty while nothing else than the plan was asked, or it was refused
 * @param refused why what is asked cannot be judged
 * @param running whether what is asked is being judged
 * @param peeking whether the plan as it is is shown for a moment
 */
public record WhatIfState(
        OpenPlan real,
        double askedGy,
        int askedFractions,
        TypedCourses typed,
        Optional<Outcome> outcome,
        Optional<Problem> refused,
        boolean running,
        boolean peeking) {
    /**
     * A question that was judged.
     *
     * @param plan what came out
     * @param typed the earlier courses that were tried out in it
     */
    public record Outcome(OpenPlan plan, TypedCourses typed) {}

    /** Begins with the plan's own prescription. */
    static WhatIfState of(OpenPlan real, Prescription own) {
        return new WhatIfState(
                real,
                own.doseGy(),
                own.fractions(),
                TypedCourses.none(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    /** What the screens show: never numbers of the one under the name of the other. */
    public OpenPlan shown() {
        return peeking ? real : outcome.map(Outcome::plan).orElse(real);
    }

    /** The earlier courses that the shown numbers belong to, beside those of the case. */
    public TypedCourses shownTyped() {
        return peeking ? TypedCourses.none() : outcome.map(Outcome::typed).orElse(TypedCourses.none());
    }

    /** Whether nothing else than the plan as it is is asked. */
    public boolean asksNothing() {
        return typed.isEmpty() && askedGy == own().doseGy() && askedFractions == own().fractions();
    }

    /** The plan's own prescription of the first target. */
    public Prescription own() {
        return real.result().prescriptions().get(0);
    }

    /** The prescription that the shown numbers belong to. */
    public Prescription shownPrescription() {
        return shown().result().prescriptions().get(0);
    }

    WhatIfState asking(double doseGy, int fractions, TypedCourses courses) {
        return new WhatIfState(real, doseGy, fractions, courses, outcome, Optional.empty(), true, peeking);
    }

    WhatIfState judged(OpenPlan answer) {
        Optional<Outcome> other = answer.result().whatIf() ? Optional.of(new Outcome(answer, typed)) : Optional.empty();
        return new WhatIfState(real, askedGy, askedFractions, typed, other, Optional.empty(), false, peeking);
    }

    WhatIfState refused(Problem problem) {
        return new WhatIfState(
                real, askedGy, askedFractions, typed, Optional.empty(), Optional.of(problem), false, peeking);
    }

    WhatIfState peeking(boolean now) {
        return new WhatIfState(real, askedGy, askedFractions, typed, outcome, refused, running, now);
    }
}
