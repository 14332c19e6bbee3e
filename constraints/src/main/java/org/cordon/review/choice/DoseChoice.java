package org.cordon.review.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.PlanSet;
import org.cordon.plan.RtDose;
import org.cordon.plan.RtPlan;
import org.cordon.plan.StructureSet;
import org.cordon.review.request.ReviewException;

/**
 * Which dose is the dose of the plan.
 *
 * <p>In this order: the only dose of summation type PLAN; the only one of type FRACTION when the plan has exactly one
 * fraction group (in DICOM it is that group's whole delivery, so it is never multiplied); the sum of BEAM doses (see
 * {@link BeamDoses}). Everything else is refused: sessions, CONTROL_POINT, RECORD, PLAN_OVERVIEW, MULTI_PLAN, and more
 * than one PLAN dose of the same plan, which are listed and never chosen among.
 *
 * <p>Without any plan, PLAN doses in the structures' frame of reference are taken with a WARNING; when there are several
 * each row is judged on each of them and the worse counts.
 */
public final class DoseChoice {
    private final PlanSet set;
    private final StructureSet structures;
    private final Optional<String> wanted;

    private DoseChoice(PlanSet set, StructureSet structures, Optional<String> wanted) {
        this.set = set;
        this.structures = structures;
        this.wanted = wanted;
    }

    /**
     * Chooses.
     *
     * @param plan the plan that is checked
     * @param structures the structure set that is judged
     * @param wanted label or UID of the dose that the user asked for
     * @throws ReviewException of kind DATA when there is no dose at all, of kind USAGE when {@code wanted} names none
     */
    static DoseOutcome of(PlanSet set, Optional<RtPlan> plan, StructureSet structures, Optional<String> wanted) {
        if (set.doses().isEmpty()) {
            throw ReviewException.data(
                    "NO_DOSE", "the files hold no readable dose (RTDOSE)", "add the dose of the plan");
        }
        DoseChoice choice = new DoseChoice(set, structures, wanted);
        return plan.isPresent() ? choice.ofPlan(plan.get()) : choice.withoutPlan();
    }

    /**
     * Chooses the dose of what is checked: one plan, or several as a sum.
     *
     * @param wanted label or UID of the dose that the user asked for
     */
    public static DoseOutcome of(PlanSet set, PlanChoice choice, StructureSet structures, Optional<String> wanted) {
        return choice.summed().isEmpty()
                ? of(set, choice.plan(), structures, wanted)
                : new PlanSums(set, choice.summed(), structures).sum(wanted);
    }

    /** The dose of a further plan, or why there is none. */
    public static DoseOutcome ofFurtherPlan(PlanSet set, RtPlan plan, StructureSet structures) {
        return new DoseChoice(set, structures, Optional.empty()).ofPlan(plan);
    }

    /** The dose of an earlier course's plan, in whatever frame of reference it lies, or why there is none. */
    public static DoseOutcome ofEarlierPlan(PlanSet set, RtPlan plan) {
        List<RtDose> linked = set.doses().stream()
                .filter(dose -> dose.referencedPlanUids().contains(plan.uid()))
                .toList();
        long frames =
                linked.stream().map(RtDose::frameOfReferenceUid).distinct().count();
        if (linked.isEmpty() || frames != 1) {
            return DoseOutcome.refused(Reason.of("NO_DOSE_OF_PLAN"), label(plan));
        }
        return bySummation(plan, linked);
    }

    private DoseOutcome ofPlan(RtPlan plan) {
        List<RtDose> linked = linkedTo(plan);
        if (linked.isEmpty()) {
            return DoseOutcome.refused(Reason.of("NO_DOSE_OF_PLAN"), label(plan));
        }
        return FrameOfReference.objection(structures, linked, Optional.of(plan))
                .orElseGet(() -> bySummation(plan, linked));
    }

    private List<RtDose> linkedTo(RtPlan plan) {
        List<RtDose> linked = set.doses().stream()
                .filter(dose -> dose.referencedPlanUids().contains(plan.uid()))
                .toList();
        return wanted.isPresent() ? List.of(named(linked)) : linked;
    }

    private static DoseOutcome bySummation(RtPlan plan, List<RtDose> doses) {
        List<RtDose> wholePlan = of(doses, "PLAN");
        if (wholePlan.size() > 1) {
            return DoseOutcome.refused(Reason.of("SEVERAL_PLAN_DOSES", "doses", labels(wholePlan)), label(plan));
        }
        if (wholePlan.size() == 1) {
            return whole(plan, wholePlan.get(0));
        }
        List<RtDose> fractionGroup = of(doses, "FRACTION");
        if (!fractionGroup.isEmpty()) {
            return ofFraction(plan, fractionGroup);
        }
        List<RtDose> beams = of(doses, "BEAM");
        if (!beams.isEmpty()) {
            return BeamDoses.sum(plan, beams);
        }
        return DoseOutcome.refused(Reason.of("DOSE_SUMMATION_REFUSED", "summations", summations(doses)), label(plan));
    }

    /** A PLAN dose belongs to one plan; one that names several is a sum of plans under a wrong name. */
    private static DoseOutcome single(RtDose dose) {
        if (dose.referencedPlanUids().size() > 1) {
            return DoseOutcome.refused(
                    Reason.of(
                            "PLAN_DOSE_OF_SEVERAL_PLANS",
                            "plans",
                            dose.referencedPlanUids().size()),
                    dose.input().label());
        }
        return DoseSuitability.load(dose);
    }

