package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordon.review.TestCase.box;

import com.google.common.util.concurrent.MoreExecutors;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Setting;
import org.cordon.constraint.Status;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.finding.Reason;
import org.cordon.plan.DoseReference;
import org.cordon.plan.ImageSeries;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.plan.RtDose;
import org.cordon.review.request.ReviewException;
import org.cordon.review.request.ReviewRequest;
import org.cordon.structure.Structure;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Targets, prescriptions, protocol scope, plan purpose and further plans. */
class PrescriptionAndScopeTest {
    private final TestCase built = TestCase.passing();

    private static ReviewResult withoutProtocol(TestCase built) {
        return PlanReview.review(
                built.set(),
                ReviewRequest.empty(),
                ProtocolLibrary.shipped(),
                MoreExecutors.newDirectExecutorService(),
                Progress.NONE);
    }

    @Nested
    class The_target {
        @Test
        void is_the_roi_of_the_plans_dose_reference() {
            built.with(box(4, "PTV_Other", "PTV", -15, 15, -30, -4, -62, -38));
            ReviewResult result = Run.standard().on(built);
            assertThat(result.prescriptions()).extracting(Prescription::target).containsExactly("PTV_T8");
            assertThat(result.prescriptions().get(0).source()).isEqualTo("RTPLAN DoseReference 1");
            assertThat(Run.warnings(result)).contains("PTV_WITHOUT_PRESCRIPTION");
        }

        @Test
        void is_else_the_only_ptv_that_is_no_helper() {
            built.references = List.of(
                    new DoseReference(1, "COORDINATES", "TARGET", OptionalInt.empty(), "", OptionalDouble.of(16)));
            built.with(box(4, "zPTV_opt", "PTV", -15, 15, -30, -4, -62, -38));
            built.with(box(5, "PTV eval", "PTV", -15, 15, -30, -4, -62, -38));
            ReviewResult result = Run.standard().on(built);
            assertThat(result.verdict()).as(Run.shown(result)).isEqualTo(Verdict.PASS);
            assertThat(result.prescriptions()).extracting(Prescription::target).containsExactly("PTV_T8");
        }

        @Test
        void is_unknown_with_two_ptvs_and_no_reference() {
            built.references = List.of();
            built.with(box(4, "PTV_T12", "PTV", -15, 15, -30, -4, -62, -38));
            ReviewResult result = Run.standard().on(built);
            assertThat(Run.reason(result, "coverage")).isEqualTo("TARGET_UNKNOWN");
            assertThat(Run.row(result, "coverage").reason().orElseThrow().args())
                    .containsEntry("candidates", List.of("#2 PTV_T8", "#4 PTV_T12"));
            assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        }

        @Test
        void of_the_plan_that_is_not_in_the_structures_is_an_error() {
            built.references = List.of(TestCase.targetReference(1, 2, 16), TestCase.targetReference(2, 77, 16));
            assertThat(Run.errors(Run.standard().on(built))).contains("TARGET_OF_PLAN_NOT_IN_STRUCTURES");
        }

        @Test
        void of_the_plan_that_was_not_asked_for_is_a_warning() {
            built.with(box(4, "CTV_T12", "CTV", -15, 15, -30, -4, -62, -38));
            built.references = List.of(TestCase.targetReference(1, 2, 16), TestCase.targetReference(2, 4, 16));
            ReviewResult result = Run.standard().targets("PTV_T8").on(built);
            assertThat(result.prescriptions()).extracting(Prescription::target).containsExactly("PTV_T8");
            assertThat(Run.warnings(result)).containsExactly("TARGET_OF_PLAN_LEFT_OUT");
            assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        }

        @Test
        void is_reviewed_by_a_person_when_a_ctv_cannot_be_measured() {
            Structure ctv = box(4, "CTV_T8", "CTV", -13, 13, -28, -6, -8, 8);
            built.with(new Structure(ctv.info(), ctv.planes(), List.of(Reason.of("CONTOUR_NOT_PLANAR")), 0, 0));
            assertThat(Run.warnings(Run.standard().on(built))).containsExactly("CTV_NOT_MEASURABLE");
        }

