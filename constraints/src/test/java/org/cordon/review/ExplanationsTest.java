package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.cordon.constraint.Confidence;
import org.cordon.constraint.Contradiction;
import org.cordon.constraint.RuleConditions;
import org.cordon.constraint.RuleDetails;
import org.cordon.finding.Reason;
import org.junit.jupiter.api.Test;

class ExplanationsTest {
    private final ReviewResult result = Run.standard().on(TestCase.passing());
    private final Explanations explanations = Explanations.of(result);

    private static Reason part(List<Reason> reasons, String code) {
        return reasons.stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " not in " + reasons));
    }

    private static double number(Reason reason, String key) {
        return (Double) reason.args().get(key);
    }

    @Test
    void rows_are_found_by_their_own_id_and_by_that_of_their_rule() {
        assertThat(explanations.rows("cord-partial-v10#PTV_T8:1")).hasSize(1);
        assertThat(explanations.rows("cord-partial-v10")).hasSize(1);
        assertThat(explanations.rows("cord")).isEmpty();
    }

    @Test
    void a_sub_volume_tells_where_it_lies_and_how_far_its_number_is_from_the_limit_along_both_axes() {
        ConstraintRow row = explanations.rows("cord-partial-v10").get(0);
        Explanation why = explanations.explain(row);
        Reason along = part(why.structure(), "EXPLAIN_ALONG_TARGET");
        assertThat(number(along, "lowerMm"))
                .isEqualTo(row.segment().orElseThrow().lowerMm());
        assertThat(part(why.structure(), "EXPLAIN_FOUND").args()).containsEntry("roi", "SpinalCord");
        double v10 = row.value().getAsDouble();
        assertThat(number(part(why.distance(), "EXPLAIN_VOLUME_DISTANCE"), "distancePercent"))
                .isCloseTo(10 - v10, within(1e-9));
        Reason dose = part(why.distance(), "EXPLAIN_DOSE_DISTANCE");
        assertThat(dose.args()).containsEntry("metric", "D10%[Gy]").containsEntry("limitGy", 10.0);
        assertThat(number(dose, "distanceGy")).isPositive().isCloseTo(10 - number(dose, "atGy"), within(1e-12));
        assertThat(number(part(why.distance(), "EXPLAIN_DOSE_SCALE"), "scalePercent"))
                .isCloseTo(100 * (10 / number(dose, "atGy") - 1), within(1e-9));
        assertThat(part(why.changes(), "CHANGE_PASS")).isNotNull();
    }

    @Test
    void a_point_dose_tells_the_volume_above_its_limit_and_where_the_hottest_point_lies() {
        TestCase hot = TestCase.passing();
        hot.frontGy = 15;
        ReviewResult failed = Run.standard().on(hot);
        ConstraintRow row = Explanations.of(failed).rows("cord-max").get(0);
        Explanation why = Explanations.of(failed).explain(row);
        assertThat(number(part(why.distance(), "EXPLAIN_DOSE_DISTANCE"), "distanceGy"))
                .isNegative();
        Reason volume = part(why.distance(), "EXPLAIN_VOLUME_AT_LIMIT");
        assertThat(volume.args()).containsEntry("metric", "V14Gy[cc]").containsEntry("askedCc", 0.03);
        assertThat(number(volume, "volumeCc")).isGreaterThan(0.03);
        assertThat(number(part(why.distance(), "EXPLAIN_LOCATION"), "yMm")).isCloseTo(0, within(0.5));
        assertThat(part(why.changes(), "CHANGE_FAIL")).isNotNull();
    }

    @Test
    void the_scale_of_the_dose_puts_the_number_on_its_limit() {
        ConstraintRow row = explanations.rows("cord-max").get(0);
        double scale = number(part(explanations.explain(row).distance(), "EXPLAIN_DOSE_SCALE"), "scalePercent");
        assertThat(row.value().getAsDouble() * (1 + scale / 100)).isCloseTo(14, within(1e-9));
    }

    @Test
    void a_row_that_was_not_evaluated_tells_why_and_has_no_distance() {
        ReviewResult without = Run.standard().on(TestCase.passing().without("Esophagus"));
        ConstraintRow row = Explanations.of(without).rows("eso-max").get(0);
        Explanation why = Explanations.of(without).explain(row);
        assertThat(part(why.structure(), "EXPLAIN_NOT_FOUND")).isNotNull();
        assertThat(why.distance()).isEmpty();
        assertThat(why.changes()).contains(row.reason().orElseThrow());
    }

    @Test
    void what_contradicts_a_row_stands_beside_it_and_in_its_explanation() {
        RuleDetails details = new RuleDetails(
                RuleConditions.ALWAYS,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                "2021",
                "stenosis",
                "",
                List.of(new Contradiction("15.4 Gy", "TG-101", Confidence.K_HI, "The stricter is used.")));
        TestProtocol protocol = TestProtocol.standard()
                .plus(TestProtocol.row("eso-other", "Esophagus", "D0.03cc[Gy]", "<= 15 Gy")
                        .build()
                        .withDetails(details));
        ReviewResult both = Run.standard().protocol(protocol).on(TestCase.passing());
        ConstraintRow row = Run.row(both, "eso-other");
        assertThat(row.notes()).extracting(Reason::code).contains("CONTRADICTING_SOURCE");
        Explanation why = Explanations.of(both).explain(row);
        assertThat(part(why.evidence(), "CONTRADICTING_SOURCE").args())
                .containsEntry("says", "15.4 Gy")
                .containsEntry("resolution", "The stricter is used");
        assertThat(part(why.evidence(), "EXPLAIN_ENDPOINT").args()).containsEntry("endpoint", "stenosis");
        assertThat(why.changes()).extracting(Reason::code).doesNotContain("CONTRADICTING_SOURCE");
    }
}
