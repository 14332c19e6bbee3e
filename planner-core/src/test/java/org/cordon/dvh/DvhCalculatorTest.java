package org.cordon.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.cordon.dose.DoseGrid;
import org.cordon.dvh.DvhMetric.ColdVolume;
import org.cordon.dvh.DvhMetric.DoseAtVolume;
import org.cordon.dvh.DvhMetric.DoseStatistic;
import org.cordon.dvh.DvhMetric.DoseToColdVolume;
import org.cordon.dvh.DvhMetric.Statistic;
import org.cordon.dvh.DvhMetric.VolumeAtDose;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.geometry.ZRange;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;
import org.junit.jupiter.api.Test;

class DvhCalculatorTest {
    private static final OptionalDouble NO_PRESCRIPTION = OptionalDouble.empty();
    /** Dose is stored as float. */
    private static final double FLOAT_GY = 1e-5;

    private static double value(Dvh dvh, DvhMetric metric) {
        Measurement measurement = dvh.measure(metric, NO_PRESCRIPTION);
        assertThat(measurement).isInstanceOf(Measurement.Value.class);
        return ((Measurement.Value) measurement).value();
    }

    private static DvhMetric doseAtPercent(double percent) {
        return new DoseAtVolume(percent, VolumeUnit.PERCENT, DoseUnit.GY);
    }

    private static Dvh halfSlice(Structure structure, DoseGrid dose) {
        return DvhCalculator.calculate(Body.of(structure, ZConvention.HALF_SLICE), dose);
    }

    /** A box of 20 x 16 x 12 mm around the origin, its borders between the dose nodes. */
    private static Structure box() {
        return Shapes.stack(-5, 5, 0, 2, z -> List.of(Shapes.rectangle(-10, -8, 10, 8)));
    }

    private static DoseGrid alongX() {
        return Shapes.grid(30, 3, new Point3(0.4, 0.7, 0.2), (x, y, z) -> 30 + x);
    }

    @Test
    void box_in_a_linear_gradient_has_the_closed_form_curve() {
        Dvh dvh = halfSlice(box(), alongX());
        assertThat(dvh.volumeCc()).isCloseTo(20 * 16 * 10 / 1000.0, within(1e-12));
        assertThat(dvh.insideDoseGridFraction()).isEqualTo(1);
        assertThat(dvh.minGy()).hasValueCloseTo(20.0, within(FLOAT_GY));
        assertThat(dvh.maxGy()).hasValueCloseTo(40.0, within(FLOAT_GY));
        assertThat(dvh.meanGy()).hasValueCloseTo(30.0, within(FLOAT_GY));
        for (double percent = 0.5; percent < 100; percent += 0.5) {
            assertThat(value(dvh, doseAtPercent(percent))).isCloseTo(40 - percent / 5, within(2e-3));
        }
        assertThat(value(dvh, new VolumeAtDose(35, DoseUnit.GY, VolumeUnit.PERCENT)))
                .isCloseTo(25, within(1e-2));
        assertThat(value(dvh, new ColdVolume(35, DoseUnit.GY, VolumeUnit.CC))).isCloseTo(0.75 * 3.2, within(1e-3));
        assertThat(value(dvh, new DoseToColdVolume(0.32, VolumeUnit.CC, DoseUnit.GY)))
                .isCloseTo(22, within(2e-3));
        assertThat(value(dvh, new DoseStatistic(Statistic.MEDIAN, DoseUnit.CGY)))
                .isCloseTo(3000, within(0.2));
    }

    @Test
    void a_body_that_reaches_into_no_dose_has_a_minimum_of_zero_at_a_point_of_it() {
        DoseGrid dose = Shapes.grid(30, 3, new Point3(0, 0, 0), (x, y, z) -> x < 4 ? 0 : x);
        Dvh dvh = halfSlice(Shapes.cylinder(0, 0, 9, -10, 10, 0, 2), dose);
        assertThat(dvh.minGy()).hasValue(0);
        Point3 at = dvh.minLocation().orElseThrow();
        assertThat(Math.hypot(at.xMm(), at.yMm())).isLessThan(9.01); // the polygon has the area of the circle
        assertThat(at.xMm()).isLessThan(4);
        assertThat(Math.abs(at.zMm())).isLessThanOrEqualTo(11 + 1e-9);
    }

    @Test
    void uniform_dose_reaches_the_whole_volume_and_no_dose_above_reaches_any() {
        Dvh dvh = halfSlice(box(), Shapes.grid(30, 3, new Point3(0, 0, 0), (x, y, z) -> 16));
        assertThat(value(dvh, new VolumeAtDose(16, DoseUnit.GY, VolumeUnit.PERCENT)))
                .isEqualTo(100);
        assertThat(value(dvh, new VolumeAtDose(16.000001, DoseUnit.GY, VolumeUnit.PERCENT)))
                .isZero();
        assertThat(value(dvh, doseAtPercent(95))).isEqualTo(16);
        assertThat(value(dvh, new DoseStatistic(Statistic.MAX, DoseUnit.GY))).isEqualTo(16);
    }