        @Test
        void must_have_a_coverage_row_each() {
            built.with(box(4, "PTV_T12", "PTV", -15, 15, -30, -4, -62, -38));
            built.with(new Structure(TestCase.info(4, "PTV_T12", "PTV"), List.of(), List.of(), 0, 0));
            built.references = List.of(TestCase.targetReference(1, 2, 16), TestCase.targetReference(2, 4, 16));
            ReviewResult result = Run.standard().on(built);
            assertThat(Run.warnings(result)).contains("TARGET_WITHOUT_JUDGED_ROW");
            assertThat(result.verdict()).isNotEqualTo(Verdict.PASS);
        }
    }

    @Nested
    class A_prescription {
        @Test
        void that_agrees_with_the_plan_changes_nothing() {
            ReviewResult result = Run.standard().rx("PTV_T8=16Gy/1").on(built);
            assertThat(result.verdict()).as(Run.shown(result)).isEqualTo(Verdict.PASS);
            assertThat(result.prescriptions().get(0).source()).isEqualTo("RTPLAN DoseReference 1");
        }

        @Test
        void that_contradicts_the_plan_is_an_error_and_not_used() {
            ReviewResult result = Run.standard().rx("PTV_T8=18Gy/1").on(built);
            assertThat(Run.errors(result)).containsExactly("PRESCRIPTION_DIFFERS_FROM_PLAN");
            assertThat(result.prescriptions().get(0).doseGy()).isEqualTo(16);
            assertThat(result.exitCode()).isEqualTo(1);
        }

        @Test
        void that_contradicts_the_number_of_fractions_is_an_error() {
            assertThat(Run.errors(Run.standard().rx("PTV_T8=16Gy/2").on(built)))
                    .contains("PRESCRIPTION_DIFFERS_FROM_PLAN");
        }

        @Test
        void may_contradict_in_a_what_if_which_never_ends_in_pass() {
            ReviewResult result = Run.standard().rx("PTV_T8=17Gy/1").whatIf().on(built);
            assertThat(result.whatIf()).isTrue();
            assertThat(result.prescriptions().get(0).doseGy()).isEqualTo(17);
            assertThat(Run.errors(result)).isEmpty();
            assertThat(result.exitCode()).isNotEqualTo(0);
        }

        @Test
        void without_its_target_belongs_to_the_only_target() {
            built.references = List.of();
            ReviewResult result = Run.standard().rx("16Gy/1").on(built);
            assertThat(result.verdict()).as(Run.shown(result)).isEqualTo(Verdict.PASS);
            assertThat(result.prescriptions().get(0).source()).isEqualTo("--rx");
        }

        @Test
        void without_its_target_is_refused_with_two_targets() {
            built.with(box(4, "PTV_T12", "PTV", -15, 15, -30, -4, -62, -38));
            built.references = List.of(TestCase.targetReference(1, 2, 16), TestCase.targetReference(2, 4, 16));
            assertThatThrownBy(() -> Run.standard().rx("16Gy/1").on(built))
                    .isInstanceOfSatisfying(
                            ReviewException.class,
                            refused -> assertThat(refused.candidates()).containsExactly("#2 PTV_T8", "#4 PTV_T12"));
        }

        @Test
        void that_nobody_stated_leaves_every_row_not_evaluated() {
            built.references = List.of();
            ReviewResult result = Run.standard().on(built);
            assertThat(Run.warnings(result)).contains("PRESCRIPTION_UNKNOWN");
            assertThat(result.rows()).noneMatch(row -> MustJudge.isJudged(row));
            assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        }

        @Test
        void is_ambiguous_when_the_plan_gives_two_doses_for_one_target() {
            built.references = List.of(TestCase.targetReference(1, 2, 16), TestCase.targetReference(2, 2, 18));
            assertThat(Run.warnings(Run.standard().on(built))).contains("PRESCRIPTION_UNKNOWN");
        }

        @Test
        void has_no_number_of_fractions_with_two_fraction_groups() {
            built.groups = List.of(TestCase.group(1, 1, 1), TestCase.group(2, 1, 2));
            assertThat(Run.warnings(Run.standard().on(built))).contains("PRESCRIPTION_UNKNOWN");
        }

        @Test
        void for_an_unknown_roi_is_refused_with_the_candidates() {
            assertThatThrownBy(() -> Run.standard().rx("PTV_X=16Gy/1").on(built))
                    .isInstanceOfSatisfying(ReviewException.class, refused -> {
                        assertThat(refused.code()).isEqualTo("ROI_NOT_FOUND");
                        assertThat(refused.candidates()).contains("#2 PTV_T8");
                    });
        }

