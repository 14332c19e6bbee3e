package org.cordon.review;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Setting;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.dose.OrderedTasks;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.qa.CrossingContours;
import org.cordon.review.choice.DoseOutcome;
import org.cordon.review.choice.JudgedDose;
import org.cordon.review.request.ReviewException;
import org.cordon.review.request.ReviewRequest;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;

/**
 * Reviews a plan: chooses plan, structures, dose, targets, prescriptions and protocol, plans the rows, measures and
 * judges them, and assembles the result. Every rule is a class of its own; this one only puts them in order.
 *
 * <p>Deterministic: the result, timings apart, does not depend on threads, locale, time or the order of files.
 */
public final class PlanReview {
    private static final int STAGES = 5;

    private final OpenedPlan opened;
    private final EffectiveCase effective;
    private final Targets targets;
    private final boolean protocolMayChange;
    private final ExecutorService executor;
    private final List<Finding> findings = new ArrayList<>();

    private PlanReview(OpenedPlan opened, boolean protocolMayChange, ExecutorService executor) {
        this.opened = opened;
        this.effective = opened.effective();
        this.targets = opened.targets();
        this.executor = executor;
        this.protocolMayChange = protocolMayChange;
    }

    private static PlanReview opened(
            PlanSet set, ReviewRequest request, ProtocolLibrary library, ExecutorService executor) {
        OpenedPlan opened = OpenedPlan.of(set, request, library, executor);
        boolean protocolMayChange =
                opened.targets().prescribedAnew() && request.protocol().isEmpty();
        return new PlanReview(opened, protocolMayChange, executor);
    }

    /**
     * Reviews a plan.
     *
     * @param set what was read
     * @param request what a person asked
     * @param library the shipped protocols, or those with a clinic's folder over them
     * @param executor runs the histograms; not shut down
     * @param progress told of stages, asked whether to stop
     * @throws ReviewException when only the user can choose (USAGE), or there is nothing to review (DATA)
     * @throws java.util.concurrent.CancellationException when cancelled
     * @throws java.io.UncheckedIOException when the case file cannot be read
     */
    public static ReviewResult review(
            PlanSet set, ReviewRequest request, ProtocolLibrary library, ExecutorService executor, Progress progress) {
        return reviewed(set, request, library, executor, progress).result();
    }

    /** As {@link #review}, with what the result was made from. */
    public static Reviewed reviewed(
            PlanSet set, ReviewRequest request, ProtocolLibrary library, ExecutorService executor, Progress progress) {
        Stopwatch watch = new Stopwatch(progress);
        watch.begin("link", STAGES);
        return opened(set, request, library, executor).run(watch);
    }

    private Reviewed run(Stopwatch watch) {
        ProtocolChoice choice = protocolMayChange
                ? ProtocolChoice.ofWhatIf(effective, targets.prescriptions(), effective.setting())
                : ProtocolChoice.of(effective, targets.prescriptions(), effective.setting());
        AppliedProtocol applied = AppliedProtocol.of(choice.protocol(), effective);
        Protocol protocol = targets.fractions().isPresent()
                ? applied.protocol().forFractions(targets.fractions().getAsInt())
                : applied.protocol();
        Scene scene = opened.scene(protocol);
        DoseOutcome ownDose = opened.ownDose();
        DoseOutcome dose = ownDose.times(targets.doseFactor());
        Optional<Reason> blocked = blocked(choice, dose);
        watch.begin("derive", STAGES);
        Supplier<List<Finding>> found = PlanFindings.begun(opened, ownDose, executor);
        List<PlannedRow> planned = new RowPlanner(scene).plan(executor);
        findings.addAll(found.get());
        findings.addAll(applied.findings());
        findings.addAll(CrossingContours.findings(measured(planned)));
        watch.begin("dvh", STAGES);
        DvhStore own = new DvhStore(ownDose.doses(), executor);
        DvhStore store = own.times(targets.doseFactor());
        boolean measure = blocked.isEmpty();
        if (measure) {
            own.compute(Sets.union(bodies(planned), ConformitySection.bodies(targets)));
            findings.addAll(DosePlausibility.findings(targets.asPlanned(), own));
            findings.addAll(StoredCurves.findings(opened.set(), ownDose, Curves.of(planned, own)));
        }
        watch.begin("judge", STAGES);
        IndexStore indices = new IndexStore(store, opened.structures().structures());
        RowJudging judging = new RowJudging(scene, store, indices);
        Optional<ConformitySection> section = measure && !store.doses().isEmpty()
                ? Optional.of(new ConformitySection(scene, store, indices))
                : Optional.empty();
        if (measure) {
            List<Callable<Object>> ahead = new ArrayList<>(judging.ahead(planned));
            section.ifPresent(each -> ahead.addAll(each.ahead()));
            OrderedTasks.all(ahead, executor);
        }
        Optional<Meanwhile<List<ConformityRow>>> quality = section.map(each -> Meanwhile.begun(each::rows, executor));
        List<ConstraintRow> rows = measure ? judged(planned, judging) : refused(planned, blocked.orElseThrow());
        findings.addAll(MustJudge.findings(protocol, rows, targets, scene));
        List<StructureCurve> curves = measure ? Curves.of(planned, store) : List.of();
        watch.begin("quality", STAGES);
        List<ConformityRow> conformity = quality.map(Meanwhile::result).orElse(List.of());
        Optional<CordRiskSection> risk = measure ? CordRiskSection.of(opened, store) : Optional.empty();
        Optional<ReirradiationSection> again = new ReirradiationReview(opened).of(dose);
        findings.addAll(ReirradiationFindings.of(again, effective.setting() == Setting.REIRRADIATED));
        ReviewResult result =
                result(choice, protocol, dose, new Rows(rows, conformity, risk, again), curves, watch.finished());
        return new Reviewed(
                result,
                opened.structures(),
                opened.plan().plan(),
                dose.doses().stream().map(JudgedDose::grid).toList(),
                MovableRow.of(planned, result.rows()),
                targets.list().stream().map(ReviewTarget::structure).toList());
    }

