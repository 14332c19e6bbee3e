package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.constraint.Status;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.finding.Finding;
import org.cordon.finding.Severity;
import org.cordon.geometry.Point3;
import org.cordon.plan.PlanFacts;
import org.cordon.plan.PlanSet;
import org.cordon.plan.RtPlan;
import org.cordon.qa.Stage;
import org.cordon.review.request.ReviewException;
import org.junit.jupiter.api.Test;

/** Two plans of one course: one target each, one above the other, both with dose at the cord. */
class PlanSumsTest {
    private static final String SECOND_UID = "1.10";

    private final TestCase built = TestCase.passing();

    PlanSumsTest() {
        // A second target 40 mm higher; the first plan's dose falls to nothing 24 mm from its centre.
        built.with(TestCase.box(4, "PTV_T6", "PTV", -15, 15, -30, -4, 36, 60));
        built.doses.add(built.dose("1.7", "PLAN", built::baseGy));
        built.plans.add(built.plan(TestCase.PLAN_UID, "Lower", Optional.of("APPROVED")));
    }

    private RtPlan second(int fractions) {
        built.references = new ArrayList<>(List.of(TestCase.targetReference(1, 4, 16)));
        built.groups = List.of(TestCase.group(1, fractions, 1, 2, 3));
        return built.plan(SECOND_UID, "Upper", Optional.of("APPROVED"));
    }

    private void secondDose(String summation, GridGeometry grid) {
        DoseGrid dose = TestCase.sample(grid, (x, y, z) -> built.baseGy(x, y, z - 48));
        built.doses.add(
                TestCase.dose("1.6", summation, "GY", "PHYSICAL", TestCase.FRAME, Set.of(SECOND_UID), List.of(), dose));
    }

    private PlanSet set() {
        return built.setWithoutPlan();
    }

    private static Run both() {
        return Run.standard().plans("Lower", "Upper");
    }

    @Test
    void each_target_is_judged_by_its_own_prescription_in_the_sum() {
        built.plans.add(second(1));
        secondDose("PLAN", TestCase.grid());
        ReviewResult result = both().on(set());
        assertThat(result.plans()).containsExactly("Lower", "Upper");
        assertThat(result.prescriptions()).hasSize(2);
        assertThat(Run.rows(result, "coverage"))
                .as(Run.shown(result))
                .hasSize(2)
                .allMatch(row -> row.status() == Status.PASS);
        assertThat(Run.rows(result, "cord-partial-v10")).hasSize(2);
        assertThat(result.findings()).anyMatch(finding -> finding.code().equals("PLANS_SUMMED"));
        assertThat(Run.warnings(result)).noneMatch(code -> code.startsWith("FURTHER_PLAN"));
    }

    @Test
    void the_sum_holds_what_both_plans_give_also_on_different_nodes() {
        built.plans.add(second(1));
        // Nodes 1.7 mm apart, over less of the patient: the finest grid, and the sum ends where it ends.
        secondDose("PLAN", new GridGeometry(new Point3(-51, -79, -95), 1.7, 1.7, 1.7, 60, 65, 112));
        ReviewResult sum = both().on(set());
        ReviewResult alone = Run.standard().plans("Lower").on(set());
        double cordAlone = Run.row(alone, "cord-max").value().getAsDouble();
        double cordSum = Run.row(sum, "cord-max").value().getAsDouble();
        assertThat(cordSum).isGreaterThanOrEqualTo(cordAlone - 0.05).isCloseTo(cordAlone, within(0.6));
        assertThat(sum.doseLabel()).contains("+");
        assertThat(Run.warnings(sum)).contains("PLAN_SUM_INTERPOLATED");
    }

    @Test
    void doses_that_overlap_add_up() {
        built.plans.add(second(1));
        DoseGrid same = TestCase.sample(TestCase.grid(), built::baseGy);
        built.doses.add(
                TestCase.dose("1.6", "PLAN", "GY", "PHYSICAL", TestCase.FRAME, Set.of(SECOND_UID), List.of(), same));
        double alone = Run.row(Run.standard().plans("Lower").on(set()), "cord-max")
                .value()
                .getAsDouble();
        double sum = Run.row(both().on(set()), "cord-max").value().getAsDouble();
        assertThat(sum).isCloseTo(2 * alone, within(1e-4));
    }

