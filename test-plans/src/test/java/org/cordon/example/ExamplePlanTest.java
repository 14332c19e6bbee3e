package org.cordon.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.MetricSyntax;
import org.cordon.constraint.Status;
import org.cordon.dvh.DvhCalculator;
import org.cordon.dvh.Measurement;
import org.cordon.finding.Severity;
import org.cordon.geometry.ZRange;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every variant ends as its table says, through the same reader and review as the program. */
class ExamplePlanTest {
    @TempDir
    private Path folder;

    private ReviewResult reviewed(Variant variant) {
        Path plan = folder.resolve(variant.id());
        ExamplePlan.write(variant, plan);
        ReviewResult result = Reviewed.folder(plan, Optional.empty());
        assertThat(result.verdict()).isEqualTo(variant.expectedVerdict());
        return result;
    }

    private static List<ConstraintRow> judged(ReviewResult result, Status status) {
        return result.rows().stream()
                .filter(row -> !row.advisory() && row.status() == status)
                .toList();
    }

    private static List<ConstraintRow> rows(ReviewResult result, String ruleId) {
        return result.rows().stream()
                .filter(row -> row.rule().id().equals(ruleId))
                .toList();
    }

    private static double value(ReviewResult result, String ruleId) {
        assertThat(rows(result, ruleId)).hasSize(1);
        return rows(result, ruleId).get(0).value().orElseThrow();
    }

    private static List<ConstraintRow> cordRows(ReviewResult result) {
        return result.rows().stream()
                .filter(row -> row.rule().id().startsWith("cord-"))
                .toList();
    }

    @Test
    void base_passes_every_row_outside_its_bounds_with_the_numbers_of_its_table() {
        ReviewResult result = reviewed(Variant.BASE);

        assertThat(value(result, "cord-partial-v10")).isCloseTo(8.0, within(0.3));
        assertThat(value(result, "cord-partial-max")).isBetween(12.0, 13.0);
        assertThat(value(result, "coverage-v100")).isCloseTo(92, within(1.0));
        assertThat(judged(result, Status.FAIL)).isEmpty();
        assertThat(judged(result, Status.NOT_EVALUATED)).isEmpty();
        assertThat(judged(result, Status.PASS)).hasSizeGreaterThanOrEqualTo(18).noneMatch(ConstraintRow::withinBounds);
        ConstraintRow partial = rows(result, "cord-partial-v10").get(0);
        assertThat(partial.numerical().orElseThrow().upper()).isLessThan(10);
        assertThat(partial.convention().orElseThrow().upper()).isLessThan(10);
        assertThat(result.findings()).noneMatch(finding -> finding.severity() != Severity.INFO);
    }

    @Test
    void cord_fail_fails_exactly_one_cord_row() {
        ReviewResult result = reviewed(Variant.CORD_FAIL);

        assertThat(judged(result, Status.FAIL))
                .singleElement()
                .satisfies(row -> assertThat(row.rule().id()).isEqualTo("cord-partial-v10"));
        assertThat(rows(result, "cord-partial-v10")
                        .get(0)
                        .numerical()
                        .orElseThrow()
                        .lower())
                .isGreaterThan(10);
    }

    @Test
    void missing_cord_evaluates_no_cord_row() {
        ReviewResult result = reviewed(Variant.MISSING_CORD);

        assertThat(cordRows(result)).hasSize(5).allMatch(row -> row.status() == Status.NOT_EVALUATED);
    }

    @Test
    void short_cord_evaluates_no_cord_row_and_names_the_gap() {
        ReviewResult result = reviewed(Variant.SHORT_CORD);

        assertThat(cordRows(result)).hasSize(5).allSatisfy(row -> {
            assertThat(row.status()).isEqualTo(Status.NOT_EVALUATED);
            assertThat(row.reason().orElseThrow().code()).isEqualTo("CORD_GAP_IN_SEGMENT");
        });
    }

    @Test
    void wrong_frame_is_an_error_and_judges_no_dose_row() {
        ReviewResult result = reviewed(Variant.WRONG_FRAME);

        assertNoDoseRowIsJudged(result);
        assertThat(result.findings())
                .anyMatch(finding ->
                        finding.severity() == Severity.ERROR && finding.code().startsWith("FRAME_OF_REFERENCE"));
    }

    @Test
    void missing_beam_is_an_error_and_judges_no_dose_row() {
        ReviewResult result = reviewed(Variant.MISSING_BEAM);

        assertNoDoseRowIsJudged(result);
        assertThat(result.findings())
                .anyMatch(finding ->
                        finding.severity() == Severity.ERROR && finding.code().equals("BEAM_DOSE_MISSING"));
    }

    private static void assertNoDoseRowIsJudged(ReviewResult result) {
        assertThat(judged(result, Status.PASS)).isEmpty();
        assertThat(judged(result, Status.VARIATION)).isEmpty();
        assertThat(judged(result, Status.FAIL)).isEmpty();
        assertThat(judged(result, Status.NOT_EVALUATED)).isNotEmpty();
    }

    @Test
    void two_targets_fail_each_on_its_own_segment_though_a_common_span_would_pass() {
        ReviewResult result = reviewed(Variant.TWO_TARGETS);

        List<ConstraintRow> segments = rows(result, "cord-partial-v10");
        assertThat(segments).hasSize(2).allSatisfy(row -> {
            assertThat(row.status()).isEqualTo(Status.FAIL);
            assertThat(row.value().orElseThrow()).isCloseTo(15, within(1.5));
        });
        assertThat(commonSpanPercent()).isCloseTo(6, within(1.0));
    }

    private static double commonSpanPercent() {
        Recipe recipe = Recipe.of(Variant.TWO_TARGETS);
        Structure cord = ExampleRois.of(recipe).stream()
                .filter(structure -> structure.name().equals("SpinalCord"))
                .findFirst()
                .orElseThrow();
        double upper = recipe.targets().get(0).upperCtvMm() + 6;
        double lower =
                2 * recipe.targets().get(1).middleMm() - recipe.targets().get(1).upperCtvMm() - 6;
        Body span = Body.of(cord, ZConvention.HALF_SLICE).clippedTo(new ZRange(lower, upper));
        Measurement measured = DvhCalculator.calculate(
                        span, recipe.dose().on(recipe.extent().dose(), 1))
                .measure(MetricSyntax.parseDoseVolume("V10Gy[%]"), OptionalDouble.empty());
        return ((Measurement.Value) measured).value();
    }

    @Test
    void ambiguous_names_are_offered_and_never_matched() {
        ReviewResult result = reviewed(Variant.AMBIGUOUS_NAMES);

        assertThat(cordRows(result)).hasSize(5).allSatisfy(row -> {
            assertThat(row.status()).isEqualTo(Status.NOT_EVALUATED);
            assertThat(row.reason().orElseThrow().args().get("candidates"))
                    .isEqualTo(List.of("Canal", "Cord-PTV", "zCord"));
        });
    }

    @Test
    void pass_within_bounds_passes_its_rows_but_a_person_must_look() {
        ReviewResult result = reviewed(Variant.PASS_WITHIN_BOUNDS);

        ConstraintRow partial = rows(result, "cord-partial-v10").get(0);
        assertThat(partial.status()).isEqualTo(Status.PASS);
        assertThat(partial.value().orElseThrow()).isCloseTo(9.95, within(0.03));
        assertThat(partial.withinBounds()).isTrue();
        assertThat(judged(result, Status.FAIL)).isEmpty();
        assertThat(judged(result, Status.NOT_EVALUATED)).isEmpty();
    }
}
