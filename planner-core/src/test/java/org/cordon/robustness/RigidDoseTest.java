package org.cordon.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhCalculator;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.Measurement;
import org.cordon.dvh.VolumeUnit;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.geometry.Ring;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;
import org.cordon.structure.ZConvention;
import org.junit.jupiter.api.Test;

class RigidDoseTest {
    private static final OptionalDouble NO_RX = OptionalDouble.empty();
    private static final DvhMetric MEAN = new DvhMetric.DoseStatistic(DvhMetric.Statistic.MEAN, DoseUnit.GY);
    private static final DvhMetric NEAR_MAX = new DvhMetric.DoseAtVolume(0.03, VolumeUnit.CC, DoseUnit.GY);
    private static final DvhMetric V20 = new DvhMetric.VolumeAtDose(20, DoseUnit.GY, VolumeUnit.PERCENT);
    private static final DvhMetric COLD = new DvhMetric.ColdVolume(20, DoseUnit.GY, VolumeUnit.CC);
    private static final GridGeometry GRID = new GridGeometry(new Point3(-60, -60, -60), 2, 2, 2, 61, 61, 61);

    /** Two bins of the histogram: what a dose read between them can be off. */
    private static final double BINS_GY = 2 * 80.0 / 4096;

    private static DoseGrid linear(double gx, double gy, double gz) {
        float[] values = new float[GRID.nodeCount()];
        int n = 0;
        for (int k = 0; k < GRID.nz(); k++) {
            for (int j = 0; j < GRID.ny(); j++) {
                for (int i = 0; i < GRID.nx(); i++) {
                    Point3 at = GRID.node(i, j, k);
                    values[n++] = (float) Math.max(0, 20 + gx * at.xMm() + gy * at.yMm() + gz * at.zMm());
                }
            }
        }
        return DoseGrid.owning(GRID, values);
    }

    /** A cylinder of radius 6 mm along z, 40 mm long, around (10, -4, 0). */
    private static Body cylinder() {
        List<PlanarRegion> planes = new ArrayList<>();
        for (int plane = 0; plane < 20; plane++) {
            double[] x = new double[180];
            double[] y = new double[180];
            for (int n = 0; n < 180; n++) {
                x[n] = 10 + 6 * Math.cos(Math.toRadians(2 * n));
                y[n] = -4 + 6 * Math.sin(Math.toRadians(2 * n));
            }
            planes.add(new PlanarRegion(-19 + 2.0 * plane, List.of(new Ring(x, y))));
        }
        Structure structure = Structure.of(StructureInfo.of(1, "cord"), planes);
        return Body.of(structure, ZConvention.HALF_SLICE);
    }

    @Test
    void points_have_the_volume_of_the_body() {
        double exact = DvhCalculator.calculate(cylinder(), linear(0, 0, 0)).volumeCc();

        assertThat(BodyPoints.spaced(cylinder(), 0.7).volumeMm3() / 1000).isCloseTo(exact, within(1e-5));
    }

    @Test
    void a_shift_in_a_gradient_changes_the_mean_by_gradient_times_shift() {
        RigidDose dose = new RigidDose(linear(0.3, -0.2, 0.1));
        BodyPoints body = BodyPoints.spaced(cylinder(), 0.8);
        double before = 20 + 0.3 * 10 + 0.2 * 4;

        for (Point3 shift : List.of(new Point3(0, 0, 0), new Point3(2, 0, 0), new Point3(-1, 1.5, 0.7))) {
            MovedHistogram moved = dose.histogram(body, RigidMove.shift(shift));
            assertThat(moved.measure(MEAN, NO_RX, 0).orElseThrow())
                    .isCloseTo(before + 0.3 * shift.xMm() - 0.2 * shift.yMm() + 0.1 * shift.zMm(), within(1e-4));
        }
    }

