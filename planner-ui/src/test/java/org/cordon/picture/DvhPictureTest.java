package org.cordon.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.Status;
import org.cordon.report.Reviews;
import org.cordon.review.ConstraintRow;
import org.cordon.text.Mark;
import org.junit.jupiter.api.Test;

class DvhPictureTest {
    private static Optional<LimitPoint> limit(String metric, Comparison comparison, double limit, double volumeCc) {
        ConstraintRow row =
                Reviews.row(Reviews.rule("r", "SpinalCord", metric, comparison, limit), "x", 1, 0.1, Status.PASS);
        return LimitPoint.ofLimit(row, volumeCc, 16);
    }

    @Test
    void limits_stand_where_the_histogram_would_touch_them() {
        assertThat(limit("V10Gy[%]", Comparison.LESS_OR_EQUAL, 10, 5)).contains(new LimitPoint(10, 10, true));
        assertThat(limit("V10Gy[cc]", Comparison.LESS, 0.5, 5)).contains(new LimitPoint(10, 10, true));
        assertThat(limit("D0.5cc[Gy]", Comparison.LESS_OR_EQUAL, 14, 5)).contains(new LimitPoint(14, 10, true));
        assertThat(limit("V100%[%]", Comparison.GREATER_OR_EQUAL, 90, 5)).contains(new LimitPoint(16, 90, false));
        assertThat(limit("D95%[%]", Comparison.GREATER_OR_EQUAL, 50, 5)).contains(new LimitPoint(8, 95, false));
        assertThat(limit("Max[cGy]", Comparison.LESS_OR_EQUAL, 1400, 5)).contains(new LimitPoint(14, 0, true));
        assertThat(limit("Mean[Gy]", Comparison.LESS_OR_EQUAL, 4, 5)).isEmpty();
    }

    @Test
    void a_cold_volume_that_must_be_large_fails_above_the_curve() {
        assertThat(limit("CV7.4Gy[cc]", Comparison.GREATER_OR_EQUAL, 1000, 4000))
                .contains(new LimitPoint(7.4, 75, true));
    }

    @Test
    void a_limit_without_prescription_has_no_place() {
        ConstraintRow row = Reviews.row(
                Reviews.rule("r", "PTV", "V100%[%]", Comparison.GREATER_OR_EQUAL, 90), "x", 92, 0.1, Status.PASS);

        assertThat(LimitPoint.ofLimit(row, 5, Double.NaN)).isEmpty();
    }

    @Test
    void axes_end_at_round_numbers() {
        assertThat(NiceAxis.upTo(17.9, 8).end()).isEqualTo(20);
        assertThat(NiceAxis.upTo(62.6, 8).end()).isEqualTo(70);
        assertThat(NiceAxis.upTo(20, 8).ticks()).hasSize(6);
        assertThat(NiceAxis.upTo(0, 8).end()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void coordinates_have_two_decimals_at_most_and_no_exponent() {
        assertThat(Coordinates.number(1e-9)).isEqualTo("0");
        assertThat(Coordinates.number(1234567.891)).isEqualTo("1234567.89");
        assertThat(Coordinates.number(-2.5)).isEqualTo("-2.5");
    }

    @Test
    void the_margin_bar_has_room_left_and_excess_right_for_both_directions() {
        ConstraintRow over = Reviews.row(
                Reviews.rule("r", "SpinalCord", "V10Gy[%]", Comparison.LESS_OR_EQUAL, 10), "x", 20, 0.1, Status.FAIL);
        ConstraintRow under = Reviews.row(
                Reviews.rule("r", "PTV", "V100%[%]", Comparison.GREATER_OR_EQUAL, 90), "x", 45, 0.1, Status.FAIL);

        assertThat(MarginBar.svg(over).toString()).contains(Colours.of(Mark.FAIL), "M84 8L80 4");
        assertThat(MarginBar.svg(under).toString()).contains("M84 8L80 4");
    }

    @Test
    void every_status_has_an_icon_of_its_own() {
        for (Mark one : Mark.values()) {
            for (Mark other : Mark.values()) {
                if (one != other) {
                    assertThat(StatusIcon.svg(one, 16).toString())
                            .isNotEqualTo(StatusIcon.svg(other, 16).toString());
                }
            }
        }
    }
}
