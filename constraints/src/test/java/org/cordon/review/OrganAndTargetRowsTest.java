package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cordon.review.TestCase.box;
import static org.cordon.review.TestCase.cut;

import java.util.List;
import java.util.Set;
import org.cordon.constraint.Confidence;
import org.cordon.constraint.Level;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Status;
import org.cordon.constraint.Tier;
import org.cordon.dose.GridGeometry;
import org.cordon.finding.Reason;
import org.cordon.geometry.Point3;
import org.cordon.structure.Structure;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Rows of organs and targets: drawn in part, small, outside the grid, unconfirmed, paired, boosted. */
class OrganAndTargetRowsTest {
    private final TestCase built = TestCase.passing();
    private final TestProtocol protocol = TestProtocol.standard();

    private ReviewResult with(Rule rule) {
        return Run.standard().protocol(protocol.plus(rule)).on(built);
    }

    private static TestProtocol.RowBuilder esophagus(String metric, String limit) {
        return TestProtocol.row("eso", "Esophagus", metric, limit).at(TestProtocol.ESOPHAGUS_LEVELS);
    }

    private static Structure esophagusBox(double z0, double z1) {
        return box(3, "Esophagus", "ORGAN", 20, 40, -60, -40, z0, z1);
    }

    @Nested
    class An_organ_drawn_in_part {
        private final Rule volume = esophagus("V11.9Gy[cc]", "< 5 cc").build();

        @Test
        void leaves_its_threshold_volume_row_not_evaluated() {
            built.with(esophagusBox(-4, 4));
            assertThat(Run.reason(with(volume), "eso")).isEqualTo("ORGAN_NOT_DRAWN_OVER");
        }

        @Test
        void must_reach_twenty_millimetres_beyond_the_extent() {
            built.with(esophagusBox(-32, 32));
            assertThat(Run.status(with(volume), "eso")).isEqualTo(Status.PASS);
            built.with(esophagusBox(-32, 30));
            protocol.rules.remove(volume);
            assertThat(Run.status(with(volume), "eso")).isEqualTo(Status.NOT_EVALUATED);
        }

        @Test
        void with_one_slice_missing_is_drawn_in_part() {
            built.with(cut(esophagusBox(-80, 80), 20, 20));
            assertThat(Run.status(with(volume), "eso")).isEqualTo(Status.NOT_EVALUATED);
        }

        @Test
        void is_still_judged_by_its_maximum() {
            built.with(esophagusBox(-4, 4));
            assertThat(Run.status(with(volume), "eso-max")).isEqualTo(Status.PASS);
        }

        @Test
        void only_far_from_the_target_does_not_pass_by_its_maximum() {
            built.with(esophagusBox(60, 90));
            assertThat(Run.reason(with(volume), "eso-max")).isEqualTo("ORGAN_NOT_DRAWN_OVER");
        }

        @Test
        void that_exceeds_the_limit_already_is_an_error_although_the_row_is_not_evaluated() {
            built.with(box(3, "Esophagus", "ORGAN", -15, 15, -30, -10, -8, 8));
            ReviewResult result = with(esophagus("V11.9Gy[cc]", "< 2 cc").build());
            assertThat(Run.status(result, "eso")).isEqualTo(Status.NOT_EVALUATED);
            assertThat(Run.errors(result)).contains("LIMIT_EXCEEDED_ON_DRAWN_PART");
            assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        }

        @Test
        void elsewhere_and_not_required_at_the_level_stands_outside() {
            built.with(box(4, "Rectum", "ORGAN", 20, 40, -60, -40, -90, -70));
            Rule rectum = TestProtocol.row("rectum", "Rectum", "V14.3Gy[cc]", "< 20 cc")
                    .at(new LevelRange(Level.L4, Level.S5))
                    .build();
            ReviewResult result = with(rectum);
            assertThat(Run.reason(result, "rectum")).isEqualTo("DRAWN_AWAY_FROM_TARGET");
            assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        }
    }

