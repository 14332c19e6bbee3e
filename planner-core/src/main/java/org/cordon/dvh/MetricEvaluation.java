package org.cordon.dvh;

import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.dvh.DvhData.Inside;
import org.cordon.dvh.DvhMetric.ColdVolume;
import org.cordon.dvh.DvhMetric.DoseAtVolume;
import org.cordon.dvh.DvhMetric.DoseStatistic;
import org.cordon.dvh.DvhMetric.DoseToColdVolume;
import org.cordon.dvh.DvhMetric.Statistic;
import org.cordon.dvh.DvhMetric.StructureVolume;
import org.cordon.dvh.DvhMetric.VolumeAtDose;
import org.cordon.finding.Reason;

/** Evaluates metrics on one histogram, the part outside the grid either refused or counted at one dose. */
final class MetricEvaluation {
    private static final double CGY_PER_GY = 100;

    private final Dvh dvh;
    private final Optional<Inside> inside;
    private final double volumeCc;
    private final double outsideCc;
    private final OptionalDouble prescriptionGy;
    private final OptionalDouble outsideGy;

    MetricEvaluation(
            Dvh dvh,
            Optional<Inside> inside,
            double insideCc,
            OptionalDouble prescriptionGy,
            OptionalDouble outsideGy) {
        this.dvh = dvh;
        this.inside = inside;
        this.volumeCc = dvh.volumeCc();
        this.outsideCc = volumeCc - insideCc;
        this.prescriptionGy = prescriptionGy;
        this.outsideGy = outsideGy;
    }

    Measurement measure(DvhMetric metric) {
        if (!(volumeCc > 0)) {
            boolean singlePlane = dvh.body().structure().planes().size() == 1;
            return refused(Reason.of(singlePlane ? "SINGLE_PLANE_STRUCTURE" : "STRUCTURE_WITHOUT_VOLUME"));
        }
        if (metric instanceof StructureVolume) {
            return new Measurement.Value(volumeCc, Bounds.exactly(volumeCc));
        }
        if (metric.needsPrescription() && !(prescriptionGy.orElse(0) > 0)) {
            return refused(Reason.of("NO_PRESCRIPTION"));
        }
        if (outsideCc > 0 && outsideGy.isEmpty()) {
            return refused(outside());
        }
        double smallerThan = wantedCc(metric);
        if (smallerThan > volumeCc * (1 + 1e-9)) {
            return refused(
                    dvh.maxGy().isPresent()
                            ? Reason.of(
                                    "STRUCTURE_SMALLER_THAN_METRIC_VOLUME",
                                    "maxGy",
                                    dvh.maxGy().getAsDouble(),
                                    "volumeCc",
                                    volumeCc)
                            : Reason.of("STRUCTURE_SMALLER_THAN_METRIC_VOLUME", "volumeCc", volumeCc));
        }
        return value(metric);
    }

    private static Measurement refused(Reason reason) {
        return new Measurement.NotEvaluable(reason);
    }

    private Reason outside() {
        double percent = 100 * (1 - dvh.insideDoseGridFraction());
        return dvh.maxGy().isPresent()
                ? Reason.of(
                        "OUTSIDE_DOSE_GRID",
                        "outsidePercent",
                        percent,
                        "maxGy",
                        dvh.maxGy().getAsDouble())
                : Reason.of("OUTSIDE_DOSE_GRID", "outsidePercent", percent);
    }

    private double wantedCc(DvhMetric metric) {
        if (metric instanceof DoseAtVolume m) {
            return cc(m.volume(), m.volumeUnit());
        }
        return metric instanceof DoseToColdVolume m ? cc(m.volume(), m.volumeUnit()) : 0;
    }

    private double cc(double volume, VolumeUnit unit) {
        return unit == VolumeUnit.CC ? volume : volume / 100 * volumeCc;
    }

    private double gy(double dose, DoseUnit unit) {
        return switch (unit) {
            case GY -> dose;
            case CGY -> dose / CGY_PER_GY;
            case PERCENT -> dose / 100 * prescriptionGy.getAsDouble();
        };
    }

    private double perGy(DoseUnit unit) {
        return switch (unit) {
            case GY -> 1;
            case CGY -> CGY_PER_GY;
            case PERCENT -> 100 / prescriptionGy.getAsDouble();
        };
    }

    /** A volume in the unit that is asked for: all of the body is exactly 100 percent. */
    private Estimate in(VolumeUnit unit, Estimate cc) {
        return unit == VolumeUnit.CC
                ? cc
                : new Estimate(cc.value / volumeCc * 100, cc.lower / volumeCc * 100, cc.upper / volumeCc * 100);
    }

