package org.cordon.review;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.MoreExecutors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.finding.Finding;
import org.cordon.finding.Severity;
import org.cordon.plan.PlanSet;
import org.cordon.review.choice.DoseOutcome;
import org.cordon.review.choice.JudgedDose;
import org.cordon.review.request.ReviewException;
import org.cordon.review.request.ReviewRequest;

/**
 * The criteria for irradiating again on their own, without a protocol: no plan for a reirradiated spine needs to match one.
 *
 * @param section what was found
 * @param verdict FAIL when a criterion is not met, REVIEW in any doubt, else PASS
 * @param prescriptions of the plan
 * @param level as stated
 * @param doseLabel of the dose that was judged, empty when none could be
 * @param findings what the section means, and what was noticed while reading and choosing
 */
public record ReirradiationCheck(
        ReirradiationSection section,
        Verdict verdict,
        List<Prescription> prescriptions,
        Optional<LevelRange> level,
        String doseLabel,
        List<Finding> findings) {
    /** Takes immutable copies. */
    public ReirradiationCheck {
        prescriptions = ImmutableList.copyOf(prescriptions);
        findings = ImmutableList.copyOf(findings);
    }

    /**
     * Holds the criteria against a plan.
     *
     * @param set what was read of the new course
     * @param request with the earlier courses, or a case file that has them
     * @param library where a clinic's folder is looked for
     * @throws ReviewException of kind USAGE when no earlier course is stated, else as for {@link PlanReview#review}
     */
    public static ReirradiationCheck of(PlanSet set, ReviewRequest request, ProtocolLibrary library) {
        EffectiveCase effective = EffectiveCase.of(request, library);
        if (effective.earlier().isEmpty()) {
            throw ReviewException.usage(
                    "NO_EARLIER_COURSE",
                    "no earlier course is stated",
                    "state each with --prior, or under priors in the case file",
                    List.of());
        }
        OpenedPlan opened = OpenedPlan.of(set, request, effective, MoreExecutors.newDirectExecutorService());
        DoseOutcome dose = opened.judgedDose();
        ReirradiationSection section = new ReirradiationReview(opened).of(dose).orElseThrow();
        List<Finding> findings = new ArrayList<>(planFindings(opened));
        findings.addAll(ReirradiationFindings.of(Optional.of(section), true));
        List<Finding> ordered = DisplayOrder.findings(ClinicSeverities.given(findings, effective.severities()));
        return new ReirradiationCheck(
                section,
                verdict(ordered),
                opened.targets().prescriptions(),
                effective.level(),
                dose.doses().stream().map(JudgedDose::label).findFirst().orElse(""),
                ordered);
    }

    /** What a check finds of the plan counts here as well: a beam that is missing is missing in the sum. */
    private static List<Finding> planFindings(OpenedPlan opened) {
        ExecutorService here = MoreExecutors.newDirectExecutorService();
        DoseOutcome own = opened.ownDose();
        Targets planned = opened.targets().asPlanned();
        List<Finding> findings =
                new ArrayList<>(PlanFindings.begun(opened, own, here).get());
        if (!own.doses().isEmpty()) {
            DvhStore store = new DvhStore(own.doses(), here);
            store.compute(DosePlausibility.bodies(planned));
            findings.addAll(DosePlausibility.findings(planned, store));
        }
        return findings;
    }

    private static Verdict verdict(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            return Verdict.FAIL;
        }
        boolean doubt = findings.stream().anyMatch(finding -> finding.severity() == Severity.WARNING);
        return doubt ? Verdict.REVIEW : Verdict.PASS;
    }
}
