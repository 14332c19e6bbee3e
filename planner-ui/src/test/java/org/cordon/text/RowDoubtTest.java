package org.cordon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Status;
import org.cordon.report.Reviews;
import org.cordon.review.ConstraintRow;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RowDoubtTest {
    @Test
    void a_limit_inside_the_shown_bounds_is_said_to_lie_there() {
        ConstraintRow row = Reviews.row(limit10(), "Brainstem", 9.9, 0.2, Status.PASS);

        assertThat(RowText.doubt(row)).contains("within bounds: the limit lies inside an interval of the number");
        assertThat(Mark.word(row)).isEqualTo("Pass, within bounds");
    }

    @Test
    void a_limit_outside_the_shown_bounds_is_not_said_to_lie_inside() {
        ConstraintRow passes = doubtedElsewhere(Reviews.row(limit10(), "Brainstem", 9, 0.2, Status.PASS));
        ConstraintRow fails = doubtedElsewhere(Reviews.row(limit10(), "Brainstem", 12, 0.2, Status.FAIL));

        assertThat(passes.isLimitInShownBounds()).isFalse();
        assertThat(RowText.doubt(passes)).get().asString().startsWith("in doubt: another dose");
        assertThat(Mark.word(passes)).isEqualTo("Pass, in doubt");
        assertThat(Mark.of(passes)).isEqualTo(Mark.CAUTION);
        assertThat(Mark.word(fails)).isEqualTo("Fail");
    }

    @Test
    void a_row_without_doubt_says_nothing() {
        assertThat(RowText.doubt(Reviews.row(limit10(), "Brainstem", 9, 0.2, Status.PASS)))
                .isEmpty();
    }

    private static Rule limit10() {
        return Reviews.rule("brainstem-d003", "Brainstem", "D0.03cc[Gy]", Comparison.LESS_OR_EQUAL, 10);
    }

    @Test
    void a_reading_across_the_limit_is_told_with_its_number_and_way() {
        ConstraintRow.Reading above = new ConstraintRow.Reading("otherTarget:PTV_T8", 10.4, Status.FAIL);
        ConstraintRow.Reading below = new ConstraintRow.Reading("otherDose:Plan 2", 9.25, Status.PASS);
        ConstraintRow passes = doubtedElsewhere(Reviews.row(limit10(), "Brainstem", 9, 0.2, Status.PASS), below, above);
        ConstraintRow fails = doubtedElsewhere(Reviews.row(limit10(), "Brainstem", 12, 0.2, Status.FAIL), below, above);

        assertThat(RowText.doubt(passes)).contains("in doubt: 10.40\u00a0Gy along PTV_T8");
        assertThat(RowText.doubt(fails)).contains("read another way it is met: 9.25\u00a0Gy in the dose Plan 2");
    }

    private static ConstraintRow doubtedElsewhere(ConstraintRow row, ConstraintRow.Reading... readings) {
        return new ConstraintRow(
                row.id(),
                row.rule(),
                row.structure(),
                row.target(),
                row.segment(),
                row.matchedRoi(),
                row.roiNumber(),
                row.matchReason(),
                row.value(),
                row.numerical(),
                row.convention(),
                true,
                List.of(readings),
                row.location(),
                row.status(),
                row.advisory(),
                row.reason(),
                row.notes(),
                row.marginPercent());
    }
}
