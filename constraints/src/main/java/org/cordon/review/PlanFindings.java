package org.cordon.review;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.cordon.finding.Finding;
import org.cordon.plan.RtPlan;
import org.cordon.qa.CheckRegistry;
import org.cordon.qa.CheckScene;
import org.cordon.review.choice.DoseChoice;
import org.cordon.review.choice.DoseOutcome;

/** What is noticed of a plan whatever protocol and schedule it is held against: reading, linking, checks, other plans. */
final class PlanFindings {
    private PlanFindings() {}

    /**
     * In no order, with the severities that the program ships. The checks are made by another thread until the result is asked
     * for.
     *
     * @param dose of the plan as it is
     */
    static Supplier<List<Finding>> begun(OpenedPlan opened, DoseOutcome dose, ExecutorService executor) {
        Meanwhile<List<Finding>> checks = Meanwhile.begun(() -> checks(opened, dose), executor);
        List<Finding> findings = new ArrayList<>(opened.set().findings());
        findings.addAll(opened.targets().findings());
        // Other frames of reference are told while linking: the choice of the dose need not say so again.
        boolean said = findings.stream().anyMatch(finding -> finding.code().equals("FRAME_OF_REFERENCE_MISMATCH"));
        dose.findings().stream()
                .filter(finding -> !(said && finding.code().equals("FRAME_OF_REFERENCE_DIFFERS")))
                .forEach(findings::add);
        PlanPurpose.objection(opened.set(), opened.plan().plan(), opened.structures())
                .ifPresent(findings::add);
        findings.addAll(PlanPurpose.remarks(opened.plan().plan()));
        List<Finding> further = FurtherPlans.findings(
                opened.set(), opened.plan().others(), opened.structures(), opened.matching(), executor);
        return () -> ImmutableList.<Finding>builder()
                .addAll(findings)
                .addAll(checks.result())
                .addAll(further)
                .build();
    }

    private static List<Finding> checks(OpenedPlan opened, DoseOutcome dose) {
        List<ReviewTarget> targets = opened.targets().asPlanned().list();
        Set<Finding> found = new LinkedHashSet<>(
                CheckRegistry.findings(scene(opened, opened.plan().plan(), dose, targets)));
        for (RtPlan plan : opened.plan().summed()) {
            List<Integer> own = new PlannedPrescriptions(Optional.of(plan)).targetRois();
            found.addAll(CheckRegistry.findings(scene(
                    opened,
                    Optional.of(plan),
                    DoseChoice.ofFurtherPlan(opened.set(), plan, opened.structures()),
                    targets.stream()
                            .filter(target -> own.contains(target.structure().number()))
                            .toList())));
        }
        return new ArrayList<>(found);
    }

    private static CheckScene scene(
            OpenedPlan opened, Optional<RtPlan> plan, DoseOutcome dose, List<ReviewTarget> targets) {
        return new CheckScene(
                opened.set(),
                plan,
                opened.structures(),
                dose.doses().stream()
                        .map(judged -> new CheckScene.Dose(judged.label(), judged.grid()))
                        .toList(),
                targets.stream().map(PlanFindings::checked).toList(),
                opened.given().all(opened.structures().structures()),
                opened.effective().stage(),
                opened.effective().setting());
    }

    private static CheckScene.Target checked(ReviewTarget target) {
        return new CheckScene.Target(
                target.structure(),
                target.segments(),
                target.doseGy(),
                target.prescription().map(Prescription::fractions).orElse(0));
    }
}
