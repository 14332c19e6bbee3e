package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.cordon.review.TestCase.box;

import com.google.common.util.concurrent.MoreExecutors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.finding.Finding;
import org.cordon.plan.Progress;
import org.cordon.review.request.CaseFile;
import org.cordon.review.request.PrescriptionSyntax;
import org.cordon.review.request.ReviewException;
import org.cordon.review.request.ReviewRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A what-if is the plan's dose times a factor: every number follows from the plan's own. */
class WhatIfTest {
    private static final double ROUNDING = 1e-6;

    private final TestCase built = TestCase.passing();

    private static ReviewResult asked(String prescription, TestCase plan) {
        return Run.standard().rx(prescription).whatIf().on(plan);
    }

    @Test
    void doses_are_those_of_the_plan_times_the_factor() {
        ReviewResult real = Run.standard().on(built);
        ReviewResult scaled = asked("PTV_T8=17Gy/1", built);

        assertThat(scaled.doseMaxGy()).isCloseTo(real.doseMaxGy() * 17 / 16, within(ROUNDING * real.doseMaxGy()));
        List<ConstraintRow> doses = real.rows().stream()
                .filter(row -> row.value().isPresent()
                        && row.rule().metric().unitSymbol().equals("Gy"))
                .toList();
        assertThat(doses).isNotEmpty();
        for (ConstraintRow row : doses) {
            assertThat(Run.row(scaled, row.rule().id()).value().getAsDouble())
                    .as(row.id())
                    .isCloseTo(row.value().getAsDouble() * 17 / 16, within(ROUNDING));
        }
    }

    @Test
    void coverage_at_the_prescription_is_that_of_the_plan() {
        ReviewResult real = Run.standard().on(built);
        ReviewResult scaled = asked("PTV_T8=17Gy/1", built);
        List<ConstraintRow> coverage = real.rows().stream()
                .filter(row -> row.rule().structure().isTarget() && row.value().isPresent())
                .toList();

        assertThat(coverage).isNotEmpty();
        for (ConstraintRow row : coverage) {
            assertThat(Run.row(scaled, row.rule().id()).value().getAsDouble())
                    .isCloseTo(row.value().getAsDouble(), within(ROUNDING));
            assertThat(Run.row(scaled, row.rule().id()).status()).isEqualTo(row.status());
        }
        assertThat(scaled.conformity()).hasSameSizeAs(real.conformity());
    }

    @Test
    void says_what_was_scaled_and_never_passes() {
        ReviewResult scaled = asked("17Gy/1", built);
        Finding said = scaled.findings().stream()
                .filter(finding -> finding.code().equals("WHAT_IF_DOSE_SCALED"))
                .findFirst()
                .orElseThrow();

        assertThat(said.reason().args())
                .containsEntry("factor", 17.0 / 16)
                .containsEntry("askedGy", 17.0)
                .containsEntry("plannedGy", 16.0);
        assertThat(scaled.whatIf()).isTrue();
        assertThat(scaled.verdict()).isNotEqualTo(Verdict.PASS);
        assertThat(scaled.prescriptions().get(0).doseGy()).isEqualTo(17);
        assertThat(scaled.prescriptions().get(0).source()).isEqualTo("RTPLAN DoseReference 1, scaled");
    }

    @Test
    void of_the_plans_own_prescription_is_the_plan() {
        ReviewResult same = asked("PTV_T8=16Gy/1", built);

        assertThat(same.whatIf()).isFalse();
        assertThat(same.verdict()).as(Run.shown(same)).isEqualTo(Verdict.PASS);
    }

    @Test
    void with_earlier_courses_at_the_plans_own_prescription_is_marked_and_never_passes() {
        ReviewResult real = Run.standard().on(built);
        ReviewResult again =
                Run.standard().earlier("30/10, 2025-03-01, cord 100%").whatIf().on(built);

        assertThat(real.verdict()).isEqualTo(Verdict.PASS);
        assertThat(again.whatIf()).isTrue();
        assertThat(again.verdict()).isNotEqualTo(Verdict.PASS);
        assertThat(again.findings()).extracting(Finding::code).contains("WHAT_IF_EARLIER_COURSES");
        assertThat(again.reirradiation()).isPresent();
        assertThat(again.rows()).as("the rows are those of the plan").isEqualTo(real.rows());
    }

    @Test
    void with_earlier_courses_and_another_prescription_says_both() {
        ReviewResult both = Run.standard()
                .rx("PTV_T8=17Gy/1")
                .earlier("30/10, 2025-03-01, cord 100%")
                .whatIf()
                .on(built);

        assertThat(both.prescriptions().get(0).doseGy()).isEqualTo(17);
        assertThat(both.findings())
                .extracting(Finding::code)
                .contains("WHAT_IF_EARLIER_COURSES", "WHAT_IF_DOSE_SCALED");
    }

