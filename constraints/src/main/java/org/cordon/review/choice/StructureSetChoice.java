package org.cordon.review.choice;

import java.util.List;
import java.util.Optional;
import org.cordon.plan.PlanSet;
import org.cordon.plan.RtPlan;
import org.cordon.plan.StructureSet;
import org.cordon.review.request.ReviewException;

/** Which structure set is judged: the one the plan was made on; without a plan, or a reference in it, the only one. */
public final class StructureSetChoice {
    private StructureSetChoice() {}

    /**
     * Chooses.
     *
     * @throws ReviewException of kind DATA when there is none that fits, of kind USAGE when only the user can choose
     */
    public static StructureSet of(PlanSet set, Optional<RtPlan> plan) {
        List<StructureSet> sets = set.structureSets();
        if (sets.isEmpty()) {
            throw ReviewException.data(
                    "NO_STRUCTURES",
                    "the files hold no readable structure set (RTSTRUCT)",
                    "add the structure set that the plan was made on");
        }
        Optional<String> wanted = plan.flatMap(RtPlan::structureSetUid);
        if (wanted.isPresent()) {
            return sets.stream()
                    .filter(candidate -> candidate.input().sopInstanceUid().equals(wanted.get()))
                    .findFirst()
                    .orElseThrow(() -> ReviewException.data(
                            "STRUCTURE_SET_OF_PLAN_MISSING",
                            "the structure set that the plan refers to is not among the files",
                            "add it; another structure set is never used in its place"));
        }
        if (sets.size() > 1) {
            throw ReviewException.usage(
                    "SEVERAL_STRUCTURE_SETS",
                    "there are " + sets.size() + " structure sets and no plan that says which one it was made on",
                    "name only the file of the one that is meant",
                    sets.stream().map(candidate -> candidate.input().label()).toList());
        }
        return sets.get(0);
    }
}
