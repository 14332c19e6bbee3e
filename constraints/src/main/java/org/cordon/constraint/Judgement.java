package org.cordon.constraint;

import java.util.Optional;
import org.cordon.finding.Reason;

/**
 * What {@link StatusLogic} says of one value.
 *
 * @param status the verdict on the row
 * @param wouldBe what the number alone says, whatever the row's source and tier: PASS, VARIATION or FAIL; equal to
 *     {@code status} for a row that judges
 * @param withinBounds whether a threshold lies inside one of the value's intervals
 * @param advisory whether the row stands outside the overall verdict
 * @param reason why the status is not what the number alone says
 */
public record Judgement(
        Status status, Status wouldBe, boolean withinBounds, boolean advisory, Optional<Reason> reason) {
    /** Whether the row was judged, so that it can satisfy {@code mustJudge}. */
    public boolean isJudged() {
        return !advisory && (status == Status.PASS || status == Status.VARIATION || status == Status.FAIL);
    }
}
