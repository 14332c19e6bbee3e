package org.cordon.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.ProtocolRole;
import org.cordon.constraint.ProtocolStatus;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;

/**
 * Which protocols say something of a schedule in the stated setting: the one that was named, where it holds; else every Clinical
 * one for whole plans; else, where there is none, every Clinical reference table that judges anything.
 */
final class ScheduleProtocols {
    private final EffectiveCase effective;
    private final Map<String, AppliedProtocol> applied = new ConcurrentHashMap<>();

    ScheduleProtocols(EffectiveCase effective) {
        this.effective = effective;
    }

    /**
     * Finds them.
     *
     * @param doseGy prescription that must lie in their range; empty to leave the range aside
     */
    ScaledReview.Holding of(int fractions, OptionalDouble doseGy) {
        List<Protocol> named = holding(effective.protocol().stream().toList(), fractions, doseGy);
        if (!named.isEmpty()) {
            return new ScaledReview.Holding(named, Optional.empty());
        }
        Optional<Reason> instead = effective
                .protocol()
                .map(protocol -> Reason.of("NAMED_PROTOCOL_DOES_NOT_HOLD", "protocol", protocol.id()));
        List<Protocol> clinical = effective.library().protocols().stream()
                .filter(protocol -> protocol.status() == ProtocolStatus.CLINICAL)
                .toList();
        List<Protocol> whole = clinical.stream()
                .filter(protocol -> protocol.role() == ProtocolRole.PLAN)
                .toList();
        List<Protocol> found = holding(whole, fractions, doseGy);
        return new ScaledReview.Holding(
                found.isEmpty()
                        ? holding(clinical, fractions, doseGy).stream()
                                .filter(ScheduleProtocols::judges)
                                .toList()
                        : found,
                instead);
    }

    /** Tables that are only shown say nothing of a schedule. */
    private static boolean judges(Protocol protocol) {
        return protocol.rules().stream()
                .anyMatch(rule -> rule.effectiveTier().judges()
                        && rule.source().judges()
                        && rule.limit().isPresent());
    }

    private List<Protocol> holding(List<Protocol> candidates, int fractions, OptionalDouble doseGy) {
        return candidates.stream()
                .filter(protocol -> protocol.fractions().contains(fractions))
                .filter(protocol -> protocol.settings().contains(effective.setting()))
                .filter(protocol ->
                        doseGy.isEmpty() || protocol.prescriptionGy().contains(doseGy.getAsDouble()))
                .map(protocol -> applied(protocol).protocol().forFractions(fractions))
                .toList();
    }

    private AppliedProtocol applied(Protocol protocol) {
        return applied.computeIfAbsent(key(protocol), any -> AppliedProtocol.of(protocol, effective));
    }

    /** What is noticed of one of the protocols that were found. */
    List<Finding> findings(Protocol protocol) {
        return Optional.ofNullable(applied.get(key(protocol)))
                .map(AppliedProtocol::findings)
                .orElse(List.of());
    }

    /** A file that was named may have the id of one in the library. */
    private static String key(Protocol protocol) {
        return protocol.id() + " " + protocol.sha256();
    }
}