    @Nested
    class A_small_organ {
        private void small() {
            built.with(box(3, "Esophagus", "ORGAN", 20, 22, -60, -58, -40, 40));
        }

        @Test
        void below_the_metrics_volume_passes_only_by_its_maximum() {
            small();
            ConstraintRow row = Run.row(with(esophagus("D5cc[Gy]", "< 11.9 Gy").build()), "eso");
            assertThat(row.status()).isEqualTo(Status.PASS);
            assertThat(row.value().getAsDouble()).isCloseTo(1.7, within(0.05));
            assertThat(row.notes()).extracting(Reason::code).contains("STRUCTURE_SMALLER_THAN_METRIC_VOLUME");
        }

        @Test
        void below_the_metrics_volume_is_not_evaluated_when_its_maximum_exceeds_the_limit() {
            built.with(box(3, "Esophagus", "ORGAN", -1, 1, -20, -18, -40, 40));
            ConstraintRow row = Run.row(with(esophagus("D5cc[Gy]", "< 11.9 Gy").build()), "eso");
            assertThat(row.status()).isEqualTo(Status.NOT_EVALUATED);
            assertThat(row.reason().orElseThrow().code()).isEqualTo("STRUCTURE_SMALLER_THAN_METRIC_VOLUME");
            assertThat((Double) row.reason().orElseThrow().args().get("maxGy")).isCloseTo(17, within(0.01));
        }

        @Test
        void never_meets_a_volume_row_by_having_too_little_volume() {
            built.with(box(3, "Esophagus", "ORGAN", -1, 1, -20, -18, -40, 40));
            assertThat(Run.status(with(esophagus("V11.9Gy[cc]", "< 5 cc").build()), "eso"))
                    .isEqualTo(Status.NOT_EVALUATED);
        }

        @Test
        void meets_a_volume_row_when_its_maximum_is_below_the_dose() {
            small();
            ConstraintRow row = Run.row(with(esophagus("V11.9Gy[cc]", "< 5 cc").build()), "eso");
            assertThat(row.status()).isEqualTo(Status.PASS);
            assertThat(row.value().getAsDouble()).isZero();
        }

        @Test
        void cannot_spare_a_volume_that_it_does_not_have() {
            built.with(box(4, "Lung_L", "ORGAN", 20, 40, -60, -40, -80, 80));
            built.with(box(5, "Lung_R", "ORGAN", -40, -20, -60, -40, -80, 80));
            Rule lungs = TestProtocol.row("lungs", "Lungs", "CV7.4Gy[cc]", ">= 1000 cc")
                    .build();
            ReviewResult result = with(lungs);
            assertThat(Run.reason(result, "lungs")).isEqualTo("STRUCTURE_SMALLER_THAN_CRITICAL_VOLUME");
        }
    }

    @Nested
    class A_paired_organ {
        private final Rule lungs =
                TestProtocol.row("lungs", "Lungs", "CV7.4Gy[cc]", ">= 50 cc").build();

        @Test
        void is_judged_on_the_union_of_both_sides() {
            built.with(box(4, "Lung_L", "ORGAN", 20, 40, -60, -40, -80, 80));
            built.with(box(5, "Lung_R", "ORGAN", -40, -20, -60, -40, -80, 80));
            ConstraintRow row = Run.row(with(lungs), "lungs");
            assertThat(row.value().getAsDouble()).isCloseTo(2 * 20 * 20 * 162 / 1000.0, within(0.1));
            assertThat(row.matchedRoi()).contains("Lung_L + Lung_R");
        }

        @Test
        void with_one_side_only_is_not_evaluated() {
            built.with(box(4, "Lung_L", "ORGAN", 20, 40, -60, -40, -80, 80));
            assertThat(Run.reason(with(lungs), "lungs")).isEqualTo("ONE_SIDE_ONLY");
        }
    }

