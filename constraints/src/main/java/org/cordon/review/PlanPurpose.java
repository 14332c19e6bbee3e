package org.cordon.review;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.PlanSet;
import org.cordon.plan.RtPlan;
import org.cordon.plan.StructureSet;

/** Limits hold for patients: constraints are refused for verification plans and phantom images. */
final class PlanPurpose {
    private static final Set<String> NOT_FOR_TREATMENT = ImmutableSet.of("VERIFICATION", "MACHINE_QA", "SERVICE");

    private PlanPurpose() {}

    /** Why no row is judged; empty for a plan meant for a patient. */
    static Optional<Finding> objection(PlanSet set, Optional<RtPlan> plan, StructureSet structures) {
        Optional<String> intent = plan.flatMap(RtPlan::intent).filter(NOT_FOR_TREATMENT::contains);
        if (intent.isPresent()) {
            return Optional.of(Finding.error(
                    Reason.of("PLAN_NOT_FOR_TREATMENT", "intent", intent.get()),
                    plan.orElseThrow().input().label()));
        }
        return set.images().stream()
                .filter(series -> series.phantom()
                        && series.sopInstanceUids().stream().anyMatch(structures.referencedImageUids()::contains))
                .findFirst()
                .map(series -> Finding.error(
                        Reason.of("IMAGES_OF_PHANTOM"), series.input().label()));
    }

    /** A research plan is judged, and a person told. */
    static Optional<Finding> remark(Optional<RtPlan> plan) {
        return plan.filter(candidate ->
                        candidate.intent().filter("RESEARCH"::equals).isPresent())
                .map(research -> Finding.warning(
                        Reason.of("PLAN_FOR_RESEARCH"), research.input().label()));
    }
}