    @Test
    void earlier_courses_that_are_stated_and_not_tried_out_are_no_what_if() {
        ReviewResult stated =
                Run.standard().earlier("30/10, 2025-03-01, cord 100%").on(built);

        assertThat(stated.whatIf()).isFalse();
        assertThat(stated.reirradiation()).isPresent();
    }

    @Test
    void finds_in_the_files_what_the_plan_as_it_is_shows() {
        List<String> real =
                Run.standard().on(built).findings().stream().map(Finding::code).toList();
        List<String> scaled = asked("PTV_T8=17Gy/1", built).findings().stream()
                .map(Finding::code)
                .filter(code -> !code.equals("WHAT_IF_DOSE_SCALED"))
                .toList();

        assertThat(scaled).containsExactlyElementsOf(real);
    }

    @Test
    void for_one_target_takes_the_others_with_it() {
        built.with(box(4, "PTV_T12", "PTV", -15, 15, -30, -4, -62, -38));
        built.references = List.of(TestCase.targetReference(1, 2, 16), TestCase.targetReference(2, 4, 12));
        ReviewResult scaled = asked("PTV_T8=20Gy/1", built);

        assertThat(scaled.prescriptions()).extracting(Prescription::doseGy).containsExactly(20.0, 15.0);
    }

    @Test
    void with_two_factors_for_one_dose_is_refused() {
        built.with(box(4, "PTV_T12", "PTV", -15, 15, -30, -4, -62, -38));
        built.references = List.of(TestCase.targetReference(1, 2, 16), TestCase.targetReference(2, 4, 12));

        assertThatThrownBy(() -> Run.standard()
                        .rx("PTV_T8=20Gy/1")
                        .rx("PTV_T12=16Gy/1")
                        .whatIf()
                        .on(built))
                .isInstanceOf(ReviewException.class)
                .hasMessage("the prescriptions of the what-if ask for different factors of one dose");
    }

    @Test
    void of_a_dose_whose_prescription_nobody_knows_is_refused() {
        built.references = List.of();

        assertThatThrownBy(() -> asked("PTV_T8=17Gy/1", built))
                .isInstanceOf(ReviewException.class)
                .hasMessageContaining("the prescription that it was planned for is not known");
    }

    @Test
    void starts_from_the_case_file_where_the_plan_has_no_prescription(@TempDir Path folder) throws IOException {
        built.references = List.of();
        Path file = folder.resolve(CaseFile.NAME);
        Files.writeString(file, """
                schema: cordon.case/1
                targets:
                  - roi: PTV_T8
                    prescription: 16Gy/1
                """);
        ReviewResult scaled =
                Run.standard().caseFile(file).rx("17Gy/1").whatIf().on(built);

        assertThat(scaled.whatIf()).isTrue();
        assertThat(scaled.prescriptions().get(0).source()).isEqualTo("case file, scaled");
    }

    private ReviewRequest named(Path folder, String asked) throws IOException {
        Path file = folder.resolve(CaseFile.NAME);
        Files.writeString(file, "schema: cordon.case/1\nlevel: T8\nprotocol: rtog-0631\n");
        return ReviewRequest.empty().decidedBy(file).asWhatIf(List.of(PrescriptionSyntax.parse(asked)));
    }

    private ReviewResult reviewed(ReviewRequest request) {
        return PlanReview.review(
                built.set(),
                request,
                ProtocolLibrary.shipped(),
                MoreExecutors.newDirectExecutorService(),
                Progress.NONE);
    }

    @Test
    void keeps_the_protocol_of_the_case_file_as_long_as_it_holds(@TempDir Path folder) throws IOException {
        ReviewResult result = reviewed(named(folder, "18Gy/1"));

        assertThat(result.protocol().id()).isEqualTo("rtog-0631");
        assertThat(result.protocolReason()).isEqualTo("given");
    }

    @Test
    void leaves_the_protocol_of_the_case_file_where_it_does_not_hold(@TempDir Path folder) throws IOException {
        ReviewRequest request = named(folder, "27Gy/3");

        assertThatThrownBy(() -> reviewed(request))
                .isInstanceOfSatisfying(
                        ReviewException.class, none -> assertThat(none.code()).isEqualTo("PROTOCOL_NOT_CHOSEN"));
    }

    @Test
    void never_leaves_a_protocol_that_was_named_with_it() {
        ReviewResult result = Run.standard().rx("PTV_T8=40Gy/5").whatIf().on(built);

        assertThat(Run.errors(result)).contains("PLAN_OUTSIDE_PROTOCOL");
    }

    @Test
    void leaves_other_schedules_to_be_scaled_from_the_plan_as_it_is() {
        ScaledReview scaled = ScaledReview.of(
                built.set(),
                ReviewRequest.empty().asWhatIf(List.of(PrescriptionSyntax.parse("17Gy/1"))),
                ProtocolLibrary.shipped(),
                MoreExecutors.newDirectExecutorService(),
                Progress.NONE);

        assertThat(scaled.prescriptions()).extracting(Prescription::doseGy).containsExactly(16.0);
    }
}
