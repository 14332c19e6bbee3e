package org.cordon.desktop.frame;

import java.util.Optional;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.WhatIfState;
import org.cordon.review.Prescription;
import org.cordon.text.Numbers;

/** The words of the what-if bar. */
final class WhatIfModel {
    private WhatIfModel() {}

    /** {@code 18 Gy × 1}. */
    static String schedule(double doseGy, int fractions) {
        return Numbers.shortest(doseGy) + Numbers.NO_BREAK_SPACE + "Gy \u00d7 " + fractions;
    }

    /** What the numbers on the screen belong to. */
    static String sentence(WhatIfState state) {
        Prescription own = state.own();
        String real = schedule(own.doseGy(), own.fractions());
        if (state.refused().isPresent()) {
            return Texts.get(
                    "whatif.refused",
                    schedule(state.askedGy(), state.askedFractions()),
                    state.refused().get().what());
        }
        if (state.peeking()) {
            return Texts.get("whatif.peeking", real);
        }
        if (state.outcome().isEmpty()) {
            return Texts.get(state.running() ? "whatif.first" : "whatif.nothing", real);
        }
        Prescription shown = state.shownPrescription();
        return Texts.get(
                "whatif.shown",
                schedule(shown.doseGy(), shown.fractions()),
                real,
                Numbers.fixed(shown.doseGy() / own.doseGy(), 3));
    }

    /** What is still being judged. */
    static Optional<String> running(WhatIfState state) {
        return state.running()
                ? Optional.of(Texts.get("whatif.running", schedule(state.askedGy(), state.askedFractions())))
                : Optional.empty();
    }
}
