package org.cordon.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import org.cordon.assessment.ReirradiationTables.Criterion;
import org.cordon.assessment.ReirradiationTables.Quantity;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.Status;
import org.cordon.dvh.Bounds;
import org.cordon.finding.Reason;
import org.cordon.radiobiology.Bed;
import org.cordon.radiobiology.Eqd2;
import org.cordon.radiobiology.LinearQuadratic;

/**
 * Holds the criteria for irradiating the cord again against a case: HyTEC's four, strictly and without recovery; the printed
 * table of Sahgal 2012; Nieder's score. Every earlier course was converted to EQD2 with its own number of fractions before.
 */
public final class Reirradiation {
    private final ReirradiationTables tables;
    private final CordDose deNovo;

    private Reirradiation(ReirradiationTables tables, CordDose deNovo) {
        this.tables = tables;
        this.deNovo = deNovo;
    }

    /** With the shipped tables. */
    public static Reirradiation shipped() {
        return new Reirradiation(ReirradiationTables.shipped(), CordDose.shipped());
    }

    /**
     * A sum of all courses at the cord.
     *
     * @param eqd2 the sum that is judged
     * @param interval in which it lies
     * @param judgedBy code of the way in which it was summed
     */
    public record Sum(Eqd2 eqd2, Bounds interval, String judgedBy) {}

    /** Earlier courses alone: what is left, without a new course. */
    public ReirradiationResult budget(List<CountedCourse> earlier) {
        return assess(Optional.empty(), earlier, Optional.empty());
    }

    /** A new course after earlier ones, summed by their maxima. */
    public ReirradiationResult assess(NewCourse course, List<CountedCourse> earlier) {
        return assess(Optional.of(course), earlier, Optional.empty());
    }

    /**
     * A new course after earlier ones.
     *
     * @param course the new course; empty when only the budget is asked
     * @param earlier at least one course
     * @param sum the sum that is judged where it is more than the sum of maxima; else the sum of maxima is
     */
    public ReirradiationResult assess(Optional<NewCourse> course, List<CountedCourse> earlier, Optional<Sum> sum) {
        if (earlier.isEmpty()) {
            throw new IllegalArgumentException("irradiating again needs an earlier course");
        }
        double ratio = tables.alphaBetaGy();
        Eqd2 prior = priorOf(earlier);
        Eqd2 own = course.map(given -> given.eqd2(ratio)).orElse(Eqd2.zero(ratio));
        Bounds ownInterval = course.map(given -> given.eqd2Interval(ratio)).orElse(Bounds.exactly(0));
        Bounds priorInterval = priorInterval(earlier);
        Sum maxima = new Sum(
                prior.plus(own),
                new Bounds(priorInterval.lower() + ownInterval.lower(), priorInterval.upper() + ownInterval.upper()),
                "SUM_OF_MAXIMA");
        Sum judged = larger(maxima, sum);
        OptionalInt interval = interval(earlier);
        List<CriterionResult> criteria = new ArrayList<>();
        List<Reason> notes = new ArrayList<>();
        notes.add(Reason.of("BED_DISPUTED_IN_CORD_GRADIENT"));
        if (course.isPresent()) {
            for (Criterion criterion : tables.criteria()) {
                CriterionResult result =
                        criterion(criterion, course.get(), own, ownInterval, judged, earlier, interval);
                criteria.add(
                        prior.valueGy() > 0
                                ? result.with(flip(criterion, course.get(), earlier))
                                : notBefore(result, criterion));
            }
            if (prior.valueGy() > 0) {
                criteria.add(sahgal(course.get(), earlier, prior));
            }
            contradictions(course.get(), earlier, judged, notes);
        }
        notes.add(Reason.of("RECOVERY_NEVER_LIFTS_A_FAILURE"));
        List<BudgetRow> budget = new CordBudget(tables, deNovo, earlier, interval).rows();
        if (modelsExceedLimits(budget)) {
            notes.add(Reason.of("MODEL_BUDGET_ABOVE_LIMITS"));
        }
        return new ReirradiationResult(
                worst(criteria, course.isPresent()),
                criteria.stream().anyMatch(result -> !result.advisory() && result.withinBounds()),
                course,
                own,
                earlier,
                prior,
                judged.eqd2(),
                judged.interval(),
                judged.judgedBy(),
                interval,
                criteria,
                nieder(course, earlier, interval),
                budget,
                notes);
    }

    /** Since the last of them; unknown when that of any is unknown. */
    private static OptionalInt interval(List<CountedCourse> earlier) {
        return earlier.stream().anyMatch(course -> course.intervalMonths().isEmpty())
                ? OptionalInt.empty()
                : earlier.stream()
                        .mapToInt(course -> course.intervalMonths().getAsInt())
                        .min();
    }

