package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordon.review.TestCase.box;

import com.google.common.util.concurrent.MoreExecutors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.cordon.constraint.Level;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.Rule;
import org.cordon.constraint.RuleConditions;
import org.cordon.constraint.RuleDetails;
import org.cordon.constraint.Status;
import org.cordon.difference.RowDifference;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.geometry.Ring;
import org.cordon.plan.DoseReference;
import org.cordon.plan.ImageSeries;
import org.cordon.plan.Progress;
import org.cordon.plan.RtDose;
import org.cordon.review.request.CaseFile;
import org.cordon.review.request.ReviewException;
import org.cordon.scenario.RobustRow;
import org.cordon.scenario.RobustnessOptions;
import org.cordon.scenario.RobustnessResult;
import org.cordon.scenario.RobustnessStudy;
import org.cordon.structure.Structure;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans made to slip through: each of them would pass if one of the rules were a little too trusting. */
class WrongPassTest {
    private final TestCase built = TestCase.passing();

    private static void neverPasses(ReviewResult result) {
        assertThat(result.verdict()).as(Run.shown(result)).isNotEqualTo(Verdict.PASS);
    }

    @Nested
    class An_organ_that_the_level_does_not_require {
        private final Rule stomach = TestProtocol.row("stomach", "Stomach", "V11.2Gy[cc]", "< 10 cc")
                .at(new LevelRange(Level.T8, Level.L4))
                .build();

        @Test
        void but_that_exceeds_its_limit_on_the_part_that_is_drawn_fails() {
            built.with(box(4, "Stomach", "ORGAN", -15, 15, -70, -10, -80, 4));
            ReviewResult result = Run.standard()
                    .level("T7")
                    .protocol(TestProtocol.standard().plus(stomach))
                    .on(built);
            assertThat(Run.errors(result)).as(Run.shown(result)).contains("LIMIT_EXCEEDED_ON_DRAWN_PART");
            assertThat(Run.status(result, "stomach")).isEqualTo(Status.NOT_EVALUATED);
            assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        }

        @Test
        void and_that_meets_it_on_the_part_that_is_drawn_stands_outside() {
            built.with(box(4, "Stomach", "ORGAN", 20, 40, -70, -10, -80, 4));
            ReviewResult result = Run.standard()
                    .level("T7")
                    .protocol(TestProtocol.standard().plus(stomach))
                    .on(built);
            assertThat(Run.reason(result, "stomach")).isEqualTo("DRAWN_AWAY_FROM_TARGET");
            assertThat(Run.status(result, "stomach")).isEqualTo(Status.NOT_APPLICABLE);
            assertThat(result.verdict()).as(Run.shown(result)).isEqualTo(Verdict.PASS);
        }
    }

    @Nested
    class The_dose {
        private RtDose named(String summation, OptionalInt group, List<Integer> beams) {
            RtDose whole = built.dose("1.7", summation, built::baseGy);
            return new RtDose(
                    whole.input(),
                    whole.frameOfReferenceUid(),
                    whole.units(),
                    whole.type(),
                    whole.summation(),
                    whole.referencedPlanUids(),
                    group,
                    beams,
                    whole.tissueHeterogeneityCorrections(),
                    whole.geometry(),
                    whole.source(),
                    whole.storedDvhs());
        }

        @Test
        void of_type_plan_that_names_only_some_of_the_beams_is_refused() {
            built.doses.add(named("PLAN", OptionalInt.empty(), List.of(1, 2)));
            ReviewResult result = Run.standard().on(built);
            assertThat(Run.errors(result)).as(Run.shown(result)).contains("DOSE_OF_SOME_BEAMS_ONLY");
            assertThat(result.rows()).noneMatch(MustJudge::isJudged);
        }

