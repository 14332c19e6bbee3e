package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.util.concurrent.MoreExecutors;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.constraint.Status;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.dicom.DicomReadException;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.finding.Severity;
import org.cordon.geometry.Point3;
import org.cordon.plan.Beam;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.plan.RtDose;
import org.cordon.review.request.ReviewException;
import org.cordon.review.request.ReviewRequest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Which dose", every branch of it. */
class DoseChoiceTest {
    private final TestCase built = TestCase.passing();

    private ReviewResult review() {
        return Run.standard().on(built);
    }

    private static void refusedWith(ReviewResult result, String code) {
        assertThat(Run.errors(result)).as(Run.shown(result)).contains(code);
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        notEvaluatedWith(result, code);
    }

    private static void notEvaluatedWith(ReviewResult result, String code) {
        assertThat(result.rows()).as(Run.shown(result)).noneMatch(row -> MustJudge.isJudged(row));
        assertThat(Run.reason(result, "coverage")).isEqualTo(code);
        assertThat(result.doseLabel()).isEmpty();
    }

    @Test
    void the_only_plan_dose_is_judged() {
        assertThat(review().doseLabel()).isEqualTo("RTDOSE#1.7");
    }

    @Test
    void two_plan_doses_of_one_plan_are_listed_and_never_chosen_among() {
        built.doses.add(built.dose("1.6", "PLAN", built::baseGy));
        built.doses.add(built.dose("1.7", "PLAN", built::baseGy));
        ReviewResult result = review();
        refusedWith(result, "SEVERAL_PLAN_DOSES");
        assertThat(result.findings().get(0).reason().args())
                .containsEntry("doses", List.of("RTDOSE#1.6", "RTDOSE#1.7"));
    }

