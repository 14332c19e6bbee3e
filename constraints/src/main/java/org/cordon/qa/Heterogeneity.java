package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.finding.Evidence;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.RtDose;

/** Row 18: the dose was corrected for tissue heterogeneity. */
final class Heterogeneity implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "heterogeneity",
            18,
            "Heterogeneity correction",
            "stated, but without IMAGE WARNING; not stated INFO",
            "a dose for water is wrong beside lung, bone and metal",
            "TG-275; TG-101",
            "WARNING",
            "HETEROGENEITY_NOT_CORRECTED",
            "HETEROGENEITY_UNKNOWN");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        Set<String> judged = scene.doses().stream().map(CheckScene.Dose::label).collect(Collectors.toSet());
        for (RtDose dose : scene.set().doses()) {
            String label = dose.input().label();
            List<String> corrections = dose.tissueHeterogeneityCorrections();
            if (!judged.contains(label) || dose.created().isEmpty()) {
                continue;
            }
            Evidence evidence = CheckScene.evidence(
                    label,
                    "TissueHeterogeneityCorrection",
                    corrections.isEmpty() ? "absent" : String.join(", ", corrections));
            if (corrections.isEmpty()) {
                findings.add(
                        Finding.info(Reason.of("HETEROGENEITY_UNKNOWN"), label).with(evidence));
            } else if (!corrections.contains("IMAGE")) {
                findings.add(Finding.warning(Reason.of("HETEROGENEITY_NOT_CORRECTED", "stated", corrections), label)
                        .with(evidence));
            }
        }
        return findings;
    }
}
