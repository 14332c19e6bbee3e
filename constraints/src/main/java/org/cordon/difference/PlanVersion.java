package org.cordon.difference;

import java.util.List;
import java.util.Set;
import org.cordon.plan.PlanSet;
import org.cordon.plan.RtPlan;
import org.cordon.review.request.ReviewRequest;

/**
 * One of two versions of a plan.
 *
 * @param set what was read
 * @param request how it is reviewed
 */
public record PlanVersion(PlanSet set, ReviewRequest request) {
    /**
     * Without the plan of the other version and what belongs to it alone, where both lie in one folder: another version is no
     * further plan of the course. Nothing is taken away unless both versions name their plans.
     */
    PlanVersion without(PlanVersion other) {
        if (request.plans().isEmpty() || other.request.plans().isEmpty()) {
            return this;
        }
        List<String> gone = set.plans().stream()
                .filter(plan -> other.names(plan) && !names(plan))
                .map(RtPlan::uid)
                .toList();
        return new PlanVersion(
                new PlanSet(
                        set.patients(),
                        set.plans().stream()
                                .filter(plan -> !gone.contains(plan.uid()))
                                .toList(),
                        set.structureSets(),
                        set.doses().stream()
                                .filter(dose -> !belongs(dose.referencedPlanUids(), gone))
                                .toList(),
                        set.images(),
                        set.inputs(),
                        set.findings(),
                        set.skipped(),
                        set.registrations()),
                request);
    }

    private static boolean belongs(Set<String> plans, List<String> gone) {
        return !plans.isEmpty() && gone.containsAll(plans);
    }

    private boolean names(RtPlan plan) {
        return request.plans().stream()
                .anyMatch(name -> name.equals(plan.label())
                        || name.equals(plan.uid())
                        || name.equals(plan.input().label()));
    }
}
