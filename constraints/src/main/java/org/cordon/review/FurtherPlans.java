package org.cordon.review;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import org.cordon.dvh.DvhCalculator;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.PlanSet;
import org.cordon.plan.RtPlan;
import org.cordon.plan.StructureSet;
import org.cordon.review.choice.DoseChoice;
import org.cordon.review.choice.DoseOutcome;
import org.cordon.structure.Body;
import org.cordon.structure.ZConvention;

/**
 * Plans that lie beside the one that is checked and are not rejected: one that gives the cord more than
 * {@value #RELEVANT_GY} Gy, or of which that cannot be told, is named in a WARNING.
 */
final class FurtherPlans {
    /** A cord dose below this is that of any plan somewhere else in the body. */
    static final double RELEVANT_GY = 0.5;

    private static final List<String> CORD =
            ImmutableList.of(Surrogates.CORD, Surrogates.PRV, Surrogates.SAC, Surrogates.CANAL, Surrogates.CAUDA);

    private FurtherPlans() {}

    static List<Finding> findings(
            PlanSet set, List<RtPlan> others, StructureSet structures, RoiMatching matching, ExecutorService executor) {
        List<Finding> findings = new ArrayList<>();
        List<Body> cord = CORD.stream()
                .flatMap(name -> matching.sound(name).stream())
                .map(found -> Body.of(found.structure(), ZConvention.HALF_SLICE))
                .toList();
        for (RtPlan plan : others) {
            OptionalDouble maxGy = cordMaxGy(DoseChoice.ofFurtherPlan(set, plan, structures), cord, executor);
            if (maxGy.isEmpty()) {
                findings.add(Finding.warning(
                        Reason.of("FURTHER_PLAN_NOT_EVALUATED", "plan", plan.label()),
                        plan.input().label()));
            } else if (maxGy.getAsDouble() > RELEVANT_GY) {
                findings.add(Finding.warning(
                        Reason.of(
                                "FURTHER_PLAN_IRRADIATES_CORD", "plan", plan.label(), "cordMaxGy", maxGy.getAsDouble()),
                        plan.input().label()));
            }
        }
        return findings;
    }

    /** The highest dose in all that is drawn of the cord, its sac, canal and cauda; empty when none of it is known. */
    private static OptionalDouble cordMaxGy(DoseOutcome outcome, List<Body> cord, ExecutorService executor) {
        if (outcome.doses().size() != 1) {
            return OptionalDouble.empty();
        }
        return DvhCalculator.calculateAll(cord, outcome.doses().get(0).grid(), executor).stream()
                .flatMapToDouble(dvh -> dvh.maxGy().stream())
                .max();
    }
}
