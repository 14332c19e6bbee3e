package org.cordon.review;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import org.cordon.assessment.AlphaBetaFlip;
import org.cordon.constraint.BiologicalScale;
import org.cordon.constraint.Metric;
import org.cordon.dvh.Bounds;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.Measurement;
import org.cordon.finding.Reason;
import org.cordon.radiobiology.Eqd2;
import org.cordon.radiobiology.LinearQuadratic;
import org.cordon.radiobiology.Schedule;

/**
 * Measures rows in EQD2 or BED. The dose of a review is one course of one number of fractions, so each voxel is weighted by
 * the same number.
 *
 * <p>How computed: the weight rises with dose, so doses at a volume, extremes and the median are those of the physical dose,
 * converted with their intervals; that is exact, where the histogram of a converted grid would overstate the dose between
 * its nodes. The mean is that of the converted dose, {@code E[D^2]} and {@code E[D]} of the histogram put into the formula,
 * never the converted mean.
 */
final class BiologicalMeasurement {
    private static final int STEPS = 2000;

    private final Scene scene;

    BiologicalMeasurement(Scene scene) {
        this.scene = scene;
    }

    /**
     * The number that a row asks for.
     *
     * @param metric the query in Gy with its scale and α/β
     * @param dvh of physical dose
     */
    Measurement measure(Metric.Biological metric, Dvh dvh) {
        OptionalInt fractions = scene.fractions();
        if (fractions.isEmpty()) {
            return new Measurement.NotEvaluable(Reason.of("FRACTIONS_NOT_KNOWN"));
        }
        return measure(metric, dvh, fractions.getAsInt());
    }

    static Measurement measure(Metric.Biological metric, Dvh dvh, int fractions) {
        Measurement physical = dvh.measure(metric.query(), OptionalDouble.empty());
        if (!(physical instanceof Measurement.Value value)) {
            return physical;
        }
        DoubleUnaryOperator weight = weight(metric, fractions);
        if (metric.query() instanceof DvhMetric.DoseStatistic statistic
                && statistic.statistic() == DvhMetric.Statistic.MEAN) {
            return mean(metric, dvh, value, fractions);
        }
        double weighted = weight.applyAsDouble(value.value());
        Bounds bounds = new Bounds(
                weight.applyAsDouble(Math.max(0, value.numerical().lower())),
                weight.applyAsDouble(value.numerical().upper()));
        return new Measurement.Value(weighted, bounds.including(weighted));
    }

    /** The alpha/beta nearest to the row's own at which its limit is crossed; empty when it holds from 0.5 to 20 Gy. */
    OptionalDouble flip(Metric.Biological metric, Dvh dvh, double limitGy) {
        if (scene.fractions().isEmpty()) {
            return OptionalDouble.empty();
        }
        int fractions = scene.fractions().getAsInt();
        return AlphaBetaFlip.nearest(
                ratio -> ((Measurement.Value)
                                measure(new Metric.Biological(metric.query(), metric.scale(), ratio), dvh, fractions))
                        .value(),
                limitGy,
                metric.alphaBetaGy());
    }

    private static DoubleUnaryOperator weight(Metric.Biological metric, int fractions) {
        double ratio = metric.alphaBetaGy();
        return doseGy -> {
            Eqd2 eqd2 = LinearQuadratic.eqd2(new Schedule(doseGy, fractions), ratio);
            return metric.scale() == BiologicalScale.EQD2
                    ? eqd2.valueGy()
                    : eqd2.bed().valueGy();
        };
    }

    /** The mean of the weighted dose: the mean of the squared dose is twice the integral of dose times volume above it. */
    private static Measurement mean(Metric.Biological metric, Dvh dvh, Measurement.Value mean, int fractions) {
        double maxGy = dvh.maxGy().orElse(0);
        double step = maxGy / STEPS;
        double squared = 0;
        for (int i = 0; i < STEPS; i++) {
            double doseGy = (i + 0.5) * step;
            squared += 2 * doseGy * dvh.volumeAtLeastCc(doseGy) * step;
        }
        squared /= dvh.volumeCc();
        // The mean of the square is at least the square of the mean, and at most the mean times the maximum.
        squared = Math.max(mean.value() * mean.value(), Math.min(squared, mean.value() * maxGy));
        double ratio = metric.alphaBetaGy();
        double bed = mean.value() + squared / (fractions * ratio);
        double scale = metric.scale() == BiologicalScale.EQD2 ? 1 + 2 / ratio : 1;
        double doubtGy = Math.max(
                        mean.numerical().upper() - mean.value(),
                        mean.value() - mean.numerical().lower())
                + step;
        double doubt = doubtGy * (1 + 2 * maxGy / (fractions * ratio)) / scale;
        double value = bed / scale;
        return new Measurement.Value(value, new Bounds(Math.max(0, value - doubt), value + doubt));
    }
}
