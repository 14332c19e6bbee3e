package org.cordon.dvh;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.cordon.dose.DoseGrid;
import org.cordon.dvh.DvhMetric.DoseAtVolume;
import org.cordon.dvh.DvhMetric.DoseStatistic;
import org.cordon.dvh.DvhMetric.Statistic;
import org.cordon.dvh.DvhMetric.VolumeAtDose;
import org.cordon.geometry.Point3;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;

/** One phantom under one grid and slicing, and how far the engine is off. */
record PhantomCase(
        PhantomBody body,
        PhantomField field,
        Point3 n,
        double sliceMm,
        double sliceOffset,
        double gridMm,
        Point3 shift) {
    /** One number against the truth. */
    record Outcome(String metric, double value, double lower, double upper, double truth) {
        double error() {
            return value - truth;
        }

        boolean covered() {
            return lower - 1e-9 <= truth && truth <= upper + 1e-9;
        }
    }

    Structure structure() {
        return Shapes.stack(body.lowerMm(), body.upperMm(), sliceOffset * sliceMm, sliceMm, body.section());
    }

    DoseGrid dose() {
        double half = Math.max(Math.abs(body.lowerMm()), body.upperMm()) + 22;
        return Shapes.grid(
                half, gridMm, shift, (x, y, z) -> field.gy().applyAsDouble(n.xMm() * x + n.yMm() * y + n.zMm() * z));
    }

    /** The largest distance of two relative cumulative curves in points. */
    double gap(Dvh dvh, PhantomTruth truth) {
        double low = truth.min();
        double high = truth.max();
        double volume = truth.volume();
        double worst = 0;
        for (int i = 0; i <= 100; i++) {
            double t = low + (high - low) * i / 100;
            if (field.gy().applyAsDouble(t + 0.05) - field.gy().applyAsDouble(t - 0.05) < 0.01) {
                continue; // on a plateau the curve is vertical and no distance along volume makes sense
            }
            double ours = dvh.volumeAtLeastCc(field.gy().applyAsDouble(t)) / dvh.volumeCc();
            worst = Math.max(worst, 100 * Math.abs(ours - truth.above(t) / volume));
        }
        return worst;
    }

    List<Outcome> outcomes(Dvh dvh, PhantomTruth truth) {
        double volume = truth.volume();
        List<Outcome> outcomes = new ArrayList<>();
        for (double percent : new double[] {99, 95, 50, 5, 1}) {
            add(
                    outcomes,
                    dvh,
                    "D" + (int) percent + "%",
                    new DoseAtVolume(percent, VolumeUnit.PERCENT, DoseUnit.GY),
                    field.gy().applyAsDouble(truth.quantile(volume * percent / 100)));
        }
        for (double cc : new double[] {0.03, 0.035, 0.35}) {
            if (cc * 1000 < volume * 0.8) {
                add(
                        outcomes,
                        dvh,
                        "D" + cc + "cc",
                        new DoseAtVolume(cc, VolumeUnit.CC, DoseUnit.GY),
                        field.gy().applyAsDouble(truth.quantile(cc * 1000)));
            }
        }
        add(
                outcomes,
                dvh,
                "Max",
                new DoseStatistic(Statistic.MAX, DoseUnit.GY),
                field.gy().applyAsDouble(truth.max()));
        for (double share : new double[] {0.1, 0.3, 0.6, 0.9}) {
            double t = truth.min() + (truth.max() - truth.min()) * share;
            if (field.gy().applyAsDouble(t + 0.05) - field.gy().applyAsDouble(t - 0.05) < 0.01) {
                continue;
            }
            add(
                    outcomes,
                    dvh,
                    "Vx" + share,
                    new VolumeAtDose(field.gy().applyAsDouble(t), DoseUnit.GY, VolumeUnit.PERCENT),
                    100 * truth.above(t) / volume);
        }
        add(outcomes, dvh, "Mean", new DoseStatistic(Statistic.MEAN, DoseUnit.GY), mean(truth));
        return outcomes;
    }

    private double mean(PhantomTruth truth) {
        double low = truth.min();
        double high = truth.max();
        int steps = 400;
        double sum = 0;
        double before = truth.volume();
        for (int i = 1; i <= steps; i++) {
            double after = i == steps ? 0 : truth.above(low + (high - low) * i / steps);
            sum += (before - after) * field.gy().applyAsDouble(low + (high - low) * (i - 0.5) / steps);
            before = after;
        }
        return sum / truth.volume();
    }

    private static void add(List<Outcome> outcomes, Dvh dvh, String name, DvhMetric metric, double truth) {
        if (dvh.measure(metric, OptionalDouble.empty()) instanceof Measurement.Value value) {
            outcomes.add(new Outcome(
                    name,
                    value.value(),
                    value.numerical().lower(),
                    value.numerical().upper(),
                    truth));
        }
    }

    Dvh dvh(ZConvention convention) {
        return DvhCalculator.calculate(Body.of(structure(), convention), dose());
    }
}
