package org.cordon.review;

import java.util.List;
import org.cordon.constraint.Status;
import org.cordon.finding.Finding;
import org.cordon.finding.Severity;

/**
 * The overall verdict: FAIL when a judged row fails or a finding is an ERROR; else REVIEW when a row is VARIATION,
 * NOT_EVALUATED or within its bounds, or a finding is a WARNING, or no row was judged, or all of it is a what-if; else PASS. Advisory rows and rows
 * that do not apply stand outside.
 */
final class OverallVerdict {
    private OverallVerdict() {}

    static Verdict of(List<ConstraintRow> rows, List<Finding> findings, boolean whatIf) {
        boolean judged = false;
        boolean doubt = whatIf;
        for (ConstraintRow row : rows) {
            if (row.advisory() || row.status() == Status.NOT_APPLICABLE) {
                continue;
            }
            if (row.status() == Status.FAIL) {
                return Verdict.FAIL;
            }
            judged |= MustJudge.isJudged(row);
            doubt |= row.status() != Status.PASS || row.withinBounds();
        }
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                return Verdict.FAIL;
            }
            doubt |= finding.severity() == Severity.WARNING;
        }
        return judged && !doubt ? Verdict.PASS : Verdict.REVIEW;
    }
}
