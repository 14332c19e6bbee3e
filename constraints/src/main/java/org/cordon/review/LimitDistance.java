package org.cordon.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Metric;
import org.cordon.constraint.MetricSyntax;
import org.cordon.constraint.Rule;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.DvhMetric.ColdVolume;
import org.cordon.dvh.DvhMetric.DoseAtVolume;
import org.cordon.dvh.DvhMetric.DoseStatistic;
import org.cordon.dvh.DvhMetric.DoseToColdVolume;
import org.cordon.dvh.DvhMetric.Statistic;
import org.cordon.dvh.DvhMetric.VolumeAtDose;
import org.cordon.dvh.Measurement;
import org.cordon.dvh.VolumeUnit;
import org.cordon.finding.Reason;

/**
 * How far a number is from its limit along both axes of the histogram. A limit on a volume is a point of the curve as much
 * as a limit on a dose, so the other axis is asked by the metric that belongs to that point: {@code D10%[Gy]} for {@code
 * V10Gy[%] <= 10 %}, {@code V14Gy[cc]} for {@code D0.03cc[Gy] <= 14 Gy}.
 */
final class LimitDistance {
    private static final String DISTANCE = "distance";

    private final Rule rule;
    private final DvhMetric query;
    private final Dvh dvh;
    private final OptionalDouble prescriptionGy;
    private final double value;
    private final double limit;

    private LimitDistance(Rule rule, DvhMetric query, Dvh dvh, OptionalDouble prescriptionGy, double value) {
        this.rule = rule;
        this.query = query;
        this.dvh = dvh;
        this.prescriptionGy = prescriptionGy;
        this.value = value;
        this.limit = rule.limit().getAsDouble();
    }

    /** The distances of a row's number from its limit; none where the histogram has no such point. */
    static List<Reason> of(Rule rule, double value, Dvh dvh, OptionalDouble prescriptionGy) {
        if (rule.limit().isEmpty() || !(rule.metric() instanceof Metric.DoseVolume metric)) {
            return List.of();
        }
        return new LimitDistance(rule, metric.query(), dvh, prescriptionGy, value).both();
    }

    private List<Reason> both() {
        if (query instanceof VolumeAtDose volume) {
            return of(
                    volume.doseUnit(), volume.dose(), new DoseAtVolume(limit, volume.volumeUnit(), DoseUnit.GY), true);
        }
        if (query instanceof ColdVolume volume) {
            return of(
                    volume.doseUnit(),
                    volume.dose(),
                    new DoseToColdVolume(limit, volume.volumeUnit(), DoseUnit.GY),
                    false);
        }
        if (query instanceof DoseAtVolume dose) {
            return ofDose(dose.doseUnit(), dose.volume(), dose.volumeUnit());
        }
        if (query instanceof DoseStatistic statistic && statistic.statistic() == Statistic.MAX) {
            return ofDose(statistic.doseUnit(), 0, VolumeUnit.CC);
        }
        return List.of();
    }

    /** The row limits a volume: its own distance, and that of the dose at the limit's volume. */
    private List<Reason> of(DoseUnit unit, double dose, DvhMetric companion, boolean hot) {
        List<Reason> found = new ArrayList<>();
        found.add(volumeDistance(limit - value, rule.metric().unitSymbol()));
        OptionalDouble doseGy = MetricTraits.inGy(dose, unit, prescriptionGy);
        Optional<Double> atLimit = limit > 0 ? measured(companion) : Optional.empty();
        if (doseGy.isPresent() && atLimit.isPresent()) {
            found.add(doseDistance(doseGy.getAsDouble(), atLimit.get(), companion));
            if (hot && atLimit.get() > 0) {
                found.add(Reason.of(
                        "EXPLAIN_DOSE_SCALE", "scalePercent", 100 * (doseGy.getAsDouble() / atLimit.get() - 1)));
            }
        }
        return found;
    }

    /** The row limits a dose: its own distance, and that of the volume at the limit's dose. */
    private List<Reason> ofDose(DoseUnit unit, double volume, VolumeUnit volumeUnit) {
        List<Reason> found = new ArrayList<>();
        OptionalDouble limitGy = MetricTraits.inGy(limit, unit, prescriptionGy);
        OptionalDouble valueGy = MetricTraits.inGy(value, unit, prescriptionGy);
        if (limitGy.isEmpty() || valueGy.isEmpty()) {
            return found;
        }
        found.add(doseDistance(limitGy.getAsDouble(), valueGy.getAsDouble(), query));
        DvhMetric companion = new VolumeAtDose(limitGy.getAsDouble(), DoseUnit.GY, volumeUnit);
        measured(companion)
                .ifPresent(above -> found.add(new Reason(
                        "EXPLAIN_VOLUME_AT_LIMIT",
                        Map.of(
                                "metric",
                                MetricSyntax.print(companion),
                                "limitGy",
                                limitGy.getAsDouble(),
                                volumeKey("volume", volumeUnit.symbol()),
                                above,
                                volumeKey("asked", volumeUnit.symbol()),
                                volume))));
        if (valueGy.getAsDouble() > 0) {
            found.add(Reason.of(
                    "EXPLAIN_DOSE_SCALE", "scalePercent", 100 * (limitGy.getAsDouble() / valueGy.getAsDouble() - 1)));
        }
        return found;
    }

    private static Reason volumeDistance(double distance, String unit) {
        return Reason.of("EXPLAIN_VOLUME_DISTANCE", volumeKey(DISTANCE, unit), distance);
    }

    private static Reason doseDistance(double limitGy, double atGy, DvhMetric metric) {
        return new Reason(
                "EXPLAIN_DOSE_DISTANCE",
                Map.of(
                        "distanceGy",
                        limitGy - atGy,
                        "metric",
                        MetricSyntax.print(metric),
                        "atGy",
                        atGy,
                        "limitGy",
                        limitGy));
    }

    private static String volumeKey(String name, String unit) {
        return name + (unit.equals(VolumeUnit.CC.symbol()) ? "Cc" : "Percent");
    }

    private Optional<Double> measured(DvhMetric metric) {
        return dvh.measure(metric, prescriptionGy) instanceof Measurement.Value number
                ? Optional.of(number.value())
                : Optional.empty();
    }
}
