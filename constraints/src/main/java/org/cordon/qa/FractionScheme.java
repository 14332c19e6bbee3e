package org.cordon.qa;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import org.cordon.finding.Evidence;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;

/** Row 11: dose per fraction and scheme, for a plan with prescriptions. */
final class FractionScheme implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "fraction-scheme",
            11,
            "Fractionation scheme",
            "more than 24 Gy x 1, 14 Gy per fraction in 2, 10 Gy in 3 or 8 Gy in 5; a scheme that is not in the list",
            "typing errors in dose or fractions look like a scheme that nobody uses",
            "published schemes; figures: default of Cordon",
            "WARNING",
            "DOSE_PER_FRACTION_HIGH",
            "FRACTION_SCHEME_UNUSUAL");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    private static final ImmutableMap<Integer, Double> MOST_GY_PER_FRACTION =
            ImmutableMap.of(1, 24.0, 2, 14.0, 3, 10.0, 4, 9.0, 5, 8.0);
    private static final ImmutableSet<String> KNOWN = ImmutableSet.of(
            "8/1", "16/1", "18/1", "20/1", "22/1", "24/1", "24/2", "28/2", "24/3", "27/3", "30/3", "20/5", "25/5",
            "30/5", "35/5", "40/5", "30/10", "39/13");
    private static final double ROUNDING_GY = 0.005;

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        for (CheckScene.Target target : scene.targets()) {
            if (target.prescriptionGy().isEmpty() || target.fractions() < 1) {
                continue;
            }
            double totalGy = target.prescriptionGy().getAsDouble();
            double fractionGy = totalGy / target.fractions();
            double mostGy = MOST_GY_PER_FRACTION.getOrDefault(target.fractions(), 8.0);
            String name = target.structure().name();
            Evidence evidence = scene.inPlan("TargetPrescriptionDose, NumberOfFractionsPlanned", totalGy);
            if (fractionGy > mostGy + ROUNDING_GY) {
                findings.add(Finding.warning(
                                Reason.of(
                                        "DOSE_PER_FRACTION_HIGH",
                                        "fractionGy",
                                        fractionGy,
                                        "fractions",
                                        target.fractions(),
                                        "mostGy",
                                        mostGy),
                                name)
                        .with(evidence));
            }
            if (!isKnown(totalGy, target.fractions())) {
                findings.add(Finding.warning(
                                Reason.of(
                                        "FRACTION_SCHEME_UNUSUAL", "totalGy", totalGy, "fractions", target.fractions()),
                                name)
                        .with(evidence));
            }
        }
        return findings;
    }

    private static boolean isKnown(double totalGy, int fractions) {
        long rounded = Math.round(totalGy);
        return Math.abs(totalGy - rounded) <= ROUNDING_GY && KNOWN.contains(rounded + "/" + fractions);
    }
}
