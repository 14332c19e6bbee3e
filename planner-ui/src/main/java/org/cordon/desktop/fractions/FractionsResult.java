package org.cordon.desktop.fractions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.assessment.BudgetRow;
import org.cordon.assessment.CordDose;
import org.cordon.assessment.CriterionResult;
import org.cordon.assessment.ReirradiationResult;
import org.cordon.constraint.Status;
import org.cordon.finding.Reason;
import org.cordon.review.ReirradiationSection;
import org.cordon.scenario.FractionationRow;
import org.cordon.scenario.FractionationTable;
import org.cordon.text.FractionationText;
import org.cordon.text.Mark;

/**
 * What the screen shows. Immutable.
 *
 * @param input what was typed
 * @param table the plan in other schedules
 * @param section what earlier courses mean; empty when none is stated
 */
record FractionsResult(FractionsInput input, FractionationTable table, Optional<ReirradiationSection> section) {
    private static final List<String> NEED_A_DOSE = List.of("SEARCH_IN_CORD", "SEARCH", "POINT_BY_POINT");
    private static final String SUM_OF_MAXIMA = "SUM_OF_MAXIMA";
    private static final int MOST_FRACTIONS = 5;

    /** The criteria for irradiating again, where they could be held against the case. */
    Optional<ReirradiationResult> again() {
        return section.flatMap(ReirradiationSection::result);
    }

    /** The EQD2 that all courses may reach at the cord, as the criterion says. */
    OptionalDouble sumLimitGy() {
        return again().stream()
                .flatMap(result -> result.criteria().stream())
                .filter(criterion -> criterion.id().equals("hytec-cumulative"))
                .map(CriterionResult::limit)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    /**
     * A bar of the sums.
     *
     * @param code of the way of summing
     * @param structure on which
     * @param earlierGy EQD2 of the earlier courses in it; empty where the parts lie at different points
     * @param sumGy EQD2 of all courses; empty where it needs a dose that is not there
     * @param judged whether it is the one that is judged
     */
    record SumBar(String code, String structure, OptionalDouble earlierGy, OptionalDouble sumGy, boolean judged) {}

    /** The ways of summing, the judged one first; those that need a dose of the earlier course are named without it. */
    List<SumBar> sums() {
        List<SumBar> bars = new ArrayList<>();
        for (boolean judged : new boolean[] {true, false}) {
            section.ifPresent(found ->
                    found.sums().stream().filter(sum -> sum.judged() == judged).forEach(sum -> bars.add(bar(sum))));
        }
        for (String code : NEED_A_DOSE) {
            boolean there = bars.stream().anyMatch(bar -> bar.code().equals(code));
            if (!bars.isEmpty() && !there) {
                bars.add(new SumBar(code, "", OptionalDouble.empty(), OptionalDouble.empty(), false));
            }
        }
        return bars;
    }

    private SumBar bar(ReirradiationSection.NamedSum sum) {
        OptionalDouble earlier = sum.code().equals(SUM_OF_MAXIMA)
                ? OptionalDouble.of(again().orElseThrow().priorEqd2().valueGy())
                : OptionalDouble.empty();
        return new SumBar(
                sum.code(),
                sum.structure(),
                earlier,
                OptionalDouble.of(sum.eqd2().valueGy()),
                sum.judged());
    }

    /**
     * What the cord may get in a number of fractions.
     *
     * @param fractions how many
     * @param leftGy after the earlier courses; empty without any
     * @param binding id of the criterion that binds, empty without earlier courses
     * @param deNovoGy published for a sac that had nothing
     */
    record Budget(int fractions, OptionalDouble leftGy, String binding, OptionalDouble deNovoGy) {}

    /** What the cord may get in 1 to 5 fractions. */
    List<Budget> budget() {
        List<Budget> budget = new ArrayList<>();
        for (int n = 1; n <= MOST_FRACTIONS; n++) {
            Optional<BudgetRow> left = left(n);
            budget.add(new Budget(
                    n,
                    left.isPresent() ? OptionalDouble.of(left.get().budgetGy()) : OptionalDouble.empty(),
                    left.map(BudgetRow::binding).orElse(""),
                    CordDose.shipped().deNovo().sac(n)));
        }
        return budget;
    }

    private Optional<BudgetRow> left(int fractions) {
        return again().stream()
                .flatMap(result -> result.budget().stream())
                .filter(row -> row.fractions() == fractions)
                .findFirst();
    }

    /** What the maximum of the cord in a schedule is held against: what is left, else what is published de novo. */
    OptionalDouble cordLimitGy(FractionationRow row) {
        if (section.isPresent()) {
            Optional<BudgetRow> left = left(row.schedule().fractions());
            return left.isPresent() ? OptionalDouble.of(left.get().budgetGy()) : OptionalDouble.empty();
        }
        return row.cord().map(FractionationRow.Cord::publishedLimitGy).orElse(OptionalDouble.empty());
    }

    /** What the cord was measured on. */
    Optional<FractionationRow.Cord> cord() {
        return table.rows().stream().flatMap(row -> row.cord().stream()).findFirst();
    }

    /** Without limits of a protocol a schedule that the earlier courses forbid is a failure, never a pass. */
    Mark mark(FractionationRow row) {
        boolean forbidden =
                row.again().filter(result -> result.status() == Status.FAIL).isPresent();
        return forbidden ? Mark.FAIL : FractionationText.mark(row);
    }

    /** What must stand beside the numbers. */
    List<Reason> notes() {
        List<Reason> notes = new ArrayList<>(table.notes());
        section.ifPresent(found -> notes.addAll(found.notes()));
        again().ifPresent(found -> notes.addAll(found.notes()));
        return notes.stream().distinct().toList();
    }
}
