package org.cordon.review;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import org.cordon.constraint.Metric;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.ProtocolRole;
import org.cordon.constraint.ProtocolStatus;
import org.cordon.constraint.Setting;
import org.cordon.constraint.Status;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.dvh.Bounds;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.Measurement;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.naming.GivenNames;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.plan.StructureSet;
import org.cordon.radiobiology.Schedule;
import org.cordon.structure.Body;
import org.cordon.structure.ZConvention;

/**
 * Re-runs the rules of a protocol on the plan's dose distribution scaled to other prescriptions and numbers of fractions. The
 * distribution is scaled, not re-optimised: a plan made for the other schedule would look different.
 *
 * <p>How computed: histograms are linear in dose, so each is computed once and scaled exactly ({@link Dvh#times}); rows are
 * planned anew for each number of fractions, because conditions of rules may depend on it. All targets' prescriptions are
 * scaled by the factor of the first. Not thread-safe.
 */
public final class ScaledReview {
    private static final DvhMetric MAX = new DvhMetric.DoseStatistic(DvhMetric.Statistic.MAX, DoseUnit.GY);
    private static final List<String> CORD = List.of(Surrogates.SAC, Surrogates.CORD, Surrogates.PRV, Surrogates.CANAL);
    private static final double LEAST_FACTOR = 1e-3;
    private static final double MOST_FACTOR = 20;

    /** A highest prescription is found to this part of it: far below any digit that is shown. */
    private static final double CLOSE = 1e-7;

    private final EffectiveCase effective;
    private final Targets targets;
    private final RoiMatching matching;
    private final OptionalDouble spacingMm;
    private final Optional<Reason> refusal;
    private final DvhStore store;
    private final Map<String, Planned> planned = new HashMap<>();
    private final List<CordMaximum> cords;
    private final Optional<ReirradiationSection> again;

    private ScaledReview(PlanSet set, ReviewRequest request, EffectiveCase effective, ExecutorService executor) {
        this.effective = effective;
        PlanReview.requireData(set);
        PlanChoice plan = PlanChoice.of(set, effective.plans());
        StructureSet structures = StructureSetChoice.of(set, plan.plan());
        this.targets = TargetFinder.find(structures, plan.plan(), request, effective);
        GivenNames given =
                new GivenNames(new RoiReferences(structures).numbered(effective.mapping()), effective.siteNames());
        this.matching = new RoiMatching(structures.structures(), given);
        this.spacingMm = SliceSpacing.of(set, structures);
        DoseOutcome dose = DoseChoice.of(set, plan, structures, effective.dose());
        this.refusal = dose.refusal()
                .or(() -> PlanPurpose.objection(set, plan.plan(), structures).map(Finding::reason))
                .or(() -> targets.unknown())
                .or(this::prescriptionUnknown);
        this.store = new DvhStore(dose.doses(), executor);
        this.cords = refusal.isPresent() ? List.of() : measuredCords();
        this.again = new ReirradiationReview(set, structures, targets, matching, effective.level(), effective.earlier())
                .of(dose);
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
        return new ScaledReview(set, request, EffectiveCase.of(request, library), executor);
    }

    private Optional<Reason> prescriptionUnknown() {
        boolean every =
                targets.list().stream().allMatch(target -> target.prescription().isPresent());
        boolean one = targets.prescriptions().stream()
                        .mapToInt(Prescription::fractions)
                        .distinct()
                        .count()
                == 1;
        return every && one ? Optional.empty() : Optional.of(Reason.of("PRESCRIPTION_UNKNOWN"));
    }

    /**
     * The highest dose of the cord, or of what contains it.
     *
     * @param canonical canonical name
     * @param roi name as in the file
     * @param maxGy physical maximum of the plan as it is
     * @param interval in which it lies
     */
    public record CordMaximum(String canonical, String roi, double maxGy, Bounds interval) {}

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
     * The highest prescription that meets every judged upper limit.
     *
     * @param protocol the protocol
     * @param fractions number of fractions
     * @param prescriptionGy of the first target; empty when no row limits it, or one fails at any dose
     * @param bindingRow id of the row that binds; empty when the protocol's own range of prescriptions does, or none
     * @param byRange whether the upper end of the protocol's range of prescriptions binds
     * @param notJudged rows that were not judged at any dose
     */
    public record Isotoxic(
            Protocol protocol,
            int fractions,
            OptionalDouble prescriptionGy,
            Optional<String> bindingRow,
            boolean byRange,
            List<String> notJudged) {
        /** Takes an immutable copy. */
        public Isotoxic {
            notJudged = ImmutableList.copyOf(notJudged);
        }
    }

    /** Why nothing can be re-evaluated; empty when it can. */
    public Optional<Reason> refusal() {
        return refusal;
    }

