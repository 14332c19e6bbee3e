package org.cordon.review;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.cordon.finding.Finding;

/**
 * A row with what it means beside its status.
 *
 * @param row the row
 * @param findings warnings and errors that it raises
 */
record EvaluatedRow(ConstraintRow row, List<Finding> findings) {
    EvaluatedRow {
        findings = ImmutableList.copyOf(findings);
    }
}
