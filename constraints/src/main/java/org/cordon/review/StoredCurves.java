package org.cordon.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.dvh.Dvh;
import org.cordon.finding.Finding;
import org.cordon.plan.PlanSet;
import org.cordon.qa.StoredHistograms;
import org.cordon.review.choice.DoseOutcome;

/** Histograms that the planning system stored with the dose, beside those that were computed. */
final class StoredCurves {
    private StoredCurves() {}

    /**
     * What differs: of the only dose, for structures whose whole histogram was computed.
     *
     * @param dose of the plan as it is
     * @param curves in it
     */
    static List<Finding> findings(PlanSet set, DoseOutcome dose, List<StructureCurve> curves) {
        Map<Integer, Dvh> whole = new HashMap<>();
        for (StructureCurve curve : curves) {
            if (curve.dvh().body().clip().isEmpty()) {
                whole.putIfAbsent(curve.info().number(), curve.dvh());
            }
        }
        List<Finding> found = new ArrayList<>();
        if (dose.doses().size() == 1) {
            String label = dose.doses().get(0).label();
            set.doses().stream()
                    .filter(own -> own.input().label().equals(label))
                    .forEach(own -> found.addAll(StoredHistograms.findings(label, own.storedDvhs(), whole)));
        }
        return found;
    }
}