    /** The prescriptions of the plan, the first of which is scaled to a schedule. */
    public List<Prescription> prescriptions() {
        return targets.prescriptions();
    }

    /** The clinical setting that counts. */
    public Setting setting() {
        return effective.setting();
    }

    /** What is drawn of the sac, the cord, its PRV and the canal, with its highest dose. */
    public List<CordMaximum> cords() {
        return cords;
    }

    /** What the earlier courses mean for the plan as it is; empty when none is stated. */
    public Optional<ReirradiationSection> again() {
        return again;
    }

    /**
     * The protocols that hold for a number of fractions in the stated setting: the one that was named, if it does; else every
     * Clinical one for whole plans; else, where there is none, every Clinical reference table that judges anything.
     *
     * @param doseGy prescription that must lie in their range; empty to leave the range aside
     */
    public List<Protocol> protocols(int fractions, OptionalDouble doseGy) {
        if (effective.protocol().isPresent()) {
            return holding(List.of(effective.protocol().get()), fractions, doseGy);
        }
        List<Protocol> clinical = effective.library().protocols().stream()
                .filter(protocol -> protocol.status() == ProtocolStatus.CLINICAL)
                .toList();
        List<Protocol> whole = clinical.stream()
                .filter(protocol -> protocol.role() == ProtocolRole.PLAN)
                .toList();
        List<Protocol> found = holding(whole, fractions, doseGy);
        return found.isEmpty()
                ? holding(clinical, fractions, doseGy).stream()
                        .filter(ScaledReview::judges)
                        .toList()
                : found;
    }

    /** Tables that are only shown say nothing of a schedule. */
    private static boolean judges(Protocol protocol) {
        return protocol.rules().stream()
                .anyMatch(rule -> rule.effectiveTier().judges()
                        && rule.source().judges()
                        && rule.limit().isPresent());
    }

    private List<Protocol> holding(List<Protocol> candidates, int fractions, OptionalDouble doseGy) {
        return candidates.stream()
                .filter(protocol -> protocol.fractions().contains(fractions))
                .filter(protocol -> protocol.settings().contains(effective.setting()))
                .filter(protocol ->
                        doseGy.isEmpty() || protocol.prescriptionGy().contains(doseGy.getAsDouble()))
                .map(protocol ->
                        AppliedProtocol.of(protocol, effective).protocol().forFractions(fractions))
                .toList();
    }

    /**
     * Re-runs all rules of a protocol at a schedule.
     *
     * @throws IllegalStateException when there is a {@link #refusal()}
     */
    public Outcome at(Protocol protocol, Schedule schedule) {
        double factor = schedule.totalGy() / first().doseGy();
        Planned plan = planned(protocol, schedule.fractions());
        Targets scaled = targets.scaled(factor, schedule.fractions());
        Scene scene = scene(protocol, scaled);
        RowJudging.Judged judged = new RowJudging(scene, store.times(factor)).all(times(plan.rows(), factor));
        List<Finding> findings = new ArrayList<>(judged.findings());
        findings.addAll(MustJudge.findings(protocol, judged.rows(), scaled, scene));
        return new Outcome(
                protocol,
                schedule,
                OverallVerdict.of(judged.rows(), findings, false),
                DisplayOrder.rows(judged.rows()),
                DisplayOrder.findings(findings));
    }

    /**
     * The highest prescription at which every judged upper limit is met; each row's own highest factor by bisection on its
     * verdict, the least of them binds.
     */
    public Isotoxic isotoxic(Protocol protocol, int fractions) {
        Planned plan = planned(protocol, fractions);
        double referenceGy = first().doseGy();
        double rangeFactor = protocol.prescriptionGy().maxGy() / referenceGy;
        double best = Double.POSITIVE_INFINITY;
        Optional<String> binding = Optional.empty();
        List<String> notJudged = new ArrayList<>();
        for (PlannedRow row : plan.rows()) {
            if (row instanceof PlannedRow.Settled settled) {
                if (settled.row().status() == Status.NOT_EVALUATED
                        && !settled.row().advisory()) {
                    notJudged.add(settled.row().id());
                }
                continue;
            }
            PlannedRow.Measured measured = (PlannedRow.Measured) row;
            if (!measured.head().rule().effectiveTier().judges()
                    || !measured.head().rule().comparison().orElseThrow().isUpperLimit()) {
                continue;
            }
            if (!meets(protocol, fractions, measured, LEAST_FACTOR)) {
                notJudged.add(measured.head().id());
                continue;
            }
            double own = highest(protocol, fractions, measured, Math.min(best, MOST_FACTOR));
            if (own < best && own < MOST_FACTOR) {
                best = own;
                binding = Optional.of(measured.head().id());
            }
        }
        boolean byRange = rangeFactor < best;
        double factor = Math.min(best, rangeFactor);
        return new Isotoxic(
                protocol,
                fractions,
                factor < MOST_FACTOR ? OptionalDouble.of(factor * referenceGy) : OptionalDouble.empty(),
                byRange ? Optional.empty() : binding,
                byRange,
                notJudged);
    }

