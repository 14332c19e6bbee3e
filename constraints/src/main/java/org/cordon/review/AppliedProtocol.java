package org.cordon.review;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.RowConfirmation;
import org.cordon.constraint.Rule;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;

/**
 * A protocol with the confirmations of the case file.
 *
 * @param protocol with every confirmation that repeats its row's limit
 * @param findings confirmations that do not, and what the library says of the protocol
 */
record AppliedProtocol(Protocol protocol, List<Finding> findings) {
    AppliedProtocol {
        findings = ImmutableList.copyOf(findings);
    }

    static AppliedProtocol of(Protocol protocol, EffectiveCase effective) {
        List<Finding> findings = new ArrayList<>(effective.library().findings().stream()
                .filter(finding -> finding.subject().equals(protocol.id()))
                .toList());
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
}