        @Test
        void may_name_its_roi_by_number() {
            assertThat(Run.standard().rx("#2=16Gy/1").on(built).verdict()).isEqualTo(Verdict.PASS);
        }
    }

    @Nested
    class The_dose {
        @Test
        void of_half_the_prescription_is_an_implausible_plan_and_an_error() {
            built.doses.add(built.dose("1.7", "PLAN", (x, y, z) -> built.baseGy(x, y, z) * 2 / 3));
            assertThat(Run.errors(Run.standard().on(built))).contains("DOSE_IMPLAUSIBLE_FOR_PRESCRIPTION");
        }

        @Test
        void of_twice_the_prescription_is_an_error() {
            built.doses.add(built.dose("1.7", "PLAN", (x, y, z) -> built.baseGy(x, y, z) * 2));
            assertThat(Run.errors(Run.standard().on(built))).contains("DOSE_IMPLAUSIBLE_FOR_PRESCRIPTION");
        }
    }

    @Nested
    class The_protocol {
        @Test
        void that_does_not_hold_for_the_dose_judges_nothing_and_fails() {
            TestProtocol other = TestProtocol.standard();
            other.range = new Protocol.DoseRange(20, 24);
            ReviewResult result = Run.standard().protocol(other).on(built);
            assertThat(Run.errors(result)).contains("PLAN_OUTSIDE_PROTOCOL");
            assertThat(result.rows()).noneMatch(row -> MustJudge.isJudged(row));
            assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        }

        @Test
        void that_does_not_hold_for_the_number_of_fractions_judges_nothing_and_fails() {
            TestProtocol other = TestProtocol.standard();
            other.fractions = Set.of(3);
            assertThat(Run.errors(Run.standard().protocol(other).on(built))).contains("PLAN_OUTSIDE_PROTOCOL");
        }

        @Test
        void that_does_not_hold_in_the_setting_judges_nothing() {
            ReviewResult result = Run.standard().setting(Setting.REIRRADIATED).on(built);
            assertThat(Run.warnings(result)).contains("PROTOCOL_NOT_FOR_SETTING");
            assertThat(result.rows()).noneMatch(row -> MustJudge.isJudged(row));
            assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        }

        @Test
        void without_rows_is_never_a_pass() {
            ReviewResult result = Run.standard().protocol(TestProtocol.of()).on(built);
            assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        }

        @Test
        void that_names_no_row_that_must_be_judged_is_never_a_pass() {
            TestProtocol loose = TestProtocol.of(TestProtocol.row("eso-max", "Esophagus", "D0.03cc[Gy]", "<= 16 Gy")
                    .build());
            ReviewResult result = Run.standard().protocol(loose).on(built);
            assertThat(Run.status(result, "eso-max")).isEqualTo(Status.PASS);
            assertThat(Run.warnings(result)).contains("PROTOCOL_WITHOUT_MUST_JUDGE");
            assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        }

        @Test
        void is_chosen_by_itself_when_exactly_one_clinical_protocol_matches() {
            ReviewResult result = withoutProtocol(built);
            assertThat(result.protocol().id()).isEqualTo("rtog-0631");
            assertThat(result.protocolReason()).isEqualTo("only match for 16 Gy x 1");
        }

        @Test
        void is_asked_for_with_candidates_when_none_matches() {
            built.references = List.of(TestCase.targetReference(1, 2, 40));
            built.groups = List.of(TestCase.group(1, 20, 1, 2, 3));
            assertThatThrownBy(() -> withoutProtocol(built)).isInstanceOfSatisfying(ReviewException.class, refused -> {
                assertThat(refused.kind()).isEqualTo(ReviewException.Kind.USAGE);
                assertThat(refused.code()).isEqualTo("PROTOCOL_NOT_CHOSEN");
                assertThat(refused.candidates()).containsExactly("cord-conventional");
            });
        }

        @Test
        void is_never_a_reference_table_unless_it_is_named() {
            built.references = List.of(TestCase.targetReference(1, 2, 27));
            built.groups = List.of(TestCase.group(1, 3, 1, 2, 3));
            assertThatThrownBy(() -> withoutProtocol(built))
                    .isInstanceOfSatisfying(
                            ReviewException.class,
                            refused -> assertThat(refused.candidates())
                                    .contains("tg-101", "hytec-2021")
                                    .doesNotContain("rtog-0631"));
        }
    }

