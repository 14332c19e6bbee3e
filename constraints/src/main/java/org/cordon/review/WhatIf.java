package org.cordon.review;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.review.request.EarlierCourses;
import org.cordon.review.request.ReviewException;
import org.cordon.review.request.ReviewRequest;
import org.cordon.review.request.ReviewRequest.GivenPrescription;

/**
 * A what-if: another prescription or number of fractions than the plan's, or earlier courses that are tried out. The plan's
 * dose is scaled by the one prescription over the other, not re-optimised, and with it the prescriptions of all other targets;
 * so is every row judged. What is checked of the plan itself is checked on the dose as it is.
 */
final class WhatIf {
    private WhatIf() {}

    /**
     * The targets at the asked prescription, marked where earlier courses are tried out; unchanged when nothing of it differs
     * from the plan.
     *
     * @param own the targets with the prescriptions of plan and case file
     * @param request what is asked instead
     * @param references resolves names of ROIs
     * @throws ReviewException of kind USAGE when the dose cannot be scaled: its own prescription is not known, or two
     *     targets ask for different factors
     */
    static Targets applied(Targets own, ReviewRequest request, RoiReferences references) {
        Targets scaled = prescribed(own, request.prescriptions(), references);
        return request.earlier().equals(EarlierCourses.none())
                ? scaled
                : scaled.asked(Finding.warning(Reason.of("WHAT_IF_EARLIER_COURSES"), "cord"));
    }

    private static Targets prescribed(Targets own, List<GivenPrescription> asked, RoiReferences references) {
        Optional<Change> change = Optional.empty();
        for (GivenPrescription given : asked) {
            Change each = new Change(planned(own, given, references), given);
            if (change.filter(first -> !first.agrees(each)).isPresent()) {
                throw ReviewException.usage(
                        "WHAT_IF_FACTORS_DIFFER",
                        "the prescriptions of the what-if ask for different factors of one dose",
                        "give one of them: the other targets follow",
                        own.list().stream().map(ReviewTarget::name).toList());
            }
            change = Optional.of(change.orElse(each));
        }
        return change.filter(Change::changes)
                .map(real ->
                        own.scaled(real.factor(), real::doseGy, real.asked().fractions(), List.of(real.finding())))
                .orElse(own);
    }

    private static Prescription planned(Targets own, GivenPrescription given, RoiReferences references) {
        List<ReviewTarget> meant = given.target().isPresent()
                ? of(own, references.resolve(given.target().get()).number()).toList()
                : own.list();
        if (given.target().isEmpty() && meant.size() > 1) {
            throw TargetFinder.targetNotNamed(
                    meant.stream().map(ReviewTarget::structure).toList());
        }
        return meant.stream()
                .flatMap(target -> target.prescription().stream())
                .findFirst()
                .orElseThrow(() -> ReviewException.usage(
                        "WHAT_IF_WITHOUT_PRESCRIPTION",
                        "the dose cannot be scaled, because the prescription that it was planned for is not known",
                        "state the plan's own prescription in the case file, or leave --what-if out",
                        own.list().stream().map(ReviewTarget::name).toList()));
    }

    private static Stream<ReviewTarget> of(Targets own, int roiNumber) {
        return own.list().stream().filter(target -> target.structure().number() == roiNumber);
    }

    /** One prescription in the place of another. */
    private record Change(Prescription planned, GivenPrescription asked) {
        private static final double SAME_FACTOR = 1e-9;

        double factor() {
            return asked.doseGy() / planned.doseGy();
        }

        /** Exactly what was asked for the target that it was asked for. */
        double doseGy(double plannedGy) {
            return plannedGy == planned.doseGy() ? asked.doseGy() : plannedGy * factor();
        }

        boolean agrees(Change other) {
            return asked.fractions() == other.asked.fractions()
                    && Math.abs(factor() - other.factor()) <= SAME_FACTOR * factor();
        }

        boolean changes() {
            return asked.fractions() != planned.fractions()
                    || !PlannedPrescriptions.isSame(asked.doseGy(), planned.doseGy());
        }

        Finding finding() {
            return Finding.warning(
                    new Reason(
                            "WHAT_IF_DOSE_SCALED",
                            ImmutableMap.<String, Object>builder()
                                    .put("factor", factor())
                                    .put("askedGy", asked.doseGy())
                                    .put("askedFractions", asked.fractions())
                                    .put("plannedGy", planned.doseGy())
                                    .put("plannedFractions", planned.fractions())
                                    .buildOrThrow()),
                    planned.target());
        }
    }
}
