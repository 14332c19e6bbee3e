package org.cordon.review;

import java.util.ArrayList;
import java.util.List;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Rule;
import org.cordon.constraint.RuleGroup;
import org.cordon.constraint.Status;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;

/**
 * What a PASS needs: every row that the protocol marks {@code mustJudge} judged wherever it applies; among those of the
 * cord, sac and cauda at least one; a maximum of them in a protocol that limits them at all, whatever it marks; a coverage
 * row for every target; and at least one judged row at all. What is lacking is a WARNING.
 */
final class MustJudge {
    private MustJudge() {}

    static List<Finding> findings(Protocol protocol, List<ConstraintRow> rows, Targets targets, Scene scene) {
        if (rows.stream().noneMatch(MustJudge::isJudged)) {
            return List.of(Finding.warning(Reason.of("NO_ROW_JUDGED"), protocol.id()));
        }
        List<Rule> required = protocol.rules().stream().filter(Rule::mustJudge).toList();
        if (required.isEmpty()) {
            return List.of(Finding.warning(Reason.of("PROTOCOL_WITHOUT_MUST_JUDGE"), protocol.id()));
        }
        List<Finding> findings = new ArrayList<>();
        List<String> lacking = required.stream()
                .filter(rule -> !isSatisfied(rule, of(rule, rows)))
                .map(Rule::id)
                .toList();
        if (!lacking.isEmpty()) {
            findings.add(Finding.warning(Reason.of("MUST_JUDGE_ROW_NOT_JUDGED", "rows", lacking), protocol.id()));
        }
        for (Rule rule : required) {
            if (rule.structure().isTarget()) {
                findings.addAll(uncovered(rule, of(rule, rows), targets, scene));
            }
        }
        if (required.stream().noneMatch(rule -> rule.structure().isTarget())) {
            findings.add(Finding.warning(Reason.of("NO_COVERAGE_ROW_IN_PROTOCOL"), protocol.id()));
        }
        List<Rule> organs =
                required.stream().filter(rule -> !rule.structure().isTarget()).toList();
        boolean noneApplies =
                organs.stream().flatMap(rule -> of(rule, rows).stream()).noneMatch(MustJudge::isJudged);
        if (!organs.isEmpty() && noneApplies) {
            findings.add(Finding.warning(Reason.of("NO_MUST_JUDGE_ROW_APPLIES"), protocol.id()));
        } else if (limitsTheCord(protocol) && rows.stream().noneMatch(MustJudge::isJudgedMaximumOfCord)) {
            findings.add(Finding.warning(Reason.of("NO_CORD_MAXIMUM_JUDGED"), protocol.id()));
        }
        return findings;
    }

    private static boolean limitsTheCord(Protocol protocol) {
        return protocol.rules().stream()
                .anyMatch(rule ->
                        rule.group() == RuleGroup.CORD && rule.effectiveTier().judges());
    }

    private static boolean isJudgedMaximumOfCord(ConstraintRow row) {
        return row.rule().group() == RuleGroup.CORD
                && isJudged(row)
                && MetricTraits.isMaximum(row.rule().metric());
    }

    private static boolean isSatisfied(Rule rule, List<ConstraintRow> own) {
        return !own.isEmpty()
                && own.stream()
                        .allMatch(row -> isJudged(row)
                                || (!rule.structure().isTarget() && row.status() == Status.NOT_APPLICABLE));
    }

    private static List<Finding> uncovered(Rule rule, List<ConstraintRow> own, Targets targets, Scene scene) {
        return targets.list().stream()
                .map(scene::nameOf)
                .filter(name -> own.stream()
                        .noneMatch(row -> row.target().filter(name::equals).isPresent() && isJudged(row)))
                .map(name ->
                        Finding.warning(Reason.of("TARGET_WITHOUT_JUDGED_ROW", "row", rule.id(), "target", name), name))
                .toList();
    }

    private static List<ConstraintRow> of(Rule rule, List<ConstraintRow> rows) {
        return rows.stream().filter(row -> row.rule().id().equals(rule.id())).toList();
    }

    static boolean isJudged(ConstraintRow row) {
        return !row.advisory()
                && (row.status() == Status.PASS || row.status() == Status.VARIATION || row.status() == Status.FAIL);
    }
}