    @Nested
    class The_plan {
        @Test
        void for_verification_is_refused() {
            built.intent = Optional.of("VERIFICATION");
            ReviewResult result = Run.standard().on(built);
            assertThat(Run.errors(result)).containsExactly("PLAN_NOT_FOR_TREATMENT");
            assertThat(result.rows()).noneMatch(row -> MustJudge.isJudged(row));
        }

        @Test
        void on_images_of_a_phantom_is_refused() {
            built.images.add(new ImageSeries(
                    TestCase.input("CT#1", "CT", "ct"),
                    "CT",
                    TestCase.FRAME,
                    "HFS",
                    true,
                    512,
                    512,
                    List.of(0.0, 2.0),
                    Set.of("ct1"),
                    slice -> {
                        throw new IllegalStateException("no pixels are needed");
                    }));
            ReviewResult result = Run.standard().on(built);
            assertThat(Run.errors(result)).containsExactly("IMAGES_OF_PHANTOM");
            assertThat(result.rows()).noneMatch(row -> MustJudge.isJudged(row));
        }

        @Test
        void must_be_named_when_there_are_several() {
            two();
            assertThatThrownBy(() -> Run.standard().on(built))
                    .isInstanceOfSatisfying(ReviewException.class, refused -> {
                        assertThat(refused.kind()).isEqualTo(ReviewException.Kind.USAGE);
                        assertThat(refused.code()).isEqualTo("SEVERAL_PLANS");
                        assertThat(refused.candidates()).containsExactly("Spine (1.9)", "Other (1.10)");
                    });
        }

        @Test
        void that_is_rejected_is_no_choice() {
            built.plans.add(built.plan(TestCase.PLAN_UID, "Spine", Optional.of("APPROVED")));
            built.plans.add(built.plan("1.10", "Old", Optional.of("REJECTED")));
            assertThat(Run.standard().on(built).verdict()).isEqualTo(Verdict.PASS);
        }

        @Test
        void beside_another_that_gives_the_cord_dose_is_at_best_review_and_names_it() {
            two();
            built.doses.add(built.dose("1.7", "PLAN", built::baseGy));
            built.doses.add(further((x, y, z) -> 0.6));
            ReviewResult result = Run.standard().plans("Spine").on(built);
            assertThat(Run.warnings(result)).as(Run.shown(result)).containsExactly("FURTHER_PLAN_IRRADIATES_CORD");
            assertThat(result.findings().get(0).reason().args()).containsEntry("plan", "Other");
            assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        }

        @Test
        void beside_another_that_spares_the_cord_passes() {
            two();
            built.doses.add(built.dose("1.7", "PLAN", built::baseGy));
            built.doses.add(further((x, y, z) -> 0.4));
            assertThat(Run.standard().plans("1.9").on(built).verdict()).isEqualTo(Verdict.PASS);
        }

        @Test
        void beside_another_without_dose_is_at_best_review() {
            two();
            built.doses.add(built.dose("1.7", "PLAN", built::baseGy));
            assertThat(Run.warnings(Run.standard().plans("Spine").on(built)))
                    .containsExactly("FURTHER_PLAN_NOT_EVALUATED");
        }

        private void two() {
            built.plans.add(built.plan(TestCase.PLAN_UID, "Spine", Optional.of("APPROVED")));
            built.plans.add(built.plan("1.10", "Other", Optional.of("APPROVED")));
        }

        private RtDose further(TestCase.DoseField field) {
            return TestCase.dose(
                    "1.70",
                    "PLAN",
                    "GY",
                    "PHYSICAL",
                    TestCase.FRAME,
                    Set.of("1.10"),
                    List.of(),
                    TestCase.sample(TestCase.grid(), field));
        }
    }

    @Test
    void without_structures_there_is_no_report() {
        PlanSet set = built.set();
        PlanSet empty =
                new PlanSet(List.of(), set.plans(), List.of(), set.doses(), List.of(), List.of(), List.of(), List.of());
        assertThatThrownBy(() -> Run.standard().on(empty)).isInstanceOfSatisfying(ReviewException.class, refused -> {
            assertThat(refused.kind()).isEqualTo(ReviewException.Kind.DATA);
            assertThat(refused.code()).isEqualTo("NO_STRUCTURES");
            assertThat(refused.remedy()).isNotEmpty();
        });
    }
}