    @Test
    void sphere_in_a_linear_gradient_has_the_mean_dose_of_its_centre() {
        DoseGrid dose = Shapes.grid(30, 2, new Point3(0.3, 0.1, 0.9), (x, y, z) -> 100 + x + 0.5 * y - 0.25 * z);
        Dvh dvh = halfSlice(Shapes.sphere(1, 2, 0, 10, 0, 2), dose);
        assertThat(dvh.meanGy()).hasValueCloseTo(102.0, within(FLOAT_GY));
    }

    @Test
    void clip_cuts_slabs_by_fraction() {
        Body body = Body.of(Shapes.cylinder(0, 0, 5, -20, 20, 0, 3), ZConvention.HALF_SLICE)
                .clippedTo(new ZRange(-6.25, 7.7));
        Dvh dvh = DvhCalculator.calculate(body, Shapes.grid(30, 2, new Point3(0, 0, 0), (x, y, z) -> 40 + z));
        assertThat(dvh.volumeCc()).isCloseTo(Math.PI * 25 * 13.95 / 1000, within(1e-9));
        assertThat(dvh.maxGy()).hasValueCloseTo(47.7, within(FLOAT_GY));
        assertThat(dvh.minGy()).hasValueCloseTo(33.75, within(FLOAT_GY));
    }

    @Test
    void part_outside_the_grid_is_refused_or_counted_at_a_stated_dose() {
        Structure structure = Shapes.stack(-5, 5, 0, 2, z -> List.of(Shapes.rectangle(20, -8, 40, 8)));
        Dvh dvh = halfSlice(structure, Shapes.grid(30, 3, new Point3(0, 0, 0), (x, y, z) -> 40 + x));
        assertThat(dvh.insideDoseGridFraction()).isCloseTo(0.5, within(1e-12));
        assertThat(dvh.maxGy()).hasValueCloseTo(70.0, within(FLOAT_GY));
        Measurement refused = dvh.measure(doseAtPercent(50), NO_PRESCRIPTION);
        assertThat(((Measurement.NotEvaluable) refused).reason().code()).isEqualTo("OUTSIDE_DOSE_GRID");
        DvhMetric hot = new VolumeAtDose(65, DoseUnit.GY, VolumeUnit.PERCENT);
        Measurement.Value cold = (Measurement.Value) dvh.measureWithOutsideAt(hot, NO_PRESCRIPTION, 0);
        assertThat(cold.value()).isCloseTo(25, within(0.02));
        Measurement.Value above = (Measurement.Value) dvh.measureWithOutsideAt(hot, NO_PRESCRIPTION, 100);
        assertThat(above.value()).isCloseTo(75, within(0.02));
        Measurement.Value d25 = (Measurement.Value) dvh.measureWithOutsideAt(doseAtPercent(25), NO_PRESCRIPTION, 0);
        assertThat(d25.value()).isCloseTo(65, within(0.02));
        Measurement.Value d60 = (Measurement.Value) dvh.measureWithOutsideAt(doseAtPercent(60), NO_PRESCRIPTION, 0);
        assertThat(d60.value()).isZero();
        Measurement.Value d75 = (Measurement.Value) dvh.measureWithOutsideAt(doseAtPercent(75), NO_PRESCRIPTION, 100);
        assertThat(d75.value()).isCloseTo(65, within(0.02));
    }

    @Test
    void refusals_name_their_reason() {
        DoseGrid dose = alongX();
        Dvh dvh = halfSlice(box(), dose);
        Measurement.NotEvaluable small = (Measurement.NotEvaluable)
                dvh.measure(new DoseAtVolume(5, VolumeUnit.CC, DoseUnit.GY), NO_PRESCRIPTION);
        assertThat(small.reason().code()).isEqualTo("STRUCTURE_SMALLER_THAN_METRIC_VOLUME");
        assertThat((Double) small.reason().args().get("maxGy")).isCloseTo(40, within(FLOAT_GY));
        Measurement.NotEvaluable percent = (Measurement.NotEvaluable)
                dvh.measure(new DoseAtVolume(95, VolumeUnit.PERCENT, DoseUnit.PERCENT), NO_PRESCRIPTION);
        assertThat(percent.reason().code()).isEqualTo("NO_PRESCRIPTION");
        Structure plane = Shapes.structure(List.of(new PlanarRegion(0, List.of(Shapes.rectangle(0, 0, 5, 5)))));
        Measurement.NotEvaluable single =
                (Measurement.NotEvaluable) halfSlice(plane, dose).measure(doseAtPercent(5), NO_PRESCRIPTION);
        assertThat(single.reason().code()).isEqualTo("SINGLE_PLANE_STRUCTURE");
    }
}
