package org.cordon.dicom.rt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;

/**
 * Checks how the slices of a series lie: none missing, none twice, evenly spaced and one above the other. On a CT these
 * are errors, on other images warnings.
 */
final class SliceSpacing {
    /** How far a distance of slices may lie from the most frequent one. */
    static final double TOLERANCE_MM = 0.01;

    private static final double TILT_TOLERANCE_DEG = 0.01;

    private SliceSpacing() {}

    /** What is wrong with slices in ascending z. */
    static List<Finding> findings(List<SliceFile> slices, String label, SopClass kind) {
        List<Reason> reasons = new ArrayList<>();
        spacing(slices, reasons);
        long apart =
                slices.stream().filter(slice -> !isAbove(slice, slices.get(0))).count();
        if (apart > 0) {
            reasons.add(Reason.of("IMAGE_SLICES_NOT_ALIGNED", "slices", apart));
        }
        slices.stream()
                .mapToDouble(slice -> Math.abs(slice.header().gantryTiltDeg()))
                .filter(tilt -> tilt > TILT_TOLERANCE_DEG)
                .max()
                .ifPresent(tilt -> reasons.add(Reason.of("IMAGE_GANTRY_TILT", "tiltDeg", tilt)));
        return reasons.stream()
                .map(reason -> kind == SopClass.CT ? Finding.error(reason, label) : Finding.warning(reason, label))
                .toList();
    }

    private static void spacing(List<SliceFile> slices, List<Reason> reasons) {
        double[] steps = new double[slices.size() - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = slices.get(i + 1).zMm() - slices.get(i).zMm();
        }
        long twice = Arrays.stream(steps).filter(step -> step <= TOLERANCE_MM).count();
        if (twice > 0) {
            reasons.add(Reason.of("IMAGE_SLICES_TWICE", "slices", twice));
        }
        double[] real = Arrays.stream(steps)
                .filter(step -> step > TOLERANCE_MM)
                .sorted()
                .toArray();
        if (real.length == 0) {
            return;
        }
        double usual = real[(real.length - 1) / 2];
        long missing = 0;
        double worst = 0;
        for (double step : real) {
            long slots = Math.round(step / usual);
            missing += Math.max(0, slots - 1);
            worst = Math.max(worst, Math.abs(step - Math.max(1, slots) * usual));
        }
        if (missing > 0) {
            reasons.add(Reason.of("IMAGE_SLICES_MISSING", "slices", missing, "spacingMm", usual));
        }
        if (worst > TOLERANCE_MM) {
            reasons.add(Reason.of("IMAGE_SLICES_NOT_UNIFORM", "spacingMm", usual, "deviationMm", worst));
        }
    }

    private static boolean isAbove(SliceFile slice, SliceFile first) {
        AxialPlane own = slice.header().plane();
        AxialPlane other = first.header().plane();
        return Math.abs(own.firstXMm() - other.firstXMm()) <= TOLERANCE_MM
                && Math.abs(own.firstYMm() - other.firstYMm()) <= TOLERANCE_MM;
    }
}
