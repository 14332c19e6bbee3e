package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.ImageSeries;
import org.cordon.plan.SkippedFile;

/** Row 25: MR images come with a registration. */
final class Fusion implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "mr-fusion",
            25,
            "Registration of MR",
            "MR images in another frame of reference and no registration object",
            "the cord is drawn on MR: without the registration nobody can tell where that is",
            "TG-275",
            "WARNING",
            "MR_WITHOUT_REGISTRATION");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        boolean registered = scene.set().skipped().stream()
                .map(SkippedFile::reason)
                .anyMatch(reason -> "REG".equals(reason.args().get("modality")));
        for (ImageSeries series : scene.set().images()) {
            if (series.modality().equals("MR")
                    && !registered
                    && !scene.structures().frameOfReferenceUids().contains(series.frameOfReferenceUid())) {
                String label = series.input().label();
                findings.add(Finding.warning(Reason.of("MR_WITHOUT_REGISTRATION"), label)
                        .with(CheckScene.evidence(label, "FrameOfReferenceUID", "differs")));
            }
        }
        return findings;
    }
}
