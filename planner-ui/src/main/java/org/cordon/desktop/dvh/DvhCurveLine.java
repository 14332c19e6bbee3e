package org.cordon.desktop.dvh;

import java.util.OptionalDouble;
import org.cordon.desktop.look.LineLook;
import org.cordon.dvh.Bounds;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.Measurement;
import org.cordon.dvh.VolumeUnit;
import org.cordon.review.StructureCurve;

/** One curve as it is drawn: sampled once, looked up by dose. */
final class DvhCurveLine {
    private static final int BAND_POINTS = 72;

    private final StructureCurve curve;
    private final String name;
    private final LineLook look;

    DvhCurveLine(StructureCurve curve, String name, LineLook look) {
        this.curve = curve;
        this.name = name;
        this.look = look;
    }

    String label() {
        return curve.label();
    }

    int roiNumber() {
        return curve.info().number();
    }

    /** The short name of the legend. */
    String name() {
        return name;
    }

    LineLook look() {
        return look;
    }

    Dvh dvh() {
        return curve.dvh();
    }

    double maxGy() {
        return curve.dvh().maxGy().orElse(0);
    }

    /** The volume at or above a dose, in percent of the structure or in cc. */
    double volume(double doseGy, boolean percent) {
        double total = dvh().volumeCc();
        double cc = doseGy <= 0 ? total * dvh().insideDoseGridFraction() : dvh().volumeAtLeastCc(doseGy);
        return !percent ? cc : total > 0 ? 100 * cc / total : 0;
    }

    /** The volume per Gy between two doses. */
    double density(double fromGy, double toGy, boolean percent) {
        return (volume(fromGy, percent) - volume(toGy, percent)) / (toGy - fromGy);
    }

    /**
     * The numerical interval of the cumulative curve at equally spaced doses.
     *
     * @return rows of dose in Gy, lower and upper volume; shorter where the core gives no interval
     */
    double[][] band(boolean percent) {
        double[][] band = new double[BAND_POINTS][];
        int filled = 0;
        double end = maxGy() * 1.02;
        for (int i = 0; i < BAND_POINTS; i++) {
            double dose = end * i / (BAND_POINTS - 1);
            DvhMetric metric =
                    new DvhMetric.VolumeAtDose(dose, DoseUnit.GY, percent ? VolumeUnit.PERCENT : VolumeUnit.CC);
            if (dvh().measure(metric, OptionalDouble.empty()) instanceof Measurement.Value value) {
                Bounds bounds = value.numerical();
                band[filled++] = new double[] {dose, bounds.lower(), bounds.upper()};
            }
        }
        return java.util.Arrays.copyOf(band, filled);
    }
}
