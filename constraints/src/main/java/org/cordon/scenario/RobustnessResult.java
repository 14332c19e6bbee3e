package org.cordon.scenario;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.cordon.constraint.Status;
import org.cordon.finding.Reason;
import org.cordon.geometry.Point3;
import org.cordon.review.ReviewResult;
import org.cordon.review.Verdict;

/**
 * A plan's rows under displacements of the patient.
 *
 * @param review the review at the planned position
 * @param options which displacements were tried
 * @param centreMm about which was rotated
 * @param centreSource {@code isocentre}, {@code firstIsocentre} where there are several, {@code targetCentre}, or {@code
 *     none} where nothing could be moved
 * @param scenarios number of displacements
 * @param rows in display order
 * @param remarks what stands on every such result
 */
public record RobustnessResult(
        ReviewResult review,
        RobustnessOptions options,
        Point3 centreMm,
        String centreSource,
        int scenarios,
        List<RobustRow> rows,
        List<Reason> remarks) {
    /** Takes immutable copies. */
    public RobustnessResult {
        rows = ImmutableList.copyOf(rows);
        remarks = ImmutableList.copyOf(remarks);
    }

    /**
     * FAIL when the review at the planned position fails; PASS when it passes and every judged row passes in every
     * displacement, and none that proves nothing when it is met fails in any; else REVIEW.
     */
    public Verdict verdict() {
        if (review.verdict() == Verdict.FAIL) {
            return Verdict.FAIL;
        }
        boolean every = rows.stream()
                .filter(each -> !each.row().advisory())
                .filter(each -> each.row().status() != Status.NOT_APPLICABLE || MovedRows.isMetForNothing(each.row()))
                .allMatch(RobustRow::holds);
        return review.verdict() == Verdict.PASS && !review.whatIf() && every ? Verdict.PASS : Verdict.REVIEW;
    }
}
