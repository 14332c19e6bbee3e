package org.cordon.review;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.cordon.assessment.ReirradiationResult;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Setting;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.dose.OrderedTasks;
import org.cordon.dvh.Dvh;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.radiobiology.Schedule;
import org.cordon.review.choice.DoseOutcome;
import org.cordon.review.request.ReviewException;
import org.cordon.review.request.ReviewRequest;

/**
 * Re-runs the rules of a protocol on the plan's dose distribution scaled to other prescriptions and numbers of fractions. The
 * distribution is scaled, not re-optimised: a plan made for the other schedule would look different.
 *
 * <p>How computed: histograms are linear in dose, so each is computed once and scaled exactly ({@link Dvh#times}); rows are
 * planned anew for each number of fractions, because conditions of rules may depend on it. All targets' prescriptions are
 * scaled by the factor of the first. What {@link PlanReview} finds of the plan whatever the schedule counts here as well. Made
 * once for an opened plan it answers further schedules in milliseconds. Not thread-safe.
 */
public final class ScaledReview {
    private final OpenedPlan opened;
    private final Optional<Reason> refusal;
    private final List<Finding> findings;
    private final ScaledPlan plan;
    private final ScheduleProtocols protocols;
    private final List<CordMaximum> cords;
    private final ExecutorService executor;
    private final ReirradiationReview reirradiation;
    private final Optional<ReirradiationSection> again;

    private ScaledReview(OpenedPlan opened, ExecutorService executor) {
        this.opened = opened;
        DoseOutcome dose = opened.judgedDose();
        Targets targets = opened.targets();
        this.refusal = dose.refusal()
                .or(() -> PlanPurpose.objection(opened.set(), opened.plan().plan(), opened.structures())
                        .map(Finding::reason))
                .or(targets::unknown)
                .or(this::prescriptionUnknown);
        Supplier<List<Finding>> found = refusal.isPresent() ? List::of : PlanFindings.begun(opened, dose, executor);
        DvhStore store = new DvhStore(dose.doses(), executor);
        this.plan = new ScaledPlan(opened, dose, store);
        this.protocols = new ScheduleProtocols(opened.effective());
        this.cords = refusal.isPresent() ? List.of() : CordMaxima.of(opened.matching(), store);
        this.reirradiation = new ReirradiationReview(opened);
        this.again = reirradiation.of(dose);
        this.findings = found.get();
        this.executor = executor;
    }

    /**
     * Prepares a plan.
     *
     * @param set what was read
     * @param request what a person asked
     * @param library the shipped protocols, or those with a clinic's folder over them
     * @param executor runs the histograms; not shut down
     * @param progress asked whether to stop
     * @throws ReviewException as for {@link PlanReview#review}
     */
    public static ScaledReview of(
            PlanSet set, ReviewRequest request, ProtocolLibrary library, ExecutorService executor, Progress progress) {
        if (progress.isCancelled()) {
            throw new CancellationException("cancelled");
        }
        return new ScaledReview(OpenedPlan.of(set, request, library, executor).asPlanned(), executor);
    }

    private Optional<Reason> prescriptionUnknown() {
        Targets targets = opened.targets();
        boolean every =
                targets.list().stream().allMatch(target -> target.prescription().isPresent());
        return every && targets.fractions().isPresent()
                ? Optional.empty()
                : Optional.of(Reason.of("PRESCRIPTION_UNKNOWN"));
    }

    /**
     * The protocols that hold for a schedule.
     *
     * @param protocols with their rows for its number of fractions; may be empty
     * @param insteadOfNamed that a protocol was named which does not hold, so that others stand in its place
     */
    public record Holding(List<Protocol> protocols, Optional<Reason> insteadOfNamed) {
        /** Takes an immutable copy. */
        public Holding {
            protocols = ImmutableList.copyOf(protocols);
        }
    }

    /**
     * What a protocol says of a schedule.
     *
     * @param protocol the protocol
     * @param schedule of the first target
     * @param verdict overall
     * @param rows in display order
     * @param findings beside them
     */
    public record Outcome(
            Protocol protocol, Schedule schedule, Verdict verdict, List<ConstraintRow> rows, List<Finding> findings) {
        /** Takes immutable copies. */
        public Outcome {
            rows = ImmutableList.copyOf(rows);
            findings = ImmutableList.copyOf(findings);
        }
    }