        @Test
        void of_type_fraction_that_names_only_some_of_the_beams_is_refused() {
            built.doses.add(named("FRACTION", OptionalInt.of(1), List.of(3)));
            assertThat(Run.errors(Run.standard().on(built))).contains("DOSE_OF_SOME_BEAMS_ONLY");
        }

        @Test
        void that_names_all_treatment_beams_is_the_plans_dose() {
            built.doses.add(named("PLAN", OptionalInt.of(1), List.of(3, 1, 2)));
            ReviewResult result = Run.standard().on(built);
            assertThat(result.verdict()).as(Run.shown(result)).isEqualTo(Verdict.PASS);
        }

        @Test
        void of_type_plan_that_names_one_of_several_fraction_groups_is_refused() {
            built.groups = List.of(TestCase.group(1, 1, 1, 2), TestCase.group(2, 1, 3));
            built.doses.add(named("PLAN", OptionalInt.of(1), List.of()));
            ReviewResult result = Run.standard().rx("PTV_T8=16Gy/1").on(built);
            assertThat(Run.errors(result)).as(Run.shown(result)).contains("PLAN_DOSE_OF_ONE_FRACTION_GROUP");
            assertThat(result.rows()).noneMatch(MustJudge::isJudged);
        }

        @Test
        void whose_plausibility_cannot_be_told_because_the_target_leaves_the_grid_is_review() {
            built.with(box(2, "PTV_T8", "PTV", -15, 15, -30, -4, -12, 12));
            GridGeometry grid = new GridGeometry(new Point3(-60, -29, -100), 2, 2, 2, 61, 51, 101);
            built.doses.add(TestCase.dose(
                    "1.7",
                    "PLAN",
                    "GY",
                    "PHYSICAL",
                    TestCase.FRAME,
                    Set.of(TestCase.PLAN_UID),
                    List.of(),
                    TestCase.sample(grid, built::baseGy)));
            ReviewResult result = Run.standard().protocol(withoutEsophagus()).on(built);
            assertThat(Run.status(result, "coverage")).as(Run.shown(result)).isEqualTo(Status.PASS);
            assertThat(Run.warnings(result)).contains("DOSE_PLAUSIBILITY_NOT_EVALUATED");
            neverPasses(result);
        }

        private TestProtocol withoutEsophagus() {
            TestProtocol protocol = TestProtocol.standard();
            protocol.rules.removeIf(rule -> rule.id().equals("eso-max"));
            return protocol;
        }
    }

    @Nested
    class The_prescription {
        @Test
        void stated_for_a_plan_with_several_fraction_groups_is_review() {
            built.groups = List.of(TestCase.group(1, 1, 1, 2), TestCase.group(2, 1, 3));
            ReviewResult result = Run.standard().rx("PTV_T8=16Gy/1").on(built);
            assertThat(Run.warnings(result)).contains("PLAN_SEVERAL_FRACTION_GROUPS");
            neverPasses(result);
        }

        @Test
        void stated_unlike_all_that_an_ambiguous_plan_gives_is_an_error() {
            built.references = List.of(TestCase.targetReference(1, 2, 18), TestCase.targetReference(2, 2, 17));
            ReviewResult result = Run.standard().rx("PTV_T8=16Gy/1").on(built);
            assertThat(Run.errors(result)).as(Run.shown(result)).contains("PRESCRIPTION_DIFFERS_FROM_PLAN");
        }

        @Test
        void stated_like_one_that_an_ambiguous_plan_gives_settles_it() {
            built.references = List.of(TestCase.targetReference(1, 2, 16), TestCase.targetReference(2, 2, 17));
            ReviewResult result = Run.standard().rx("PTV_T8=16Gy/1").on(built);
            assertThat(result.verdict()).as(Run.shown(result)).isEqualTo(Verdict.PASS);
        }

        @Test
        void of_a_what_if_has_no_verdict_of_pass() {
            ReviewResult result = Run.standard().rx("PTV_T8=16.5Gy/1").whatIf().on(built);
            assertThat(result.whatIf()).isTrue();
            assertThat(result.verdict()).as(Run.shown(result)).isEqualTo(Verdict.REVIEW);
        }

