package org.cordon.assessment;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.Source;
import org.cordon.constraint.Status;
import org.cordon.dvh.Bounds;
import org.cordon.finding.Reason;

/**
 * One criterion held against a case.
 *
 * @param id short name
 * @param value in its unit; empty when unknown
 * @param interval in which the value lies, where there is one
 * @param unit {@code Gy}, {@code months} or empty
 * @param comparison how
 * @param limit with what; empty when nothing is published for the case
 * @param status PASS, FAIL or NOT_EVALUATED
 * @param withinBounds whether the limit lies inside the interval
 * @param advisory whether it stands outside the verdict
 * @param reasons why, and what else a person must know
 * @param source where the limit comes from
 */
public record CriterionResult(
        String id,
        OptionalDouble value,
        Optional<Bounds> interval,
        String unit,
        Comparison comparison,
        OptionalDouble limit,
        Status status,
        boolean withinBounds,
        boolean advisory,
        List<Reason> reasons,
        Source source) {
    /** Takes an immutable copy. */
    public CriterionResult {
        reasons = ImmutableList.copyOf(reasons);
    }

    /** The same with one more remark, where there is one. */
    CriterionResult with(Optional<Reason> remark) {
        return new CriterionResult(
                id,
                value,
                interval,
                unit,
                comparison,
                limit,
                status,
                withinBounds,
                advisory,
                ImmutableList.<Reason>builder()
                        .addAll(reasons)
                        .addAll(remark.stream().iterator())
                        .build(),
                source);
    }
}
