package org.cordon.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cordon.constraint.Protocol;
import org.cordon.finding.Finding;
import org.cordon.qa.CrossingContours;
import org.cordon.review.choice.DoseOutcome;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;

/**
 * A plan whose dose and prescriptions can be multiplied: the rows of a protocol are planned once for a number of fractions and
 * their histograms computed once; both are then scaled. Not thread-safe.
 */
final class ScaledPlan {
    private final OpenedPlan opened;
    private final DoseOutcome dose;
    private final DvhStore store;
    private final MadeStructures made;
    private final Map<String, List<PlannedRow>> planned = new ConcurrentHashMap<>();
    private final MadeOnce<Structure, List<Finding>> crossings = new MadeOnce<>();

    ScaledPlan(OpenedPlan opened, DoseOutcome dose, DvhStore store) {
        this.opened = opened;
        this.dose = dose;
        this.store = store;
        this.made = new MadeStructures(
                opened.targets().list().stream().map(ReviewTarget::structure).toList(), opened.matching());
    }

    /** The rows of a protocol in a number of fractions, planned on the dose as it is. */
    List<PlannedRow> rows(Protocol protocol, int fractions) {
        return planned.computeIfAbsent(
                key(protocol, fractions),
                any -> new RowPlanner(scene(protocol, 1, fractions), made).plan(store.executor()));
    }

    private static String key(Protocol protocol, int fractions) {
        return protocol.sha256() + " " + protocol.id() + " " + fractions;
    }

    /** Plans the rows of several questions and computes their histograms: together is quicker than one by one. */
    void prepare(Map<Integer, List<Protocol>> holding) {
        Map<String, RowPlanner> missing = new LinkedHashMap<>();
        holding.forEach((fractions, protocols) -> protocols.stream()
                .filter(protocol -> !planned.containsKey(key(protocol, fractions)))
                .forEach(protocol -> missing.computeIfAbsent(
                        key(protocol, fractions), any -> new RowPlanner(scene(protocol, 1, fractions), made))));
        List<List<PlannedRow>> rows = RowPlanner.plan(List.copyOf(missing.values()), store.executor());
        Iterator<List<PlannedRow>> each = rows.iterator();
        missing.keySet().forEach(key -> planned.put(key, each.next()));
        compute(rows);
    }

    /** Computes the histograms of rows that are not there yet. */
    void compute(Collection<List<PlannedRow>> protocols) {
        Set<Body> bodies = new LinkedHashSet<>();
        protocols.forEach(rows -> bodies.addAll(RowJudging.bodies(rows, opened.targets())));
        store.compute(bodies);
    }

    /** All rows at a factor. */
    RowJudging.Judged all(Protocol protocol, int fractions, double factor) {
        List<PlannedRow> rows = rows(protocol, fractions);
        compute(List.of(rows));
        return judging(protocol, fractions, factor)
                .all(rows.stream().map(row -> times(row, factor)).toList());
    }

    /** One of the rows at a factor; its histograms must have been computed. */
    EvaluatedRow one(Protocol protocol, int fractions, PlannedRow.Measured row, double factor) {
        return judging(protocol, fractions, factor).one(times(row, factor));
    }

    /** What stands beside the rows of a protocol at a factor. */
    List<Finding> findings(Protocol protocol, int fractions, double factor, RowJudging.Judged judged) {
        Scene scene = scene(protocol, factor, fractions);
        List<Finding> findings = new ArrayList<>(judged.findings());
        findings.addAll(MustJudge.findings(protocol, judged.rows(), scene.targets(), scene));
        findings.addAll(DosePlausibility.findings(scene.targets(), store.times(factor)));
        findings.addAll(StoredCurves.findings(opened.set(), dose, Curves.of(rows(protocol, fractions), store)));
        ProtocolChoice choice = new ProtocolChoice(protocol, "");
        choice.outside(scene.targets(), scene.setting()).ifPresent(findings::add);
        choice.withoutLimits(scene.setting()).ifPresent(findings::add);
        RowJudging.bodies(rows(protocol, fractions), opened.targets()).stream()
                .map(Body::structure)
                .distinct()
                .forEach(structure ->
                        findings.addAll(crossings.get(structure, () -> CrossingContours.findings(List.of(structure)))));
        return findings;
    }

    /** The highest of the prescriptions of the plan as it is. */
    double highestPrescriptionGy() {
        return opened.targets().prescriptions().stream()
                .mapToDouble(Prescription::doseGy)
                .max()
                .orElseThrow();
    }

    private RowJudging judging(Protocol protocol, int fractions, double factor) {
        DvhStore scaled = store.times(factor);
        return new RowJudging(
                scene(protocol, factor, fractions),
                scaled,
                new IndexStore(scaled, opened.structures().structures()));
    }

    private Scene scene(Protocol protocol, double factor, int fractions) {
        return opened.scene(protocol, opened.targets().scaled(factor, fractions));
    }

    private static PlannedRow times(PlannedRow row, double factor) {
        return row instanceof PlannedRow.Measured measured ? times(measured, factor) : row;
    }

    private static PlannedRow.Measured times(PlannedRow.Measured row, double factor) {
        OptionalDouble prescription = row.prescriptionGy().isPresent()
                ? OptionalDouble.of(row.prescriptionGy().getAsDouble() * factor)
                : OptionalDouble.empty();
        return new PlannedRow.Measured(
                row.head(), prescription, row.subjects(), row.substitution(), row.withheld(), row.notes());
    }
}