        @Test
        void given_twice_for_one_target_in_a_case_file_is_refused(@TempDir Path folder) throws IOException {
            Path file = folder.resolve(CaseFile.NAME);
            Files.writeString(file, """
                    schema: cordon.case/1
                    level: T8
                    targets:
                      - roi: PTV_T8
                        prescription: 18Gy/1
                      - roi: '#2'
                        prescription: 16Gy/1
                    """);
            built.references = List.of();
            assertThatThrownBy(() -> Run.standard().caseFile(file).on(built))
                    .isInstanceOfSatisfying(
                            ReviewException.class,
                            refused -> assertThat(refused.code()).isEqualTo("PRESCRIPTION_TWICE"));
        }
    }

    @Nested
    class The_plan {
        @Test
        void that_is_rejected_and_named_all_the_same_is_review() {
            built.plans.add(built.plan(TestCase.PLAN_UID, "Spine", Optional.of("REJECTED")));
            ReviewResult result = Run.standard().plans("Spine").on(built);
            assertThat(Run.warnings(result)).containsExactly("PLAN_REJECTED");
            neverPasses(result);
        }

        @Test
        void beside_another_that_gives_the_cauda_dose_but_not_the_cord_is_review() {
            built.with(box(1, "SpinalCord", "ORGAN", -5, 5, 0, 10, 40, 80));
            built.with(box(5, "CaudaEquina", "ORGAN", -5, 5, 0, 10, -80, 38));
            built.plans.add(built.plan(TestCase.PLAN_UID, "Spine", Optional.of("APPROVED")));
            built.plans.add(built.plan("1.10", "Other", Optional.of("APPROVED")));
            built.doses.add(built.dose("1.7", "PLAN", built::baseGy));
            built.doses.add(TestCase.dose(
                    "1.70",
                    "PLAN",
                    "GY",
                    "PHYSICAL",
                    TestCase.FRAME,
                    Set.of("1.10"),
                    List.of(),
                    TestCase.sample(TestCase.grid(), (x, y, z) -> z < 20 ? 8 : 0)));
            ReviewResult result = Run.standard().level("L4").plans("Spine").on(built);
            assertThat(Run.warnings(result)).as(Run.shown(result)).contains("FURTHER_PLAN_IRRADIATES_CORD");
            neverPasses(result);
        }

        @Test
        void on_images_of_a_phantom_in_the_structures_frame_is_refused_without_references_to_them() {
            built.images.add(new ImageSeries(
                    TestCase.input("CT#1", "CT", "ct"),
                    "CT",
                    TestCase.FRAME,
                    "HFS",
                    true,
                    512,
                    512,
                    List.of(0.0, 2.0),
                    Set.of("another"),
                    slice -> {
                        throw new IllegalStateException("no pixels are needed");
                    }));
            assertThat(Run.errors(Run.standard().on(built))).containsExactly("IMAGES_OF_PHANTOM");
        }
    }

    @Nested
    class The_cord_at_the_conus {
        private final TestProtocol maximaOnly = TestProtocol.standard();

        /** The cord ends above the target, and something called cauda lies beside all of it. */
        private ReviewResult cordDownTo(double z) {
            built.with(box(1, "SpinalCord", "ORGAN", -5, 5, 0, 10, z, 80));
            built.with(box(5, "CaudaEquina", "ORGAN", -5, 5, 0, 10, -80, z - 2));
            built.frontGy = 15.5;
            maximaOnly.rules.removeIf(
                    rule -> rule.id().equals("cord-partial-v10") || rule.id().equals("cord-v10cc"));
            return Run.standard().level("T12").protocol(maximaOnly).on(built);
        }

