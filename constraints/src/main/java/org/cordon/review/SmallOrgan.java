package org.cordon.review;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Status;
import org.cordon.constraint.StatusLogic;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.Measurement;
import org.cordon.finding.Reason;

/**
 * Rows on an organ smaller than the volume they are about, which a small contour would meet at any dose.
 *
 * <p>{@code Dcc} and {@code V[cc]} are the same test: when the whole organ has no more volume than the row allows above
 * its dose, the row is not evaluated and the maximum is shown; a maximum below the dose may stand as PASS, because no
 * volume can then be above it. A row that wants a volume kept cold is not evaluated when the organ has not that much.
 */
final class SmallOrgan {
    private static final DvhMetric MAX_GY = new DvhMetric.DoseStatistic(DvhMetric.Statistic.MAX, DoseUnit.GY);

    private SmallOrgan() {}

    /** The reading of a row on an organ that is too small for it; empty when it is large enough. */
    static Optional<Measure> measure(Rule rule, Dvh dvh, OptionalDouble prescriptionGy, double toleranceGy) {
        OptionalDouble critical = MetricTraits.criticalVolumeCc(rule);
        if (critical.isPresent() && dvh.volumeCc() < critical.getAsDouble()) {
            return Optional.of(new Measure.None(Reason.of(
                    "STRUCTURE_SMALLER_THAN_CRITICAL_VOLUME",
                    "volumeCc",
                    dvh.volumeCc(),
                    "criticalCc",
                    critical.getAsDouble())));
        }
        OptionalDouble hot = MetricTraits.hotVolumeCc(rule);
        if (hot.isEmpty() || hot.getAsDouble() == 0 || dvh.volumeCc() > hot.getAsDouble()) {
            return Optional.empty();
        }
        Measurement maximum = dvh.measure(MAX_GY, OptionalDouble.empty());
        OptionalDouble limitGy = MetricTraits.hotDoseGy(rule, prescriptionGy);
        if (maximum instanceof Measurement.Value value && limitGy.isPresent()) {
            return Optional.of(byMaximum(rule, dvh, value, prescriptionGy, toleranceGy));
        }
        return Optional.of(
                new Measure.None(Reason.of("STRUCTURE_SMALLER_THAN_METRIC_VOLUME", "volumeCc", dvh.volumeCc())));
    }

    private static Measure byMaximum(
            Rule rule, Dvh dvh, Measurement.Value maximum, OptionalDouble prescriptionGy, double toleranceGy) {
        double limitGy = MetricTraits.hotDoseGy(rule, prescriptionGy).getAsDouble();
        Reason smaller = Reason.of(
                "STRUCTURE_SMALLER_THAN_METRIC_VOLUME",
                "volumeCc",
                dvh.volumeCc(),
                "metricVolumeCc",
                MetricTraits.hotVolumeCc(rule).getAsDouble(),
                "maxGy",
                maximum.value());
        DvhMetric query = rule.metric().histogramQuery().orElseThrow();
        boolean doseMetric = !(query instanceof DvhMetric.VolumeAtDose)
                && rule.metric().unitSymbol().equals(DoseUnit.GY.symbol());
        if (doseMetric
                && StatusLogic.judge(rule, maximum.value(), List.of(), toleranceGy, true)
                                .wouldBe()
                        == Status.PASS) {
            return new Measure.Value(maximum.value(), maximum.numerical(), List.of(smaller), Optional.empty());
        }
        if (query instanceof DvhMetric.VolumeAtDose && maximum.numerical().upper() < limitGy) {
            Measurement nothing = dvh.measure(query, prescriptionGy);
            if (nothing instanceof Measurement.Value value) {
                return new Measure.Value(value.value(), value.numerical(), List.of(smaller), Optional.empty());
            }
        }
        return new Measure.None(smaller);
    }
}
