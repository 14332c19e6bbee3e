package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Evidence;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;

/** Row 10: the dose grid must hold every target, and 20 mm around it as far as the body goes. */
final class DoseExtent implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "dose-extent",
            10,
            "Extent of the dose grid",
            "a target that leaves the grid ERROR, its 20 mm surroundings inside the body WARNING",
            "outside the grid the dose is unknown, not zero; D2cm and fall-off need the surroundings",
            "TG-275",
            "ERROR",
            "DOSE_GRID_CUTS_TARGET",
            "DOSE_GRID_NARROW");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    private static final double AROUND_MM = 20;
    private static final double ROUNDING_MM = 0.01;

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        Optional<Extent> body = scene.external().map(Extent::of);
        for (CheckScene.Dose dose : scene.doses()) {
            Extent grid = Extent.of(dose.grid().geometry());
            for (CheckScene.Target target : scene.targets()) {
                if (!target.structure().isMeasurable()) {
                    continue;
                }
                Extent own = Extent.of(target.structure());
                double cutMm = grid.lacksMm(own);
                Extent around = own.grownBy(AROUND_MM);
                double narrowMm = grid.lacksMm(body.map(around::within).orElse(around));
                Evidence evidence = CheckScene.evidence(dose.label(), "ImagePositionPatient, Rows, Columns", grid);
                if (cutMm > ROUNDING_MM) {
                    findings.add(Finding.error(
                                    Reason.of(
                                            "DOSE_GRID_CUTS_TARGET",
                                            "target",
                                            target.structure().name(),
                                            "missingMm",
                                            cutMm),
                                    dose.label())
                            .with(evidence));
                } else if (narrowMm > ROUNDING_MM) {
                    findings.add(Finding.warning(
                                    Reason.of(
                                            "DOSE_GRID_NARROW",
                                            "target",
                                            target.structure().name(),
                                            "missingMm",
                                            narrowMm,
                                            "aroundMm",
                                            AROUND_MM),
                                    dose.label())
                            .with(evidence));
                }
            }
        }
        return findings;
    }
}