        private ConstraintRow onCauda(ReviewResult result) {
            return Run.rows(result, "cord-max").stream()
                    .filter(row -> row.id().equals("cord-max#CaudaEquina"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(Run.shown(result)));
        }

        @Test
        void that_ends_above_the_target_leaves_its_maximum_to_be_held_against_the_cauda_too() {
            ReviewResult result = cordDownTo(40);
            assertThat(Run.status(result, "cauda-max")).as(Run.shown(result)).isEqualTo(Status.PASS);
            assertThat(onCauda(result).reason().orElseThrow().code()).isEqualTo("SURROGATE_EXCEEDS_LIMIT");
            neverPasses(result);
        }

        @Test
        void that_reaches_only_into_the_margin_is_no_cord_beside_the_target() {
            ReviewResult result = cordDownTo(18);
            assertThat(onCauda(result).reason().orElseThrow().code()).isEqualTo("SURROGATE_EXCEEDS_LIMIT");
            neverPasses(result);
        }

        @Test
        void whose_sliver_in_the_margin_is_not_judged_as_the_sub_volume() {
            built.with(box(1, "SpinalCord", "ORGAN", -5, 5, 0, 10, 18, 80));
            built.with(box(5, "CaudaEquina", "ORGAN", -5, 5, 0, 10, -80, 16));
            ReviewResult result = Run.standard().level("T12").on(built);
            assertThat(Run.rows(result, "cord-partial-v10"))
                    .as(Run.shown(result))
                    .allMatch(row -> row.status() == Status.NOT_EVALUATED);
            neverPasses(result);
        }
    }

    @Nested
    class A_protocol_that_limits_the_cord {
        @Test
        void but_marks_only_coverage_never_passes_without_a_maximum_of_cord_or_cauda() {
            built.without("SpinalCord");
            TestProtocol protocol = TestProtocol.of(
                    TestProtocol.row("cord-max", "SpinalCord", "D0.03cc[Gy]", "<= 14 Gy")
                            .cord()
                            .build(),
                    TestProtocol.row("coverage", "Target", "V100%[%]", ">= 90 %")
                            .must()
                            .build());
            ReviewResult result = Run.standard().level("L4").protocol(protocol).on(built);
            assertThat(Run.status(result, "cord-max")).isEqualTo(Status.NOT_APPLICABLE);
            assertThat(Run.warnings(result)).containsExactly("NO_CORD_MAXIMUM_JUDGED");
            neverPasses(result);
        }

        @Test
        void by_a_percentage_only_never_passes() {
            TestProtocol protocol = TestProtocol.standard();
            protocol.rules.removeIf(rule -> rule.id().endsWith("-max"));
            ReviewResult result = Run.standard().protocol(protocol).on(built);
            assertThat(Run.warnings(result)).containsExactly("NO_CORD_MAXIMUM_JUDGED");
            neverPasses(result);
        }
    }

    @Nested
    class Contours {
        /** Two rings in each plane that share the middle, which the even-odd rule leaves out. */
        private Structure overlapping() {
            List<PlanarRegion> planes = new ArrayList<>();
            for (double z = -80; z <= 80; z += 2) {
                planes.add(new PlanarRegion(z, List.of(rectangle(-5, 3), rectangle(-3, 5))));
            }
            return new Structure(TestCase.info(1, "SpinalCord", "ORGAN"), planes, List.of(), 0, 0);
        }

        private Ring rectangle(double x0, double x1) {
            return new Ring(new double[] {x0, x1, x1, x0}, new double[] {0, 0, 10, 10});
        }

        @Test
        void of_a_cord_that_cut_through_each_other_are_review() {
            built.with(overlapping());
            built.doses.add(built.dose(
                    "1.7", "PLAN", (x, y, z) -> built.baseGy(x, y, z) + (Math.abs(x) < 2 && y > -1 && y < 9 ? 4 : 0)));
            ReviewResult result = Run.standard().on(built);
            assertThat(Run.warnings(result)).as(Run.shown(result)).contains("CONTOURS_CROSS");
            neverPasses(result);
        }

