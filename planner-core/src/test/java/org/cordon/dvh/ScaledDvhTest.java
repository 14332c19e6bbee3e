package org.cordon.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.geometry.Ring;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;
import org.cordon.structure.ZConvention;
import org.junit.jupiter.api.Test;

/** A scaled histogram against the histogram of the scaled dose. */
class ScaledDvhTest {
    /** One unit in the last place of a float dose of 40 Gy, three times over. */
    private static final double FLOAT_GY = 1.2e-5;

    private static final double FACTOR = 1.7;

    private static final DoseGrid DOSE = grid(1);
    private static final Dvh SCALED = DvhCalculator.calculate(body(), DOSE).times(FACTOR);
    private static final Dvh ANEW = DvhCalculator.calculate(body(), grid(FACTOR));

    private static Body body() {
        List<PlanarRegion> planes = new ArrayList<>();
        for (int k = -10; k <= 10; k += 2) {
            planes.add(new PlanarRegion(
                    k, List.of(new Ring(new double[] {-6.3, 6.1, 5.2, -6.3}, new double[] {-4, -4, 5, 6}))));
        }
        return Body.of(
                Structure.of(new StructureInfo(1, "s", Optional.empty(), Optional.empty()), planes),
                ZConvention.HALF_SLICE);
    }

    private static DoseGrid grid(double factor) {
        GridGeometry geometry = new GridGeometry(new Point3(-20, -20, -20), 2, 2, 2, 21, 21, 21);
        float[] gy = new float[geometry.nodeCount()];
        for (int n = 0; n < gy.length; n++) {
            Point3 at = geometry.node(n % 21, n / 21 % 21, n / 441);
            gy[n] = (float) (factor * (20 + 0.5 * at.xMm() + 0.2 * at.yMm() + 0.01 * at.zMm() * at.zMm()));
        }
        return DoseGrid.owning(geometry, gy);
    }

    private static double value(Dvh dvh, DvhMetric metric, double prescriptionGy) {
        return ((Measurement.Value) dvh.measure(metric, OptionalDouble.of(prescriptionGy))).value();
    }

    @Test
    void every_metric_is_that_of_the_scaled_dose() {
        List<DvhMetric> metrics = new ArrayList<>();
        for (DvhMetric.Statistic statistic : DvhMetric.Statistic.values()) {
            metrics.add(new DvhMetric.DoseStatistic(statistic, DoseUnit.GY));
            metrics.add(new DvhMetric.DoseStatistic(statistic, DoseUnit.PERCENT));
        }
        metrics.add(new DvhMetric.DoseAtVolume(0.1, VolumeUnit.CC, DoseUnit.GY));
        metrics.add(new DvhMetric.DoseAtVolume(95, VolumeUnit.PERCENT, DoseUnit.PERCENT));
        metrics.add(new DvhMetric.DoseToColdVolume(0.2, VolumeUnit.CC, DoseUnit.CGY));
        metrics.add(new DvhMetric.VolumeAtDose(36, DoseUnit.GY, VolumeUnit.CC));
        metrics.add(new DvhMetric.VolumeAtDose(100, DoseUnit.PERCENT, VolumeUnit.PERCENT));
        metrics.add(new DvhMetric.ColdVolume(3400, DoseUnit.CGY, VolumeUnit.PERCENT));
        metrics.add(new DvhMetric.StructureVolume());
        for (DvhMetric metric : metrics) {
            double scale = metric.unitSymbol().equals("cGy")
                    ? 100
                    : metric.unitSymbol().equals("%") ? 10 : 1;
            assertThat(value(SCALED, metric, 34))
                    .as(metric.toString())
                    .isCloseTo(value(ANEW, metric, 34), within(scale * 10 * FLOAT_GY));
        }
        assertThat(SCALED.maxGy().getAsDouble()).isCloseTo(ANEW.maxGy().getAsDouble(), within(FLOAT_GY));
        assertThat(SCALED.minGy().getAsDouble()).isCloseTo(ANEW.minGy().getAsDouble(), within(FLOAT_GY));
        assertThat(SCALED.meanGy().getAsDouble()).isCloseTo(ANEW.meanGy().getAsDouble(), within(FLOAT_GY));
        assertThat(SCALED.volumeAtLeastCc(36)).isCloseTo(ANEW.volumeAtLeastCc(36), within(1e-4));
    }

    @Test
    void intervals_and_reasons_scale_too() {
        DvhMetric max = new DvhMetric.DoseStatistic(DvhMetric.Statistic.MAX, DoseUnit.GY);
        Bounds scaled = ((Measurement.Value) SCALED.measure(max, OptionalDouble.empty())).numerical();
        Bounds anew = ((Measurement.Value) ANEW.measure(max, OptionalDouble.empty())).numerical();
        assertThat(scaled.upper()).isCloseTo(anew.upper(), within(10 * FLOAT_GY));
        DvhMetric tooMuch = new DvhMetric.DoseAtVolume(500, VolumeUnit.CC, DoseUnit.GY);
        Measurement none = SCALED.measure(tooMuch, OptionalDouble.empty());
        assertThat((Double) ((Measurement.NotEvaluable) none).reason().args().get("maxGy"))
                .isCloseTo(ANEW.maxGy().getAsDouble(), within(FLOAT_GY));
    }

    @Test
    void scaling_twice_is_scaling_by_the_product_and_back_gives_the_same_number() {
        DvhMetric max = new DvhMetric.DoseStatistic(DvhMetric.Statistic.MAX, DoseUnit.GY);
        Dvh plain = DvhCalculator.calculate(body(), DOSE);
        assertThat(value(plain.times(2).times(0.5), max, 1)).isEqualTo(value(plain, max, 1));
    }

    @Test
    void no_dose_at_all_is_not_a_factor() {
        assertThatThrownBy(() -> SCALED.times(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("factor must be finite and > 0, was 0.0");
    }
}
