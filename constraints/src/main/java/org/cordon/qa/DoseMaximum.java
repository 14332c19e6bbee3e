package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;

/** Row 9: the highest dose over the highest prescription; outside 0.9 to 2.0 unit, scaling or fractions are the likelier explanation. */
final class DoseMaximum implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "dose-maximum",
            9,
            "Highest dose against the prescription",
            "outside 0.9 to 2.0 times the highest prescription",
            "a wrong unit or scaling moves every number by the same factor",
            "TG-275; figures: default of Cordon",
            "WARNING",
            "DOSE_MAXIMUM_UNUSUAL");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    private static final double LOWEST = 0.9;
    private static final double HIGHEST = 2.0;

    @Override
    public List<Finding> findings(CheckScene scene) {
        OptionalDouble prescribed = scene.targets().stream()
                .flatMapToDouble(target -> target.prescriptionGy().stream())
                .max();
        List<Finding> findings = new ArrayList<>();
        if (prescribed.isEmpty()) {
            return findings;
        }
        for (CheckScene.Dose dose : scene.doses()) {
            double ratio = dose.grid().maxGy() / prescribed.getAsDouble();
            if (!(ratio >= LOWEST && ratio <= HIGHEST)) {
                findings.add(Finding.warning(
                                Reason.of(
                                        "DOSE_MAXIMUM_UNUSUAL",
                                        "maxGy",
                                        dose.grid().maxGy(),
                                        "prescribedGy",
                                        prescribed.getAsDouble(),
                                        "ratio",
                                        ratio),
                                dose.label())
                        .with(CheckScene.evidence(
                                dose.label(), "PixelData", dose.grid().maxGy())));
            }
        }
        return findings;
    }
}
