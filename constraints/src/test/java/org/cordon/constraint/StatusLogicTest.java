package org.cordon.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.dvh.Bounds;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of {@link StatusLogic}, cell by cell. */
class StatusLogicTest {
    private static final double TOLERANCE_GY = 0.005;

    private static Rule rule(String metric, String limit, OptionalDouble variation, Tier tier, Source source) {
        boolean report = tier == Tier.REPORT;
        Limit parsed = report ? null : LimitSyntax.parse(limit, MetricSyntax.parse(metric));
        return new Rule(
                "row",
                StructureSyntax.parse("SpinalCord"),
                Optional.empty(),
                MetricSyntax.parse(metric),
                report ? Optional.empty() : Optional.of(parsed.comparison()),
                report ? OptionalDouble.empty() : OptionalDouble.of(parsed.value()),
                variation,
                OptionalDouble.empty(),
                1,
                false,
                tier,
                Optional.empty(),
                source,
                "");
    }

    private static Rule judged(String metric, String limit) {
        return rule(metric, limit, OptionalDouble.empty(), Tier.HARD, source(Confidence.SV));
    }

    private static Source source(Confidence confidence) {
        return new Source("cited", confidence, Optional.empty());
    }

    private static Judgement judge(Rule rule, double value) {
        return StatusLogic.judge(rule, value, List.of(Bounds.exactly(value)), TOLERANCE_GY, false);
    }

    @Nested
    class A_judged_row_with_a_source_that_judges {
        @Test
        void passes_when_it_meets_the_limit() {
            Judgement judgement = judge(judged("D0.03cc[Gy]", "<= 14 Gy"), 12);
            assertThat(judgement.status()).isEqualTo(Status.PASS);
            assertThat(judgement.withinBounds()).isFalse();
            assertThat(judgement.isJudged()).isTrue();
            assertThat(judgement.reason()).isEmpty();
        }

        @Test
        void passes_within_bounds_when_the_limit_lies_inside_an_interval() {
            Rule rule = judged("V10Gy[%]", "<= 10 %");
            Judgement judgement =
                    StatusLogic.judge(rule, 9.95, List.of(new Bounds(9.9, 9.99), new Bounds(9.5, 10)), 0, false);
            assertThat(judgement.status()).isEqualTo(Status.PASS);
            assertThat(judgement.withinBounds()).isTrue();
        }

