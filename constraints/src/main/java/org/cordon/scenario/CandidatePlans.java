package org.cordon.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.plan.RtPlan;
import org.cordon.review.PlanReview;
import org.cordon.review.ReviewResult;
import org.cordon.review.request.ReviewException;
import org.cordon.review.request.ReviewRequest;

/** Which plans are compared, and the review of one of them without the others. */
final class CandidatePlans {
    private CandidatePlans() {}

    static List<RtPlan> of(PlanSet set, List<String> wanted) {
        List<RtPlan> candidates = new ArrayList<>();
        if (wanted.isEmpty()) {
            set.plans().stream()
                    .filter(plan ->
                            plan.approvalStatus().filter("REJECTED"::equals).isEmpty())
                    .forEach(candidates::add);
        }
        for (String one : wanted) {
            List<RtPlan> found = set.plans().stream()
                    .filter(plan -> plan.label().equals(one)
                            || plan.uid().equals(one)
                            || plan.input().label().equals(one))
                    .toList();
            if (found.size() != 1) {
                throw usage(
                        found.isEmpty() ? "PLAN_NOT_FOUND" : "PLAN_LABEL_NOT_UNIQUE",
                        "not exactly one plan has the label or UID that was asked for",
                        set);
            }
            candidates.add(found.get(0));
        }
        if (candidates.stream().map(RtPlan::uid).distinct().count() < 2) {
            throw usage("NOTHING_TO_COMPARE", "there are less than two candidate plans", set);
        }
        return candidates;
    }

    private static ReviewException usage(String code, String message, PlanSet set) {
        return new ReviewException(
                ReviewException.Kind.USAGE,
                code,
                message,
                "name the candidates with --plan",
                set.plans().stream()
                        .map(plan -> plan.label() + " (" + plan.uid() + ")")
                        .toList());
    }

    /** The plan's files alone: nothing of the other candidates counts as a further plan. */
    static ReviewResult review(
            PlanSet set,
            RtPlan plan,
            ReviewRequest request,
            ProtocolLibrary library,
            ExecutorService executor,
            Progress progress) {
        PlanSet own = new PlanSet(
                set.patients(),
                List.of(plan),
                set.structureSets(),
                set.doses().stream()
                        .filter(dose -> dose.referencedPlanUids().contains(plan.uid()))
                        .toList(),
                set.images(),
                set.inputs(),
                set.findings(),
                set.skipped(),
                set.registrations());
        return PlanReview.review(own, request.withPlans(List.of(plan.uid())), library, executor, progress);
    }

    static List<String> labels(List<RtPlan> candidates) {
        return candidates.stream()
                .map(plan -> candidates.stream()
                                        .filter(other -> other.label().equals(plan.label()))
                                        .count()
                                == 1
                        ? plan.label()
                        : plan.label() + " " + plan.input().label())
                .toList();
    }
}
