package org.cordon.desktop.session;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.cordon.constraint.library.ProtocolException;
import org.cordon.desktop.look.Texts;
import org.cordon.dicom.DicomReadException;
import org.cordon.example.ExampleFolderException;
import org.cordon.finding.Finding;
import org.cordon.finding.Severity;
import org.cordon.plan.PlanSet;
import org.cordon.review.request.ReviewException;
import org.cordon.text.Wording;

/** Turns what a load throws into a problem that a person can read. */
public final class Problems {
    private static final List<String> MISSING = List.of("NO_DOSE", "NO_STRUCTURES");

    private Problems() {}

    /**
     * The problem.
     *
     * @param thrown what ended the load
     * @param read what had been read until then
     */
    public static Problem of(Throwable thrown, Optional<PlanSet> read) {
        if (thrown instanceof ReviewException e) {
            return review(e, read);
        }
        if (thrown instanceof DicomReadException e) {
            String where = e.attribute().isEmpty() ? e.input() : e.input() + ", " + e.attribute();
            return new Problem(e.reason().code(), e.getMessage(), where, sentence(e.remedy()), List.of());
        }
        if (thrown instanceof ProtocolException e) {
            return new Problem(e.code(), e.getMessage(), e.fileLabel(), sentence(e.remedy()), List.of());
        }
        if (thrown instanceof UncheckedIOException || thrown instanceof ExampleFolderException) {
            return new Problem("IO", Texts.get("problem.io"), "", Texts.get("problem.io.remedy"), List.of());
        }
        if (thrown instanceof OutOfMemoryError) {
            return new Problem(
                    "OUT_OF_MEMORY", Texts.get("problem.memory"), "", Texts.get("problem.memory.remedy"), List.of());
        }
        String kind = thrown.getClass().getSimpleName();
        return new Problem(
                "INTERNAL", Texts.get("problem.internal", kind), "", Texts.get("problem.internal.remedy"), List.of());
    }

    private static Problem review(ReviewException e, Optional<PlanSet> read) {
        String where = "";
        if (MISSING.contains(e.code())) {
            where = read.flatMap(Problems::refused).orElse("");
        }
        String key = "problem." + e.code() + ".remedy";
        String remedy = Texts.has(key) ? Texts.get(key) : e.remedy();
        return new Problem(e.code(), sentence(e.getMessage()), where, sentence(remedy), e.candidates());
    }

    /** A file that was refused tells more than its absence. */
    private static Optional<String> refused(PlanSet set) {
        return set.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .map(Problems::told);
    }

    private static String told(Finding finding) {
        return finding.subject() + ": " + Wording.english().sentence(finding.reason());
    }

    private static String sentence(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String upper = text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
        return upper.endsWith(".") ? upper : upper + ".";
    }
}
