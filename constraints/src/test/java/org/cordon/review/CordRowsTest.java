package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cordon.review.TestCase.box;
import static org.cordon.review.TestCase.cut;
import static org.cordon.review.TestCase.joined;

import java.util.List;
import java.util.Set;
import org.cordon.constraint.DerivedOn;
import org.cordon.constraint.Setting;
import org.cordon.constraint.Status;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.Point3;
import org.cordon.plan.DoseReference;
import org.cordon.structure.Structure;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Rows of the cord: sub-volumes per segment, gaps, level, and what a limit was derived on. */
class CordRowsTest {
    private static final double PERCENT_POINT = 0.2;

    private final TestCase built = TestCase.passing();

    private static Structure cord() {
        return box(1, "SpinalCord", "ORGAN", -5, 5, 0, 10, -80, 80);
    }

    private static void allCordRows(ReviewResult result, Status status) {
        for (String id : List.of("cord-partial-v10", "cord-max", "cord-v10cc")) {
            assertThat(Run.rows(result, id)).as(Run.shown(result)).isNotEmpty().allMatch(row -> row.status() == status);
        }
    }

    @Nested
    class The_sub_volume {
        @Test
        void reaches_six_millimetres_beyond_the_extent_and_is_named_by_target_and_range() {
            ConstraintRow row = Run.row(Run.standard().on(built), "cord-partial-v10");
            assertThat(row.id()).isEqualTo("cord-partial-v10#PTV_T8:1");
            assertThat(row.structure()).isEqualTo("SpinalCord@target(PTV_T8)±6mm");
            assertThat(row.segment().orElseThrow().lowerMm()).isCloseTo(-19, within(1e-9));
            assertThat(row.segment().orElseThrow().upperMm()).isCloseTo(19, within(1e-9));
            assertThat(row.matchedRoi()).contains("SpinalCord");
        }

        @Test
        void has_the_closed_form_percentage_of_a_linear_fall_off() {
            built.doses.add(built.dose("1.7", "PLAN", (x, y, z) -> y <= -4 ? 17 : Math.max(0, 13 - (y + 4))));
            ConstraintRow row = Run.row(Run.standard().on(built), "cord-partial-v10");
            assertThat(row.value().getAsDouble()).isCloseTo(0, within(PERCENT_POINT));
            built.doses.clear();
            built.doses.add(built.dose("1.7", "PLAN", (x, y, z) -> y <= -4 ? 17 : Math.max(0, 16.5 - (y + 4))));
            row = Run.row(Run.standard().on(built), "cord-partial-v10");
            assertThat(row.value().getAsDouble()).isCloseTo(25, within(PERCENT_POINT));
            assertThat(row.status()).isEqualTo(Status.FAIL);
        }

        @Test
        void stands_beside_its_other_readings() {
            ConstraintRow row = Run.row(Run.standard().on(built), "cord-partial-v10");
            assertThat(row.otherReadings())
                    .extracting(ConstraintRow.Reading::label)
                    .containsExactlyInAnyOrder("none", "margin5mm", "contourPlanes");
            double narrower = row.otherReadings().stream()
                    .filter(reading -> reading.label().equals("margin5mm"))
                    .findFirst()
                    .orElseThrow()
                    .value();
            assertThat(narrower).isCloseTo(row.value().getAsDouble() * 38 / 36, within(0.05));
            assertThat(row.convention().orElseThrow().upper()).isGreaterThanOrEqualTo(narrower);
        }

        @Test
        void that_passes_only_by_its_definition_is_within_its_bounds_and_review() {
            built.frontGy = 11.45;
            ReviewResult result = Run.standard().on(built);
            ConstraintRow row = Run.row(result, "cord-partial-v10");
            assertThat(row.status()).as(Run.shown(result)).isEqualTo(Status.PASS);
            assertThat(row.otherReadings())
                    .anyMatch(reading -> reading.label().equals("margin5mm") && reading.status() == Status.FAIL);
            assertThat(row.withinBounds()).isTrue();
            assertThat(result.verdict()).isNotEqualTo(Verdict.PASS);
        }

        @Test
        void is_taken_beside_the_ctv_as_well_and_the_worse_is_judged() {
            built.with(box(4, "CTV_T8", "CTV", -13, 13, -28, -6, -8, 8));
            ReviewResult result = Run.standard().on(built);
            ConstraintRow row = Run.row(result, "cord-partial-v10");
            assertThat(row.structure()).isEqualTo("SpinalCord@target(CTV_T8)±6mm");
            assertThat(row.segment().orElseThrow().upperMm()).isCloseTo(15, within(1e-9));
            double other = row.otherReadings().stream()
                    .filter(reading -> reading.label().equals("otherTarget:PTV_T8"))
                    .findFirst()
                    .orElseThrow()
                    .value();
            assertThat(row.value().getAsDouble()).isGreaterThan(other);
        }