    @Nested
    class Outside_the_dose_grid {
        private void gridTo(double upperZ) {
            GridGeometry grid =
                    new GridGeometry(new Point3(-60, -80, -100), 2, 2, 2, 61, 61, (int) ((upperZ + 100) / 2) + 1);
            built.doses.add(TestCase.dose(
                    "1.7",
                    "PLAN",
                    "GY",
                    "PHYSICAL",
                    TestCase.FRAME,
                    Set.of(TestCase.PLAN_UID),
                    List.of(),
                    TestCase.sample(grid, built::baseGy)));
        }

        @Test
        void a_maximum_is_judged_when_the_part_outside_is_far_and_the_border_cool() {
            gridTo(60);
            ReviewResult result = Run.standard().protocol(protocol).on(built);
            assertThat(Run.status(result, "cord-max")).as(Run.shown(result)).isEqualTo(Status.PASS);
            assertThat(Run.warnings(result)).contains("JUDGED_ON_PART_INSIDE_GRID");
            assertThat(result.findings().stream()
                            .filter(finding -> finding.code().equals("JUDGED_ON_PART_INSIDE_GRID"))
                            .findFirst()
                            .orElseThrow()
                            .reason()
                            .args())
                    .containsKeys("borderGy", "limitGy");
            assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        }

        @Test
        void a_maximum_is_not_evaluated_when_the_part_outside_is_near_a_target() {
            gridTo(28);
            ReviewResult result = Run.standard().protocol(protocol).on(built);
            assertThat(Run.reason(result, "cord-max")).isEqualTo("OUTSIDE_DOSE_GRID");
        }

        @Test
        void a_maximum_is_not_evaluated_when_the_border_is_hot() {
            GridGeometry grid = new GridGeometry(new Point3(-60, -80, -100), 2, 2, 2, 61, 61, 81);
            built.doses.add(TestCase.dose(
                    "1.7",
                    "PLAN",
                    "GY",
                    "PHYSICAL",
                    TestCase.FRAME,
                    Set.of(TestCase.PLAN_UID),
                    List.of(),
                    TestCase.sample(grid, (x, y, z) -> z > 50 ? 8 : built.baseGy(x, y, z))));
            assertThat(Run.reason(Run.standard().protocol(protocol).on(built), "cord-max"))
                    .isEqualTo("OUTSIDE_DOSE_GRID");
        }

        @Test
        void a_maximum_above_the_limit_inside_fails_whatever_is_outside() {
            gridTo(28);
            built.frontGy = 15.5;
            built.doses.clear();
            gridTo(28);
            assertThat(Run.status(Run.standard().protocol(protocol).on(built), "cord-max"))
                    .isEqualTo(Status.FAIL);
        }

        @Test
        void a_relative_row_is_judged_when_both_ways_give_the_same_verdict() {
            gridTo(60);
            Rule low = esophagus("V5Gy[%]", "<= 30 %").build();
            ReviewResult result = with(low);
            ConstraintRow row = Run.row(result, "eso");
            assertThat(row.status()).as(Run.shown(result)).isEqualTo(Status.PASS);
            assertThat(row.value().getAsDouble()).isCloseTo(100 * 21 / 162.0, within(0.5));
            assertThat(row.numerical().orElseThrow().lower()).isLessThan(0.1);
        }

        @Test
        void a_relative_row_is_not_evaluated_when_the_verdict_hangs_on_the_part_outside() {
            gridTo(60);
            assertThat(Run.reason(with(esophagus("V5Gy[%]", "<= 5 %").build()), "eso"))
                    .isEqualTo("OUTSIDE_DOSE_GRID");
        }

        @Test
        void a_cold_volume_row_counts_the_part_outside_as_hot_and_as_cold() {
            gridTo(60);
            Rule pass = esophagus("CV5Gy[cc]", ">= 50 cc").build();
            assertThat(Run.status(with(pass), "eso")).isEqualTo(Status.PASS);
            protocol.rules.remove(pass);
            assertThat(Run.status(with(esophagus("CV5Gy[cc]", ">= 60 cc").build()), "eso"))
                    .isEqualTo(Status.NOT_EVALUATED);
        }