    private static RtPlan fromFile(RtPlan plan, String approval) {
        return new RtPlan(
                plan.input(),
                plan.label(),
                plan.name(),
                plan.frameOfReferenceUid(),
                plan.structureSetUid(),
                plan.intent(),
                Optional.of(approval),
                plan.doseReferences(),
                plan.fractionGroups(),
                plan.beams(),
                Optional.of(new PlanFacts(Optional.empty(), List.of())));
    }

    /** The sum has no beams and no approval of its own: what is wrong with one plan would be lost in it. */
    @Test
    void each_plan_of_a_sum_is_checked_as_it_is_alone() {
        RtPlan lower = built.plans.remove(0);
        built.plans.add(fromFile(lower, "APPROVED"));
        RtPlan upper = second(1);
        built.groups = List.of(TestCase.group(1, 1, 1, 2));
        built.plans.add(fromFile(built.plan(upper.uid(), "Upper", Optional.of("APPROVED")), "UNAPPROVED"));
        secondDose("PLAN", TestCase.grid());
        ReviewResult result = both().stage(Stage.DELIVERY).on(set());
        assertThat(result.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::code, Finding::subject)
                .contains(
                        tuple("NOT_APPROVED", "RTPLAN#" + SECOND_UID),
                        tuple("BEAM_IN_NO_FRACTION_GROUP", "RTPLAN#" + SECOND_UID));
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.findings()).doesNotHaveDuplicates();
    }

    @Test
    void different_fractions_add_up_as_eqd2_only() {
        built.plans.add(second(3));
        secondDose("PLAN", TestCase.grid());
        assertThat(Run.errors(both().on(set()))).contains("PLAN_SUM_FRACTIONS_DIFFER");
    }

    @Test
    void two_plans_for_one_target_are_refused() {
        RtPlan second = second(1);
        built.references = new ArrayList<>(List.of(TestCase.targetReference(1, 2, 16)));
        built.plans.add(built.plan(second.uid(), "Upper", Optional.of("APPROVED")));
        secondDose("PLAN", TestCase.grid());
        assertThat(Run.errors(both().on(set()))).contains("PLAN_SUM_TARGET_OF_SEVERAL_PLANS");
    }

    @Test
    void grids_without_a_common_part_are_refused_because_outside_is_unknown() {
        built.plans.add(second(1));
        secondDose("PLAN", new GridGeometry(new Point3(-60, -80, 300), 2, 2, 2, 61, 61, 30));
        assertThat(Run.errors(both().on(set()))).contains("PLAN_SUM_GRIDS_APART");
    }

    @Test
    void a_multi_plan_dose_of_exactly_these_plans_stands_for_the_sum() {
        built.plans.add(second(1));
        built.doses.clear();
        DoseGrid together =
                TestCase.sample(TestCase.grid(), (x, y, z) -> built.baseGy(x, y, z) + built.baseGy(x, y, z - 48));
        built.doses.add(TestCase.dose(
                "1.5",
                "MULTI_PLAN",
                "GY",
                "PHYSICAL",
                TestCase.FRAME,
                Set.of(TestCase.PLAN_UID, SECOND_UID),
                List.of(),
                together));
        ReviewResult result = both().on(set());
        assertThat(result.doseLabel()).isEqualTo("RTDOSE#1.5");
        assertThat(result.findings()).anyMatch(finding -> finding.code().equals("MULTI_PLAN_DOSE_USED"));
    }

    @Test
    void a_multi_plan_dose_of_other_plans_or_fractions_is_refused() {
        built.plans.add(second(1));
        built.doses.clear();
        built.doses.add(TestCase.dose(
                "1.5",
                "MULTI_PLAN",
                "GY",
                "PHYSICAL",
                TestCase.FRAME,
                Set.of(TestCase.PLAN_UID, SECOND_UID, "1.99"),
                List.of(),
                TestCase.sample(TestCase.grid(), built::baseGy)));
        assertThat(Run.errors(both().on(set()))).contains("DOSE_SUMMATION_REFUSED");
    }

    @Test
    void a_plan_named_twice_is_usage() {
        built.plans.add(second(1));
        secondDose("PLAN", TestCase.grid());
        assertThatThrownBy(() -> Run.standard().plans("Lower", "Lower").on(set()))
                .isInstanceOfSatisfying(
                        ReviewException.class,
                        refused -> assertThat(refused.code()).isEqualTo("PLAN_NAMED_TWICE"));
    }
}