        @Test
        void of_a_ctv_elsewhere_plays_no_part() {
            built.with(box(4, "CTV_L3", "CTV", -13, 13, -28, -6, -60, -44));
            assertThat(Run.row(Run.standard().on(built), "cord-partial-v10").structure())
                    .isEqualTo("SpinalCord@target(PTV_T8)±6mm");
        }

        @Test
        void must_lie_wholly_inside_the_dose_grid() {
            built.doses.add(TestCase.dose(
                    "1.7",
                    "PLAN",
                    "GY",
                    "PHYSICAL",
                    TestCase.FRAME,
                    Set.of(TestCase.PLAN_UID),
                    List.of(),
                    TestCase.sample(new GridGeometry(new Point3(-60, -80, -16), 2, 2, 2, 61, 61, 17), built::baseGy)));
            ReviewResult result = Run.standard().on(built);
            assertThat(Run.reason(result, "cord-partial-v10")).isEqualTo("CORD_SEGMENT_OUTSIDE_DOSE_GRID");
        }
    }

    @Nested
    class Separate_targets {
        private void twoTargets() {
            built.with(joined(
                    box(2, "PTV_T8", "PTV", -15, 15, -30, -4, -62, -38),
                    box(2, "PTV_T8", "PTV", -15, 15, -30, -4, 38, 62)));
            built.with(box(1, "SpinalCord", "ORGAN", -5, 5, 0, 10, -90, 90));
            built.with(box(3, "Esophagus", "ORGAN", 20, 40, -60, -40, -90, 90));
            built.frontGy = 12.2;
            built.doses.add(
                    built.dose("1.7", "PLAN", (x, y, z) -> built.baseGy(x, y, z - 50) + built.baseGy(x, y, z + 50)));
        }

        @Test
        void give_one_row_per_segment_and_never_one_diluted_span() {
            twoTargets();
            ReviewResult result = Run.standard().on(built);
            assertThat(Run.rows(result, "cord-partial-v10"))
                    .as(Run.shown(result))
                    .hasSize(2)
                    .allMatch(row -> row.status() == Status.FAIL)
                    .extracting(ConstraintRow::id)
                    .containsExactly("cord-partial-v10#PTV_T8:1", "cord-partial-v10#PTV_T8:2");
            double common = Run.rows(result, "cord-partial-v10").stream()
                            .mapToDouble(row -> row.value().getAsDouble() * 38)
                            .sum()
                    / 138;
            assertThat(common).as("the same over the common span would pass").isLessThan(10);
        }

        @Test
        void of_two_prescriptions_give_rows_of_their_own() {
            built.with(box(2, "PTV_T5", "PTV", -15, 15, -30, -4, 38, 62));
            built.with(box(4, "PTV_T12", "PTV", -15, 15, -30, -4, -62, -38));
            built.with(box(1, "SpinalCord", "ORGAN", -5, 5, 0, 10, -90, 90));
            built.with(box(3, "Esophagus", "ORGAN", 20, 40, -60, -40, -90, 90));
            built.references = List.of(TestCase.targetReference(1, 2, 16), TestCase.targetReference(2, 4, 16));
            built.doses.add(
                    built.dose("1.7", "PLAN", (x, y, z) -> built.baseGy(x, y, z - 50) + built.baseGy(x, y, z + 50)));
            ReviewResult result = Run.standard().level("T5-T12").on(built);
            assertThat(Run.rows(result, "cord-partial-v10"))
                    .extracting(row -> row.target().orElseThrow())
                    .containsExactly("PTV_T5", "PTV_T12");
            assertThat(Run.rows(result, "coverage")).hasSize(2);
        }

        @Test
        void closer_than_twelve_millimetres_are_one_segment() {
            built.with(joined(
                    box(2, "PTV_T8", "PTV", -15, 15, -30, -4, -12, -6),
                    box(2, "PTV_T8", "PTV", -15, 15, -30, -4, 6, 12)));
            assertThat(Run.rows(Run.standard().on(built), "cord-partial-v10")).hasSize(1);
        }
    }

