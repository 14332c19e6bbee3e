package org.cordon.scenario;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.assessment.Equivalent;
import org.cordon.assessment.ReirradiationResult;
import org.cordon.constraint.Status;
import org.cordon.finding.Reason;
import org.cordon.radiobiology.Schedule;
import org.cordon.review.ScaledReview.Outcome;
import org.cordon.review.Verdict;

/**
 * One schedule of the fractionation table.
 *
 * @param schedule dose and fractions of the first target
 * @param use where it stands, may be empty
 * @param planned whether it is the schedule of the plan
 * @param asked whether a person asked for it
 * @param tumour BED and EQD2 of the prescription
 * @param tumourRange the same at the ends of the tumour's range of alpha/beta
 * @param cord the cord in this schedule; empty when none is drawn
 * @param outcomes what each matching protocol says
 * @param insteadOfNamed that others than the named protocol are the ones that hold
 * @param notEvaluated why there is no verdict; present exactly when there is no outcome
 * @param again the criteria for irradiating again, where there are earlier courses
 */
public record FractionationRow(
        Schedule schedule,
        String use,
        boolean planned,
        boolean asked,
        Equivalent tumour,
        List<Equivalent> tumourRange,
        Optional<Cord> cord,
        List<Outcome> outcomes,
        Optional<Reason> insteadOfNamed,
        Optional<Reason> notEvaluated,
        Optional<ReirradiationResult> again) {
    /** Takes immutable copies. */
    public FractionationRow {
        tumourRange = ImmutableList.copyOf(tumourRange);
        outcomes = ImmutableList.copyOf(outcomes);
    }

    /** The worst verdict of the matching protocols, each with the criteria for irradiating again; empty when there is none. */
    public Optional<Verdict> verdict() {
        if (outcomes.isEmpty()) {
            return Optional.empty();
        }
        boolean failed = outcomes.stream().anyMatch(outcome -> outcome.verdict() == Verdict.FAIL);
        boolean passed = outcomes.stream().allMatch(outcome -> outcome.verdict() == Verdict.PASS);
        return Optional.of(failed ? Verdict.FAIL : passed ? Verdict.PASS : Verdict.REVIEW);
    }

    /**
     * The cord in a schedule, beside the EQD2 of the de-novo limits: derived, advisory.
     *
     * @param structure canonical name of what was measured
     * @param roi name as in the file
     * @param maximum physical maximum with the fractions
     * @param equivalent BED and EQD2 of it
     * @param range the same at the ends of the cord's range of alpha/beta
     * @param toleranceEqd2Gy EQD2 of the de-novo limits
     * @param derived PASS or FAIL against it: advisory
     * @param flipsAtAlphaBetaGy the alpha/beta nearest to the one used at which that flips
     * @param publishedLimitGy HyTEC's de-novo limit of the sac for this number of fractions, where there is one
     */
    public record Cord(
            String structure,
            String roi,
            Schedule maximum,
            Equivalent equivalent,
            List<Equivalent> range,
            double toleranceEqd2Gy,
            Status derived,
            OptionalDouble flipsAtAlphaBetaGy,
            OptionalDouble publishedLimitGy) {
        /** Takes an immutable copy. */
        public Cord {
            range = ImmutableList.copyOf(range);
        }
    }
}
