package org.cordon.review;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.ImageSeries;
import org.cordon.plan.PlanSet;
import org.cordon.plan.RtPlan;
import org.cordon.plan.StructureSet;
import org.cordon.review.choice.PlanChoice;

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
                .filter(series -> series.phantom() && isDrawnOn(structures, series))
                .findFirst()
                .map(series -> Finding.error(
                        Reason.of("IMAGES_OF_PHANTOM"), series.input().label()));
    }

    /** By reference, or by frame: a structure set need not name the images that it was drawn on. */
    private static boolean isDrawnOn(StructureSet structures, ImageSeries series) {
        return structures.frameOfReferenceUids().contains(series.frameOfReferenceUid())
                || series.sopInstanceUids().stream().anyMatch(structures.referencedImageUids()::contains);
    }

    /** What a person must know of a plan that is judged all the same. */
    static List<Finding> remarks(Optional<RtPlan> plan) {
        return plan.map(PlanPurpose::remarks).orElse(List.of());
    }

    private static List<Finding> remarks(RtPlan plan) {
        List<Finding> remarks = new ArrayList<>();
        if (plan.intent().filter("RESEARCH"::equals).isPresent()) {
            remarks.add(
                    Finding.warning(Reason.of("PLAN_FOR_RESEARCH"), plan.input().label()));
        }
        if (PlanChoice.isRejected(plan)) {
            remarks.add(Finding.warning(Reason.of("PLAN_REJECTED"), plan.input().label()));
        }
        if (plan.fractionGroups().size() > 1) {
            remarks.add(Finding.warning(
                    Reason.of(
                            "PLAN_SEVERAL_FRACTION_GROUPS",
                            "groups",
                            plan.fractionGroups().size()),
                    plan.input().label()));
        }
        return remarks;
    }
}
