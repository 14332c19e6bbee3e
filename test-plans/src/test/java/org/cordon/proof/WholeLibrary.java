package org.cordon.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.ProtocolStatus;
import org.cordon.constraint.Rule;
import org.cordon.constraint.RuleConditions;
import org.cordon.constraint.Setting;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.review.request.ReviewRequest;

/** Every row of every shipped protocol, made to hold whatever the number of fractions, asked of a plan in one review. */
public final class WholeLibrary {
    private WholeLibrary() {}

    /** Asks for all of it on the example plan. */
    public static ReviewRequest onExample(Path caseFile) {
        return request(1, Optional.of(caseFile), List.of(), Map.of());
    }

    /** Asks for all of it on the head-and-neck plan, three of its structures taken for ones that protocols name. */
    public static ReviewRequest onHeadAndNeck() {
        return request(
                30,
                Optional.empty(),
                List.of(new ReviewRequest.GivenPrescription(Optional.of("PTV1"), 60, 30)),
                Map.of("BRSTEM", "SpinalCord", "BRAIN", "Liver", "BODY", "Skin"));
    }

    private static ReviewRequest request(
            int fractions,
            Optional<Path> caseFile,
            List<ReviewRequest.GivenPrescription> prescriptions,
            Map<String, String> mapping) {
        return ReviewRequest.empty()
                .withProtocol(Optional.of(protocol(fractions)))
                .withPrescriptions(prescriptions)
                .withMapping(mapping)
                .withCaseFile(caseFile);
    }

    private static Protocol protocol(int fractions) {
        List<Rule> rules = new ArrayList<>();
        for (Protocol protocol : ProtocolLibrary.shipped().protocols()) {
            for (Rule rule : protocol.rules()) {
                rules.add(named(protocol.id() + "." + rule.id(), rule));
            }
        }
        return new Protocol(
                "whole-library",
                "1",
                "Every shipped row",
                ProtocolStatus.DEMO,
                Set.of(fractions),
                Protocol.DoseRange.ANY,
                Set.of(Setting.values()),
                Optional.empty(),
                0.005,
                rules,
                List.of(),
                "00");
    }

    private static Rule named(String id, Rule rule) {
        return new Rule(
                id,
                rule.group(),
                rule.structure(),
                rule.sides(),
                rule.derivedOn(),
                rule.metric(),
                rule.comparison(),
                rule.limit(),
                rule.variation(),
                rule.variationSource(),
                rule.warnAbove(),
                rule.priority(),
                rule.mustJudge(),
                rule.tier(),
                rule.requiredAt(),
                rule.source(),
                rule.caution(),
                rule.comment(),
                rule.details().withConditions(RuleConditions.ALWAYS));
    }
}
