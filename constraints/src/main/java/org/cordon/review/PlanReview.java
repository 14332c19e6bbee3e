package org.cordon.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Setting;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.dose.DoseGrid;
import org.cordon.dvh.Dvh;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.naming.GivenNames;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.plan.StructureSet;
import org.cordon.qa.CheckRegistry;
import org.cordon.qa.CheckScene;
import org.cordon.qa.CrossingContours;
import org.cordon.qa.SeverityChange;
import org.cordon.qa.StoredHistograms;
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

    private final PlanSet set;
    private final EffectiveCase effective;
    private final PlanChoice plan;
    private final StructureSet structures;
    private final Targets targets;
    private final boolean protocolMayChange;
    private final ExecutorService executor;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<DoseGrid> judgedDose = Optional.empty();
    private List<PlannedRow> measured = List.of();
    private List<DoseGrid> judgedOn = List.of();

    private PlanReview(PlanSet set, ReviewRequest request, EffectiveCase effective, ExecutorService executor) {
        this.set = set;
        this.effective = effective;
        this.executor = executor;
        requireData(set);
        this.plan = PlanChoice.of(set, effective.plans());
        this.structures = StructureSetChoice.of(set, plan.plan());
        this.targets = TargetFinder.find(structures, plan.plan(), request, effective);
        this.protocolMayChange = targets.whatIf() && request.protocol().isEmpty();
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

    /** As {@link #review}, with what a picture of the result is drawn from. */
    public static Reviewed reviewed(
            PlanSet set, ReviewRequest request, ProtocolLibrary library, ExecutorService executor, Progress progress) {
        Stopwatch watch = new Stopwatch(progress);
        watch.begin("link", STAGES);
        EffectiveCase effective = EffectiveCase.of(request, library);
        PlanReview review = new PlanReview(set, request, effective, executor);
        ReviewResult result = review.run(watch);
        return new Reviewed(result, review.structures, review.plan.plan(), review.judgedDose);
    }

    /** As {@link #review}, together with what the rows were measured on. */
    public static ReviewedPlan withRows(
            PlanSet set, ReviewRequest request, ProtocolLibrary library, ExecutorService executor, Progress progress) {
        Stopwatch watch = new Stopwatch(progress);
        watch.begin("link", STAGES);
        EffectiveCase effective = EffectiveCase.of(request, library);
        PlanReview review = new PlanReview(set, request, effective, executor);
        ReviewResult result = review.run(watch);
        return new ReviewedPlan(
                result,
                MovableRow.of(review.measured, result.rows()),
                review.judgedOn,
                ReviewedPlan.isocentres(review.plan.plan()),
                ReviewedPlan.centre(review.targets));
    }

    static void requireData(PlanSet set) {
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

    private ReviewResult run(Stopwatch watch) {
        ProtocolChoice choice = protocolMayChange
                ? ProtocolChoice.ofWhatIf(effective, targets.prescriptions(), effective.setting())
                : ProtocolChoice.of(effective, targets.prescriptions(), effective.setting());
        AppliedProtocol applied = AppliedProtocol.of(choice.protocol(), effective);
        Protocol protocol = targets.fractions().isPresent()
                ? applied.protocol().forFractions(targets.fractions().getAsInt())
                : applied.protocol();
        GivenNames given =
                new GivenNames(new RoiReferences(structures).numbered(effective.mapping()), effective.siteNames());
        RoiMatching matching = new RoiMatching(structures.structures(), given);
        Scene scene = new Scene(
                protocol, effective.level(), effective.setting(), targets, matching, SliceSpacing.of(set, structures));
        DoseOutcome ownDose = DoseChoice.of(set, plan, structures, effective.dose());
        DoseOutcome dose = ownDose.times(targets.doseFactor());
        findings.addAll(set.findings());
        findings.addAll(targets.findings());
        findings.addAll(applied.findings());
        findings.addAll(notYetSaid(dose.findings()));
        judgedDose = dose.doses().stream().findFirst().map(JudgedDose::grid);
        Optional<Reason> blocked = blocked(choice, dose);
        watch.begin("derive", STAGES);
        findings.addAll(checks(ownDose, given.all(structures.structures())));
        List<PlannedRow> planned = new RowPlanner(scene).plan();
        findings.addAll(CrossingContours.findings(measured(planned)));
        watch.begin("dvh", STAGES);
        findings.addAll(FurtherPlans.findings(set, plan.others(), structures, matching, executor));
        DvhStore own = new DvhStore(ownDose.doses(), executor);
        DvhStore store = own.times(targets.doseFactor());
        boolean measure = blocked.isEmpty();
        if (measure) {
            own.compute(bodies(planned));
            findings.addAll(DosePlausibility.findings(targets.asPlanned(), own));
            findings.addAll(storedHistograms(Curves.of(planned, own), ownDose));
        }
        watch.begin("judge", STAGES);
        List<ConstraintRow> rows = measure ? judged(planned, scene, store) : refused(planned, blocked.orElseThrow());
        findings.addAll(MustJudge.findings(protocol, rows, targets, scene));
        List<StructureCurve> curves = measure ? Curves.of(planned, store) : List.of();
        watch.begin("quality", STAGES);
        List<ConformityRow> conformity = measure ? ConformitySection.of(scene, store) : List.of();
        Optional<ReirradiationSection> again = new ReirradiationReview(
                        set, structures, targets, matching, effective.level(), effective.earlier())
                .of(dose);
        findings.addAll(ReirradiationReview.findings(again, effective.setting() == Setting.REIRRADIATED));
        return result(choice, protocol, dose, new Rows(rows, conformity, again), curves, watch.finished());
    }

    /** Of the only dose, for structures whose whole histogram was computed. */
    private List<Finding> storedHistograms(List<StructureCurve> curves, DoseOutcome dose) {
        Map<Integer, Dvh> whole = new HashMap<>();
        for (StructureCurve curve : curves) {
            if (curve.dvh().body().clip().isEmpty()) {
                whole.putIfAbsent(curve.info().number(), curve.dvh());
            }
        }
        List<Finding> found = new ArrayList<>();
        if (dose.doses().size() == 1) {
            String label = dose.doses().get(0).label();
            set.doses().stream()
                    .filter(own -> own.input().label().equals(label))
                    .forEach(own -> found.addAll(StoredHistograms.findings(label, own.storedDvhs(), whole)));
        }
        return found;
    }

    /** Other frames of reference are told while linking: the choice of the dose need not say so again. */
    private List<Finding> notYetSaid(List<Finding> chosen) {
        boolean said = findings.stream().anyMatch(finding -> finding.code().equals("FRAME_OF_REFERENCE_MISMATCH"));
        return chosen.stream()
                .filter(finding -> !(said && finding.code().equals("FRAME_OF_REFERENCE_DIFFERS")))
                .toList();
    }

    private record Rows(
            List<ConstraintRow> judged, List<ConformityRow> conformity, Optional<ReirradiationSection> again) {}

    /** Why no row is judged on a dose; what was found is a finding as well. */
    private Optional<Reason> blocked(ProtocolChoice choice, DoseOutcome dose) {
        Optional<Finding> purpose = PlanPurpose.objection(set, plan.plan(), structures);
        Optional<Finding> scope = choice.outside(targets, effective.setting());
        purpose.ifPresent(findings::add);
        scope.ifPresent(findings::add);
        findings.addAll(PlanPurpose.remarks(plan.plan()));
        if (effective.setting() == Setting.INTRAMEDULLARY) {
            findings.add(Finding.warning(
                    Reason.of("INTRAMEDULLARY_WITHOUT_LIMITS"),
                    choice.protocol().id()));
        }
        return dose.refusal().or(() -> purpose.map(Finding::reason)).or(() -> scope.map(Finding::reason));
    }

    private List<Finding> checks(DoseOutcome dose, Map<Integer, String> confirmed) {
        return CheckRegistry.findings(new CheckScene(
                set,
                plan.plan(),
                structures,
                dose.doses().stream()
                        .map(judged -> new CheckScene.Dose(judged.label(), judged.grid()))
                        .toList(),
                targets.asPlanned().list().stream().map(PlanReview::checked).toList(),
                confirmed,
                effective.stage(),
                effective.setting()));
    }

    private static CheckScene.Target checked(ReviewTarget target) {
        return new CheckScene.Target(
                target.structure(),
                target.segments(),
                target.doseGy(),
                target.prescription().map(Prescription::fractions).orElse(0));
    }

    private Set<Body> bodies(List<PlannedRow> planned) {
        return RowJudging.bodies(planned, targets);
    }

    private Set<Structure> measured(List<PlannedRow> planned) {
        return bodies(planned).stream().map(Body::structure).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<ConstraintRow> judged(List<PlannedRow> planned, Scene scene, DvhStore store) {
        RowJudging.Judged judged = new RowJudging(scene, store).all(planned);
        findings.addAll(judged.findings());
        measured = planned;
        judgedOn = store.doses().stream().map(JudgedDose::grid).toList();
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
        List<Finding> ordered = DisplayOrder.findings(withClinicSeverities());
        List<ConfigurationEntry> configuration = configuration();
        Optional<JudgedDose> first = dose.doses().stream().findFirst();
        OptionalDouble max =
                first.isPresent() ? OptionalDouble.of(first.get().grid().maxGy()) : OptionalDouble.empty();
        return new ReviewResult(
                OverallVerdict.of(rows.judged(), ordered, targets.whatIf()),
                targets.whatIf(),
                set.patients().size() == 1 ? Optional.of(set.patients().get(0)) : Optional.empty(),
                protocol,
                choice.reason(),
                targets.prescriptions(),
                effective.level(),
                effective.setting(),
                plan.labels(),
                first.map(JudgedDose::label).orElse(""),
                max.orElse(0),
                set.inputs(),
                DisplayOrder.rows(rows.judged()),
                ordered,
                rows.conformity(),
                curves,
                configuration,
                ConfigurationHash.of(configuration, protocol),
                rows.again(),
                timings);
    }

    /** With the severities that the clinic gave, each change told. */
    private List<Finding> withClinicSeverities() {
        List<Finding> all = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>();
        for (Finding finding : findings) {
            Finding given = effective.severities().applied(finding);
            all.add(given);
            if (given.shippedSeverity().isPresent() && told.add(finding.code())) {
                effective.severities().of(finding.code()).ifPresent(change -> all.add(changed(finding, given, change)));
            }
        }
        return all;
    }

    private static Finding changed(Finding shipped, Finding given, SeverityChange change) {
        return Finding.info(
                new Reason(
                        "SEVERITY_CHANGED_BY_CLINIC",
                        Map.of(
                                "code",
                                change.code(),
                                "given",
                                given.severity().name(),
                                "shipped",
                                shipped.severity().name(),
                                "by",
                                change.by(),
                                "on",
                                change.on().toString(),
                                "comment",
                                change.comment())),
                "checks.yaml");
    }

    private List<ConfigurationEntry> configuration() {
        List<ConfigurationEntry> entries = new ArrayList<>(effective.configuration());
        for (Prescription prescription : targets.prescriptions()) {
            entries.add(new ConfigurationEntry(
                    "prescription:" + prescription.target(),
                    RowAssembly.plain(prescription.doseGy()) + " Gy / " + prescription.fractions(),
                    prescription.source()));
        }
        structures
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
