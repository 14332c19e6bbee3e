package org.cordon.desktop.frame;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.WhatIfState;
import org.cordon.review.Prescription;
import org.cordon.text.Numbers;

/** The words of the what-if bar, and what its fields accept. */
final class WhatIfModel {
    /** Beyond it a typing error is the likelier explanation. */
    static final double MOST_GY = 100;

    static final int MOST_FRACTIONS = 40;
    private static final double HALF_GY = 0.5;

    private WhatIfModel() {}

    /** The dose that a text states, with point or comma; empty when it is none from above 0 to {@link #MOST_GY}. */
    static OptionalDouble doseGy(String text) {
        String plain = text.strip().replace(',', '.');
        if (!plain.matches("\\d{1,3}(\\.\\d{1,3})?")) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(plain);
        return value > 0 && value <= MOST_GY ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** The number of fractions that a text states; empty when it is none from 1 to {@link #MOST_FRACTIONS}. */
    static OptionalInt fractions(String text) {
        String plain = text.strip();
        if (!plain.matches("\\d{1,2}")) {
            return OptionalInt.empty();
        }
        int value = Integer.parseInt(plain);
        return value >= 1 && value <= MOST_FRACTIONS ? OptionalInt.of(value) : OptionalInt.empty();
    }

    /** The next half gray above or below. */
    static double stepped(double doseGy, int direction) {
        double halves = doseGy / HALF_GY;
        double next = direction > 0 ? Math.floor(halves + 1) : Math.ceil(halves - 1);
        return Math.min(MOST_GY, Math.max(1, next) * HALF_GY);
    }

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