    /** The highest factor up to a bound at which a row passes; the bound when it passes there. */
    private double highest(Protocol protocol, int fractions, PlannedRow.Measured row, double bound) {
        if (meets(protocol, fractions, row, bound)) {
            return bound;
        }
        OptionalDouble proportional = proportional(protocol, fractions, row);
        if (proportional.isPresent()
                && meets(protocol, fractions, row, proportional.getAsDouble() * (1 - CLOSE))
                && !meets(protocol, fractions, row, proportional.getAsDouble() * (1 + CLOSE))) {
            return proportional.getAsDouble() * (1 - CLOSE);
        }
        double low = LEAST_FACTOR;
        double high = bound;
        while (high - low > CLOSE * high) {
            double half = (low + high) / 2;
            if (meets(protocol, fractions, row, half)) {
                low = half;
            } else {
                high = half;
            }
        }
        return low;
    }

    /** Where a dose in Gy, which is proportional to the factor, meets its limit with the protocol's tolerance. */
    private OptionalDouble proportional(Protocol protocol, int fractions, PlannedRow.Measured row) {
        boolean dose = row.head().rule().metric() instanceof Metric.DoseVolume metric
                && metric.unitSymbol().equals(DoseUnit.GY.symbol());
        OptionalDouble value = dose ? judged(protocol, fractions, row, 1).value() : OptionalDouble.empty();
        return value.isPresent() && value.getAsDouble() > 0
                ? OptionalDouble.of(
                        (row.head().rule().limit().getAsDouble() + protocol.doseToleranceGy()) / value.getAsDouble())
                : OptionalDouble.empty();
    }

    private boolean meets(Protocol protocol, int fractions, PlannedRow.Measured row, double factor) {
        return judged(protocol, fractions, row, factor).status() == Status.PASS;
    }

    private ConstraintRow judged(Protocol protocol, int fractions, PlannedRow.Measured row, double factor) {
        Scene scene = scene(protocol, targets.scaled(factor, fractions));
        return new RowJudging(scene, store.times(factor)).one(times(row, factor));
    }

    private Prescription first() {
        if (refusal.isPresent()) {
            throw new IllegalStateException("there is no dose that could be scaled");
        }
        return targets.prescriptions().get(0);
    }

    private record Planned(List<PlannedRow> rows) {}

    private Planned planned(Protocol protocol, int fractions) {
        return planned.computeIfAbsent(protocol.sha256() + " " + protocol.id() + " " + fractions, key -> {
            Targets same = targets.scaled(1, fractions);
            Planned rows = new Planned(new RowPlanner(scene(protocol, same)).plan());
            store.compute(RowJudging.bodies(rows.rows(), same));
            return rows;
        });
    }

    private Scene scene(Protocol protocol, Targets scaled) {
        return new Scene(protocol, effective.level(), effective.setting(), scaled, matching, spacingMm);
    }

    private static List<PlannedRow> times(List<PlannedRow> rows, double factor) {
        return rows.stream()
                .map(row -> row instanceof PlannedRow.Measured measured ? times(measured, factor) : row)
                .toList();
    }

    private static PlannedRow.Measured times(PlannedRow.Measured row, double factor) {
        OptionalDouble prescription = row.prescriptionGy().isPresent()
                ? OptionalDouble.of(row.prescriptionGy().getAsDouble() * factor)
                : OptionalDouble.empty();
        return new PlannedRow.Measured(
                row.head(), prescription, row.subjects(), row.substitution(), row.withheld(), row.notes());
    }

    private List<CordMaximum> measuredCords() {
        Map<RoiMatching.Found, Body> bodies = new LinkedHashMap<>();
        for (String name : CORD) {
            matching.sound(name)
                    .ifPresent(found -> bodies.put(found, Body.of(found.structure(), ZConvention.HALF_SLICE)));
        }
        store.compute(bodies.values());
        List<CordMaximum> maxima = new ArrayList<>();
        bodies.forEach((found, body) -> {
            Dvh dvh = store.get(0, body);
            if (dvh.insideDoseGridFraction() > 0
                    && dvh.measureWithOutsideAt(MAX, OptionalDouble.empty(), 0) instanceof Measurement.Value value) {
                maxima.add(
                        new CordMaximum(found.canonical(), found.structure().name(), value.value(), value.numerical()));
            }
        });
        return maxima;
    }
}
