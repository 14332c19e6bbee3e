package org.cordon.plan;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.DvhMetric.DoseAtVolume;
import org.cordon.dvh.DvhMetric.DoseStatistic;
import org.cordon.dvh.DvhMetric.Statistic;
import org.cordon.dvh.DvhMetric.StructureVolume;
import org.cordon.dvh.Measurement;
import org.cordon.dvh.VolumeUnit;
import org.cordon.finding.Reason;

/** A histogram that a dose file brought, beside the one computed here. */
public sealed interface StoredDvhComparison {
    /** The stored histogram. */
    StoredDvh.Header stored();

    /**
     * Two curves and what was read from them.
     *
     * @param stored the stored histogram
     * @param numbers in the order volume, minimum, maximum, mean, D95%, D50%, D2%, D0.03cc; those that the file does not
     *     give are missing
     * @param largestPercent largest difference of the curves at the stored doses, computed minus stored, in percent of
     *     the volume
     * @param atDoseGy where it is
     * @param points number of doses that were compared
     */
    record Compared(
            StoredDvh.Header stored, List<Difference> numbers, double largestPercent, double atDoseGy, int points)
            implements StoredDvhComparison {
        /** Takes an immutable copy. */
        public Compared {
            numbers = ImmutableList.copyOf(numbers);
        }
    }

    /**
     * No comparison.
     *
     * @param stored the stored histogram
     * @param reason why
     */
    record NotCompared(StoredDvh.Header stored, Reason reason) implements StoredDvhComparison {}

    /**
     * One number of both.
     *
     * @param metric which
     * @param stored of the file, in the metric's unit
     * @param computed here; empty when it cannot be, as outside the dose grid
     */
    record Difference(DvhMetric metric, double stored, OptionalDouble computed) {
        /** Computed minus stored. */
        public OptionalDouble difference() {
            return computed.isPresent() ? OptionalDouble.of(computed.getAsDouble() - stored) : OptionalDouble.empty();
        }
    }

    /** Compares a stored histogram with the computed one of its structure. */
    static StoredDvhComparison of(StoredDvh stored, Dvh dvh) {
        if (!(dvh.volumeCc() > 0)) {
            return new NotCompared(stored.header(), Reason.of("SINGLE_PLANE_STRUCTURE"));
        }
        StoredCurve.Reading reading = StoredCurve.of(stored);
        if (reading instanceof StoredCurve.Reading.Refused refused) {
            return new NotCompared(stored.header(), refused.reason());
        }
        return compared(stored.header(), ((StoredCurve.Reading.Found) reading).curve(), dvh);
    }

    private static Compared compared(StoredDvh.Header header, StoredCurve curve, Dvh dvh) {
        double largest = 0;
        double at = curve.doseGy(0);
        for (int i = 0; i < curve.size(); i++) {
            double dose = curve.doseGy(i);
            double here = dose <= 0 ? 1 : dvh.volumeAtLeastCc(dose) / dvh.volumeCc();
            double difference = 100 * (here - curve.share(i));
            if (Math.abs(difference) > Math.abs(largest)) {
                largest = difference;
                at = dose;
            }
        }
        return new Compared(header, numbers(header, curve, dvh), largest, at, curve.size());
    }

    private static List<Difference> numbers(StoredDvh.Header header, StoredCurve curve, Dvh dvh) {
        List<Difference> numbers = new ArrayList<>();
        curve.volumeCc().ifPresent(cc -> numbers.add(difference(new StructureVolume(), cc, dvh)));
        statistic(Statistic.MIN, header.stated().min(), curve, dvh, numbers);
        statistic(Statistic.MAX, header.stated().max(), curve, dvh, numbers);
        statistic(Statistic.MEAN, header.stated().mean(), curve, dvh, numbers);
        for (int percent : new int[] {95, 50, 2}) {
            numbers.add(difference(
                    new DoseAtVolume(percent, VolumeUnit.PERCENT, DoseUnit.GY),
                    curve.doseGyAtShare(percent / 100.0),
                    dvh));
        }
        double hottestCc = 0.03;
        if (curve.volumeCc().orElse(0) > hottestCc) {
            numbers.add(difference(
                    new DoseAtVolume(hottestCc, VolumeUnit.CC, DoseUnit.GY),
                    curve.doseGyAtShare(hottestCc / curve.volumeCc().getAsDouble()),
                    dvh));
        }
        return numbers;
    }

    private static void statistic(
            Statistic statistic, OptionalDouble stated, StoredCurve curve, Dvh dvh, List<Difference> numbers) {
        stated.ifPresent(
                dose -> numbers.add(difference(new DoseStatistic(statistic, DoseUnit.GY), curve.gy(dose), dvh)));
    }

    private static Difference difference(DvhMetric metric, double stored, Dvh dvh) {
        Measurement measured = dvh.measure(metric, OptionalDouble.empty());
        return new Difference(
                metric,
                stored,
                measured instanceof Measurement.Value value
                        ? OptionalDouble.of(value.value())
                        : OptionalDouble.empty());
    }
}
