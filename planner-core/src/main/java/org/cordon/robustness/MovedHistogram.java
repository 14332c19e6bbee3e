package org.cordon.robustness;

import java.util.OptionalDouble;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.VolumeUnit;

/**
 * The dose-volume histogram of a displaced body.
 *
 * <p>Volume outside the dose grid has no dose: a metric is asked with a dose for it, once 0 and once high. Between bins
 * (maximum of the dose over 4096) volume is linear in dose. Immutable and thread-safe.
 */
public final class MovedHistogram {
    private static final double MM3_PER_CC = 1000;
    private static final double CGY_PER_GY = 100;
    private static final double PERCENT = 100;

    private final double widthGy;
    private final double[] above;
    private final double insideMm3;
    private final double outsideMm3;
    private final double sumGyMm3;
    private final double lowGy;
    private final double highGy;

    MovedHistogram(
            double widthGy,
            double[] above,
            double insideMm3,
            double outsideMm3,
            double sumGyMm3,
            double lowGy,
            double highGy) {
        this.widthGy = widthGy;
        this.above = above;
        this.insideMm3 = insideMm3;
        this.outsideMm3 = outsideMm3;
        this.sumGyMm3 = sumGyMm3;
        this.lowGy = lowGy;
        this.highGy = highGy;
    }

    /** The share of the body that lies in the dose grid, 0 to 1. */
    public double insideFraction() {
        double all = insideMm3 + outsideMm3;
        return all > 0 ? insideMm3 / all : 0;
    }

    /**
     * A metric.
     *
     * @param prescriptionGy for metrics in percent of it
     * @param outsideGy the dose that the volume outside the grid is given
     * @return in the metric's unit; empty without volume or prescription, or when the body is smaller than the volume asked
     */
    public OptionalDouble measure(DvhMetric metric, OptionalDouble prescriptionGy, double outsideGy) {
        if (!(insideMm3 + outsideMm3 > 0) || (metric.needsPrescription() && prescriptionGy.isEmpty())) {
            return OptionalDouble.empty();
        }
        double rx = prescriptionGy.orElse(0);
        if (metric instanceof DvhMetric.DoseAtVolume asked) {
            double wanted = mm3(asked.volume(), asked.volumeUnit());
            return wanted > all() ? OptionalDouble.empty() : dose(hottest(wanted, outsideGy), asked.doseUnit(), rx);
        }
        if (metric instanceof DvhMetric.DoseToColdVolume asked) {
            double wanted = mm3(asked.volume(), asked.volumeUnit());
            return wanted > all()
                    ? OptionalDouble.empty()
                    : dose(hottest(all() - wanted, outsideGy), asked.doseUnit(), rx);
        }
        if (metric instanceof DvhMetric.VolumeAtDose asked) {
            return volume(atLeast(gy(asked.dose(), asked.doseUnit(), rx), outsideGy), asked.volumeUnit());
        }
        if (metric instanceof DvhMetric.ColdVolume asked) {
            return volume(all() - atLeast(gy(asked.dose(), asked.doseUnit(), rx), outsideGy), asked.volumeUnit());
        }
        if (metric instanceof DvhMetric.DoseStatistic asked) {
            return dose(statistic(asked.statistic(), outsideGy), asked.doseUnit(), rx);
        }
        return OptionalDouble.of(all() / MM3_PER_CC);
    }

    private double all() {
        return insideMm3 + outsideMm3;
    }

    private double statistic(DvhMetric.Statistic statistic, double outsideGy) {
        return switch (statistic) {
            case MIN -> outsideMm3 > 0 ? Math.min(lowGy, outsideGy) : lowGy;
            case MAX -> outsideMm3 > 0 ? Math.max(highGy, outsideGy) : highGy;
            case MEAN -> (sumGyMm3 + outsideMm3 * outsideGy) / all();
            case MEDIAN -> hottest(all() / 2, outsideGy);
        };
    }

    /** The volume inside the grid at or above a dose. */
    private double insideAtLeast(double gy) {
        if (gy <= 0) {
            return insideMm3;
        }
        double at = gy / widthGy;
        if (at >= above.length - 1) {
            return 0;
        }
        int bin = (int) at;
        return above[bin] + (above[bin + 1] - above[bin]) * (at - bin);
    }

    private double atLeast(double gy, double outsideGy) {
        return insideAtLeast(gy) + (outsideGy >= gy ? outsideMm3 : 0);
    }

    /** The dose that the hottest volume receives at least. */
    private double hottest(double wantedMm3, double outsideGy) {
        double fromInside = wantedMm3;
        if (outsideMm3 > 0) {
            double hotter = insideAtLeast(outsideGy);
            if (wantedMm3 > hotter && wantedMm3 <= hotter + outsideMm3) {
                return outsideGy;
            }
            fromInside = wantedMm3 > hotter ? wantedMm3 - outsideMm3 : wantedMm3;
        }
        int low = 0;
        int high = above.length - 1;
        while (high - low > 1) {
            int half = (low + high) >>> 1;
            if (above[half] >= fromInside) {
                low = half;
            } else {
                high = half;
            }
        }
        double step = above[low] - above[low + 1];
        double part = step > 0 ? Math.max(0, Math.min(1, (above[low] - fromInside) / step)) : 0;
        return Math.max(lowGy, Math.min(highGy, (low + part) * widthGy));
    }

    private double mm3(double volume, VolumeUnit unit) {
        return unit == VolumeUnit.CC ? volume * MM3_PER_CC : volume / PERCENT * all();
    }

    private OptionalDouble volume(double mm3, VolumeUnit unit) {
        return OptionalDouble.of(unit == VolumeUnit.CC ? mm3 / MM3_PER_CC : PERCENT * mm3 / all());
    }

    private static double gy(double dose, DoseUnit unit, double rxGy) {
        return switch (unit) {
            case GY -> dose;
            case CGY -> dose / CGY_PER_GY;
            case PERCENT -> dose / PERCENT * rxGy;
        };
    }

    private static OptionalDouble dose(double gy, DoseUnit unit, double rxGy) {
        return OptionalDouble.of(
                switch (unit) {
                    case GY -> gy;
                    case CGY -> gy * CGY_PER_GY;
                    case PERCENT -> PERCENT * gy / rxGy;
                });
    }
}
