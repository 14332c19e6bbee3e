package org.cordon.review.choice;

import java.util.List;
import java.util.Optional;
import org.cordon.finding.Reason;
import org.cordon.plan.RtDose;
import org.cordon.plan.RtPlan;
import org.cordon.plan.StructureSet;

/** Structures and dose must stand in one and the same, known frame of reference; anything else is never judged. */
final class FrameOfReference {
    private FrameOfReference() {}

    static List<RtDose> inFrameOf(StructureSet structures, List<RtDose> doses) {
        return doses.stream().filter(dose -> same(structures, dose)).toList();
    }

    /** Why structures, doses and plan cannot be laid over each other; empty when they can. */
    static Optional<DoseOutcome> objection(StructureSet structures, List<RtDose> doses, Optional<RtPlan> plan) {
        for (RtDose dose : doses) {
            if (!same(structures, dose)) {
                return Optional.of(DoseOutcome.refused(
                        Reason.of(
                                "FRAME_OF_REFERENCE_DIFFERS",
                                "structures",
                                structures.input().label()),
                        dose.input().label()));
            }
        }
        Optional<String> planned = plan.flatMap(RtPlan::frameOfReferenceUid);
        if (planned.isPresent() && !structures.frameOfReferenceUids().contains(planned.get())) {
            return Optional.of(DoseOutcome.refused(
                    Reason.of(
                            "FRAME_OF_REFERENCE_DIFFERS",
                            "structures",
                            structures.input().label()),
                    plan.orElseThrow().input().label()));
        }
        return Optional.empty();
    }

    private static boolean same(StructureSet structures, RtDose dose) {
        return structures.frameOfReferenceUids().size() == 1
                && !dose.frameOfReferenceUid().isBlank()
                && structures.frameOfReferenceUids().contains(dose.frameOfReferenceUid());
    }
}