        @Test
        void that_lie_inside_or_beside_each_other_are_holes_and_islands() {
            List<PlanarRegion> planes = new ArrayList<>();
            for (double z = -80; z <= 80; z += 2) {
                planes.add(new PlanarRegion(
                        z,
                        List.of(
                                new Ring(new double[] {20, 40, 40, 20}, new double[] {-60, -60, -40, -40}),
                                new Ring(new double[] {25, 35, 35, 25}, new double[] {-55, -55, -45, -45}),
                                new Ring(new double[] {45, 50, 50, 45}, new double[] {-55, -55, -45, -45}))));
            }
            built.with(new Structure(TestCase.info(3, "Esophagus", "ORGAN"), planes, List.of(), 0, 0));
            ReviewResult result = Run.standard().on(built);
            assertThat(result.verdict()).as(Run.shown(result)).isEqualTo(Verdict.PASS);
        }
    }

    @Nested
    class Names {
        @ParameterizedTest
        @ValueSource(strings = {"Cord+", "Cord-", "SpinalCord -"})
        void of_a_cord_grown_or_shrunk_without_a_margin_are_not_the_cord(String name) {
            built.without("SpinalCord").with(box(1, name, "ORGAN", -5, 5, 0, 10, -80, 80));
            ReviewResult result = Run.standard().on(built);
            assertThat(Run.status(result, "cord-partial-v10"))
                    .as(Run.shown(result))
                    .isEqualTo(Status.NOT_EVALUATED);
            neverPasses(result);
        }

        @Test
        void of_another_organ_mapped_to_the_cord_are_review() {
            built.without("SpinalCord").with(box(1, "SpinalCanal", "ORGAN", -5, 5, 0, 10, -80, 80));
            ReviewResult result =
                    Run.standard().map("SpinalCanal", "SpinalCord").on(built);
            assertThat(Run.warnings(result)).as(Run.shown(result)).containsExactly("STRUCTURE_MATCH_OVERRULED");
            neverPasses(result);
        }

        @Test
        void of_helpers_may_be_mapped_by_hand() {
            built.without("SpinalCord").with(box(1, "zCord", "ORGAN", -5, 5, 0, 10, -80, 80));
            ReviewResult result = Run.standard().map("zCord", "SpinalCord").on(built);
            assertThat(result.verdict()).as(Run.shown(result)).isEqualTo(Verdict.PASS);
        }

        @Test
        void that_say_ctv_make_a_ctv_whatever_the_type_says() {
            built.frontGy = 10.95;
            built.with(box(4, "CTV_T8", "GTV", -13, 13, -28, -6, -6, 6));
            ReviewResult result = Run.standard().on(built);
            assertThat(Run.rows(result, "cord-partial-v10").get(0).otherReadings())
                    .as(Run.shown(result))
                    .anyMatch(reading -> reading.label().startsWith("otherTarget:"));
        }

        @Test
        void of_two_cords_are_ambiguous() {
            built.with(box(6, "Spinal Cord", "ORGAN", -5, 5, 4, 10, -80, 80));
            ReviewResult result = Run.standard().on(built);
            assertThat(Run.reason(result, "cord-max")).isEqualTo("STRUCTURE_SEVERAL_MATCHES");
            neverPasses(result);
        }
    }

    @Nested
    class Nobody_knows {
        @Test
        void what_is_mapped_to_an_empty_cord() {
            built.with(new Structure(TestCase.info(6, "Myelon neu", "ORGAN"), List.of(), List.of(), 0, 0));
            ReviewResult result = Run.standard().map("Myelon neu", "SpinalCord").on(built);
            assertThat(Run.reason(result, "cord-max")).isEqualTo("STRUCTURE_EMPTY");
            neverPasses(result);
        }

