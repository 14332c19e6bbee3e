package org.cordon.picture;

import java.util.Optional;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.Metric;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.DvhMetric.ColdVolume;
import org.cordon.dvh.DvhMetric.DoseAtVolume;
import org.cordon.dvh.DvhMetric.DoseStatistic;
import org.cordon.dvh.DvhMetric.DoseToColdVolume;
import org.cordon.dvh.DvhMetric.Statistic;
import org.cordon.dvh.DvhMetric.VolumeAtDose;
import org.cordon.dvh.VolumeUnit;
import org.cordon.review.ConstraintRow;

/**
 * Where a limit or a value stands in a cumulative histogram.
 *
 * @param doseGy along the horizontal axis
 * @param volumePercent of the structure along the vertical axis
 * @param failsAbove whether the side with more dose and volume fails; else the side with less
 */
public record LimitPoint(double doseGy, double volumePercent, boolean failsAbove) {
    /** The point of a row's limit; empty where a histogram has no such point (a mean, a report row). */
    public static Optional<LimitPoint> ofLimit(ConstraintRow row, double volumeCc, double prescriptionGy) {
        return row.rule().limit().isEmpty()
                ? Optional.empty()
                : of(row, row.rule().limit().getAsDouble(), volumeCc, prescriptionGy);
    }

    /** The point of a row's value, which lies on the curve. */
    public static Optional<LimitPoint> ofValue(ConstraintRow row, double volumeCc, double prescriptionGy) {
        return row.value().isEmpty() ? Optional.empty() : of(row, row.value().getAsDouble(), volumeCc, prescriptionGy);
    }

    private static Optional<LimitPoint> of(ConstraintRow row, double number, double volumeCc, double prescriptionGy) {
        if (!(row.rule().metric() instanceof Metric.DoseVolume metric)) {
            return Optional.empty();
        }
        Optional<LimitPoint> point = at(
                metric.query(),
                number,
                volumeCc,
                prescriptionGy,
                row.rule().comparison().map(Comparison::isUpperLimit).orElse(true));
        return point.filter(each -> Double.isFinite(each.doseGy) && Double.isFinite(each.volumePercent));
    }

    private static Optional<LimitPoint> at(
            DvhMetric metric, double number, double volumeCc, double prescriptionGy, boolean upper) {
        if (metric instanceof VolumeAtDose v) {
            double dose = gy(v.dose(), v.doseUnit(), prescriptionGy);
            return Optional.of(new LimitPoint(dose, percent(number, v.volumeUnit(), volumeCc), upper));
        }
        if (metric instanceof ColdVolume v) {
            double dose = gy(v.dose(), v.doseUnit(), prescriptionGy);
            return Optional.of(new LimitPoint(dose, 100 - percent(number, v.volumeUnit(), volumeCc), !upper));
        }
        if (metric instanceof DoseAtVolume d) {
            double dose = gy(number, d.doseUnit(), prescriptionGy);
            return Optional.of(new LimitPoint(dose, percent(d.volume(), d.volumeUnit(), volumeCc), upper));
        }
        if (metric instanceof DoseToColdVolume d) {
            double dose = gy(number, d.doseUnit(), prescriptionGy);
            return Optional.of(new LimitPoint(dose, 100 - percent(d.volume(), d.volumeUnit(), volumeCc), upper));
        }
        if (metric instanceof DoseStatistic s) {
            double dose = gy(number, s.doseUnit(), prescriptionGy);
            return statistic(s.statistic(), dose, upper);
        }
        return Optional.empty();
    }

    private static Optional<LimitPoint> statistic(Statistic statistic, double doseGy, boolean upper) {
        return switch (statistic) {
            case MAX -> Optional.of(new LimitPoint(doseGy, 0, upper));
            case MIN -> Optional.of(new LimitPoint(doseGy, 100, upper));
            case MEDIAN -> Optional.of(new LimitPoint(doseGy, 50, upper));
            case MEAN -> Optional.empty();
        };
    }

    private static double gy(double dose, DoseUnit unit, double prescriptionGy) {
        return switch (unit) {
            case GY -> dose;
            case CGY -> dose / 100;
            case PERCENT -> dose / 100 * prescriptionGy;
        };
    }

    private static double percent(double volume, VolumeUnit unit, double volumeCc) {
        return unit == VolumeUnit.PERCENT ? volume : 100 * volume / volumeCc;
    }
}
