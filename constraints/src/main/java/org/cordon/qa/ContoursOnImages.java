package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.geometry.PlanarRegion;
import org.cordon.structure.Structure;

/** Row 20: contours lie on slices of the images. */
final class ContoursOnImages implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "contours-on-images",
            20,
            "Contours on image slices",
            "a target or cord with a contour plane more than 0.1 mm from every slice",
            "contours between slices were drawn on other images or moved",
            "TG-275",
            "WARNING",
            "CONTOURS_OFF_IMAGES");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    private static final double OFF_MM = 0.1;

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        List<Double> slices = scene.images().stream()
                .filter(series -> series.modality().equals("CT"))
                .flatMap(series -> series.slicePositionsMm().stream())
                .toList();
        if (slices.isEmpty()) {
            return findings;
        }
        for (Structure structure : scene.structures().structures()) {
            List<Double> off = structure.planes().stream()
                    .map(PlanarRegion::zMm)
                    .filter(z -> slices.stream().noneMatch(slice -> Math.abs(slice - z) <= OFF_MM))
                    .toList();
            if (!off.isEmpty()) {
                findings.add(Finding.warning(
                                Reason.of("CONTOURS_OFF_IMAGES", "planes", off.size(), "zMm", off.get(0)),
                                structure.name())
                        .with(scene.inStructures("ContourData", off.get(0))));
            }
        }
        return findings;
    }
}