    @Nested
    class A_gap {
        @Test
        void in_the_segment_leaves_all_cord_rows_not_evaluated() {
            built.with(cut(cord(), -4, 4));
            ReviewResult result = Run.standard().on(built);
            allCordRows(result, Status.NOT_EVALUATED);
            assertThat(Run.reason(result, "cord-max")).isEqualTo("CORD_GAP_IN_SEGMENT");
            assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        }

        @Test
        void in_the_margin_of_six_millimetres_counts_as_one() {
            built.with(box(1, "SpinalCord", "ORGAN", -5, 5, 0, 10, -80, 14));
            allCordRows(Run.standard().on(built), Status.NOT_EVALUATED);
        }

        @Test
        void is_never_filled_by_a_sac_while_the_level_has_a_cord() {
            built.with(cut(cord(), -80, -4)).with(box(5, "ThecalSac", "ORGAN", -7, 7, 0, 12, -80, 80));
            allCordRows(Run.standard().level("T8").on(built), Status.NOT_EVALUATED);
        }

        @Test
        void inside_the_cord_is_never_filled_by_a_cauda_at_any_level() {
            built.with(cut(cord(), -4, 4)).with(box(5, "CaudaEquina", "ORGAN", -5, 5, 0, 10, -80, 80));
            allCordRows(Run.standard().level("L1").on(built), Status.NOT_EVALUATED);
        }

        @Test
        void far_from_every_segment_does_not_matter_to_rows_of_the_maximum() {
            built.with(cut(cord(), 50, 60));
            assertThat(Run.status(Run.standard().on(built), "cord-max")).isEqualTo(Status.PASS);
        }

        @Test
        void between_six_and_twenty_millimetres_withholds_the_threshold_volume_row_only() {
            built.with(box(1, "SpinalCord", "ORGAN", -5, 5, 0, 10, -80, 24));
            ReviewResult result = Run.standard().on(built);
            assertThat(Run.reason(result, "cord-v10cc")).isEqualTo("ORGAN_NOT_DRAWN_OVER");
            assertThat(Run.status(result, "cord-max")).isEqualTo(Status.PASS);
        }
    }

    @Nested
    class A_cauda_that_continues_the_cord {
        private void conus() {
            built.with(box(1, "SpinalCord", "ORGAN", -5, 5, 0, 10, 0, 80));
            built.with(box(5, "CaudaEquina", "ORGAN", -5, 5, 0, 10, -80, -2));
        }

        @Test
        void lets_each_be_judged_by_its_own_rows_on_its_own_contour() {
            conus();
            ReviewResult result = Run.standard().level("L1").on(built);
            assertThat(result.verdict()).as(Run.shown(result)).isEqualTo(Verdict.PASS);
            assertThat(Run.row(result, "cord-max").matchedRoi()).contains("SpinalCord");
            assertThat(Run.row(result, "cauda-max").matchedRoi()).contains("CaudaEquina");
        }

        @Test
        void must_join_it_without_a_gap() {
            conus();
            built.with(box(5, "CaudaEquina", "ORGAN", -5, 5, 0, 10, -80, -8));
            ReviewResult result = Run.standard().level("L1").on(built);
            allCordRows(result, Status.NOT_EVALUATED);
            assertThat(Run.status(result, "cauda-max")).isEqualTo(Status.NOT_EVALUATED);
        }

        @Test
        void carries_the_cords_absolute_limits_as_well_while_no_level_is_stated() {
            conus();
            built.frontGy = 15;
            ReviewResult result = Run.standard().levelUnknown().on(built);
            assertThat(Run.rows(result, "cord-max"))
                    .as(Run.shown(result))
                    .extracting(ConstraintRow::id)
                    .containsExactlyInAnyOrder("cord-max", "cord-max#CaudaEquina");
            assertThat(Run.rows(result, "cord-max").stream()
                            .filter(row -> row.id().endsWith("CaudaEquina"))
                            .findFirst()
                            .orElseThrow()
                            .status())
                    .isEqualTo(Status.NOT_EVALUATED);
        }
    }

    @Nested
    class The_level {
        @Test
        void unknown_requires_cord_and_cauda() {
            ReviewResult result = Run.standard().levelUnknown().on(built);
            assertThat(Run.status(result, "cauda-max")).isEqualTo(Status.NOT_EVALUATED);
            assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        }

        @Test
        void from_T11_to_L2_with_only_a_sac_puts_the_cords_absolute_limits_on_it() {
            built.without("SpinalCord").with(box(5, "ThecalSac", "ORGAN", -5, 5, 0, 10, -80, 80));
            built.frontGy = 15.5;
            ReviewResult result = Run.standard().level("T12").on(built);
            assertThat(Run.status(result, "cord-max")).as(Run.shown(result)).isEqualTo(Status.FAIL);
            assertThat(Run.warnings(result)).contains("CORD_LIMIT_ON_SAC_OR_CAUDA");
            assertThat(Run.status(result, "cord-partial-v10")).isEqualTo(Status.NOT_EVALUATED);
        }

