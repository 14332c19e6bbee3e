package org.cordon.review;

import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Metric;
import org.cordon.constraint.Rule;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.DvhMetric.ColdVolume;
import org.cordon.dvh.DvhMetric.DoseAtVolume;
import org.cordon.dvh.DvhMetric.DoseStatistic;
import org.cordon.dvh.DvhMetric.DoseToColdVolume;
import org.cordon.dvh.DvhMetric.Statistic;
import org.cordon.dvh.DvhMetric.StructureVolume;
import org.cordon.dvh.DvhMetric.VolumeAtDose;
import org.cordon.dvh.VolumeUnit;

/** What kind of number a row asks for, as far as the rules against a false pass depend on it. */
final class MetricTraits {
    /** A dose to less than this volume is a maximum, not a dose to a volume. */
    private static final double NEAR_MAXIMUM_CC = 0.1;

    private static final double CGY_PER_GY = 100;

    private MetricTraits() {}

    /**
     * Whether a row is absolute: Max, Dcc, V[cc]. Such a number cannot fall when the structure grows, so a larger
     * structure may stand in; that is not so for relative rows (V[%], Dx%, Mean, Median, Min, CV, DC).
     */
    static boolean isAbsolute(Metric metric) {
        return metric.histogramQuery().filter(MetricTraits::isAbsolute).isPresent();
    }

    private static boolean isAbsolute(DvhMetric metric) {
        if (metric instanceof DoseAtVolume dose) {
            return dose.volumeUnit() == VolumeUnit.CC;
        }
        if (metric instanceof VolumeAtDose volume) {
            return volume.volumeUnit() == VolumeUnit.CC;
        }
        return metric instanceof DoseStatistic statistic && statistic.statistic() == Statistic.MAX;
    }

    /** Whether the row is about a maximum: Max, or the dose to a volume so small that it stands for it. */
    static boolean isMaximum(Metric metric) {
        return metric.histogramQuery().filter(MetricTraits::isMaximum).isPresent();
    }

    private static boolean isMaximum(DvhMetric metric) {
        return metric instanceof DoseAtVolume dose
                ? dose.volumeUnit() == VolumeUnit.CC && dose.volume() < NEAR_MAXIMUM_CC
                : metric instanceof DoseStatistic statistic && statistic.statistic() == Statistic.MAX;
    }

    /** Whether the row needs no dose at all. */
    static boolean isVolumeOnly(Metric metric) {
        return metric.histogramQuery().filter(StructureVolume.class::isInstance).isPresent();
    }

    /** For absolute rows with an upper limit: the hot volume in cc that the row allows above its dose; 0 for Max. */
    static OptionalDouble hotVolumeCc(Rule rule) {
        if (!isAbsolute(rule.metric())
                || rule.comparison().isEmpty()
                || !rule.comparison().get().isUpperLimit()) {
            return OptionalDouble.empty();
        }
        DvhMetric query = rule.metric().histogramQuery().orElseThrow();
        if (query instanceof DoseAtVolume dose) {
            return OptionalDouble.of(dose.volume());
        }
        return query instanceof VolumeAtDose ? rule.limit() : OptionalDouble.of(0);
    }

    /** Whether a row is about a threshold volume: "less than v receives d or more", v at least 0.1 cc. */
    static boolean isThresholdVolume(Rule rule) {
        OptionalDouble volume = hotVolumeCc(rule);
        return volume.isPresent() && volume.getAsDouble() >= NEAR_MAXIMUM_CC;
    }

    /**
     * For absolute rows of physical dose with an upper limit: the dose in Gy that the hot volume must stay below. A limit in
     * EQD2 or BED is none.
     */
    static OptionalDouble hotDoseGy(Rule rule, OptionalDouble prescriptionGy) {
        if (hotVolumeCc(rule).isEmpty() || !(rule.metric() instanceof Metric.DoseVolume metric)) {
            return OptionalDouble.empty();
        }
        return metric.query() instanceof VolumeAtDose volume
                ? inGy(volume.dose(), volume.doseUnit(), prescriptionGy)
                : inGy(rule.limit().getAsDouble(), doseUnitOfResult(metric.query()), prescriptionGy);
    }

    /** Whether more dose can break a row: an upper limit on what is hot, or a lower one on what must stay cold. */
    static boolean breaksByMoreDose(Rule rule) {
        boolean cold = rule.metric()
                .histogramQuery()
                .filter(ColdVolume.class::isInstance)
                .isPresent();
        return rule.comparison()
                .filter(comparison -> comparison.isUpperLimit() != cold)
                .isPresent();
    }

    /** For cold-volume rows: the volume in cc that must stay cold. */
    static OptionalDouble criticalVolumeCc(Rule rule) {
        Optional<DvhMetric> query = rule.metric().histogramQuery();
        if (query.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (query.get() instanceof ColdVolume cold && cold.volumeUnit() == VolumeUnit.CC) {
            return rule.limit();
        }
        return query.get() instanceof DoseToColdVolume cold && cold.volumeUnit() == VolumeUnit.CC
                ? OptionalDouble.of(cold.volume())
                : OptionalDouble.empty();
    }

    /** A dose in Gy; empty when it is in percent and nothing is prescribed. */
    static OptionalDouble inGy(double dose, DoseUnit unit, OptionalDouble prescriptionGy) {
        return switch (unit) {
            case GY -> OptionalDouble.of(dose);
            case CGY -> OptionalDouble.of(dose / CGY_PER_GY);
            case PERCENT ->
                prescriptionGy.isPresent()
                        ? OptionalDouble.of(dose * prescriptionGy.getAsDouble() / 100)
                        : OptionalDouble.empty();
        };
    }

    private static DoseUnit doseUnitOfResult(DvhMetric metric) {
        if (metric instanceof DoseAtVolume dose) {
            return dose.doseUnit();
        }
        if (metric instanceof DoseToColdVolume dose) {
            return dose.doseUnit();
        }
        return metric instanceof DoseStatistic statistic ? statistic.doseUnit() : DoseUnit.GY;
    }
}
