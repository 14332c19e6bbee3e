package org.cordon.review;

import java.util.concurrent.ExecutorService;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.naming.GivenNames;
import org.cordon.plan.PlanSet;
import org.cordon.plan.StructureSet;
import org.cordon.review.choice.DoseChoice;
import org.cordon.review.choice.DoseOutcome;
import org.cordon.review.choice.PlanChoice;
import org.cordon.review.choice.StructureSetChoice;
import org.cordon.review.request.ReviewException;
import org.cordon.review.request.ReviewRequest;

/**
 * What is chosen of a plan before any protocol is: settings, plan, structure set, targets and names.
 *
 * @param set what was read
 * @param effective the settings that count
 * @param plan which plan
 * @param structures its structures
 * @param targets with their prescriptions
 * @param given names that persons gave to structures
 * @param matching finds structures by canonical name
 * @param drawn where structures are drawn along z
 * @param dose of the plan as it is
 */
record OpenedPlan(
        PlanSet set,
        EffectiveCase effective,
        PlanChoice plan,
        StructureSet structures,
        Targets targets,
        GivenNames given,
        RoiMatching matching,
        DrawnRuns drawn,
        Meanwhile<DoseOutcome> dose) {
    /**
     * Chooses; the dose is read by another thread.
     *
     * @throws ReviewException when only the user can choose (USAGE), or there is nothing to review (DATA)
     */
    static OpenedPlan of(PlanSet set, ReviewRequest request, ProtocolLibrary library, ExecutorService executor) {
        return of(set, request, EffectiveCase.of(request, library), executor);
    }

    /** As {@link #of(PlanSet, ReviewRequest, ProtocolLibrary, ExecutorService)}, the settings being merged already. */
    static OpenedPlan of(PlanSet set, ReviewRequest request, EffectiveCase effective, ExecutorService executor) {
        requireData(set);
        PlanChoice plan = PlanChoice.of(set, effective.plans());
        StructureSet structures = StructureSetChoice.of(set, plan.plan());
        Meanwhile<DoseOutcome> ownDose =
                Meanwhile.begun(() -> DoseChoice.of(set, plan, structures, effective.dose()), executor);
        Targets targets = TargetFinder.find(structures, plan.plan(), request, effective);
        GivenNames given =
                new GivenNames(new RoiReferences(structures).numbered(effective.mapping()), effective.siteNames());
        return new OpenedPlan(
                set,
                effective,
                plan,
                structures,
                targets,
                given,
                new RoiMatching(structures.structures(), given),
                new DrawnRuns(SliceSpacing.of(set, structures)),
                ownDose);
    }

    private static void requireData(PlanSet set) {
        if (set.doses().isEmpty()) {
            throw ReviewException.data(
                    "NO_DOSE", "the files hold no readable dose (RTDOSE)", "add the dose of the plan");
        }
        if (set.structureSets().isEmpty()) {
            throw ReviewException.data(
                    "NO_STRUCTURES",
                    "the files hold no readable structure set (RTSTRUCT)",
                    "add the structure set that the plan was made on");
        }
    }

    /** The dose of the plan as it is. */
    DoseOutcome ownDose() {
        return dose.result();
    }

    /** The dose to judge: in a what-if scaled with the prescriptions. */
    DoseOutcome judgedDose() {
        return ownDose().times(targets.doseFactor());
    }

    /** The same plan at its own prescriptions. */
    OpenedPlan asPlanned() {
        return new OpenedPlan(set, effective, plan, structures, targets.asPlanned(), given, matching, drawn, dose);
    }

    /** What the rows of a protocol are planned on. */
    Scene scene(Protocol protocol) {
        return scene(protocol, targets);
    }

    /** The same with other prescriptions. */
    Scene scene(Protocol protocol, Targets prescribed) {
        return new Scene(protocol, effective.level(), effective.setting(), prescribed, matching, drawn);
    }
}