        @Test
        void what_two_rois_mapped_to_one_cord_mean() {
            built.with(box(6, "Cord low", "ORGAN", -5, 5, 0, 10, -80, 80));
            ReviewResult result = Run.standard()
                    .map(Map.of("Cord low", "SpinalCord", "SpinalCord", "SpinalCord"))
                    .on(built);
            assertThat(Run.reason(result, "cord-max")).isEqualTo("CORD_DRAWN_IN_PARTS");
            neverPasses(result);
        }

        @Test
        void what_a_plan_with_a_prescription_of_nothing_prescribes() {
            built.references = List.of(
                    new DoseReference(1, "VOLUME", "TARGET", OptionalInt.of(2), "", OptionalDouble.empty()),
                    new DoseReference(2, "SITE", "TARGET", OptionalInt.empty(), "", OptionalDouble.of(16)));
            neverPasses(Run.standard().on(built));
        }

        @Test
        void whether_a_second_ptv_without_contours_is_missing() {
            built.references =
                    List.of(new DoseReference(1, "SITE", "TARGET", OptionalInt.empty(), "", OptionalDouble.of(16)));
            built.with(new Structure(TestCase.info(6, "PTV_T12", "PTV"), List.of(), List.of(), 0, 0));
            ReviewResult result = Run.standard().on(built);
            assertThat(Run.warnings(result)).as(Run.shown(result)).contains("PTV_WITHOUT_PRESCRIPTION");
            neverPasses(result);
        }
    }

    @Nested
    class Another_version {
        private RowDifference between(ReviewResult before, ReviewResult after, String id) {
            return new RowDifference(
                    id,
                    "",
                    Run.row(after, id).rule(),
                    Optional.of(Run.row(before, id)),
                    Optional.of(Run.row(after, id)));
        }

        @Test
        void in_which_a_judged_row_no_longer_applies_has_lost_it() {
            ReviewResult before = Run.standard().on(built);
            ReviewResult after =
                    Run.standard().level("L4").on(TestCase.passing().without("SpinalCord"));
            assertThat(Run.status(after, "cord-max")).isEqualTo(Status.NOT_APPLICABLE);
            assertThat(between(before, after, "cord-max").isLoss()).isTrue();
        }
    }

    @Nested
    class A_displacement {
        @Test
        void in_which_a_row_fails_that_proves_nothing_when_it_is_met_never_passes() {
            built.frontGy = 13;
            RuleDetails failOnly = new RuleDetails(
                    RuleConditions.ALWAYS, true, false, Optional.empty(), Optional.empty(), "", "", "", List.of());
            TestProtocol protocol = TestProtocol.of(
                    TestProtocol.row("cord-max", "SpinalCord", "D0.03cc[Gy]", "<= 20 Gy")
                            .must()
                            .cord()
                            .build(),
                    TestProtocol.row("coverage", "Target", "V100%[%]", ">= 20 %")
                            .must()
                            .build(),
                    TestProtocol.row("cord-top", "SpinalCord", "Max[Gy]", "<= 13.5 Gy")
                            .cord()
                            .build()
                            .withDetails(failOnly));
            RobustnessResult result = RobustnessStudy.of(
                    Run.standard().protocol(protocol).reviewedOn(built),
                    new RobustnessOptions(List.of(1.0), List.of(), 1),
                    MoreExecutors.newDirectExecutorService(),
                    Progress.NONE);
            assertThat(result.review().verdict()).as(Run.shown(result.review())).isEqualTo(Verdict.PASS);
            assertThat(result.rows())
                    .filteredOn(row -> row.row().id().equals("cord-top"))
                    .allMatch(row -> row.row().status() == Status.NOT_APPLICABLE && row.failing() > 0);
            assertThat(result.rows())
                    .filteredOn(row -> !row.row().id().equals("cord-top"))
                    .allMatch(RobustRow::holds);
            assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        }
    }
}
