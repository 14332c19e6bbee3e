package org.cordon.review;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;

/**
 * The targets of a review.
 *
 * @param list the targets, in order of their ROI numbers
 * @param unknown why there is none, with the candidates; present exactly when the list is empty
 * @param whatIf whether a given prescription took the place of the plan's
 * @param findings what was noticed on the way
 */
record Targets(List<ReviewTarget> list, Optional<Reason> unknown, boolean whatIf, List<Finding> findings) {
    Targets {
        list = ImmutableList.copyOf(list);
        findings = ImmutableList.copyOf(findings);
    }

    List<Prescription> prescriptions() {
        return list.stream().flatMap(target -> target.prescription().stream()).toList();
    }
}