    private CriterionResult criterion(
            Criterion criterion,
            NewCourse course,
            Eqd2 own,
            Bounds ownInterval,
            Sum sum,
            List<CountedCourse> earlier,
            OptionalInt interval) {
        return switch (criterion.quantity()) {
            case CUMULATIVE -> judged(criterion, sum.eqd2().valueGy(), sum.interval(), List.of());
            case COURSE -> {
                boolean exempt = course.maximum().fractions() == tables.exempt().fractions()
                        && course.interval().upper() <= tables.exempt().totalGy();
                yield exempt && own.valueGy() > criterion.limit()
                        ? exempted(criterion, own, ownInterval)
                        : judged(criterion, own.valueGy(), ownInterval, List.of());
            }
            case RATIO -> {
                // Of the sum of maxima, as it was derived: a larger sum would make the share smaller.
                Bounds rest = priorInterval(earlier);
                double value = share(own.valueGy(), priorOf(earlier).valueGy());
                Bounds bounds =
                        new Bounds(share(ownInterval.lower(), rest.upper()), share(ownInterval.upper(), rest.lower()));
                yield judged(criterion, value, bounds.including(value), List.of());
            }
            case INTERVAL ->
                interval.isPresent()
                        ? judged(criterion, interval.getAsInt(), Bounds.exactly(interval.getAsInt()), List.of(), true)
                        : unknownInterval(criterion);
        };
    }

    /** At which alpha/beta the criterion turns over, with the courses summed by their maxima; empty when it holds throughout. */
    private Optional<Reason> flip(Criterion criterion, NewCourse course, List<CountedCourse> earlier) {
        DoubleUnaryOperator own = ratio -> course.eqd2(ratio).valueGy();
        DoubleUnaryOperator prior = ratio -> earlier.stream()
                .mapToDouble(
                        each -> LinearQuadratic.eqd2(each.cordMaximum(), ratio).valueGy())
                .sum();
        boolean exempt = course.maximum().fractions() == tables.exempt().fractions()
                && course.interval().upper() <= tables.exempt().totalGy();
        OptionalDouble flip = switch (criterion.quantity()) {
            case CUMULATIVE -> nearest(ratio -> own.applyAsDouble(ratio) + prior.applyAsDouble(ratio), criterion);
            case COURSE -> exempt ? OptionalDouble.empty() : nearest(own, criterion);
            case RATIO -> nearest(ratio -> share(own.applyAsDouble(ratio), prior.applyAsDouble(ratio)), criterion);
            case INTERVAL -> OptionalDouble.empty();
        };
        return flip.isPresent()
                ? Optional.of(Reason.of(
                        "VERDICT_FLIPS_AT_ALPHA_BETA",
                        "alphaBetaGy",
                        flip.getAsDouble(),
                        "usedGy",
                        tables.alphaBetaGy()))
                : Optional.empty();
    }

    private OptionalDouble nearest(DoubleUnaryOperator value, Criterion criterion) {
        return AlphaBetaFlip.nearest(value, criterion.limit(), tables.alphaBetaGy());
    }

    private static double share(double own, double rest) {
        return own + rest > 0 ? own / (own + rest) : 0;
    }

    private static CriterionResult judged(Criterion criterion, double value, Bounds bounds, List<Reason> reasons) {
        return judged(criterion, value, bounds, reasons, false);
    }

    private static CriterionResult judged(
            Criterion criterion, double value, Bounds bounds, List<Reason> reasons, boolean exact) {
        boolean holds = criterion.comparison().holds(value, criterion.limit());
        boolean within = !exact && bounds.lower() < bounds.upper() && bounds.contains(criterion.limit());
        return new CriterionResult(
                criterion.id(),
                OptionalDouble.of(value),
                exact ? Optional.empty() : Optional.of(bounds),
                criterion.quantity().unit(),
                criterion.comparison(),
                OptionalDouble.of(criterion.limit()),
                holds ? Status.PASS : Status.FAIL,
                within,
                !criterion.source().judges(),
                reasons,
                criterion.source());
    }

    private CriterionResult exempted(Criterion criterion, Eqd2 own, Bounds bounds) {
        return new CriterionResult(
                criterion.id(),
                OptionalDouble.of(own.valueGy()),
                Optional.of(bounds),
                criterion.quantity().unit(),
                criterion.comparison(),
                OptionalDouble.of(criterion.limit()),
                Status.PASS,
                false,
                false,
                List.of(Reason.of(
                        "SAHGAL_CELL_EXEMPT",
                        "schedule",
                        ScheduleSyntax.print(tables.exempt()),
                        "eqd2Gy",
                        own.valueGy())),
                criterion.source());
    }

    /** The larger sum; what the other one may be as well reaches into its interval. */
    private static Sum larger(Sum maxima, Optional<Sum> other) {
        if (other.isEmpty()) {
            return maxima;
        }
        Sum more = other.get().eqd2().isAtMost(maxima.eqd2()) ? maxima : other.get();
        double upper =
                Math.max(maxima.interval().upper(), other.get().interval().upper());
        return new Sum(more.eqd2(), new Bounds(more.interval().lower(), upper), more.judgedBy());
    }