        @Test
        void a_target_partly_outside_is_not_covered_by_hope() {
            gridTo(8);
            assertThat(Run.status(Run.standard().protocol(protocol).on(built), "coverage"))
                    .isEqualTo(Status.NOT_EVALUATED);
        }
    }

    @Nested
    class Confidence_of_a_row {
        @Test
        void below_the_bar_makes_a_miss_review_and_never_fail() {
            ReviewResult result = with(esophagus("D0.03cc[Gy]", "<= 1 Gy")
                    .confidence(Confidence.SV2)
                    .build());
            assertThat(Run.reason(result, "eso")).isEqualTo("UNCONFIRMED_SOURCE");
            assertThat(Run.row(result, "eso").value()).isPresent();
            assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        }

        @Test
        void below_the_bar_never_stands_in_for_a_row_that_must_be_judged() {
            TestProtocol weak = TestProtocol.of(
                    TestProtocol.row("coverage", "Target", "V100%[%]", ">= 90 %")
                            .must()
                            .build(),
                    TestProtocol.row("cord-max", "SpinalCord", "D0.03cc[Gy]", "<= 14 Gy")
                            .cord()
                            .must()
                            .confidence(Confidence.SV2)
                            .build());
            ReviewResult result = Run.standard().protocol(weak).on(built);
            assertThat(Run.warnings(result)).contains("MUST_JUDGE_ROW_NOT_JUDGED", "NO_MUST_JUDGE_ROW_APPLIES");
            assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        }

        @Test
        void low_is_advisory_and_stands_outside() {
            ReviewResult result = with(esophagus("D0.03cc[Gy]", "<= 1 Gy")
                    .confidence(Confidence.LO)
                    .build());
            assertThat(Run.row(result, "eso").advisory()).isTrue();
            assertThat(Run.status(result, "eso")).isEqualTo(Status.FAIL);
            assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        }

        @Test
        void advisory_rows_alone_never_make_a_pass() {
            TestProtocol advisory = TestProtocol.of(TestProtocol.row("eso", "Esophagus", "D0.03cc[Gy]", "<= 16 Gy")
                    .tier(Tier.ADVISORY)
                    .build());
            ReviewResult result = Run.standard().protocol(advisory).on(built);
            assertThat(Run.warnings(result)).contains("NO_ROW_JUDGED");
            assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        }

        @Test
        void of_a_report_row_does_not_matter() {
            ReviewResult result = with(TestProtocol.row("report", "Esophagus", "Mean[Gy]", "")
                    .tier(Tier.REPORT)
                    .build());
            assertThat(Run.reason(result, "report")).isEqualTo("REPORT_ONLY");
            assertThat(Run.row(result, "report").value()).isPresent();
            assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        }
    }

    @Nested
    class Required_organs {
        @Test
        void that_are_not_drawn_are_not_evaluated() {
            built.without("Esophagus");
            ReviewResult result = Run.standard().protocol(protocol).on(built);
            assertThat(Run.status(result, "eso-max")).isEqualTo(Status.NOT_EVALUATED);
            assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        }

        @Test
        void that_are_not_required_at_the_level_and_not_drawn_are_not_applicable() {
            built.without("Esophagus");
            ReviewResult result = Run.standard()
                    .protocol(protocol)
                    .level("L1")
                    .on(built.with(box(5, "CaudaEquina", "ORGAN", -5, 5, 0, 10, -98, -82)));
            assertThat(Run.status(result, "eso-max")).isEqualTo(Status.NOT_APPLICABLE);
        }

        @Test
        void are_required_while_no_level_is_stated() {
            built.without("Esophagus");
            assertThat(Run.status(
                            Run.standard().protocol(protocol).levelUnknown().on(built), "eso-max"))
                    .isEqualTo(Status.NOT_EVALUATED);
        }