        @Test
        void below_L2_leaves_the_cord_out_when_it_is_not_drawn() {
            built.without("SpinalCord").with(box(5, "CaudaEquina", "ORGAN", -5, 5, 0, 10, -80, 80));
            ReviewResult result = Run.standard().level("L4").on(built);
            assertThat(Run.status(result, "cord-max")).isEqualTo(Status.NOT_APPLICABLE);
            assertThat(Run.status(result, "cauda-max")).isEqualTo(Status.PASS);
            assertThat(result.verdict()).as(Run.shown(result)).isEqualTo(Verdict.PASS);
        }

        @Test
        void is_never_taken_from_the_name_of_a_target() {
            built.without("SpinalCord").with(box(5, "CaudaEquina", "ORGAN", -5, 5, 0, 10, -80, 80));
            built.with(box(2, "PTV_L4", "PTV", -15, 15, -30, -4, -12, 12));
            assertThat(Run.status(Run.standard().levelUnknown().on(built), "cord-max"))
                    .isEqualTo(Status.NOT_EVALUATED);
        }
    }

    @Nested
    class A_surrogate {
        private void canalOnly() {
            built.without("SpinalCord").with(box(6, "SpinalCanal", "ORGAN", -8, 8, -1, 14, -80, 80));
        }

        @Test
        void that_contains_the_cord_passes_absolute_rows_with_a_warning() {
            canalOnly();
            built.frontGy = 8;
            ReviewResult result = Run.standard().on(built);
            assertThat(Run.status(result, "cord-max")).as(Run.shown(result)).isEqualTo(Status.PASS);
            assertThat(Run.warnings(result)).contains("SURROGATE_STANDS_IN");
            assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        }

        @Test
        void never_stands_in_for_relative_rows() {
            canalOnly();
            built.frontGy = 8;
            assertThat(Run.status(Run.standard().on(built), "cord-partial-v10")).isEqualTo(Status.NOT_EVALUATED);
        }

        @Test
        void that_exceeds_the_limit_says_nothing_about_the_cord() {
            canalOnly();
            built.frontGy = 15.5;
            ReviewResult result = Run.standard().on(built);
            assertThat(Run.reason(result, "cord-max")).isEqualTo("SURROGATE_EXCEEDS_LIMIT");
            assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        }

        @Test
        void needs_to_be_drawn_without_a_gap_itself() {
            built.without("SpinalCord").with(cut(box(6, "SpinalCanal", "ORGAN", -8, 8, -1, 14, -80, 80), -4, 4));
            built.frontGy = 8;
            assertThat(Run.reason(Run.standard().on(built), "cord-max")).isEqualTo("CORD_GAP_IN_SEGMENT");
        }

        @Test
        void that_lies_in_the_structure_of_the_limit_gives_at_best_review() {
            TestProtocol protocol = TestProtocol.standard()
                    .plus(TestProtocol.row("sac-max", "ThecalSac", "Max[Gy]", "<= 12.4 Gy")
                            .derivedOn(DerivedOn.THECAL_SAC)
                            .at(TestProtocol.CORD_LEVELS)
                            .build());
            ReviewResult result = Run.standard().protocol(protocol).on(built);
            assertThat(Run.status(result, "sac-max")).as(Run.shown(result)).isEqualTo(Status.PASS);
            assertThat(Run.warnings(result)).containsOnly("LIMIT_DERIVED_ON_LARGER_STRUCTURE");
            assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        }

        @Test
        void that_lies_in_the_structure_of_the_limit_and_exceeds_it_fails() {
            TestProtocol protocol = TestProtocol.standard()
                    .plus(TestProtocol.row("sac-max", "ThecalSac", "Max[Gy]", "<= 10 Gy")
                            .derivedOn(DerivedOn.THECAL_SAC)
                            .at(TestProtocol.CORD_LEVELS)
                            .build());
            assertThat(Run.status(Run.standard().protocol(protocol).on(built), "sac-max"))
                    .isEqualTo(Status.FAIL);
        }

