package org.cordon.review.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.dose.DoseGrid;
import org.cordon.dvh.DoseSum;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.DoseReference;
import org.cordon.plan.FractionGroup;
import org.cordon.plan.PlanSet;
import org.cordon.plan.RtDose;
import org.cordon.plan.RtPlan;
import org.cordon.plan.StructureSet;

/**
 * Several plans of one course, checked as a sum: same number of fractions, structure set and frame of reference. Anything
 * else is refused: doses of different fractions add up as EQD2 only.
 *
 * <p>A dose of type MULTI_PLAN that names exactly these plans stands for their sum where a plan has no dose of its own.
 */
final class PlanSums {
    private static final String MULTI_PLAN = "MULTI_PLAN";

    private final PlanSet set;
    private final List<RtPlan> plans;
    private final StructureSet structures;

    PlanSums(PlanSet set, List<RtPlan> plans, StructureSet structures) {
        this.set = set;
        this.plans = plans.stream().sorted(Comparator.comparing(RtPlan::uid)).toList();
        this.structures = structures;
    }

    /** The plans as one: every dose reference, the common number of fractions, the gravest intent and approval. */
    static RtPlan merged(List<RtPlan> plans) {
        RtPlan first = plans.get(0);
        List<DoseReference> references =
                plans.stream().flatMap(plan -> plan.doseReferences().stream()).toList();
        OptionalInt fractions = fractions(first);
        boolean same = plans.stream().allMatch(plan -> fractions(plan).equals(fractions));
        List<FractionGroup> groups =
                fractions.isPresent() && same ? List.of(new FractionGroup(1, fractions, List.of(), 0)) : List.of();
        return new RtPlan(
                first.input(),
                plans.stream().map(RtPlan::label).collect(Collectors.joining(" + ")),
                "",
                first.frameOfReferenceUid(),
                first.structureSetUid(),
                gravest(
                        plans.stream().map(RtPlan::intent).toList(),
                        "VERIFICATION",
                        "MACHINE_QA",
                        "SERVICE",
                        "RESEARCH"),
                gravest(plans.stream().map(RtPlan::approvalStatus).toList(), "REJECTED", "UNAPPROVED"),
                references,
                groups,
                List.of());
    }

    private static Optional<String> gravest(List<Optional<String>> values, String... worstFirst) {
        for (String worst : worstFirst) {
            if (values.contains(Optional.of(worst))) {
                return Optional.of(worst);
            }
        }
        return values.get(0);
    }

    private static OptionalInt fractions(RtPlan plan) {
        return plan.fractionGroups().size() == 1
                ? plan.fractionGroups().get(0).fractionsPlanned()
                : OptionalInt.empty();
    }

    DoseOutcome sum(Optional<String> wanted) {
        Optional<Reason> objection = objection();
        if (objection.isPresent()) {
            return DoseOutcome.refused(objection.get(), structures.input().label());
        }
        if (wanted.isPresent()) {
            return DoseOutcome.refused(
                    Reason.of("PLAN_SUM_WITH_CHOSEN_DOSE"), structures.input().label());
        }
        Optional<RtDose> together = multiPlan();
        if (together.isPresent()) {
            return FrameOfReference.objection(structures, List.of(together.get()), Optional.empty())
                    .orElseGet(() -> DoseSuitability.load(together.get()).with(summed("MULTI_PLAN_DOSE_USED")));
        }
        List<DoseGrid> grids = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (RtPlan plan : plans) {
            DoseOutcome own = DoseChoice.ofFurtherPlan(set, plan, structures);
            if (own.doses().size() != 1) {
                return own;
            }
            grids.add(own.doses().get(0).grid());
            labels.add(own.doses().get(0).label());
            findings.addAll(own.findings());
        }
        Optional<DoseGrid> sum = DoseSum.of(grids);
        if (sum.isEmpty()) {
            return DoseOutcome.refused(
                    Reason.of("PLAN_SUM_GRIDS_APART"), structures.input().label());
        }
        DoseOutcome outcome =
                DoseOutcome.judged(new JudgedDose(String.join("+", labels), sum.get()), summed("PLANS_SUMMED"));
        if (DoseSum.isInterpolated(grids)) {
            outcome = outcome.with(Finding.warning(
                    Reason.of("PLAN_SUM_INTERPOLATED"), structures.input().label()));
        }
        for (Finding finding : findings) {
            outcome = outcome.with(finding);
        }
        return outcome;
    }

    private Finding summed(String code) {
        return Finding.info(
                Reason.of(code, "plans", plans.stream().map(RtPlan::label).toList()),
                structures.input().label());
    }

    private Optional<Reason> objection() {
        Set<OptionalInt> fractions = plans.stream().map(PlanSums::fractions).collect(Collectors.toSet());
        if (fractions.contains(OptionalInt.empty())) {
            return Optional.of(Reason.of("PLAN_SUM_FRACTIONS_UNKNOWN"));
        }
        if (fractions.size() > 1) {
            return Optional.of(Reason.of("PLAN_SUM_FRACTIONS_DIFFER"));
        }
        String uid = structures.input().sopInstanceUid();
        boolean sameSet = plans.stream()
                .allMatch(plan -> plan.structureSetUid().filter(uid::equals).isPresent());
        if (!sameSet) {
            return Optional.of(Reason.of("PLAN_SUM_STRUCTURE_SETS_DIFFER"));
        }
        Set<Integer> targets = new HashSet<>();
        for (RtPlan plan : plans) {
            Set<Integer> own = plan.doseReferences().stream()
                    .filter(reference -> reference.type().equals("TARGET"))
                    .flatMap(reference -> reference.roiNumber().stream().boxed())
                    .collect(Collectors.toSet());
            for (int roi : own) {
                if (!targets.add(roi)) {
                    return Optional.of(Reason.of("PLAN_SUM_TARGET_OF_SEVERAL_PLANS", "roiNumber", roi));
                }
            }
        }
        return Optional.empty();
    }

    /** A MULTI_PLAN dose of exactly these plans, where one of them has no dose of its own; several are none. */
    private Optional<RtDose> multiPlan() {
        Set<String> uids = plans.stream().map(RtPlan::uid).collect(Collectors.toSet());
        boolean each = plans.stream()
                .allMatch(plan -> set.doses().stream()
                        .anyMatch(dose -> dose.referencedPlanUids().contains(plan.uid())
                                && !dose.summation().equals(MULTI_PLAN)));
        List<RtDose> found = set.doses().stream()
                .filter(dose -> dose.summation().equals(MULTI_PLAN))
                .filter(dose -> dose.referencedPlanUids().equals(uids))
                .toList();
        return each || found.size() != 1 ? Optional.empty() : Optional.of(found.get(0));
    }
}