        @Test
        void that_are_empty_or_defective_are_not_evaluated() {
            built.with(new Structure(TestCase.info(3, "Esophagus", "ORGAN"), List.of(), List.of(), 1, 0));
            assertThat(Run.reason(Run.standard().protocol(protocol).on(built), "eso-max"))
                    .isEqualTo("STRUCTURE_EMPTY");
            Structure sound = esophagusBox(-80, 80);
            built.with(new Structure(sound.info(), sound.planes(), List.of(Reason.of("CONTOUR_NOT_PLANAR")), 0, 0));
            ConstraintRow row = Run.row(Run.standard().protocol(protocol).on(built), "eso-max");
            assertThat(row.reason().orElseThrow().code()).isEqualTo("STRUCTURE_DEFECTIVE");
            assertThat(row.reason().orElseThrow().args()).containsEntry("defects", List.of("CONTOUR_NOT_PLANAR"));
        }
    }

    @Nested
    class A_boost {
        private void boost() {
            built.with(box(4, "PTV_High", "PTV", -15, 15, -30, -17, -12, 12));
            built.references = List.of(TestCase.targetReference(1, 2, 16), TestCase.targetReference(2, 4, 18));
        }

        @Test
        void makes_a_second_coverage_row_for_what_lies_outside_it() {
            boost();
            built.doses.add(built.dose("1.7", "PLAN", (x, y, z) -> y <= -17 && y >= -32 ? 19 : built.baseGy(x, y, z)));
            ReviewResult result = Run.standard().protocol(protocol).on(built);
            assertThat(Run.rows(result, "coverage"))
                    .as(Run.shown(result))
                    .extracting(ConstraintRow::id)
                    .containsExactlyInAnyOrder("coverage#PTV_T8", "coverage#PTV_T8:minus-boost", "coverage#PTV_High");
        }

        @Test
        void does_not_hide_a_cold_rest() {
            boost();
            built.doses.add(built.dose(
                    "1.7",
                    "PLAN",
                    (x, y, z) -> y <= -16 && y >= -32 ? 19 : 15 * Math.min(1, built.baseGy(x, y, z) / 15)));
            TestProtocol half = TestProtocol.of(TestProtocol.row("coverage", "Target", "V100%[%]", ">= 50 %")
                    .must()
                    .build());
            ReviewResult result = Run.standard().protocol(half).on(built);
            assertThat(Run.rows(result, "coverage"))
                    .filteredOn(row -> row.id().equals("coverage#PTV_T8"))
                    .allMatch(row -> row.status() == Status.PASS)
                    .isNotEmpty();
            assertThat(Run.rows(result, "coverage"))
                    .filteredOn(row -> row.id().equals("coverage#PTV_T8:minus-boost"))
                    .allMatch(row -> row.status() == Status.FAIL)
                    .isNotEmpty();
        }
    }

    @Test
    void a_value_above_the_warning_level_is_a_warning_whatever_the_status() {
        ReviewResult result =
                with(esophagus("D0.03cc[Gy]", "<= 16 Gy").warnAbove(1).build());
        assertThat(Run.status(result, "eso")).isEqualTo(Status.PASS);
        assertThat(Run.warnings(result)).containsExactly("VALUE_ABOVE_WARNING_LEVEL");
        assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void a_published_variation_is_review() {
        built.doses.add(built.dose("1.7", "PLAN", (x, y, z) -> built.baseGy(x, y, z) * (y > -8 && y <= -4 ? 0.9 : 1)));
        TestProtocol graded = TestProtocol.standard();
        graded.rules.removeIf(rule -> rule.id().equals("coverage"));
        graded.plus(TestProtocol.row("coverage", "Target", "V100%[%]", ">= 90 %")
                .variation(70)
                .must()
                .build());
        ReviewResult result = Run.standard().protocol(graded).on(built);
        assertThat(Run.status(result, "coverage")).as(Run.shown(result)).isEqualTo(Status.VARIATION);
        assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
    }
}
