package org.cordon.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cordon.constraint.Status;
import org.cordon.finding.Finding;

/**
 * The order in which people read. Rows: cord, targets, organs; inside FAIL, NOT_EVALUATED, VARIATION, PASS and last what
 * does not apply; what counts before what is advisory; then the order of the protocol. Findings: by severity, code and
 * subject, each once.
 */
final class DisplayOrder {
    private DisplayOrder() {}

    static List<ConstraintRow> rows(List<ConstraintRow> inProtocolOrder) {
        List<ConstraintRow> sorted = new ArrayList<>(inProtocolOrder);
        sorted.sort(Comparator.comparing((ConstraintRow row) -> row.rule().group())
                .thenComparing(ConstraintRow::advisory)
                .thenComparingInt(row -> -severity(row.status())));
        return sorted;
    }

    static List<Finding> findings(List<Finding> found) {
        List<Finding> sorted = new ArrayList<>(found.stream().distinct().toList());
        sorted.sort(Comparator.comparing(Finding::severity)
                .thenComparing(Finding::code)
                .thenComparing(Finding::subject)
                .thenComparing(finding -> args(finding.reason().args())));
        return sorted;
    }

    private static String args(Map<String, Object> args) {
        return new TreeMap<>(args).toString();
    }

    private static int severity(Status status) {
        return status.severity();
    }
}
