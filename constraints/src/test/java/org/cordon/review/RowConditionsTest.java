package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.constraint.Level;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.Rule;
import org.cordon.constraint.RuleConditions;
import org.cordon.constraint.RuleDetails;
import org.cordon.constraint.Setting;
import org.cordon.constraint.Status;
import org.junit.jupiter.api.Test;

/** When a row applies: what is known to differ switches it off visibly, what is unknown never does. */
class RowConditionsTest {
    private static final Rule BASE =
            TestProtocol.row("skin", "Skin", "Max[Gy]", "<= 26 Gy").build();

    private static Optional<ConstraintRow> row(RuleConditions conditions, Run run) {
        TestProtocol protocol = TestProtocol.standard().plus(BASE.withDetails(RuleDetails.when(conditions)));
        return run.protocol(protocol).on(TestCase.passing()).rows().stream()
                .filter(row -> row.rule().id().equals("skin"))
                .findFirst();
    }

    @Test
    void a_row_for_another_number_of_fractions_is_left_out() {
        assertThat(row(RuleConditions.forFractions(3), Run.standard())).isEmpty();
        assertThat(row(RuleConditions.forFractions(1), Run.standard())).isPresent();
    }

    @Test
    void a_row_for_another_setting_says_so() {
        RuleConditions reirradiated =
                new RuleConditions(Set.of(), Optional.empty(), Set.of(Setting.REIRRADIATED), Optional.empty());
        assertThat(row(reirradiated, Run.standard()).orElseThrow()).satisfies(row -> {
            assertThat(row.status()).isEqualTo(Status.NOT_APPLICABLE);
            assertThat(row.reason().orElseThrow().code()).isEqualTo("ROW_FOR_OTHER_SETTING");
        });
    }

    @Test
    void a_row_for_another_level_says_so_and_an_unknown_level_leaves_it_on() {
        RuleConditions lumbar = new RuleConditions(
                Set.of(), Optional.of(new LevelRange(Level.L1, Level.L5)), Set.of(), Optional.empty());
        assertThat(row(lumbar, Run.standard().level("T8")).orElseThrow()).satisfies(row -> {
            assertThat(row.status()).isEqualTo(Status.NOT_APPLICABLE);
            assertThat(row.reason().orElseThrow().code()).isEqualTo("ROW_FOR_OTHER_LEVEL");
        });
        assertThat(row(lumbar, Run.standard().level("L2")).orElseThrow().status())
                .isNotEqualTo(Status.NOT_APPLICABLE);
        assertThat(row(lumbar, Run.standard().levelUnknown()).orElseThrow().status())
                .isEqualTo(Status.NOT_EVALUATED);
    }

    @Test
    void a_protocol_without_a_row_on_the_targets_is_at_best_review() {
        List<Rule> cordOnly = TestProtocol.standard().build().rules().stream()
                .filter(rule -> !rule.structure().isTarget())
                .toList();
        ReviewResult result = Run.standard()
                .protocol(TestProtocol.of(cordOnly.toArray(new Rule[0])))
                .on(TestCase.passing());
        assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(result.findings()).anyMatch(finding -> finding.code().equals("NO_COVERAGE_ROW_IN_PROTOCOL"));
    }
}