        @Test
        void fails_within_bounds_as_it_fails_outside() {
            Rule rule = judged("V10Gy[%]", "<= 10 %");
            Judgement judgement = StatusLogic.judge(rule, 10.05, List.of(new Bounds(9.9, 10.2)), 0, false);
            assertThat(judgement.status()).isEqualTo(Status.FAIL);
            assertThat(judgement.withinBounds()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({"90, PASS", "89.99, VARIATION", "80, VARIATION", "79.99, FAIL"})
        void varies_between_the_limit_and_the_published_variation(double value, Status expected) {
            Rule rule = rule("V100%[%]", ">= 90 %", OptionalDouble.of(80), Tier.HARD, source(Confidence.K_HI));
            assertThat(judge(rule, value).status()).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({
            "<, 14, PASS",
            "<, 14.005, PASS",
            "<, 14.0051, FAIL",
            "<=, 14, PASS",
            "<=, 14.004, PASS",
            "<=, 14.006, FAIL"
        })
        void meets_an_upper_dose_limit_up_to_the_tolerance(String comparison, double value, Status expected) {
            assertThat(judge(judged("D0.03cc[Gy]", comparison + " 14 Gy"), value)
                            .status())
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({
            "V10Gy[%], <= 10 %, 10.001",
            "V10Gy[cc], < 0.35 cc, 0.35",
            "CV7.4Gy[cc], >= 1000 cc, 999.999",
            "V100%[%], >= 90 %, 89.999",
            "D95%[Gy], >= 16 Gy, 15.999"
        })
        void has_no_tolerance_on_volumes_percentages_and_lower_limits(String metric, String limit, double value) {
            assertThat(judge(judged(metric, limit), value).status()).isEqualTo(Status.FAIL);
        }

        @Test
        void is_within_bounds_when_an_interval_only_touches_the_tolerance_above_the_limit() {
            Judgement judgement = StatusLogic.judge(
                    judged("D0.03cc[Gy]", "<= 14 Gy"), 14.004, List.of(Bounds.exactly(14.004)), TOLERANCE_GY, false);
            assertThat(judgement.status()).isEqualTo(Status.PASS);
            assertThat(judgement.withinBounds()).isTrue();
        }
    }

    @Nested
    class An_unconfirmed_row {
        @ParameterizedTest
        @EnumSource(
                value = Confidence.class,
                names = {"T", "SV2", "SV_WEAK", "K_MED"})
        void is_neither_pass_nor_fail_and_says_what_it_would_be(Confidence confidence) {
            Rule rule = rule("D0.03cc[Gy]", "<= 16 Gy", OptionalDouble.empty(), Tier.HARD, source(confidence));
            Judgement met = judge(rule, 12);
            Judgement missed = judge(rule, 18);
            assertThat(met.status()).isEqualTo(Status.NOT_EVALUATED);
            assertThat(missed.status()).isEqualTo(Status.NOT_EVALUATED);
            assertThat(met.wouldBe()).isEqualTo(Status.PASS);
            assertThat(missed.wouldBe()).isEqualTo(Status.FAIL);
            assertThat(missed.reason().orElseThrow().code()).isEqualTo("UNCONFIRMED_SOURCE");
            assertThat(missed.reason().orElseThrow().args()).containsEntry("wouldBe", "FAIL");
            assertThat(met.isJudged()).isFalse();
        }

        @Test
        void passes_and_fails_once_a_person_has_confirmed_it() {
            Source confirmed = new Source(
                    "cited", Confidence.SV2, Optional.of(new Confirmation("A. Person", LocalDate.of(2026, 1, 5))));
            Rule rule = rule("D0.03cc[Gy]", "<= 16 Gy", OptionalDouble.empty(), Tier.HARD, confirmed);
            assertThat(judge(rule, 12).status()).isEqualTo(Status.PASS);
            assertThat(judge(rule, 18).status()).isEqualTo(Status.FAIL);
        }
    }

    @Nested
    class An_advisory_row {
        @ParameterizedTest
        @EnumSource(
                value = Confidence.class,
                names = {"LO", "DERIVED"})
        void stands_outside_when_its_confidence_is_low_even_if_confirmed(Confidence confidence) {
            Source confirmed = new Source(
                    "cited", confidence, Optional.of(new Confirmation("A. Person", LocalDate.of(2026, 1, 5))));
            Rule rule = rule("D0.03cc[Gy]", "<= 16 Gy", OptionalDouble.empty(), Tier.HARD, confirmed);
            assertThat(judge(rule, 18).advisory()).isTrue();
            assertThat(judge(rule, 18).isJudged()).isFalse();
            assertThat(judge(rule, 18).status()).isEqualTo(Status.FAIL);
        }

        @Test
        void keeps_its_own_verdict_and_is_never_judged() {
            Rule rule = rule("D0.03cc[Gy]", "<= 16 Gy", OptionalDouble.empty(), Tier.ADVISORY, source(Confidence.SV));
            assertThat(judge(rule, 12))
                    .extracting(Judgement::status, Judgement::advisory, Judgement::isJudged)
                    .containsExactly(Status.PASS, true, false);
        }

        @Test
        void is_every_row_of_an_advisory_protocol() {
            Judgement judgement =
                    StatusLogic.judge(judged("D0.03cc[Gy]", "<= 16 Gy"), 18, List.of(), TOLERANCE_GY, true);
            assertThat(judgement.advisory()).isTrue();
            assertThat(judgement.isJudged()).isFalse();
        }
    }

    @Test
    void a_report_row_has_no_verdict() {
        Rule rule = rule("Mean[Gy]", "", OptionalDouble.empty(), Tier.REPORT, source(Confidence.SV));
        Judgement judgement = judge(rule, 5);
        assertThat(judgement.status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(judgement.reason().orElseThrow().code()).isEqualTo("REPORT_ONLY");
        assertThat(judgement.advisory()).isTrue();
    }

    @Test
    void the_margin_is_positive_on_the_passing_side_and_absent_at_a_limit_of_zero() {
        assertThat(StatusLogic.marginPercent(judged("V10Gy[%]", "<= 10 %"), 8.1))
                .isEqualTo(OptionalDouble.of(100 * (10 - 8.1) / 10));
        assertThat(StatusLogic.marginPercent(judged("V100%[%]", ">= 90 %"), 81)).isEqualTo(OptionalDouble.of(-10));
        assertThat(StatusLogic.marginPercent(judged("V10Gy[cc]", "<= 0 cc"), 1)).isEmpty();
    }

    @Test
    void a_value_that_is_not_finite_is_refused() {
        assertThatThrownBy(() -> judge(judged("V10Gy[%]", "<= 10 %"), Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be finite");
    }

    @Nested
    class A_soft_row {
        @Test
        void passes_when_it_meets_the_limit() {
            Rule rule = rule("D0.03cc[Gy]", "<= 14 Gy", OptionalDouble.empty(), Tier.SOFT, source(Confidence.SV));
            assertThat(judge(rule, 13).status()).isEqualTo(Status.PASS);
        }

        @Test
        void is_a_variation_however_far_it_misses_and_never_fails() {
            Rule rule = rule("D0.03cc[Gy]", "<= 14 Gy", OptionalDouble.empty(), Tier.SOFT, source(Confidence.SV));
            assertThat(judge(rule, 14.1).status()).isEqualTo(Status.VARIATION);
            assertThat(judge(rule, 140).status()).isEqualTo(Status.VARIATION);
            assertThat(judge(rule, 140).isJudged()).isTrue();
        }

        @Test
        void is_not_evaluated_while_its_source_is_unconfirmed() {
            Rule rule = rule("D0.03cc[Gy]", "<= 14 Gy", OptionalDouble.empty(), Tier.SOFT, source(Confidence.SV2));
            assertThat(judge(rule, 140).status()).isEqualTo(Status.NOT_EVALUATED);
        }
    }

    @Nested
    class A_row_that_can_only_fail {
        private final Rule rule = judged("D0.03cc[Gy]", "<= 21.9 Gy")
                .withDetails(new RuleDetails(
                        RuleConditions.ALWAYS, true, false, Optional.empty(), Optional.empty(), "", "", "", List.of()));

        @Test
        void stands_outside_the_verdict_when_it_meets_the_limit() {
            Judgement judgement = judge(rule, 21.9);
            assertThat(judgement.status()).isEqualTo(Status.NOT_APPLICABLE);
            assertThat(judgement.reason().orElseThrow().code()).isEqualTo("MEETING_PROVES_NOTHING");
            assertThat(judgement.isJudged()).isFalse();
        }

        @Test
        void fails_when_it_misses_the_limit() {
            assertThat(judge(rule, 22).status()).isEqualTo(Status.FAIL);
        }
    }
}