    private static DoseOutcome ofFraction(RtPlan plan, List<RtDose> doses) {
        if (doses.size() > 1) {
            return DoseOutcome.refused(Reason.of("SEVERAL_FRACTION_DOSES", "doses", labels(doses)), label(plan));
        }
        RtDose dose = doses.get(0);
        if (plan.fractionGroups().size() != 1) {
            return DoseOutcome.refused(
                    Reason.of(
                            "FRACTION_DOSE_NEEDS_ONE_GROUP",
                            "groups",
                            plan.fractionGroups().size()),
                    label(plan));
        }
        if (dose.referencedFractionGroup().isPresent()
                && dose.referencedFractionGroup().getAsInt()
                        != plan.fractionGroups().get(0).number()) {
            return DoseOutcome.refused(
                    Reason.of("DOSE_OF_OTHER_FRACTION_GROUP"), dose.input().label());
        }
        return whole(plan, dose);
    }

    /** The dose of all of a plan; one that itself names less than that is not what its type says. */
    private static DoseOutcome whole(RtPlan plan, RtDose dose) {
        if (dose.referencedFractionGroup().isPresent() && plan.fractionGroups().size() > 1) {
            return DoseOutcome.refused(
                    Reason.of(
                            "PLAN_DOSE_OF_ONE_FRACTION_GROUP",
                            "groups",
                            plan.fractionGroups().size()),
                    dose.input().label());
        }
        List<String> left = TreatmentBeams.of(plan, plan.fractionGroups()).stream()
                .filter(beam -> !dose.referencedBeams().contains(beam))
                .map(String::valueOf)
                .toList();
        if (!dose.referencedBeams().isEmpty() && !left.isEmpty()) {
            return DoseOutcome.refused(
                    Reason.of("DOSE_OF_SOME_BEAMS_ONLY", "missingBeams", left),
                    dose.input().label());
        }
        return single(dose);
    }

    private DoseOutcome withoutPlan() {
        List<RtDose> candidates = wanted.isPresent() ? List.of(named(set.doses())) : set.doses();
        Finding noPlan =
                Finding.warning(Reason.of("NO_PLAN"), structures.input().label());
        List<RtDose> here = FrameOfReference.inFrameOf(structures, candidates);
        if (here.isEmpty()) {
            return FrameOfReference.objection(structures, candidates, Optional.empty())
                    .orElseThrow()
                    .with(noPlan);
        }
        List<RtDose> wholePlan = of(here, "PLAN");
        if (wholePlan.isEmpty()) {
            return DoseOutcome.refused(
                            Reason.of("DOSE_SUMMATION_REFUSED", "summations", summations(here)),
                            structures.input().label())
                    .with(noPlan);
        }
        Set<String> plans = wholePlan.stream()
                .flatMap(dose -> dose.referencedPlanUids().stream())
                .collect(Collectors.toSet());
        if (wholePlan.size() > 1 && !plans.isEmpty()) {
            return DoseOutcome.refused(
                            Reason.of("SEVERAL_PLAN_DOSES", "doses", labels(wholePlan)),
                            structures.input().label())
                    .with(noPlan);
        }
        return eachOf(wholePlan).with(noPlan);
    }

    private DoseOutcome eachOf(List<RtDose> doses) {
        List<JudgedDose> judged = new ArrayList<>();
        for (RtDose dose : doses) {
            DoseOutcome outcome = single(dose);
            if (outcome.refusal().isPresent()) {
                return outcome;
            }
            judged.addAll(outcome.doses());
        }
        judged.sort(Comparator.comparingDouble((JudgedDose dose) -> -dose.grid().maxGy())
                .thenComparing(JudgedDose::label));
        DoseOutcome outcome = new DoseOutcome(judged, Optional.empty(), List.of());
        return judged.size() == 1
                ? outcome
                : outcome.with(Finding.warning(
                        Reason.of(
                                "SEVERAL_DOSES_WORST_JUDGED",
                                "doses",
                                judged.stream().map(JudgedDose::label).toList()),
                        structures.input().label()));
    }

    private RtDose named(List<RtDose> candidates) {
        return candidates.stream()
                .filter(dose -> dose.input().label().equals(wanted.orElseThrow())
                        || dose.input().sopInstanceUid().equals(wanted.orElseThrow()))
                .findFirst()
                .orElseThrow(() -> ReviewException.usage(
                        "DOSE_NOT_FOUND",
                        "no dose that could belong to the plan has the label or UID that was asked for",
                        "use one of the labels",
                        labels(candidates)));
    }

    private static List<RtDose> of(List<RtDose> doses, String summation) {
        return doses.stream().filter(dose -> dose.summation().equals(summation)).toList();
    }

    private static List<String> labels(List<RtDose> doses) {
        return doses.stream().map(dose -> dose.input().label()).toList();
    }

    private static List<String> summations(List<RtDose> doses) {
        return doses.stream().map(RtDose::summation).distinct().sorted().toList();
    }

    private static String label(RtPlan plan) {
        return plan.input().label();
    }
}
