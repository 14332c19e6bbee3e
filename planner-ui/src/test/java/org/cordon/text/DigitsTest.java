package org.cordon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Status;
import org.cordon.report.Reviews;
import org.cordon.review.ConstraintRow;
import org.junit.jupiter.api.Test;

class DigitsTest {
    private static final Rule CORD = Reviews.rule("r", "SpinalCord", "V10Gy[%]", Comparison.LESS_OR_EQUAL, 10);

    private static String shown(Rule rule, double value, Status status) {
        return RowText.of(Reviews.row(rule, "SpinalCord", value, 0, status), 0).value();
    }

    @Test
    void a_value_just_above_the_limit_gets_the_digits_that_show_it() {
        assertThat(shown(CORD, 10.03, Status.FAIL)).isEqualTo("10.03\u00a0%");
        assertThat(shown(CORD, 10.0004, Status.FAIL)).isEqualTo("10.0004\u00a0%");
        assertThat(shown(CORD, 9.9, Status.PASS)).isEqualTo("9.9\u00a0%");
    }

    @Test
    void a_value_just_below_a_strict_limit_is_not_rounded_onto_it() {
        Rule strict = Reviews.rule("r", "SpinalCord", "V10Gy[cc]", Comparison.LESS, 0.35);

        assertThat(shown(strict, 0.3499, Status.PASS)).isEqualTo("0.3499\u00a0cc");
    }

    @Test
    void shown_digits_stand_on_the_side_of_the_limit_that_the_status_says() {
        Random random = new Random(11);
        for (Comparison comparison : Comparison.values()) {
            Rule rule = Reviews.rule("r", "SpinalCord", "V10Gy[%]", comparison, 10);
            for (int i = 0; i < 2000; i++) {
                double value = 10 + random.nextGaussian() * StrictMath.pow(10, -random.nextInt(9));
                if (value == 10) {
                    continue;
                }
                Status status = comparison.holds(value, 10) ? Status.PASS : Status.FAIL;
                String digits = shown(rule, value, status).replace("\u00a0%", "");
                assertThat(comparison.holds(new BigDecimal(digits).doubleValue(), 10))
                        .as(comparison.symbol() + " " + value + " shown as " + digits)
                        .isEqualTo(status == Status.PASS);
            }
        }
    }

    @Test
    void intervals_are_rounded_outwards_and_hold_the_limit_exactly_when_the_true_ones_do() {
        ConstraintRow holds = Reviews.row(CORD, "SpinalCord", 9.96, 0.041, Status.PASS);
        ConstraintRow holdsNot = Reviews.row(CORD, "SpinalCord", 9.9, 0.08, Status.PASS);

        assertThat(RowText.of(holds, 0).numerical()).isEqualTo("9.9 \u2013 10.1");
        assertThat(RowText.of(holdsNot, 0).numerical()).isEqualTo("9.82 \u2013 9.98");
    }

    @Test
    void a_pass_that_only_the_rounding_tolerance_allows_says_so() {
        Rule dose = Reviews.rule("r", "SpinalCord", "D0.03cc[Gy]", Comparison.LESS, 14);
        RowText text = RowText.of(Reviews.row(dose, "SpinalCord", 14.0, 0, Status.PASS), 0.005);

        assertThat(text.limit()).contains("tolerance 0.005");
    }

    @Test
    void a_minus_is_a_real_minus_and_a_margin_is_never_a_signed_zero() {
        assertThat(RowText.of(Reviews.row(CORD, "SpinalCord", 10.004, 0, Status.FAIL), 0)
                        .margin())
                .isEqualTo("\u22120.04\u00a0%");
        assertThat(Numbers.fixed(-0.04, 1)).isEqualTo("0.0");
    }
}
