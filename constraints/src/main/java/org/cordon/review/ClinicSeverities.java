package org.cordon.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.qa.SeverityChange;
import org.cordon.qa.SeverityChanges;

/** Findings with the severities that a clinic gave. */
final class ClinicSeverities {
    private ClinicSeverities() {}

    /** Each change is told once beside what it changes. */
    static List<Finding> given(List<Finding> findings, SeverityChanges severities) {
        List<Finding> all = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>();
        for (Finding finding : findings) {
            Finding given = severities.applied(finding);
            all.add(given);
            if (given.shippedSeverity().isPresent() && told.add(finding.code())) {
                severities.of(finding.code()).ifPresent(change -> all.add(changed(finding, given, change)));
            }
        }
        return all;
    }

    private static Finding changed(Finding shipped, Finding given, SeverityChange change) {
        return Finding.info(
                new Reason(
                        "SEVERITY_CHANGED_BY_CLINIC",
                        Map.of(
                                "code",
                                change.code(),
                                "given",
                                given.severity().name(),
                                "shipped",
                                shipped.severity().name(),
                                "by",
                                change.by(),
                                "on",
                                change.on().toString(),
                                "comment",
                                change.comment())),
                "checks.yaml");
    }
}