    @Test
    void a_rotation_moves_the_centre_on_its_circle() {
        RigidDose dose = new RigidDose(linear(0.3, 0, 0.2));
        BodyPoints body = BodyPoints.spaced(cylinder(), 0.8);
        Point3 centre = new Point3(0, 0, 5);

        MovedHistogram aboutZ =
                dose.histogram(body, new RigidMove(new Point3(0, 0, 0), new Point3(0, 0, 1), 30, centre));
        double x = 10 * Math.cos(Math.toRadians(30)) + 4 * Math.sin(Math.toRadians(30));
        assertThat(aboutZ.measure(MEAN, NO_RX, 0).orElseThrow()).isCloseTo(20 + 0.3 * x, within(1e-4));

        MovedHistogram aboutY =
                dose.histogram(body, new RigidMove(new Point3(1, 0, 0), new Point3(0, 1, 0), 2, centre));
        double angle = Math.toRadians(2);
        double movedX = 10 * Math.cos(angle) - 5 * Math.sin(angle) + 1;
        double movedZ = -10 * Math.sin(angle) - 5 * Math.cos(angle) + 5;
        assertThat(aboutY.measure(MEAN, NO_RX, 0).orElseThrow())
                .isCloseTo(20 + 0.3 * movedX + 0.2 * movedZ, within(1e-4));
    }

    @Test
    void a_shifted_body_has_the_histogram_that_the_engine_finds_in_the_dose_shifted_back() {
        DoseGrid dose = linear(0.9, -0.4, 0.2);
        BodyPoints body = BodyPoints.spaced(cylinder(), 0.4);
        Point3 shift = new Point3(1.3, -0.6, 0.9);
        MovedHistogram moved = new RigidDose(dose).histogram(body, RigidMove.shift(shift));
        float[] values = new float[GRID.nodeCount()];
        dose.copyTo(0, values, 0, values.length);
        Dvh engine = DvhCalculator.calculate(
                cylinder(),
                DoseGrid.owning(new GridGeometry(new Point3(-61.3, -59.4, -60.9), 2, 2, 2, 61, 61, 61), values));

        // over a cell of 0.4 mm the dose spreads by 0.4 Gy: its points stand for the middle of that
        assertThat(moved.measure(NEAR_MAX, NO_RX, 0).orElseThrow())
                .isCloseTo(value(engine, NEAR_MAX), within(0.03 + BINS_GY));
        assertThat(moved.measure(V20, NO_RX, 0).orElseThrow()).isCloseTo(value(engine, V20), within(0.2));
        assertThat(moved.measure(COLD, NO_RX, 0).orElseThrow()).isCloseTo(value(engine, COLD), within(0.01));
        for (double percent : new double[] {2, 50, 98}) {
            DvhMetric metric = new DvhMetric.DoseAtVolume(percent, VolumeUnit.PERCENT, DoseUnit.GY);
            assertThat(moved.measure(metric, NO_RX, 0).orElseThrow())
                    .as(percent + " %")
                    .isCloseTo(value(engine, metric), within(0.03 + BINS_GY));
        }
    }

    private static double value(Dvh dvh, DvhMetric metric) {
        return ((Measurement.Value) dvh.measure(metric, NO_RX)).value();
    }

    @Test
    void what_leaves_the_grid_counts_with_the_dose_it_is_given() {
        RigidDose dose = new RigidDose(linear(0, 0, 0));
        BodyPoints body = BodyPoints.spaced(cylinder(), 0.8);

        MovedHistogram half = dose.histogram(body, RigidMove.shift(new Point3(0, 0, 60)));

        assertThat(half.insideFraction()).isCloseTo(0.5, within(0.02));
        assertThat(half.measure(MEAN, NO_RX, 0).orElseThrow()).isCloseTo(10, within(0.4));
        assertThat(half.measure(NEAR_MAX, NO_RX, 100).orElseThrow()).isEqualTo(100);
        assertThat(half.measure(V20, NO_RX, 0).orElseThrow()).isLessThan(60);
        assertThat(half.measure(new DvhMetric.DoseAtVolume(100, VolumeUnit.CC, DoseUnit.GY), NO_RX, 0))
                .as("larger than the body")
                .isEmpty();
    }
}