        @Test
        void is_also_recognised_when_the_row_names_another_structure_than_its_limit_was_derived_on() {
            TestProtocol protocol = TestProtocol.standard()
                    .plus(TestProtocol.row("cord-as-sac", "SpinalCord", "Max[Gy]", "<= 12.4 Gy")
                            .derivedOn(DerivedOn.THECAL_SAC)
                            .at(TestProtocol.CORD_LEVELS)
                            .build());
            assertThat(Run.warnings(Run.standard().protocol(protocol).on(built)))
                    .contains("LIMIT_DERIVED_ON_LARGER_STRUCTURE");
        }
    }

    @Nested
    class Names {
        @Test
        void of_helpers_and_cuts_never_match_and_are_listed_as_candidates() {
            built.without("SpinalCord")
                    .with(box(1, "Cord-PTV", "ORGAN", -5, 5, 0, 10, -80, 80))
                    .with(box(6, "zCord", "ORGAN", -5, 5, 0, 10, -80, 80))
                    .with(box(7, "Canal", "ORGAN", -8, 8, -1, 14, -80, 80));
            ReviewResult result = Run.standard().on(built);
            allCordRows(result, Status.NOT_EVALUATED);
            assertThat(Run.row(result, "cord-max")
                            .reason()
                            .orElseThrow()
                            .args()
                            .get("candidates")
                            .toString())
                    .contains("Cord-PTV", "zCord", "Canal");
            assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        }

        @Test
        void given_by_hand_match() {
            built.without("SpinalCord").with(box(1, "zCord", "ORGAN", -5, 5, 0, 10, -80, 80));
            ReviewResult result = Run.standard().map("zCord", "SpinalCord").on(built);
            assertThat(result.verdict()).as(Run.shown(result)).isEqualTo(Verdict.PASS);
            assertThat(Run.row(result, "cord-max").matchReason()).isEqualTo("given by hand");
        }

        @Test
        void of_a_missing_cord_leave_its_rows_not_evaluated() {
            built.without("SpinalCord");
            ReviewResult result = Run.standard().on(built);
            allCordRows(result, Status.NOT_EVALUATED);
            assertThat(Run.warnings(result)).contains("MUST_JUDGE_ROW_NOT_JUDGED");
            assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        }
    }

    @Nested
    class Ten_percent_and_a_third_of_a_cc {
        @Test
        void are_both_judged_and_the_failing_one_says_that_the_trial_would_have_accepted_the_plan() {
            built.with(box(1, "SpinalCord", "ORGAN", -8, 8, 0, 16, -80, 80));
            built.frontGy = 11.3;
            ReviewResult result = Run.standard().on(built);
            ConstraintRow relative = Run.row(result, "cord-partial-v10");
            ConstraintRow absolute = Run.row(result, "cord-v10cc");
            assertThat(relative.status()).as(Run.shown(result)).isEqualTo(Status.PASS);
            assertThat(absolute.status()).isEqualTo(Status.FAIL);
            assertThat(absolute.notes()).anyMatch(note -> note.code().equals("TRIAL_ACCEPTS_EITHER"));
            assertThat(relative.notes()).noneMatch(note -> note.code().equals("TRIAL_ACCEPTS_EITHER"));
        }
    }

    @Test
    void a_target_inside_the_cord_switches_cord_limits_off_and_is_at_best_review() {
        TestProtocol protocol = TestProtocol.standard();
        protocol.settings = Set.of(Setting.INTRAMEDULLARY);
        ReviewResult result = Run.standard()
                .protocol(protocol)
                .setting(Setting.INTRAMEDULLARY)
                .on(built);
        allCordRows(result, Status.NOT_APPLICABLE);
        assertThat(Run.warnings(result)).contains("INTRAMEDULLARY_WITHOUT_LIMITS");
        assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void fragments_of_a_target_are_an_error_and_never_extend_a_segment() {
        built.with(joined(
                box(2, "PTV_T8", "PTV", -15, 15, -30, -4, -12, 12), box(2, "PTV_T8", "PTV", -1, 1, -30, -28, 40, 40)));
        ReviewResult result = Run.standard().on(built);
        assertThat(Run.errors(result)).contains("TARGET_FRAGMENT");
        assertThat(Run.row(result, "cord-partial-v10").segment().orElseThrow().upperMm())
                .isCloseTo(19, within(1e-9));
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void without_a_known_target_no_cord_row_is_judged() {
        built.references = List.<DoseReference>of();
        built.with(box(4, "PTV_T12", "PTV", -15, 15, -30, -4, -62, -38));
        ReviewResult result = Run.standard().on(built);
        allCordRows(result, Status.NOT_EVALUATED);
        assertThat(Run.reason(result, "cord-max")).isEqualTo("TARGET_UNKNOWN");
    }
}