    /**
     * The highest prescription that meets every judged limit that more dose can break, and the criteria for irradiating again.
     *
     * @param protocol the protocol
     * @param fractions number of fractions
     * @param prescriptionGy of the first target; empty when no row limits it, or one fails at any dose
     * @param bindingRow id of the row, or of the criterion for irradiating again, that binds; empty when the protocol's own
     *     range of prescriptions does, or none
     * @param byRange whether the upper end of the protocol's range of prescriptions binds
     * @param notJudged rows that were not judged at any dose
     * @param inDoubt rows that were met on a structure that may get less than the one their limit is for: at best REVIEW
     */
    public record Isotoxic(
            Protocol protocol,
            int fractions,
            OptionalDouble prescriptionGy,
            Optional<String> bindingRow,
            boolean byRange,
            List<String> notJudged,
            List<String> inDoubt) {
        /** Takes immutable copies. */
        public Isotoxic {
            notJudged = ImmutableList.copyOf(notJudged);
            inDoubt = ImmutableList.copyOf(inDoubt);
        }
    }

    /** Why nothing can be re-evaluated; empty when it can. */
    public Optional<Reason> refusal() {
        return refusal;
    }

    /** The prescriptions of the plan, the first of which is scaled to a schedule. */
    public List<Prescription> prescriptions() {
        return opened.targets().prescriptions();
    }

    /**
     * The schedule of the plan, that of its first target.
     *
     * @throws IllegalStateException when there is a {@link #refusal()}
     */
    public Schedule planned() {
        return new Schedule(first().doseGy(), first().fractions());
    }

    /** What is drawn of the sac, the cord, its PRV and the canal, with its highest dose. */
    public List<CordMaximum> cords() {
        return cords;
    }

    /** What the earlier courses mean for the plan as it is; empty when none is stated. */
    public Optional<ReirradiationSection> again() {
        return again;
    }

    /** What the criteria for irradiating again say of a schedule; empty without earlier courses, or where nothing can be said. */
    public Optional<ReirradiationResult> again(Schedule schedule) {
        return reirradiation.times(schedule.totalGy() / first().doseGy(), schedule.fractions());
    }

    /** The section at a schedule, as far as it hangs on it. */
    private Optional<ReirradiationSection> section(Schedule schedule) {
        return again.map(own -> again(schedule).map(own::with).orElse(own));
    }

    /**
     * The protocols that hold for a number of fractions in the stated setting: the one that was named, if it does; else every
     * Clinical one for whole plans; else, where there is none, every Clinical reference table that judges anything.
     *
     * @param doseGy prescription that must lie in their range; empty to leave the range aside
     */
    public Holding protocols(int fractions, OptionalDouble doseGy) {
        return protocols.of(fractions, doseGy);
    }

    /**
     * Computes the histograms of several questions together, which is quicker than one by one; whoever does not ask loses
     * nothing but time.
     *
     * @param holding by number of fractions
     * @throws IllegalStateException when there is a {@link #refusal()}
     */
    public void prepare(Map<Integer, List<Protocol>> holding) {
        first();
        plan.prepare(holding);
    }

    /**
     * Re-runs all rules of a protocol at a schedule.
     *
     * @throws IllegalStateException when there is a {@link #refusal()}
     */
    public Outcome at(Protocol protocol, Schedule schedule) {
        double factor = schedule.totalGy() / first().doseGy();
        RowJudging.Judged judged = plan.all(protocol, schedule.fractions(), factor);
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(protocols.findings(protocol));
        all.addAll(plan.findings(protocol, schedule.fractions(), factor, judged));
        all.addAll(
                ReirradiationFindings.of(section(schedule), opened.effective().setting() == Setting.REIRRADIATED));
        List<Finding> given = DisplayOrder.findings(
                ClinicSeverities.given(all, opened.effective().severities()));
        return new Outcome(
                protocol,
                schedule,
                OverallVerdict.of(judged.rows(), given, false),
                DisplayOrder.rows(judged.rows()),
                given);
    }

    /**
     * The highest prescription at which every judged limit is met that more dose can break, and after earlier courses the
     * criteria for irradiating again.
     *
     * @throws IllegalStateException when there is a {@link #refusal()}
     */
    public Isotoxic isotoxic(Protocol protocol, int fractions) {
        return new HighestPrescription(plan, protocol, fractions, first().doseGy(), reirradiation).search();
    }

    /**
     * Answers questions of {@link #at} and {@link #isotoxic} by several threads.
     *
     * @param questions of what was {@linkplain #prepare prepared}, so that none computes its histograms alone
     * @return in the order of the questions
     */
    public <T> List<T> all(List<Callable<T>> questions) {
        return OrderedTasks.all(questions, executor);
    }

    private Prescription first() {
        if (refusal.isPresent()) {
            throw new IllegalStateException("there is no dose that could be scaled");
        }
        return opened.targets().prescriptions().get(0);
    }
}
