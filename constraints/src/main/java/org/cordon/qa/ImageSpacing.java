package org.cordon.qa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.ImageSeries;

/** Row 5: the distance of the slices that the structures were drawn on: above 3 mm an ERROR, above 2 mm a WARNING. */
final class ImageSpacing implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "ct-slice-spacing",
            5,
            "Distance of image slices",
            "above 3 mm ERROR, above 2 mm WARNING",
            "the cord cannot be drawn better than the slices lie; TG-101 asks for 1 to 3 mm",
            "TG-101; Ryu 2015",
            "ERROR",
            "IMAGE_SLICES_WIDE");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    private static final double ERROR_ABOVE_MM = 3;
    private static final double WARNING_ABOVE_MM = 2;
    private static final double ROUNDING_MM = 0.01;

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        for (ImageSeries series : scene.images()) {
            double[] steps = new double[Math.max(0, series.slicePositionsMm().size() - 1)];
            for (int i = 0; i < steps.length; i++) {
                steps[i] = series.slicePositionsMm().get(i + 1)
                        - series.slicePositionsMm().get(i);
            }
            Arrays.sort(steps);
            double usualMm = steps.length == 0 ? 0 : steps[(steps.length - 1) / 2];
            if (series.modality().equals("CT") && usualMm > WARNING_ABOVE_MM + ROUNDING_MM) {
                Reason reason = Reason.of("IMAGE_SLICES_WIDE", "spacingMm", usualMm);
                String label = series.input().label();
                findings.add((usualMm > ERROR_ABOVE_MM + ROUNDING_MM
                                ? Finding.error(reason, label)
                                : Finding.warning(reason, label))
                        .with(CheckScene.evidence(label, "ImagePositionPatient", usualMm)));
            }
        }
        return findings;
    }
}
