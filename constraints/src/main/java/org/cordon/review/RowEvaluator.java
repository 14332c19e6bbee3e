package org.cordon.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.cordon.constraint.Judgement;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.ProtocolStatus;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Status;
import org.cordon.constraint.StatusLogic;
import org.cordon.dvh.Bounds;
import org.cordon.finding.Reason;
import org.cordon.structure.Body;
import org.cordon.structure.ZConvention;

/**
 * Evaluates rows: on each subject in each dose, under every z convention and definition; the worst subject and dose is
 * judged, the rest stands beside it.
 */
final class RowEvaluator {
    private static final ZConvention JUDGED = ZConvention.HALF_SLICE;
    /** The conventions that span the convention interval; shape takes several times as long and stays out of it. */
    private static final List<ZConvention> SPANNED = List.of(ZConvention.HALF_SLICE, ZConvention.NONE);

    private final Protocol protocol;
    private final DvhStore store;
    private final RowMeasurer measurer;

    RowEvaluator(Protocol protocol, DvhStore store, RowMeasurer measurer) {
        this.protocol = protocol;
        this.store = store;
        this.measurer = measurer;
    }

    /** Every body that a row needs a histogram of. */
    static Set<Body> bodies(PlannedRow.Measured planned) {
        Set<Body> bodies = new LinkedHashSet<>();
        for (Subject subject : planned.subjects()) {
            for (ZConvention convention : SPANNED) {
                bodies.add(subject.body().under(convention));
            }
            subject.definitions().forEach(definition -> bodies.add(definition.body()));
        }
        return bodies;
    }

    EvaluatedRow evaluate(PlannedRow.Measured planned) {
        List<Candidate> candidates = new ArrayList<>();
        for (int dose = 0; dose < store.doses().size(); dose++) {
            for (Subject subject : planned.subjects()) {
                candidates.add(candidate(dose, planned, subject));
            }
        }
        candidates.sort(Candidate.worstFirst(planned.head().rule()));
        return new RowAssembly(planned, candidates, store, isAdvisory()).row();
    }

    private Candidate candidate(int dose, PlannedRow.Measured planned, Subject subject) {
        Rule rule = planned.head().rule();
        Measure reading = measure(dose, planned, subject, subject.body());
        if (!(reading instanceof Measure.Value number)) {
            return new Candidate(
                    dose, subject, reading, Optional.empty(), Optional.empty(), List.of(), Status.NOT_EVALUATED);
        }
        List<ConstraintRow.Reading> others = new ArrayList<>();
        Bounds spread = Bounds.exactly(number.value());
        List<Reason> notes = new ArrayList<>(number.notes());
        boolean complete = true;
        for (Subject.NamedBody other : otherWays(subject)) {
            Measure otherwise = measure(dose, planned, subject, other.body());
            if (otherwise instanceof Measure.Value value) {
                spread = spread.including(value.value());
                others.add(new ConstraintRow.Reading(other.label(), value.value(), wouldBe(rule, value.value())));
            } else {
                complete = false;
                notes.add(Reason.of("OTHER_READING_NOT_EVALUATED", "reading", other.label()));
            }
        }
        Judgement judgement = judge(rule, number, spread, complete);
        return new Candidate(
                dose,
                subject,
                new Measure.Value(number.value(), number.numerical(), notes, number.warning()),
                Optional.of(judgement),
                Optional.of(spread),
                others,
                judgement.status());
    }

    /** What could not be read another way might lie on the other side of the limit: then the row is within bounds. */
    private Judgement judge(Rule rule, Measure.Value number, Bounds spread, boolean complete) {
        Judgement judged = StatusLogic.judge(
                rule, number.value(), List.of(number.numerical(), spread), protocol.doseToleranceGy(), isAdvisory());
        return complete || rule.limit().isEmpty()
                ? judged
                : new Judgement(judged.status(), judged.wouldBe(), true, judged.advisory(), judged.reason());
    }

    private Measure measure(int dose, PlannedRow.Measured planned, Subject subject, Body body) {
        OptionalDouble prescription = planned.prescriptionGy();
        return measurer.measure(dose, planned.head().rule(), body, prescription, subject.mustLieInside());
    }

    private Status wouldBe(Rule rule, double value) {
        return StatusLogic.judge(rule, value, List.of(), protocol.doseToleranceGy(), isAdvisory())
                .wouldBe();
    }

    private boolean isAdvisory() {
        return protocol.status() == ProtocolStatus.UNVERIFIED;
    }

    private static List<Subject.NamedBody> otherWays(Subject subject) {
        List<Subject.NamedBody> ways = new ArrayList<>();
        for (ZConvention convention : SPANNED) {
            if (convention != JUDGED) {
                ways.add(
                        new Subject.NamedBody(convention.label(), subject.body().under(convention)));
            }
        }
        ways.addAll(subject.definitions());
        return ways;
    }
}
