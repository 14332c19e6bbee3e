package org.cordon.review;

import java.util.ArrayList;
import java.util.List;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Status;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;

/**
 * What a PASS needs: every row that the protocol marks {@code mustJudge} judged wherever it applies; among those of the
 * cord, sac and cauda at least one; a coverage row for every target; and at least one judged row at all. What is lacking
 * is a WARNING.
 */
final class MustJudge {
    private MustJudge() {}

    static List<Finding> findings(Protocol protocol, List<ConstraintRow> rows, Targets targets, Scene scene) {
        List<Finding> findings = new ArrayList<>();
        List<Rule> required = protocol.rules().stream().filter(Rule::mustJudge).toList();
        if (required.isEmpty()) {
            findings.add(Finding.warning(Reason.of("PROTOCOL_WITHOUT_MUST_JUDGE"), protocol.id()));
        }
        for (Rule rule : required) {
            List<ConstraintRow> own = of(rule, rows);
            boolean judged = own.stream()
                    .allMatch(row -> isJudged(row) || (!rule.structure().isTarget() && notApplicable(row)));
            if (own.isEmpty() || !judged) {
                findings.add(Finding.warning(Reason.of("MUST_JUDGE_ROW_NOT_JUDGED", "row", rule.id()), rule.id()));
            }
            if (rule.structure().isTarget()) {
                for (ReviewTarget target : targets.list()) {
                    String name = scene.nameOf(target);
                    if (own.stream()
                            .noneMatch(row -> row.target().filter(name::equals).isPresent() && isJudged(row))) {
                        findings.add(Finding.warning(
                                Reason.of("TARGET_WITHOUT_JUDGED_ROW", "row", rule.id(), "target", name), name));
                    }
                }
            }
        }
        List<Rule> organs =
                required.stream().filter(rule -> !rule.structure().isTarget()).toList();
        boolean noneApplies =
                organs.stream().flatMap(rule -> of(rule, rows).stream()).noneMatch(MustJudge::isJudged);
        if (!organs.isEmpty() && noneApplies) {
            findings.add(Finding.warning(Reason.of("NO_MUST_JUDGE_ROW_APPLIES"), protocol.id()));
        }
        if (rows.stream().noneMatch(MustJudge::isJudged)) {
            findings.add(Finding.warning(Reason.of("NO_ROW_JUDGED"), protocol.id()));
        }
        return findings;
    }

    private static List<ConstraintRow> of(Rule rule, List<ConstraintRow> rows) {
        return rows.stream().filter(row -> row.rule().id().equals(rule.id())).toList();
    }

    private static boolean notApplicable(ConstraintRow row) {
        return row.status() == Status.NOT_APPLICABLE;
    }

    static boolean isJudged(ConstraintRow row) {
        return !row.advisory()
                && (row.status() == Status.PASS || row.status() == Status.VARIATION || row.status() == Status.FAIL);
    }
}
