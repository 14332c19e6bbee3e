package org.cordon.review;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.RowConfirmation;
import org.cordon.constraint.Rule;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.review.request.ReviewException;

/**
 * A protocol with the confirmations of the case file.
 *
 * @param protocol with every confirmation that repeats its row's limit
 * @param findings confirmations that do not, what the library says of the protocol, and that it is not valid yet
 */
record AppliedProtocol(Protocol protocol, List<Finding> findings) {
    AppliedProtocol {
        findings = ImmutableList.copyOf(findings);
    }

    static AppliedProtocol of(Protocol protocol, EffectiveCase effective) {
        List<Finding> findings = new ArrayList<>(effective.library().findings().stream()
                .filter(finding -> finding.subject().equals(protocol.id()))
                .toList());
        validity(protocol, effective.earlier().newCourse()).ifPresent(findings::add);
        List<RowConfirmation> own = effective.confirmations().stream()
                .filter(confirmation -> confirmation.protocolId().equals(protocol.id()))
                .toList();
        for (RowConfirmation confirmation : own) {
            Rule rule = protocol.rule(confirmation.rowId())
                    .orElseThrow(() -> ReviewException.usage(
                            "CONFIRMATION_UNKNOWN_ROW",
                            "the case file confirms a row that the protocol does not have",
                            "correct the row's id",
                            protocol.rules().stream().map(Rule::id).toList()));
            if (!confirmation.agreesWith(rule)) {
                findings.add(Finding.warning(
                        Reason.of("CONFIRMATION_DISAGREES", "protocol", protocol.id(), "row", rule.id()),
                        protocol.id()));
            }
        }
        return new AppliedProtocol(protocol.confirmedBy(own), findings);
    }

    /** What is to be said of the day from which a protocol holds; a review knows no other day than the one stated. */
    private static Optional<Finding> validity(Protocol protocol, Optional<LocalDate> day) {
        if (protocol.validFrom().isEmpty()) {
            return Optional.empty();
        }
        String from = protocol.validFrom().get();
        if (day.isEmpty()) {
            return Optional.of(Finding.info(
                    Reason.of("PROTOCOL_VALIDITY_NOT_CHECKED", "protocol", protocol.id(), "validFrom", from),
                    protocol.id()));
        }
        return protocol.isValidOn(day.get())
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        Reason.of(
                                "PROTOCOL_NOT_YET_VALID",
                                "protocol",
                                protocol.id(),
                                "validFrom",
                                from,
                                "day",
                                day.get().toString()),
                        protocol.id()));
    }
}