    @Test
    void a_person_may_choose_among_two_plan_doses() {
        built.doses.add(built.dose("1.6", "PLAN", built::baseGy));
        built.doses.add(built.dose("1.7", "PLAN", built::baseGy));
        assertThat(Run.standard().dose("RTDOSE#1.6").on(built).doseLabel()).isEqualTo("RTDOSE#1.6");
        assertThatThrownBy(() -> Run.standard().dose("RTDOSE#0").on(built))
                .isInstanceOfSatisfying(ReviewException.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(ReviewException.Kind.USAGE);
                    assertThat(refused.candidates()).containsExactly("RTDOSE#1.6", "RTDOSE#1.7");
                });
    }

    @Test
    void without_any_dose_there_is_no_report() {
        assertThatThrownBy(() -> PlanReview.review(
                        new PlanSet(
                                List.of(),
                                List.of(),
                                built.set().structureSets(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of()),
                        ReviewRequest.empty(),
                        ProtocolLibrary.shipped(),
                        MoreExecutors.newDirectExecutorService(),
                        Progress.NONE))
                .isInstanceOfSatisfying(ReviewException.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(ReviewException.Kind.DATA);
                    assertThat(refused).hasMessage("the files hold no readable dose (RTDOSE)");
                });
    }

    @Test
    void a_dose_of_another_plan_is_not_the_plans_dose() {
        built.doses.add(TestCase.dose(
                "1.7", "PLAN", "GY", "PHYSICAL", TestCase.FRAME, Set.of("9.9"), List.of(), grid(built::baseGy)));
        refusedWith(review(), "NO_DOSE_OF_PLAN");
    }

    @Nested
    class Fraction {
        @Test
        void counts_whole_with_exactly_one_fraction_group_and_is_never_multiplied() {
            built.groups = List.of(TestCase.group(1, 3, 1, 2, 3));
            built.doses.add(built.dose("1.7", "FRACTION", built::baseGy));
            TestProtocol protocol = TestProtocol.standard();
            protocol.fractions = Set.of(3);
            ReviewResult result = Run.standard().protocol(protocol).on(built);
            assertThat(result.rows())
                    .as(Run.shown(result))
                    .extracting(ConstraintRow::status)
                    .containsOnly(Status.PASS, Status.NOT_APPLICABLE);
            assertThat(result.findings())
                    .filteredOn(finding -> finding.severity() != Severity.INFO)
                    .extracting(Finding::code)
                    .as("16 Gy in 3 is no published scheme, nothing else is the matter")
                    .containsExactly("FRACTION_SCHEME_UNUSUAL");
            assertThat(result.doseMaxGy()).isEqualTo(17);
        }

        @Test
        void is_refused_with_two_fraction_groups() {
            built.groups = List.of(TestCase.group(1, 1, 1, 2, 3), TestCase.group(2, 1, 1));
            built.doses.add(built.dose("1.7", "FRACTION", built::baseGy));
            assertThat(Run.errors(Run.standard().rx("PTV_T8=16Gy/1").on(built)))
                    .contains("FRACTION_DOSE_NEEDS_ONE_GROUP");
        }
    }

    @Nested
    class Beams {
        private DoseGrid third() {
            return grid((x, y, z) -> built.baseGy(x, y, z) / 3);
        }

        private void add(String uid, int... beams) {
            built.doses.add(TestCase.dose(
                    uid,
                    "BEAM",
                    "GY",
                    "PHYSICAL",
                    TestCase.FRAME,
                    Set.of(TestCase.PLAN_UID),
                    Arrays.stream(beams).boxed().toList(),
                    third()));
        }

        @Test
        void are_summed_when_there_is_one_for_every_treatment_beam() {
            add("1.1", 1);
            add("1.2", 2);
            add("1.3", 3);
            ReviewResult result = review();
            assertThat(result.verdict()).as(Run.shown(result)).isEqualTo(Verdict.PASS);
            assertThat(Run.codes(result, Severity.INFO)).contains("BEAM_DOSES_SUMMED");
            assertThat(result.doseMaxGy()).isEqualTo((float) (3 * (double) (float) (17 / 3.0)));
        }

        @Test
        void are_summed_in_double_and_rounded_once() {
            float tenth = 0.1f;
            for (int beam = 1; beam <= 3; beam++) {
                built.doses.add(built.beamDose("1." + beam, beam, (x, y, z) -> tenth));
            }
            built.groups = List.of(TestCase.group(1, 1, 1, 2, 3));
            double exact = (double) tenth + tenth + tenth;
            assertThat(Run.standard().on(built).doseMaxGy()).isEqualTo((float) exact);
        }

        @Test
        void leave_set_up_beams_out() {
            built.groups = List.of(TestCase.group(1, 1, 1, 2, 3, 9));
            add("1.1", 1);
            add("1.2", 2);
            add("1.3", 3);
            add("1.4", 9);
            assertThat(review().verdict()).isEqualTo(Verdict.PASS);
        }

        @Test
        void are_refused_when_one_is_missing() {
            add("1.1", 1);
            add("1.2", 2);
            ReviewResult result = review();
            refusedWith(result, "BEAM_DOSE_MISSING");
            assertThat(result.findings().get(0).reason().args()).containsEntry("missingBeams", List.of("3"));
        }

        @Test
        void are_refused_when_one_is_there_twice() {
            add("1.1", 1);
            add("1.2", 2);
            add("1.3", 3);
            add("1.4", 3);
            refusedWith(review(), "BEAM_DOSE_TWICE");
        }

        @Test
        void are_refused_when_one_dose_stands_for_several_beams() {
            add("1.1", 1, 2);
            add("1.3", 3);
            refusedWith(review(), "BEAM_DOSE_NOT_OF_ONE_BEAM");
        }

        @Test
        void are_refused_for_a_beam_that_the_fraction_group_does_not_have() {
            add("1.1", 1);
            add("1.2", 2);
            add("1.3", 3);
            add("1.4", 4);
            refusedWith(review(), "BEAM_DOSE_OF_UNKNOWN_BEAM");
        }

        @Test
        void need_a_dose_also_for_a_beam_that_the_plan_refers_to_but_does_not_describe() {
            built.groups = List.of(TestCase.group(1, 1, 1, 2, 3, 4));
            add("1.1", 1);
            add("1.2", 2);
            add("1.3", 3);
            refusedWith(review(), "BEAM_DOSE_MISSING");
        }

        @Test
        void are_refused_on_different_grids() {
            add("1.1", 1);
            add("1.2", 2);
            GridGeometry shifted = new GridGeometry(new Point3(-59, -80, -100), 2, 2, 2, 61, 61, 101);
            built.doses.add(TestCase.dose(
                    "1.3",
                    "BEAM",
                    "GY",
                    "PHYSICAL",
                    TestCase.FRAME,
                    Set.of(TestCase.PLAN_UID),
                    List.of(3),
                    TestCase.sample(shifted, built::baseGy)));
            refusedWith(review(), "BEAM_DOSE_GRIDS_DIFFER");
        }

        @Test
        void of_setup_delivery_types_are_no_treatment_beams() {
            assertThat(new Beam(1, "", "OPEN_PORTFILM", "", "", List.of(), List.of()).isTreatment())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FRACTION_SESSION",
                "BEAM_SESSION",
                "BRACHY",
                "CHANNEL",
                "CONTROL_POINT",
                "RECORD",
                "PLAN_OVERVIEW",
                "MULTI_PLAN",
                ""
            })
    void every_other_summation_type_is_refused(String summation) {
        built.doses.add(built.dose("1.7", summation, built::baseGy));
        refusedWith(review(), "DOSE_SUMMATION_REFUSED");
    }

    @Test
    void a_plan_dose_counts_beside_a_session_dose() {
        built.doses.add(built.dose("1.6", "FRACTION_SESSION", built::baseGy));
        built.doses.add(built.dose("1.7", "PLAN", built::baseGy));
        assertThat(review().doseLabel()).isEqualTo("RTDOSE#1.7");
    }

    @Test
    void a_plan_dose_of_several_plans_is_refused() {
        built.doses.add(TestCase.dose(
                "1.7",
                "PLAN",
                "GY",
                "PHYSICAL",
                TestCase.FRAME,
                Set.of(TestCase.PLAN_UID, "9.9"),
                List.of(),
                grid(built::baseGy)));
        refusedWith(review(), "PLAN_DOSE_OF_SEVERAL_PLANS");
    }

    @Test
    void effective_dose_makes_every_dose_row_not_evaluated() {
        built.doses.add(typed("GY", "EFFECTIVE"));
        ReviewResult result = review();
        notEvaluatedWith(result, "DOSE_TYPE_EFFECTIVE");
        assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void dose_of_type_error_is_refused() {
        built.doses.add(typed("GY", "ERROR"));
        refusedWith(review(), "DOSE_TYPE_REFUSED");
    }

    @Test
    void relative_dose_is_refused() {
        built.doses.add(typed("RELATIVE", "PHYSICAL"));
        refusedWith(review(), "DOSE_UNITS_NOT_GY");
    }

    @Test
    void a_dose_in_another_frame_of_reference_is_never_judged() {
        built.doses.add(TestCase.dose(
                "1.7", "PLAN", "GY", "PHYSICAL", "9.9.9", Set.of(TestCase.PLAN_UID), List.of(), grid(built::baseGy)));
        refusedWith(review(), "FRAME_OF_REFERENCE_DIFFERS");
    }

    @Test
    void structures_in_another_frame_of_reference_are_never_judged() {
        built.structureFrames = Set.of("9.9.9");
        refusedWith(review(), "FRAME_OF_REFERENCE_DIFFERS");
    }

    @Test
    void an_unknown_frame_of_reference_is_not_the_same_as_another_unknown_one() {
        built.structureFrames = Set.of("");
        built.doses.add(TestCase.dose(
                "1.7", "PLAN", "GY", "PHYSICAL", "", Set.of(TestCase.PLAN_UID), List.of(), grid(built::baseGy)));
        refusedWith(review(), "FRAME_OF_REFERENCE_DIFFERS");
    }

    @Nested
    class Without_a_plan {
        private RtDose free(String uid, TestCase.DoseField field) {
            return TestCase.dose(uid, "PLAN", "GY", "PHYSICAL", TestCase.FRAME, Set.of(), List.of(), grid(field));
        }

        private Run run() {
            return Run.standard().rx("PTV_T8=16Gy/1");
        }

        @Test
        void the_only_plan_dose_is_judged_with_a_warning() {
            built.doses.add(free("1.7", built::baseGy));
            ReviewResult result = run().on(built.setWithoutPlan());
            assertThat(Run.warnings(result)).contains("NO_PLAN");
            assertThat(Run.status(result, "cord-max")).isEqualTo(Status.PASS);
            assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        }

        @Test
        void every_row_is_judged_on_the_worse_of_several_doses() {
            built.doses.add(free("1.6", (x, y, z) -> built.baseGy(x, y, z) * 0.96));
            built.doses.add(free("1.7", built::baseGy));
            ReviewResult result = run().on(built.setWithoutPlan());
            assertThat(Run.warnings(result)).contains("SEVERAL_DOSES_WORST_JUDGED");
            ConstraintRow cord = Run.row(result, "cord-max");
            ConstraintRow cover = Run.row(result, "coverage");
            assertThat(cord.value().getAsDouble()).isGreaterThan(10.4);
            assertThat(cord.otherReadings()).anyMatch(reading -> reading.label().equals("otherDose:RTDOSE#1.6"));
            assertThat(cord.notes()).anyMatch(note -> note.args().containsValue("RTDOSE#1.7"));
            assertThat(cover.notes()).anyMatch(note -> note.args().containsValue("RTDOSE#1.6"));
            assertThat(result.doseLabel()).isEqualTo("RTDOSE#1.7");
            assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        }

        @Test
        void a_row_that_fails_in_one_of_several_doses_fails() {
            built.doses.add(free("1.6", (x, y, z) -> built.baseGy(x, y, z) * 0.92));
            built.doses.add(free("1.7", built::baseGy));
            ReviewResult result = run().on(built.setWithoutPlan());
            assertThat(Run.status(result, "coverage")).isEqualTo(Status.FAIL);
            assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        }

        @Test
        void several_doses_of_one_absent_plan_are_refused() {
            for (String uid : List.of("1.6", "1.7")) {
                built.doses.add(TestCase.dose(
                        uid, "PLAN", "GY", "PHYSICAL", TestCase.FRAME, Set.of("9.9"), List.of(), grid(built::baseGy)));
            }
            refusedWith(run().on(built.setWithoutPlan()), "SEVERAL_PLAN_DOSES");
        }

        @Test
        void a_person_may_name_one_of_several_doses() {
            built.doses.add(free("1.6", built::baseGy));
            built.doses.add(free("1.7", built::baseGy));
            ReviewResult result = run().dose("1.6").on(built.setWithoutPlan());
            assertThat(result.doseLabel()).isEqualTo("RTDOSE#1.6");
            assertThat(Run.warnings(result)).doesNotContain("SEVERAL_DOSES_WORST_JUDGED");
        }
    }

    private RtDose typed(String units, String type) {
        return TestCase.dose(
                "1.7", "PLAN", units, type, TestCase.FRAME, Set.of(TestCase.PLAN_UID), List.of(), grid(built::baseGy));
    }

    private static DoseGrid grid(TestCase.DoseField field) {
        return TestCase.sample(TestCase.grid(), field);
    }

    @Test
    void a_dose_that_cannot_be_loaded_is_refused_with_the_readers_code() {
        RtDose sound = built.dose("1.7", "PLAN", built::baseGy);
        built.doses.add(new RtDose(
                sound.input(),
                sound.frameOfReferenceUid(),
                sound.units(),
                sound.type(),
                sound.summation(),
                sound.referencedPlanUids(),
                sound.referencedFractionGroup(),
                sound.referencedBeams(),
                sound.tissueHeterogeneityCorrections(),
                sound.geometry(),
                () -> {
                    throw new DicomReadException(
                            Reason.of("PIXEL_DATA_TRUNCATED"), "RTDOSE#1.7", "", "cut", "send again");
                },
                List.of()));
        refusedWith(review(), "PIXEL_DATA_TRUNCATED");
        assertThat(Optional.of(review().verdict())).contains(Verdict.FAIL);
    }
}