    private Measurement value(DvhMetric metric) {
        if (metric instanceof DoseAtVolume m) {
            return scaled(doseAt(cc(m.volume(), m.volumeUnit())), perGy(m.doseUnit()));
        }
        if (metric instanceof DoseToColdVolume m) {
            return scaled(doseAt(volumeCc - cc(m.volume(), m.volumeUnit())), perGy(m.doseUnit()));
        }
        if (metric instanceof VolumeAtDose m) {
            return scaled(in(m.volumeUnit(), volumeAt(gy(m.dose(), m.doseUnit()))), 1);
        }
        if (metric instanceof ColdVolume m) {
            Estimate hot = volumeAt(gy(m.dose(), m.doseUnit()));
            Estimate cold = new Estimate(volumeCc - hot.value, volumeCc - hot.upper, volumeCc - hot.lower);
            return scaled(in(m.volumeUnit(), cold), 1);
        }
        DoseStatistic m = (DoseStatistic) metric;
        return scaled(statistic(m.statistic()), perGy(m.doseUnit()));
    }

    private record Estimate(double value, double lower, double upper) {
        static Estimate of(double value, double doubt) {
            return new Estimate(value, value - doubt, value + doubt);
        }
    }

    private static Measurement scaled(Estimate estimate, double factor) {
        double value = Math.max(0, estimate.value) * factor;
        double lower = Math.max(0, estimate.lower) * factor;
        double upper = Math.max(0, estimate.upper) * factor;
        return new Measurement.Value(value, new Bounds(Math.min(lower, value), Math.max(upper, value)));
    }

    private Estimate statistic(Statistic statistic) {
        if (inside.isEmpty()) {
            return Estimate.of(outsideGy.getAsDouble(), 0);
        }
        Inside in = inside.get();
        double max = in.max().doseGy();
        double min = in.min().doseGy();
        double outsideDose = outsideGy.orElse(max);
        return switch (statistic) {
            case MAX -> {
                Estimate own = Estimate.of(max, Doubt.extremeGy(in.max()));
                yield outsideCc > 0 ? highest(own, outsideDose) : own;
            }
            case MIN -> {
                Estimate own = Estimate.of(min, Doubt.extremeGy(in.min()));
                yield outsideCc > 0 ? lowest(own, outsideDose) : own;
            }
            case MEAN -> {
                double share = outsideCc / volumeCc;
                double rest = outsideCc > 0 ? outsideDose * share : 0;
                yield Estimate.of(in.meanGy() * (1 - share) + rest, in.doubt().meanGy(in.meanGy()));
            }
            case MEDIAN -> doseAt(volumeCc / 2);
        };
    }

    private static Estimate highest(Estimate own, double dose) {
        return new Estimate(Math.max(own.value, dose), Math.max(own.lower, dose), Math.max(own.upper, dose));
    }

    private static Estimate lowest(Estimate own, double dose) {
        return new Estimate(Math.min(own.value, dose), Math.min(own.lower, dose), Math.min(own.upper, dose));
    }

    private Estimate volumeAt(double doseGy) {
        double rest = outsideCc > 0 && outsideGy.getAsDouble() >= doseGy ? outsideCc : 0;
        if (inside.isEmpty()) {
            return Estimate.of(rest, 0);
        }
        Inside in = inside.get();
        double dose = in.doubt().doseGy(doseGy);
        double volume = in.doubt().volumeCc(doseGy);
        double insideCc = volumeCc - outsideCc;
        double value = dvh.volumeAtLeastCc(doseGy);
        double lower = Math.max(0, dvh.volumeAtLeastCc(doseGy + dose) - volume);
        double upper = Math.min(insideCc, dvh.volumeAtLeastCc(doseGy - dose) + volume);
        return new Estimate(value + rest, Math.min(lower, value) + rest, Math.max(upper, value) + rest);
    }

    /** The highest dose that at least a volume of the whole body receives. */
    private Estimate doseAt(double cc) {
        if (inside.isEmpty()) {
            return Estimate.of(outsideGy.getAsDouble(), 0);
        }
        Estimate own = insideDoseAt(cc);
        if (!(outsideCc > 0)) {
            return own;
        }
        double dose = outsideGy.getAsDouble();
        if (cc <= outsideCc) {
            return highest(own, dose);
        }
        // The outside part holds cc back where it is hotter, and none where it is colder.
        return cc > volumeCc - outsideCc
                ? lowest(insideDoseAt(cc - outsideCc), dose)
                : highest(own, Math.min(dose, insideDoseAt(cc - outsideCc).value));
    }

    private Estimate insideDoseAt(double cc) {
        Inside in = inside.orElseThrow();
        double scale = in.curve().totalCc() / (volumeCc - outsideCc);
        double value = in.curve().doseGy(cc * scale);
        double volume = in.doubt().volumeCc(value);
        double dose = in.doubt().doseGy(value);
        return new Estimate(
                value,
                in.curve().doseGy((cc + volume) * scale) - dose,
                in.curve().doseGy((cc - volume) * scale) + dose);
    }
}
