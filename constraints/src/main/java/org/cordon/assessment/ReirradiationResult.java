package org.cordon.assessment;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cordon.constraint.Status;
import org.cordon.dvh.Bounds;
import org.cordon.finding.Reason;
import org.cordon.radiobiology.Eqd2;

/**
 * What the criteria say of irradiating a cord again.
 *
 * @param status worst of the judged criteria: FAIL, NOT_EVALUATED or PASS
 * @param withinBounds whether a limit lies inside the interval of a judged value
 * @param newCourse the new course, where there is one
 * @param newEqd2 its EQD2
 * @param earlier the earlier courses as they count
 * @param priorEqd2 their undiscounted sum
 * @param cumulative the sum that is judged
 * @param cumulativeInterval in which it lies
 * @param judgedBy code of the way in which it was summed
 * @param intervalMonths since the last earlier course; empty when unknown, which counts as too short
 * @param criteria one result each
 * @param nieder the score
 * @param budget what may still be given in 1 to 5 fractions
 * @param notes contradictions between sources and reservations, where they matter here
 */
public record ReirradiationResult(
        Status status,
        boolean withinBounds,
        Optional<NewCourse> newCourse,
        Eqd2 newEqd2,
        List<CountedCourse> earlier,
        Eqd2 priorEqd2,
        Eqd2 cumulative,
        Bounds cumulativeInterval,
        String judgedBy,
        OptionalInt intervalMonths,
        List<CriterionResult> criteria,
        NiederScore.Result nieder,
        List<BudgetRow> budget,
        List<Reason> notes) {
    /** Takes immutable copies. */
    public ReirradiationResult {
        earlier = ImmutableList.copyOf(earlier);
        criteria = ImmutableList.copyOf(criteria);
        budget = ImmutableList.copyOf(budget);
        notes = ImmutableList.copyOf(notes);
    }
}
