package org.cordon.report;

import java.util.List;
import org.cordon.assessment.CountedCourse;
import org.cordon.assessment.NewCourse;
import org.cordon.assessment.ReirradiationResult;
import org.cordon.constraint.Confirmation;
import org.cordon.constraint.Rule;
import org.cordon.finding.Finding;
import org.cordon.review.ConstraintRow;
import org.cordon.review.Prescription;

/** The parts that a review shares with what is computed beside it, without whose they are. */
final class DeidentifiedParts {
    private final PlainNames names;

    DeidentifiedParts(PlainNames names) {
        this.names = names;
    }

    ConstraintRow row(ConstraintRow row) {
        return new ConstraintRow(
                names.text(row.id()),
                rule(row.rule()),
                names.text(row.structure()),
                row.target().map(names::text),
                row.segment(),
                row.matchedRoi().map(names::text),
                row.roiNumber(),
                row.matchReason(),
                row.value(),
                row.numerical(),
                row.convention(),
                row.withinBounds(),
                row.otherReadings().stream()
                        .map(reading -> new ConstraintRow.Reading(
                                names.text(reading.label()), reading.value(), reading.status()))
                        .toList(),
                row.location(),
                row.status(),
                row.advisory(),
                row.reason().map(names::reason),
                names.reasons(row.notes()),
                row.marginPercent());
    }

    /** That a limit was confirmed, and when, stays; by whom does not. */
    private static Rule rule(Rule rule) {
        return rule.source()
                .confirmation()
                .map(given -> rule.confirmed(new Confirmation(PlainNames.PERSON, given.on())))
                .orElse(rule);
    }

    Prescription prescription(Prescription p) {
        return new Prescription(
                names.text(p.target()),
                p.roiNumber(),
                p.doseGy(),
                p.fractions(),
                names.text(p.prescribedTo()),
                names.text(p.source()));
    }

    /** Without the values that the files hold, which may be anything. */
    Finding finding(Finding finding) {
        return new Finding(
                finding.severity(),
                names.reason(finding.reason()),
                names.text(finding.subject()),
                List.of(),
                finding.shippedSeverity());
    }

    ReirradiationResult earlier(ReirradiationResult r) {
        return new ReirradiationResult(
                r.status(),
                r.withinBounds(),
                r.newCourse()
                        .map(course ->
                                new NewCourse(course.maximum(), course.interval(), names.text(course.structure()))),
                r.newEqd2(),
                r.earlier().stream().map(this::course).toList(),
                r.priorEqd2(),
                r.cumulative(),
                r.cumulativeInterval(),
                r.judgedBy(),
                r.intervalMonths(),
                r.criteria(),
                r.nieder(),
                r.budget(),
                names.reasons(r.notes()));
    }

    private CountedCourse course(CountedCourse c) {
        return new CountedCourse(
                names.text(c.label()),
                c.regimen(),
                c.cordMaximum(),
                c.eqd2(),
                c.eqd2Interval(),
                c.intervalMonths(),
                c.fromDose(),
                names.reasons(c.notes()));
    }
}
