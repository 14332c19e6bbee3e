package org.cordon.desktop.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.TypedCourses;
import org.cordon.desktop.session.TypedCourses.TypedCourse;
import org.cordon.desktop.session.WhatIfState;
import org.cordon.review.Prescription;
import org.cordon.review.request.EarlierCourses;
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
                    "whatif.refused", asked(state), state.refused().get().what());
        }
        if (state.peeking()) {
            return Texts.get("whatif.peeking", real);
        }
        if (state.outcome().isEmpty()) {
            return Texts.get(state.running() ? "whatif.first" : "whatif.nothing", real);
        }
        Prescription shown = state.shownPrescription();
        List<String> parts = new ArrayList<>(courses(state.shownTyped()));
        if (shown.doseGy() != own.doseGy() || shown.fractions() != own.fractions()) {
            parts.add(
                    0,
                    Texts.get(
                            "whatif.shown",
                            schedule(shown.doseGy(), shown.fractions()),
                            real,
                            Numbers.fixed(shown.doseGy() / own.doseGy(), 3)));
        }
        return String.join("; ", parts);
    }

    /** What was typed of earlier courses; never the path of one. */
    private static List<String> courses(TypedCourses typed) {
        List<String> parts = new ArrayList<>();
        if (typed.courses().size() == 1) {
            parts.add(Texts.get("whatif.course", name(typed.courses().get(0))));
        } else if (!typed.courses().isEmpty()) {
            parts.add(Texts.get("whatif.courses", typed.courses().size()));
        }
        typed.newCourse().ifPresent(day -> parts.add(Texts.get("whatif.day", day)));
        return parts;
    }

    private static String name(TypedCourse typed) {
        return typed.course() instanceof EarlierCourses.Stated stated
                ? schedule(
                        stated.course().counted().totalGy(),
                        stated.course().counted().fractions())
                : Texts.get("whatif.course.files");
    }

    private static String asked(WhatIfState state) {
        List<String> parts = new ArrayList<>(List.of(schedule(state.askedGy(), state.askedFractions())));
        parts.addAll(courses(state.typed()));
        return String.join("; ", parts);
    }

    /** What is still being judged. */
    static Optional<String> running(WhatIfState state) {
        return state.running() ? Optional.of(Texts.get("whatif.running", asked(state))) : Optional.empty();
    }
}
