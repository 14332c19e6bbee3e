package org.cordon.constraint.exchange;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import org.cordon.constraint.Rule;
import org.cordon.constraint.RuleDetails;
import org.cordon.constraint.Source;

/** What one rule says otherwise than another, by the keys of protocol files. */
final class RuleDifference {
    private final ImmutableList.Builder<String> keys = ImmutableList.builder();

    private RuleDifference() {}

    /** The keys in which two rules differ. */
    static List<String> keys(Rule one, Rule other) {
        RuleDifference difference = new RuleDifference();
        difference.rule(one, other);
        difference.source(one.source(), other.source());
        difference.details(one.details(), other.details());
        List<String> keys = difference.keys.build();
        return keys.isEmpty() && !one.equals(other) ? List.of("something else") : keys;
    }

    private void rule(Rule one, Rule other) {
        compare("id", one.id(), other.id());
        compare("group", one.group(), other.group());
        compare("structure", one.structure(), other.structure());
        compare("sides", one.sides(), other.sides());
        compare("derivedOn", one.derivedOn(), other.derivedOn());
        compare("metric", one.metric(), other.metric());
        compare("limit", one.asLimit(), other.asLimit());
        compare("variation", one.variation(), other.variation());
        compare(
                "variation source",
                one.variationSource().map(Source::citation),
                other.variationSource().map(Source::citation));
        compare("warnAbove", one.warnAbove(), other.warnAbove());
        compare("priority", one.priority(), other.priority());
        compare("mustJudge", one.mustJudge(), other.mustJudge());
        compare("tier", one.tier(), other.tier());
        compare("requiredAt", one.requiredAt(), other.requiredAt());
        compare("caution", one.caution(), other.caution());
        compare("comment", one.comment(), other.comment());
    }

    private void source(Source one, Source other) {
        compare("citation", one.citation(), other.citation());
        compare("confidence", one.confidence(), other.confidence());
        compare("confirmation", one.confirmation(), other.confirmation());
    }

    private void details(RuleDetails one, RuleDetails other) {
        compare("when", one.when(), other.when());
        compare("failOnly", one.failOnly(), other.failOnly());
        compare("standIn", one.standInMustContain(), other.standInMustContain());
        compare("bins", one.bins(), other.bins());
        compare("score", one.score(), other.score());
        compare("edition", one.edition(), other.edition());
        compare("endpoint", one.endpoint(), other.endpoint());
        compare("risk", one.risk(), other.risk());
        compare("contradictions", one.contradictions(), other.contradictions());
        compare("byTargetVolume", one.byTargetVolume(), other.byTargetVolume());
    }

    private void compare(String key, Object one, Object other) {
        if (!Objects.equals(one, other)) {
            keys.add(key);
        }
    }
}