    /** Where the cord got nothing before, criteria for giving more say nothing: the de-novo limits count. */
    private static CriterionResult notBefore(CriterionResult result, Criterion criterion) {
        return criterion.quantity() == Quantity.CUMULATIVE
                ? result
                : new CriterionResult(
                        result.id(),
                        result.value(),
                        result.interval(),
                        result.unit(),
                        result.comparison(),
                        result.limit(),
                        Status.NOT_EVALUATED,
                        false,
                        result.advisory(),
                        List.of(Reason.of("NO_EARLIER_DOSE_AT_CORD")),
                        result.source());
    }

    private static CriterionResult unknownInterval(Criterion criterion) {
        return new CriterionResult(
                criterion.id(),
                OptionalDouble.empty(),
                Optional.empty(),
                criterion.quantity().unit(),
                criterion.comparison(),
                OptionalDouble.of(criterion.limit()),
                Status.FAIL,
                false,
                false,
                List.of(Reason.of("INTERVAL_UNKNOWN_COUNTS_AS_SHORT")),
                criterion.source());
    }

    private CriterionResult sahgal(NewCourse course, List<CountedCourse> earlier, Eqd2 prior) {
        int n = course.maximum().fractions();
        SahgalTable.Cell cell = new SahgalTable(tables).cell(earlier, prior, n);
        double value = course.maximum().totalGy();
        List<Reason> reasons = new ArrayList<>();
        Status status = Status.NOT_EVALUATED;
        if (cell.doseGy().isEmpty()) {
            reasons.add(Reason.of("NO_PUBLISHED_SUGGESTION", "fractions", n));
        } else {
            status = value <= cell.doseGy().getAsDouble() ? Status.PASS : Status.FAIL;
            reasons.add(cell.basis());
        }
        return new CriterionResult(
                cell.id(),
                OptionalDouble.of(value),
                Optional.of(course.interval()),
                "Gy",
                Comparison.LESS_OR_EQUAL,
                cell.doseGy(),
                status,
                cell.doseGy().isPresent()
                        && course.interval().lower() < course.interval().upper()
                        && course.interval().contains(cell.doseGy().getAsDouble()),
                cell.advisory(),
                reasons,
                cell.source());
    }

    private void contradictions(NewCourse course, List<CountedCourse> earlier, Sum sum, List<Reason> notes) {
        Criterion total = tables.criteria().stream()
                .filter(criterion -> criterion.quantity() == Quantity.CUMULATIVE)
                .findFirst()
                .orElseThrow();
        CriterionResult printed = sahgal(course, earlier, priorOf(earlier));
        if (sum.eqd2().valueGy() > total.limit()
                && printed.status() == Status.PASS
                && printed.id().equals("sahgal-2012")) {
            notes.add(Reason.of(
                    "SAHGAL_TABLE_EXCEEDS_CUMULATIVE",
                    "cumulativeEqd2Gy",
                    sum.eqd2().valueGy()));
        }
        int n = course.maximum().fractions();
        if (n == 3 || n == 5) {
            notes.add(Reason.of("TG101_CORD_ABOVE_HYTEC", "fractions", n));
        }
        notes.add(Reason.of("PRACTICE_PATTERNS_ARE_NO_LIMIT"));
    }

    /** In which the undiscounted sum of the earlier courses lies. */
    public static Bounds priorInterval(List<CountedCourse> earlier) {
        double lower = 0;
        double upper = 0;
        for (CountedCourse course : earlier) {
            lower += course.eqd2Interval().lower();
            upper += course.eqd2Interval().upper();
        }
        return new Bounds(lower, upper);
    }

    private Eqd2 priorOf(List<CountedCourse> earlier) {
        return earlier.stream().map(CountedCourse::eqd2).reduce(Eqd2.zero(tables.alphaBetaGy()), Eqd2::plus);
    }

    private NiederScore.Result nieder(Optional<NewCourse> course, List<CountedCourse> earlier, OptionalInt interval) {
        double ratio = tables.nieder().alphaBetaGy();
        List<Bed> courses = new ArrayList<>();
        earlier.forEach(each -> courses.add(LinearQuadratic.bed(each.cordMaximum(), ratio)));
        course.ifPresent(given -> courses.add(given.eqd2(ratio).bed()));
        return tables.nieder().score(courses, interval);
    }

    private static boolean modelsExceedLimits(List<BudgetRow> budget) {
        return budget.stream()
                .anyMatch(row -> row.models().stream().anyMatch(model -> model.modelGy() > row.budgetGy()));
    }

    private static Status worst(List<CriterionResult> criteria, boolean judged) {
        if (!judged) {
            return Status.NOT_EVALUATED;
        }
        Status worst = Status.PASS;
        for (CriterionResult result : criteria) {
            if (!result.advisory() && result.status().severity() > worst.severity()) {
                worst = result.status();
            }
        }
        return worst;
    }
}