    private record Rows(
            List<ConstraintRow> judged,
            List<ConformityRow> conformity,
            Optional<CordRiskSection> risk,
            Optional<ReirradiationSection> again) {}

    /** Why no row is judged on a dose; what was found is a finding as well. */
    private Optional<Reason> blocked(ProtocolChoice choice, DoseOutcome dose) {
        Optional<Finding> purpose =
                PlanPurpose.objection(opened.set(), opened.plan().plan(), opened.structures());
        Optional<Finding> scope = choice.outside(targets, effective.setting());
        scope.ifPresent(findings::add);
        choice.withoutLimits(effective.setting()).ifPresent(findings::add);
        return dose.refusal().or(() -> purpose.map(Finding::reason)).or(() -> scope.map(Finding::reason));
    }

    private Set<Body> bodies(List<PlannedRow> planned) {
        return RowJudging.bodies(planned, targets);
    }

    private Set<Structure> measured(List<PlannedRow> planned) {
        return bodies(planned).stream().map(Body::structure).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<ConstraintRow> judged(List<PlannedRow> planned, RowJudging judging) {
        RowJudging.Judged judged = judging.all(planned);
        findings.addAll(judged.findings());
        return judged.rows();
    }

    private static List<ConstraintRow> refused(List<PlannedRow> planned, Reason reason) {
        List<ConstraintRow> rows = new ArrayList<>();
        for (PlannedRow row : planned) {
            PlannedRow settled = row instanceof PlannedRow.Measured measured
                    ? measured.head().notEvaluated(reason)
                    : row;
            rows.add(((PlannedRow.Settled) settled).row());
        }
        return rows;
    }

    private ReviewResult result(
            ProtocolChoice choice,
            Protocol protocol,
            DoseOutcome dose,
            Rows rows,
            List<StructureCurve> curves,
            Map<String, Double> timings) {
        List<Finding> ordered = DisplayOrder.findings(ClinicSeverities.given(findings, effective.severities()));
        List<ConfigurationEntry> configuration = configuration();
        Optional<JudgedDose> first = dose.doses().stream().findFirst();
        OptionalDouble max =
                first.isPresent() ? OptionalDouble.of(first.get().grid().maxGy()) : OptionalDouble.empty();
        return new ReviewResult(
                OverallVerdict.of(rows.judged(), ordered, targets.whatIf()),
                targets.whatIf(),
                opened.set().patients().size() == 1
                        ? Optional.of(opened.set().patients().get(0))
                        : Optional.empty(),
                protocol,
                choice.reason(),
                targets.prescriptions(),
                effective.level(),
                effective.setting(),
                opened.plan().labels(),
                first.map(JudgedDose::label).orElse(""),
                max.orElse(0),
                opened.set().inputs(),
                DisplayOrder.rows(rows.judged()),
                ordered,
                rows.conformity(),
                curves,
                configuration,
                ConfigurationHash.of(configuration, protocol),
                rows.risk(),
                rows.again(),
                timings);
    }

    private List<ConfigurationEntry> configuration() {
        List<ConfigurationEntry> entries = new ArrayList<>(effective.configuration());
        for (Prescription prescription : targets.prescriptions()) {
            entries.add(new ConfigurationEntry(
                    "prescription:" + prescription.target(),
                    RowAssembly.plain(prescription.doseGy()) + " Gy / " + prescription.fractions(),
                    prescription.source()));
        }
        opened.structures()
                .structures()
                .forEach(structure -> effective
                        .siteNames()
                        .find(structure.name())
                        .ifPresent(name -> entries.add(new ConfigurationEntry(
                                "name:" + structure.name(),
                                name.canonical() + ", " + name.confirmedBy() + ", " + name.confirmedOn(),
                                "clinic's names"))));
        return entries;
    }
}
