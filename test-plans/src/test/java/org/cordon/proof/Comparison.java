package org.cordon.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.DvhMetric.DoseAtVolume;
import org.cordon.dvh.DvhMetric.DoseStatistic;
import org.cordon.dvh.DvhMetric.Statistic;
import org.cordon.dvh.DvhMetric.VolumeAtDose;
import org.cordon.dvh.Measurement;
import org.cordon.dvh.VolumeUnit;

/** Holds a computed histogram against the truth. */
final class Comparison {
    private static final int STEPS = 100;
    /** Where the dose spans less, a histogram is a step and the largest gap says nothing. */
    private static final double SMALLEST_SPAN_GY = 0.2;
    /** Doses are stored as float: 4 µGy at 60 Gy. */
    private static final double ROUNDING_GY = 2e-5;
    /** The same in the shallowest fall-off that is asked for volumes. */
    private static final double ROUNDING_POINTS = 2e-4;
    /** What the hottest billionth of a body misses of its pole. */
    private static final double POLE_GY = 2e-3;

    private final Dvh dvh;
    private final Truth truth;
    private final Outcome.Setting setting;
    private final List<Outcome> outcomes = new ArrayList<>();

    private Comparison(Dvh dvh, Truth truth, Outcome.Setting setting) {
        this.dvh = dvh;
        this.truth = truth;
        this.setting = setting;
    }

    static List<Outcome> of(Dvh dvh, Truth truth, Outcome.Setting setting) {
        Comparison comparison = new Comparison(dvh, truth, setting);
        comparison.run();
        return comparison.outcomes;
    }

    private void run() {
        double volume = truth.volumeCc();
        double span = truth.maxGy() - truth.minGy();
        outcomes.add(new Outcome(setting, Outcome.VOLUME, 100 * (dvh.volumeCc() / volume - 1), true, 0));
        if (span > SMALLEST_SPAN_GY) {
            outcomes.add(new Outcome(setting, Outcome.GAP, gap(), true, 0));
        }
        for (int percent : new int[] {99, 95, 50, 5, 1}) {
            dose(
                    "D" + percent + "%",
                    new DoseAtVolume(percent, VolumeUnit.PERCENT, DoseUnit.GY),
                    truth.doseToHottestGy(volume * percent / 100));
        }
        for (double cc : new double[] {0.03, 0.35}) {
            if (cc < 0.8 * Math.min(volume, dvh.volumeCc())) {
                dose("D" + cc + "cc", new DoseAtVolume(cc, VolumeUnit.CC, DoseUnit.GY), truth.doseToHottestGy(cc));
            }
        }
        extreme(Statistic.MAX, truth.maxGy());
        extreme(Statistic.MIN, truth.minGy());
        dose("Mean", new DoseStatistic(Statistic.MEAN, DoseUnit.GY), truth.meanGy());
        for (int percent : new int[] {10, 40, 70, 90}) {
            if (span > SMALLEST_SPAN_GY) {
                volumeAt("V" + percent, truth.minGy() + span * percent / 100);
            }
        }
        if (setting.body().equals(ProofBody.CORD)) {
            volumeAt("V10Gy", 10);
        }
    }

    private void volumeAt(String name, double doseGy) {
        measured(
                name,
                new VolumeAtDose(doseGy, DoseUnit.GY, VolumeUnit.PERCENT),
                100 * truth.volumeAtLeastCc(doseGy) / truth.volumeCc(),
                ROUNDING_POINTS);
    }

    private void dose(String name, DvhMetric metric, double expected) {
        measured(name, metric, expected, ROUNDING_GY);
    }

    private void extreme(Statistic statistic, double expected) {
        double tolerance = truth instanceof Truth.Quadrature ? POLE_GY : ROUNDING_GY;
        measured(statistic.label(), new DoseStatistic(statistic, DoseUnit.GY), expected, tolerance);
    }

    /** The largest distance of the two relative cumulative curves in points. */
    private double gap() {
        double worst = 0;
        for (int i = 0; i <= STEPS; i++) {
            double dose = truth.minGy() + (truth.maxGy() - truth.minGy()) * i / STEPS;
            double ours = dvh.volumeAtLeastCc(dose) / dvh.volumeCc();
            worst = Math.max(worst, Math.abs(ours - truth.volumeAtLeastCc(dose) / truth.volumeCc()));
        }
        return 100 * worst;
    }

    private void measured(String name, DvhMetric metric, double expected, double rounding) {
        if (!(dvh.measure(metric, OptionalDouble.empty()) instanceof Measurement.Value value)) {
            throw new IllegalStateException(name + " of " + setting + " has no number");
        }
        double lower = value.numerical().lower();
        double upper = value.numerical().upper();
        boolean held = lower - rounding <= expected && expected <= upper + rounding;
        outcomes.add(new Outcome(setting, name, value.value() - expected, held, upper - lower));
    }
}
