package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import org.cordon.dose.GridGeometry;
import org.cordon.finding.Finding;

/** Row 6: {@link DoseGridSpacing} of every judged dose. */
final class DoseSpacing implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "dose-grid-spacing",
            6,
            "Spacing of the dose grid",
            "above 3 mm ERROR, above 2 mm WARNING",
            "a coarse grid does not resolve the fall-off towards the cord",
            "TG-101; TG-275",
            "ERROR",
            "DOSE_GRID_SPACING");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        for (CheckScene.Dose dose : scene.doses()) {
            GridGeometry grid = dose.grid().geometry();
            for (Finding finding : DoseGridSpacing.findings(dose.label(), grid)) {
                findings.add(finding.with(CheckScene.evidence(
                        dose.label(),
                        "PixelSpacing, GridFrameOffsetVector",
                        grid.spacingXMm() + " x " + grid.spacingYMm() + " x " + grid.spacingZMm())));
            }
        }
        return findings;
    }
}
