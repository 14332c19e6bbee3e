package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.review.TestCase.box;

import com.google.common.util.concurrent.MoreExecutors;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.cordon.assessment.EarlierCourseSyntax;
import org.cordon.constraint.DerivedOn;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Setting;
import org.cordon.constraint.Status;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.finding.Finding;
import org.cordon.plan.Progress;
import org.cordon.radiobiology.Schedule;
import org.cordon.review.ScaledReview.Isotoxic;
import org.cordon.review.ScaledReview.Outcome;
import org.cordon.review.request.EarlierCourses;
import org.cordon.review.request.EarlierCoursesSyntax;
import org.cordon.review.request.LevelSyntax;
import org.cordon.review.request.ReviewRequest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Plans made to slip through when their dose is scaled to other schedules, or to be allowed more than they are. */
class WrongScheduleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final TestCase built = TestCase.passing();
    private TestProtocol protocol = TestProtocol.standard();
    private Setting setting = Setting.DENOVO;
    private EarlierCourses earlier = EarlierCourses.none();

    private ScaledReview scaled() {
        ReviewRequest request = ReviewRequest.empty()
                .withProtocol(Optional.of(protocol.build()))
                .withLevel(Optional.of(LevelSyntax.parse("T8")))
                .withSetting(Optional.of(setting))
                .withEarlier(earlier);
        return ScaledReview.of(
                built.set(),
                request,
                ProtocolLibrary.shipped(),
                MoreExecutors.newDirectExecutorService(),
                Progress.NONE);
    }

    private static Protocol held(ScaledReview scaled, int fractions) {
        return scaled.protocols(fractions, OptionalDouble.empty()).protocols().get(0);
    }

    private static Outcome at(ScaledReview scaled, double doseGy, int fractions) {
        return scaled.at(held(scaled, fractions), new Schedule(doseGy, fractions));
    }

    private static EarlierCourses stated(String... courses) {
        List<EarlierCourses.Earlier> all = Arrays.stream(courses)
                .map(text -> EarlierCoursesSyntax.parse(text, Path::of))
                .toList();
        return new EarlierCourses(all, Optional.of(TODAY), EarlierCourses.STANDARD_RADIUS_MM);
    }

    @Nested
    class The_highest_prescription {
        @Test
        void leaves_the_cold_volume_that_an_organ_needs() {
            // 60 x 60 x 162 mm behind the cord: about 583 cc, most of it cold, some of it beside the target.
            built.with(box(7, "Liver", "ORGAN", -30, 30, -60, 0, -80, 80));
            protocol.range = new Protocol.DoseRange(1, 1000);
            protocol.rules.removeIf(rule -> !rule.structure().isTarget());
            Rule spared = TestProtocol.row("liver-cold", "Liver", "CV9.1Gy[cc]", ">= 480 cc")
                    .build();
            protocol.plus(spared);
            ScaledReview scaled = scaled();
            Isotoxic highest = scaled.isotoxic(held(scaled, 1), 1);
            assertThat(highest.bindingRow()).contains("liver-cold");
            double doseGy = highest.prescriptionGy().orElseThrow();
            assertThat(Run.status(at(scaled, doseGy, 1).rows(), "liver-cold")).isEqualTo(Status.PASS);
            assertThat(Run.status(at(scaled, doseGy * 1.001, 1).rows(), "liver-cold"))
                    .isEqualTo(Status.FAIL);
        }

        @Test
        void leaves_room_for_what_the_cord_had_before() {
            protocol.range = new Protocol.DoseRange(1, 60);
            earlier = stated("30/10, 2025-03-01, cord 100%");
            ScaledReview scaled = scaled();
            Isotoxic highest = scaled.isotoxic(held(scaled, 1), 1);
            // 9 Gy in one fraction by Sahgal 2012, and the cord has 10.8 of 16.
            assertThat(highest.prescriptionGy().orElseThrow()).isLessThanOrEqualTo(16 * 9 / 10.79);
            assertThat(highest.bindingRow()).contains("sahgal-2012");
        }

        @Test
        void says_which_rows_were_met_on_a_smaller_structure_than_their_limit_is_for() {
            protocol = TestProtocol.of(TestProtocol.row("sac-max", "ThecalSac", "Max[Gy]", "<= 17 Gy")
                    .derivedOn(DerivedOn.THECAL_SAC)
                    .must()
                    .build());
            protocol.range = new Protocol.DoseRange(1, 60);
            ScaledReview scaled = scaled();
            Isotoxic highest = scaled.isotoxic(held(scaled, 1), 1);
            assertThat(highest.bindingRow().orElseThrow()).startsWith("sac-max");
            assertThat(highest.inDoubt()).containsExactly(highest.bindingRow().orElseThrow());
        }
    }

    @Nested
    class A_schedule {
        @Test
        void after_a_course_whose_files_cannot_be_used_never_passes() {
            built.doses.clear();
            earlier = new EarlierCourses(
                    List.of(new EarlierCourses.Stated(EarlierCourseSyntax.parse("30/10, 2027-03-01"))),
                    Optional.of(TODAY),
                    3);
            Outcome outcome = at(scaled(), 16, 1);
            assertThat(outcome.verdict()).isNotEqualTo(Verdict.PASS);
            assertThat(outcome.findings()).extracting(Finding::code).contains("PRIOR_AFTER_NEW_COURSE");
        }

        @Test
        void of_a_reirradiated_spine_whose_earlier_courses_nobody_states_never_passes() {
            setting = Setting.REIRRADIATED;
            protocol.settings = Set.of(Setting.REIRRADIATED);
            Outcome outcome = at(scaled(), 16, 1);
            assertThat(outcome.verdict()).isNotEqualTo(Verdict.PASS);
            assertThat(outcome.findings()).extracting(Finding::code).contains("REIRRADIATED_WITHOUT_EARLIER_COURSES");
        }

        @Test
        void for_a_target_inside_the_cord_never_passes() {
            setting = Setting.INTRAMEDULLARY;
            protocol = TestProtocol.of(TestProtocol.row("coverage", "Target", "V100%[%]", ">= 90 %")
                    .must()
                    .build());
            protocol.settings = Set.of(Setting.INTRAMEDULLARY);
            assertThat(at(scaled(), 16, 1).verdict()).isEqualTo(Verdict.REVIEW);
        }

        @Test
        void that_puts_another_target_outside_the_protocol_fails_as_its_what_if_does() {
            built.with(box(5, "PTV_low", "PTV", -15, 15, -30, -4, -12, 12));
            built.references.add(TestCase.targetReference(2, 5, 12));
            protocol.range = new Protocol.DoseRange(14, 20);
            Outcome outcome = at(scaled(), 16, 1);
            assertThat(outcome.findings()).extracting(Finding::code).contains("PLAN_OUTSIDE_PROTOCOL");
            assertThat(outcome.verdict()).isEqualTo(Verdict.FAIL);
        }
    }

    @Test
    void a_protocol_of_the_library_is_never_taken_for_a_named_one_with_its_id() {
        protocol.id = "sc24";
        protocol.fractions = Set.of(1);
        ScaledReview scaled = scaled();
        assertThat(held(scaled, 1).title()).isEqualTo("Test");
        assertThat(held(scaled, 2).title()).isNotEqualTo("Test");
        assertThat(held(scaled, 2).rules()).isNotEmpty();
    }

    /** Half of the dose in the file would meet every criterion. */
    @Test
    void the_criteria_for_irradiating_again_fail_on_a_dose_that_lacks_a_beam() {
        built.doses.add(built.dose("1.7", "PLAN", (x, y, z) -> 0.5 * built.baseGy(x, y, z)));
        ReviewRequest request = ReviewRequest.empty()
                .withSetting(Optional.of(Setting.REIRRADIATED))
                .withEarlier(stated("30/10, 2025-03-01, cord 100%"));
        ReirradiationCheck check = ReirradiationCheck.of(built.set(), request, ProtocolLibrary.shipped());
        assertThat(check.section().result().orElseThrow().status()).isEqualTo(Status.PASS);
        assertThat(check.findings()).extracting(Finding::code).contains("DOSE_IMPLAUSIBLE_FOR_PRESCRIPTION");
        assertThat(check.verdict()).isEqualTo(Verdict.FAIL);
    }
}
