package org.cordon.desktop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Status;
import org.cordon.finding.Reason;
import org.cordon.report.Reviews;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;
import org.cordon.review.Verdict;
import org.cordon.text.Banner;
import org.cordon.text.Mark;
import org.cordon.text.Wording;
import org.junit.jupiter.api.Test;

class TableModelTest {
    private static final Rule ORGAN = Reviews.rule("eso", "Esophagus", "D0.03cc[Gy]", Comparison.LESS_OR_EQUAL, 16);

    private static TableModel model(List<ConstraintRow> rows) {
        return new TableModel(Reviews.result(Verdict.REVIEW, rows, List.of()), Wording.english());
    }

    @Test
    void the_filter_never_hides_what_failed_or_was_not_evaluated_and_says_how_many_rows_it_hides() {
        TableModel model = model(List.of(
                Reviews.row(ORGAN, "Esophagus", 17, 0.1, Status.FAIL),
                Reviews.notEvaluated(ORGAN, "Heart", Status.NOT_EVALUATED, Reason.of("NO_CORD_DRAWN")),
                Reviews.row(ORGAN, "Skin", 3, 0.1, Status.PASS),
                Reviews.row(ORGAN, "Liver", 4, 0.1, Status.PASS)));

        assertThat(model.rows(true))
                .extracting(ConstraintRow::structure)
                .containsExactlyInAnyOrder("Esophagus", "Heart");
        assertThat(model.attention()).isEqualTo(2);
        assertThat(model.total()).isEqualTo(4);
        assertThat(model.lines(true))
                .filteredOn(TableLine.Folded.class::isInstance)
                .extracting(line -> ((TableLine.Folded) line).title())
                .contains("2 hidden");
        assertThat(model.lines(false))
                .filteredOn(TableLine.Folded.class::isInstance)
                .isEmpty();
    }

    @Test
    void rows_that_do_not_apply_are_named_in_one_line() {
        TableModel model = model(List.of(
                Reviews.notEvaluated(ORGAN, "Kidneys", Status.NOT_APPLICABLE, Reason.of("NO_CORD_DRAWN")),
                Reviews.notEvaluated(ORGAN, "Trachea", Status.NOT_APPLICABLE, Reason.of("NO_CORD_DRAWN"))));

        assertThat(model.rows(false)).isEmpty();
        assertThat(model.lines(false))
                .singleElement()
                .isInstanceOfSatisfying(
                        TableLine.Folded.class, line -> assertThat(line.note()).isEqualTo("Kidneys, Trachea"));
    }

    @Test
    void a_row_without_a_number_shows_its_reason_in_the_place_of_the_number() {
        TableModel model =
                model(List.of(Reviews.notEvaluated(ORGAN, "Heart", Status.NOT_EVALUATED, Reason.of("NO_CORD_DRAWN"))));

        TableLine.Row row = (TableLine.Row) model.lines(false).get(1);

        assertThat(row.reason()).isNotEmpty();
        assertThat(row.word()).isEqualTo("Not evaluated");
        assertThat(row.spoken()).startsWith("Not evaluated. Heart, D0.03cc, ").endsWith(".");
    }

    @Test
    void a_sub_volume_is_named_briefly_and_with_its_target_where_there_are_several() {
        TableModel model = model(List.of());

        assertThat(model.structure(Reviews.row(ORGAN, "SpinalCord@target(CTV_T8)\u00b16mm", 8, 0.1, Status.PASS)))
                .isEqualTo("SpinalCord \u00b16 mm");
        assertThat(model.structure(Reviews.row(ORGAN, "Esophagus", 8, 0.1, Status.PASS)))
                .isEqualTo("Esophagus");
    }

    @Test
    void hostile_names_reach_the_table_as_one_harmless_line() {
        TableModel model = model(List.of(Reviews.row(ORGAN, Reviews.EVIL, 8, 0.1, Status.PASS)));

        String shown = ((TableLine.Row) model.lines(false).get(1)).structure();

        assertThat(shown).doesNotContain("\u001b", "\u202e", "\u0007");
    }

    @Test
    void a_fail_or_a_row_not_evaluated_is_never_the_reason_that_is_dropped() {
        List<ConstraintRow> rows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            rows.add(Reviews.row(ORGAN, "Organ" + i, 17 + i, 0.1, Status.FAIL));
        }
        rows.add(Reviews.notEvaluated(ORGAN, "Heart", Status.NOT_EVALUATED, Reason.of("NO_CORD_DRAWN")));
        ReviewResult result = Reviews.result(Verdict.FAIL, rows, List.of());

        List<ReasonLink> links = ReasonLink.of(result, Banner.of(result, Wording.english()));

        assertThat(links).hasSize(4);
        assertThat(links.get(0).mark()).isEqualTo(Mark.FAIL);
        assertThat(links.get(0).row()).contains(rows.get(0));
        assertThat(links.get(3).subject()).isEqualTo("and 4 more");
        assertThat(links.get(3).text()).contains("3 failed").contains("1 not evaluated");
        assertThat(links.get(3).row()).isPresent();
    }

    @Test
    void the_margin_scale_has_the_limit_at_one_place_for_upper_and_lower_limits() {
        Rule lower = Reviews.rule("cov", "PTV", "V16Gy[%]", Comparison.GREATER_OR_EQUAL, 90);

        assertThat(MarginScale.percent(Reviews.row(ORGAN, "Esophagus", 8, 0.1, Status.PASS), 8))
                .isEqualTo(50);
        assertThat(MarginScale.percent(Reviews.row(lower, "PTV", 81, 0.1, Status.FAIL), 81))
                .isEqualTo(-10);
        assertThat(MarginScale.position(100)).isZero();
        assertThat(MarginScale.position(0)).isEqualTo(100 / 130.0);
        assertThat(MarginScale.position(-30)).isEqualTo(1);
        assertThat(MarginScale.position(-500)).isEqualTo(1);
    }
}
