package org.cordon.review;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

    /** The number of fractions of every prescription; empty when none is known or they differ. */
    OptionalInt fractions() {
        int[] numbers = prescriptions().stream()
                .mapToInt(Prescription::fractions)
                .distinct()
                .toArray();
        return numbers.length == 1 ? OptionalInt.of(numbers[0]) : OptionalInt.empty();
    }

    List<Prescription> prescriptions() {
        return list.stream().flatMap(target -> target.prescription().stream()).toList();
    }
}
