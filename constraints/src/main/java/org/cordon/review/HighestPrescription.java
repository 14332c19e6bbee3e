package org.cordon.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoublePredicate;
import org.cordon.assessment.CriterionResult;
import org.cordon.constraint.Metric;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Status;
import org.cordon.dvh.DoseUnit;
import org.cordon.finding.Severity;

/**
 * Searches the highest prescription at which every judged limit of a protocol is met that more dose can break, and, after
 * earlier courses, the criteria for irradiating again: each row's own highest factor, the least of them binds. A dose in Gy is proportional to the factor, so that its own is a division, proved on both sides; any
 * other is found by bisection on the verdict. A row that passes at no dose, but fails from some dose on, binds there.
 */
final class HighestPrescription {
    private static final double LEAST_FACTOR = 1e-3;
    private static final double MOST_FACTOR = 20;

    /** Found to this part of it: far below any digit that is shown. */
    private static final double CLOSE = 1e-7;

    private final ScaledPlan plan;
    private final Protocol protocol;
    private final int fractions;
    private final double referenceGy;
    private final ReirradiationReview again;

    /**
     * Prepares it.
     *
     * @param referenceGy prescription of the first target in the plan as it is
     * @param again the criteria for irradiating again, asked for the plan as it is before
     */
    HighestPrescription(
            ScaledPlan plan, Protocol protocol, int fractions, double referenceGy, ReirradiationReview again) {
        this.plan = plan;
        this.protocol = protocol;
        this.fractions = fractions;
        this.referenceGy = referenceGy;
        this.again = again;
    }

    ScaledReview.Isotoxic search() {
        double rangeFactor = protocol.prescriptionGy().maxGy() / plan.highestPrescriptionGy();
        double best = Double.POSITIVE_INFINITY;
        Optional<String> binding = Optional.empty();
        List<String> notJudged = new ArrayList<>();
        List<PlannedRow.Measured> inDoubt = new ArrayList<>();
        Set<String> certain = new HashSet<>();
        List<PlannedRow> rows = plan.rows(protocol, fractions);
        plan.compute(List.of(rows));
        for (PlannedRow row : rows) {
            if (row instanceof PlannedRow.Settled settled) {
                if (settled.row().status() == Status.NOT_EVALUATED
                        && !settled.row().advisory()) {
                    notJudged.add(settled.row().id());
                }
                continue;
            }
            PlannedRow.Measured measured = (PlannedRow.Measured) row;
            if (!measured.head().rule().effectiveTier().judges()
                    || !MetricTraits.breaksByMoreDose(measured.head().rule())) {
                continue;
            }
            Status atNothing =
                    plan.one(protocol, fractions, measured, LEAST_FACTOR).row().status();
            if (atNothing == Status.NOT_EVALUATED) {
                notJudged.add(measured.head().id());
            } else if (measured.substitution() == Substitution.CONTAINED
                    || measured.substitution() == Substitution.OVERLAPS) {
                inDoubt.add(measured);
            } else {
                certain.add(measured.head().rule().id());
            }
            double own = highest(measured, Math.min(best, MOST_FACTOR));
            if (own < best && own < MOST_FACTOR) {
                best = own;
                binding = Optional.of(measured.head().id());
            }
        }
        if (!again.answers()) {
            notJudged.add("reirradiation");
        }
        double afterOthers = highestAgain(Math.min(best, MOST_FACTOR));
        if (afterOthers < Math.min(best, MOST_FACTOR)) {
            best = afterOthers;
            binding = broken(afterOthers * (1 + 2 * CLOSE)).stream().findFirst();
        }
        boolean byRange = rangeFactor < best;
        double factor = Math.min(best, rangeFactor);
        return new ScaledReview.Isotoxic(
                protocol,
                fractions,
                factor < MOST_FACTOR ? OptionalDouble.of(factor * referenceGy) : OptionalDouble.empty(),
                byRange ? Optional.empty() : binding,
                byRange,
                notJudged,
                inDoubt.stream()
                        .filter(row -> !certain.contains(row.head().rule().id()))
                        .map(row -> row.head().id())
                        .toList());
    }

    /** The criteria for irradiating again that do not hold at a factor; none without earlier courses. */
    private List<String> broken(double factor) {
        return again.times(factor, fractions)
                .map(result -> result.criteria().stream()
                        .filter(each -> !each.advisory() && each.status() == Status.FAIL)
                        .map(CriterionResult::id)
                        .toList())
                .orElse(List.of());
    }

    /** The highest factor up to a bound at which the criteria for irradiating again hold. */
    private double highestAgain(double bound) {
        return broken(bound).isEmpty()
                ? bound
                : bisected(bound, factor -> broken(factor).isEmpty());
    }

    /** The highest factor up to a bound at which a row passes; the bound when it passes there. */
    private double highest(PlannedRow.Measured row, double bound) {
        if (meets(row, bound)) {
            return bound;
        }
        OptionalDouble proportional = proportional(row);
        if (proportional.isPresent()
                && meets(row, proportional.getAsDouble() * (1 - CLOSE))
                && !meets(row, proportional.getAsDouble() * (1 + CLOSE))) {
            return proportional.getAsDouble() * (1 - CLOSE);
        }
        return bisected(bound, factor -> meets(row, factor));
    }

    /** The highest factor that holds, below one that does not. */
    private static double bisected(double bound, DoublePredicate holds) {
        double low = LEAST_FACTOR;
        double high = bound;
        while (high - low > CLOSE * high) {
            double half = (low + high) / 2;
            if (holds.test(half)) {
                low = half;
            } else {
                high = half;
            }
        }
        return low;
    }

    /** Where a dose in Gy meets its limit with the protocol's tolerance. */
    private OptionalDouble proportional(PlannedRow.Measured row) {
        boolean dose = row.head().rule().metric() instanceof Metric.DoseVolume metric
                && metric.unitSymbol().equals(DoseUnit.GY.symbol());
        OptionalDouble value =
                dose ? plan.one(protocol, fractions, row, 1).row().value() : OptionalDouble.empty();
        return value.isPresent() && value.getAsDouble() > 0
                ? OptionalDouble.of(
                        (row.head().rule().limit().getAsDouble() + protocol.doseToleranceGy()) / value.getAsDouble())
                : OptionalDouble.empty();
    }

    /** A row that passes at no dose may fail all the same: a limit that proves nothing when it is met, or on a part. */
    private boolean meets(PlannedRow.Measured row, double factor) {
        Status atNothing =
                plan.one(protocol, fractions, row, LEAST_FACTOR).row().status();
        EvaluatedRow evaluated = plan.one(protocol, fractions, row, factor);
        return atNothing == Status.PASS
                ? evaluated.row().status() == Status.PASS
                : evaluated.row().status() != Status.FAIL
                        && evaluated.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
