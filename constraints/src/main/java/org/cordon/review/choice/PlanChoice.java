package org.cordon.review.choice;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.plan.PlanSet;
import org.cordon.plan.RtPlan;
import org.cordon.review.request.ReviewException;

/**
 * Which plan is checked: the one that was asked for, or the only one that is not rejected.
 *
 * @param plan the plan; empty when the files hold none at all
 * @param others every other plan that is not rejected
 * @param summed the plans that are checked as a sum, of which {@code plan} is one; empty for a single plan
 */
public record PlanChoice(Optional<RtPlan> plan, List<RtPlan> others, List<RtPlan> summed) {
    private static final String REJECTED = "REJECTED";

    /** Takes immutable copies. */
    public PlanChoice {
        others = ImmutableList.copyOf(others);
        summed = ImmutableList.copyOf(summed);
    }

    /** Labels of all plans that are checked. */
    public List<String> labels() {
        return summed.isEmpty()
                ? plan.stream().map(RtPlan::label).toList()
                : summed.stream().map(RtPlan::label).toList();
    }

    /**
     * Chooses.
     *
     * @param wanted labels, UIDs or input labels; empty when nothing was asked for
     * @throws ReviewException of kind USAGE when only the user can choose, or nothing matches
     */
    public static PlanChoice of(PlanSet set, List<String> wanted) {
        if (wanted.size() > 1) {
            return sum(set, wanted);
        }
        if (wanted.size() == 1) {
            return named(set, wanted.get(0));
        }
        List<RtPlan> usable =
                set.plans().stream().filter(plan -> !isRejected(plan)).toList();
        if (usable.size() > 1) {
            throw ReviewException.usage(
                    "SEVERAL_PLANS",
                    "there are " + usable.size() + " plans",
                    "name the one that is meant with --plan",
                    candidates(usable));
        }
        if (usable.isEmpty() && !set.plans().isEmpty()) {
            throw ReviewException.usage(
                    "ONLY_REJECTED_PLANS",
                    "every plan is marked as rejected",
                    "name the one that is meant with --plan, if it is to be checked all the same",
                    candidates(set.plans()));
        }
        return new PlanChoice(usable.stream().findFirst(), List.of(), List.of());
    }

    private static PlanChoice named(PlanSet set, String wanted) {
        List<RtPlan> matches = set.plans().stream()
                .filter(plan -> plan.label().equals(wanted)
                        || plan.uid().equals(wanted)
                        || plan.input().label().equals(wanted))
                .toList();
        if (matches.size() != 1) {
            throw ReviewException.usage(
                    matches.isEmpty() ? "PLAN_NOT_FOUND" : "PLAN_LABEL_NOT_UNIQUE",
                    matches.isEmpty()
                            ? "no plan has the label or UID that was asked for"
                            : "several plans have the label that was asked for",
                    "use one of the UIDs",
                    candidates(set.plans()));
        }
        RtPlan plan = matches.get(0);
        List<RtPlan> others = new ArrayList<>(set.plans());
        others.removeIf(other -> other.uid().equals(plan.uid()) || isRejected(other));
        return new PlanChoice(Optional.of(plan), others, List.of());
    }

    private static PlanChoice sum(PlanSet set, List<String> wanted) {
        List<RtPlan> plans = new ArrayList<>();
        for (String one : wanted) {
            RtPlan plan = named(set, one).plan().orElseThrow();
            if (plans.stream().anyMatch(known -> known.uid().equals(plan.uid()))) {
                throw ReviewException.usage(
                        "PLAN_NAMED_TWICE",
                        "one plan was asked for twice",
                        "name each plan of the sum once",
                        candidates(set.plans()));
            }
            plans.add(plan);
        }
        List<RtPlan> others = new ArrayList<>(set.plans());
        others.removeIf(other -> isRejected(other)
                || plans.stream().anyMatch(known -> known.uid().equals(other.uid())));
        return new PlanChoice(Optional.of(PlanSums.merged(plans)), others, plans);
    }

    /** Whether the planning system marked it so. */
    public static boolean isRejected(RtPlan plan) {
        return plan.approvalStatus().filter(REJECTED::equals).isPresent();
    }

    private static List<String> candidates(List<RtPlan> plans) {
        return plans.stream()
                .map(plan -> plan.label() + " (" + plan.uid() + ")")
                .toList();
    }
}
