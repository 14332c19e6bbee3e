package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Set;
import org.cordon.constraint.Confidence;
import org.cordon.constraint.DerivedOn;
import org.cordon.constraint.Rule;
import org.cordon.constraint.RuleConditions;
import org.cordon.constraint.RuleDetails;
import org.cordon.constraint.Status;
import org.junit.jupiter.api.Test;

/** Rows on parts that are made of drawn structures, against boxes and a dose that are known. */
class RegionRowsTest {
    private static ConstraintRow row(String structure, String metric, String limit, TestCase built) {
        TestProtocol protocol = TestProtocol.standard()
                .plus(TestProtocol.row("made", structure, metric, limit)
                        .derivedOn(DerivedOn.CORD_PRV)
                        .build());
        return Run.row(Run.standard().protocol(protocol).on(built), "made");
    }

    private static ConstraintRow organ(String structure, String metric, String limit, TestCase built) {
        TestProtocol protocol = TestProtocol.standard()
                .plus(TestProtocol.row("made", structure, metric, limit).build());
        return Run.row(Run.standard().protocol(protocol).on(built), "made");
    }

    /** The cord's front wall lies at y 0 and gets 10.8 Gy; from there the dose rises by 1.55 Gy a mm towards the target. */
    @Test
    void a_margin_around_the_cord_gets_the_dose_in_front_of_it() {
        ConstraintRow row = row("SpinalCord@PRV 2mm", "Max[Gy]", "<= 17 Gy", TestCase.passing());
        assertThat(row.structure()).isEqualTo("SpinalCord@PRV 2mm");
        assertThat(row.value().getAsDouble()).isCloseTo(10.8 + 2 * (17 - 10.8) / 4, within(0.05));
        assertThat(row.status()).isEqualTo(Status.PASS);
        assertThat(row.notes()).isEmpty();
        assertThat(row("SpinalCord@PRV 2mm", "Max[Gy]", "<= 13 Gy", TestCase.passing())
                        .status())
                .isEqualTo(Status.FAIL);
    }

    @Test
    void a_margin_around_a_cord_with_a_gap_beside_the_target_is_not_evaluated() {
        TestCase gap = TestCase.passing();
        gap.with(TestCase.cut(gap.structures.get(0), -3, 3));
        assertThat(row("SpinalCord@PRV 2mm", "Max[Gy]", "<= 17 Gy", gap).status())
                .isEqualTo(Status.NOT_EVALUATED);
    }

    @Test
    void no_other_structure_stands_in_for_a_margin_around_a_cord_that_is_not_drawn() {
        TestCase sacOnly = TestCase.passing().without("SpinalCord");
        sacOnly.with(TestCase.box(7, "ThecalSac", "ORGAN", -7, 7, -1, 12, -80, 80));
        assertThat(row("SpinalCord@PRV 2mm", "Max[Gy]", "<= 17 Gy", sacOnly).status())
                .isEqualTo(Status.NOT_EVALUATED);
    }

    @Test
    void the_part_outside_a_target_leaves_out_what_lies_in_it() {
        TestCase built = TestCase.passing();
        built.with(TestCase.box(8, "Skin", "ORGAN", -15, 15, -40, -20, -12, 12));
        assertThat(organ("Skin", "Volume[cc]", "<= 99 cc", built).value().getAsDouble())
                .isCloseTo(15.6, within(1e-6));
        ConstraintRow rest = organ("Skin@minus PTV", "Volume[cc]", "<= 99 cc", built);
        assertThat(rest.value().getAsDouble()).isCloseTo(7.8, within(1e-6));
        assertThat(organ("Skin@minus Target", "Volume[cc]", "<= 99 cc", built)
                        .value()
                        .getAsDouble())
                .isCloseTo(7.8, within(1e-6));
        ConstraintRow common = organ("Skin@overlap PTV", "Volume[cc]", "<= 99 cc", built);
        assertThat(common.value().getAsDouble()).isCloseTo(7.8, within(1e-6));
        assertThat(common.structure()).isEqualTo("Skin@overlap PTV");
    }

    @Test
    void a_target_can_be_measured_without_what_another_structure_covers() {
        TestCase built = TestCase.passing();
        built.with(TestCase.box(8, "GTV", "GTV", -15, 15, -30, -17, -12, 12));
        ConstraintRow rest = organ("Target@minus GTV", "Volume[cc]", "<= 99 cc", built);
        assertThat(rest.structure()).isEqualTo("PTV_T8@minus GTV");
        assertThat(rest.value().getAsDouble()).isCloseTo(30 * 13 * 26 / 1000.0, within(1e-6));
    }

    @Test
    void nothing_in_common_does_not_apply_and_nothing_left_is_not_evaluated() {
        TestCase built = TestCase.passing();
        ConstraintRow apart = organ("Esophagus@overlap PTV", "Max[Gy]", "<= 16 Gy", built);
        assertThat(apart.status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(apart.reason().orElseThrow().code()).isEqualTo("REGION_DOES_NOT_OVERLAP");
        built.with(TestCase.box(8, "Skin", "ORGAN", -10, 10, -25, -10, -8, 8));
        ConstraintRow covered = organ("Skin@minus PTV", "Max[Gy]", "<= 16 Gy", built);
        assertThat(covered.status()).isEqualTo(Status.NOT_EVALUATED);
        assertThat(covered.reason().orElseThrow().code()).isEqualTo("REGION_LEAVES_NOTHING");
    }

    @Test
    void a_region_without_its_other_structure_is_not_evaluated() {
        ConstraintRow row = organ("Esophagus@minus GTV", "Max[Gy]", "<= 16 Gy", TestCase.passing());
        assertThat(row.status()).isEqualTo(Status.NOT_EVALUATED);
        assertThat(row.reason().orElseThrow().code()).isEqualTo("REGION_WITHOUT_ITS_STRUCTURE");
    }

    @Test
    void a_row_for_an_overlap_applies_only_where_there_is_one() {
        Rule rule = TestProtocol.row("made", "Esophagus", "Max[Gy]", "<= 16 Gy")
                .confidence(Confidence.SV)
                .build()
                .withDetails(
                        RuleDetails.when(new RuleConditions(Set.of(), Optional.empty(), Set.of(), Optional.of("PTV"))));
        TestProtocol protocol = TestProtocol.standard().plus(rule);
        ConstraintRow apart = Run.row(Run.standard().protocol(protocol).on(TestCase.passing()), "made");
        assertThat(apart.status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(apart.reason().orElseThrow().code()).isEqualTo("ROW_FOR_OVERLAP");
        TestCase touching = TestCase.passing();
        touching.with(TestCase.box(3, "Esophagus", "ORGAN", 10, 40, -60, -20, -80, 80));
        assertThat(Run.row(Run.standard().protocol(protocol).on(touching), "made")
                        .status())
                .isNotEqualTo(Status.NOT_APPLICABLE);
    }
}
