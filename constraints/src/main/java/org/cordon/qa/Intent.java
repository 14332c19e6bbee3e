package org.cordon.qa;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;

/** Row 23: the intent of the plan. */
final class Intent implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "intent",
            23,
            "Plan intent",
            "neither CURATIVE nor PALLIATIVE: WARNING at stage delivery, INFO before",
            "verification and research plans look like treatment plans",
            "TG-275",
            "WARNING",
            "INTENT_UNCLEAR");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    private static final Set<String> TREATING = ImmutableSet.of("CURATIVE", "PALLIATIVE", "PROPHYLACTIC");
    private static final Set<String> SPOKEN_OF_ELSEWHERE =
            ImmutableSet.of("VERIFICATION", "MACHINE_QA", "SERVICE", "RESEARCH");

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        scene.plan().filter(plan -> plan.facts().isPresent()).ifPresent(plan -> {
            String intent = plan.intent().orElse("absent");
            if (!TREATING.contains(intent) && !SPOKEN_OF_ELSEWHERE.contains(intent)) {
                Reason reason = Reason.of("INTENT_UNCLEAR", "intent", intent);
                findings.add((scene.stage() == Stage.DELIVERY
                                ? Finding.warning(reason, scene.planLabel())
                                : Finding.info(reason, scene.planLabel()))
                        .with(scene.inPlan("PlanIntent", intent)));
            }
        });
        return findings;
    }
}
