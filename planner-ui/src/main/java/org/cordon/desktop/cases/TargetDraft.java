package org.cordon.desktop.cases;

import java.util.Optional;
import org.cordon.desktop.frame.Typed;
import org.cordon.review.request.CaseFile;
import org.cordon.review.request.ReviewRequest.GivenPrescription;

/**
 * A target as it is being typed. Immutable.
 *
 * @param roiNumber its ROI
 * @param roi how the case file names it
 * @param dose prescribed dose in Gy, as typed
 * @param fractions number of fractions, as typed
 * @param prescribedTo what the dose is prescribed to, e.g. {@code V100%>=90}
 * @param source where its prescription is known from, empty when nobody stated it
 * @param byPlan whether the plan states it: it cannot be changed here
 * @param kept whether the case file names it already
 */
record TargetDraft(
        int roiNumber,
        String roi,
        String dose,
        String fractions,
        String prescribedTo,
        String source,
        boolean byPlan,
        boolean kept) {
    TargetDraft withDose(String text) {
        return new TargetDraft(roiNumber, roi, text, fractions, prescribedTo, source, byPlan, kept);
    }

    TargetDraft withFractions(String text) {
        return new TargetDraft(roiNumber, roi, dose, text, prescribedTo, source, byPlan, kept);
    }

    TargetDraft withPrescribedTo(String text) {
        return new TargetDraft(roiNumber, roi, dose, fractions, text, source, byPlan, kept);
    }

    /** Whether dose and number of fractions are both there and numbers, or neither is there. */
    boolean isSound() {
        return byPlan || (dose.isBlank() && fractions.isBlank()) || (isDose() && isFractions());
    }

    boolean isDose() {
        return Typed.doseGy(dose).isPresent();
    }

    boolean isFractions() {
        return Typed.fractions(fractions).isPresent();
    }

    /** As the case file states it; empty where the plan says all there is to say. */
    Optional<CaseFile.Target> stated() {
        if (byPlan && !kept && prescribedTo.isBlank()) {
            return Optional.empty();
        }
        Optional<GivenPrescription> given = !byPlan && isDose() && isFractions()
                ? Optional.of(new GivenPrescription(
                        Optional.of(roi),
                        Typed.doseGy(dose).getAsDouble(),
                        Typed.fractions(fractions).getAsInt()))
                : Optional.empty();
        return Optional.of(new CaseFile.Target(roi, given, prescribedTo.strip()));
    }
}
