package org.cordon.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cordon.dose.DoseGrid;
import org.cordon.dvh.PhantomCase.Outcome;
import org.cordon.geometry.Point3;
import org.cordon.geometry.ZRange;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against histograms known by quadrature: a part of what {@link DvhAccuracyTable} prints. */
class DvhPhantomTest {
    private static List<PhantomCase> some(double radius, boolean fallOff, int every) {
        List<PhantomCase> some = new ArrayList<>();
        List<PhantomCase> all = DvhAccuracyTable.cases(radius, fallOff);
        for (int i = 0; i < all.size(); i += every) {
            if (all.get(i).sliceMm() >= 1) {
                some.add(all.get(i));
            }
        }
        return some;
    }

    @ParameterizedTest
    @CsvSource({"12, 17", "5, 13"})
    void bodies_in_a_linear_gradient_stay_within_the_goals(double radius, int every) {
        double gaps = 0;
        List<PhantomCase> cases = some(radius, false, every);
        for (PhantomCase phantom : cases) {
            PhantomTruth truth =
                    PhantomTruth.ofSlabs(phantom.structure(), ZConvention.HALF_SLICE, phantom.sliceMm(), phantom.n());
            Dvh dvh = phantom.dvh(ZConvention.HALF_SLICE);
            assertThat(dvh.volumeCc()).isCloseTo(truth.volume() / 1000, within(1e-6));
            double gap = phantom.gap(dvh, truth);
            gaps += gap;
            assertThat(gap).as("largest gap in points, %s", phantom).isLessThan(0.5);
            for (Outcome outcome : phantom.outcomes(dvh, truth)) {
                if (outcome.metric().startsWith("D")) {
                    assertThat(outcome.error()).as("%s of %s", outcome, phantom).isCloseTo(0, within(0.05));
                }
            }
        }
        assertThat(gaps / cases.size()).isLessThan(0.1);
    }

    @Test
    void intervals_hold_the_truth_in_97_of_100_numbers_even_where_the_grid_is_coarse() {
        int count = 0;
        int held = 0;
        for (PhantomCase phantom : some(5, true, 11)) {
            PhantomTruth truth =
                    PhantomTruth.ofSlabs(phantom.structure(), ZConvention.HALF_SLICE, phantom.sliceMm(), phantom.n());
            for (Outcome outcome : phantom.outcomes(phantom.dvh(ZConvention.HALF_SLICE), truth)) {
                count++;
                held += outcome.covered() ? 1 : 0;
            }
        }
        assertThat(count).isGreaterThan(200);
        assertThat(100.0 * held / count).isGreaterThanOrEqualTo(97);
    }

    /** The structure that decides lives. Steepness 10 % a millimetre of 16 Gy, at two places of the fall-off. */
    @ParameterizedTest
    @CsvSource({
        "5, 1, 1, 0.10, 0",
        "5, 1, 2, 0.15, 2",
        "5, 2, 2, 0.10, 1",
        "5, 2, 3, 0.15, 2",
        "4, 2, 3, 0.10, 3",
        "6, 2, 1, 0.15, 1",
        "6, 2, 2, 0.20, 3",
        "4, 1, 3, 0.20, 2"
    })
    void clipped_cord_in_a_steep_fall_off(double radius, double grid, double slice, double share, int place) {
        double c = Math.cos(0.6);
        double s = Math.sin(0.6);
        PhantomField field = PhantomField.fallOff(16, share, radius + 1 - 0.7 * place);
        PhantomBody cylinder = PhantomBody.cylinder(radius, 80);
        ZRange clip = new ZRange(-18.3 - place, 17.9 + 2 * place);
        Structure cord = Shapes.stack(-40, 40, 0.37 * slice, slice, cylinder.section());
        DoseGrid dose = Shapes.grid(
                45,
                grid,
                new Point3(0.31 * grid, 0.17 * grid, 0.23 * grid),
                (x, y, z) -> field.gy().applyAsDouble(c * x + s * y));
        Dvh dvh = DvhCalculator.calculate(Body.of(cord, ZConvention.HALF_SLICE).clippedTo(clip), dose);
        PhantomTruth truth = PhantomTruth.ofBody(
                new PhantomBody("cord", clip.lowerMm(), clip.upperMm(), cylinder.section()), new Point3(c, s, 0), 1);
        double t10 = inverse(field, 10);
        Measurement.Value v10 = (Measurement.Value)
                dvh.measure(new DvhMetric.VolumeAtDose(10, DoseUnit.GY, VolumeUnit.PERCENT), OptionalDouble.empty());
        assertThat(v10.value()).isCloseTo(100 * truth.above(t10) / truth.volume(), within(0.2));
        Measurement.Value hot = (Measurement.Value)
                dvh.measure(new DvhMetric.DoseAtVolume(0.03, VolumeUnit.CC, DoseUnit.GY), OptionalDouble.empty());
        assertThat(hot.value()).isCloseTo(field.gy().applyAsDouble(truth.quantile(30)), within(0.1));
    }

    private static double inverse(PhantomField field, double doseGy) {
        double low = -60;
        double high = 60;
        for (int i = 0; i < 60; i++) {
            double half = (low + high) / 2;
            if (field.gy().applyAsDouble(half) < doseGy) {
                low = half;
            } else {
                high = half;
            }
        }
        return low;
    }

    @Test
    void bits_do_not_depend_on_the_number_of_threads() {
        DoseGrid dose =
                Shapes.grid(60, 2, new Point3(0.1, 0.2, 0.3), (x, y, z) -> 60 * Math.exp(-(x * x + y * y) / 900));
        List<Body> bodies = new ArrayList<>();
        for (ZConvention convention : ZConvention.values()) {
            bodies.add(Body.of(Shapes.sphere(1, 2, 3, 48, 0.4, 2.5), convention));
            bodies.add(Body.of(Shapes.cylinder(12, 0, 6, -30, 30, 0.1, 3), convention));
        }
        List<String> first = null;
        for (int threads : new int[] {1, 2, 5}) {
            ExecutorService executor = Executors.newFixedThreadPool(threads);
            try {
                List<String> bits = new ArrayList<>();
                for (Dvh dvh : DvhCalculator.calculateAll(bodies, dose, executor)) {
                    bits.add(bits(dvh));
                }
                first = first == null ? bits : first;
                assertThat(bits).isEqualTo(first);
            } finally {
                executor.shutdown();
            }
        }
    }

    @Test
    void bodies_computed_together_have_the_bits_they_have_alone() {
        DoseGrid dose =
                Shapes.grid(60, 2, new Point3(0.1, 0.2, 0.3), (x, y, z) -> 60 * Math.exp(-(x * x + y * y) / 900));
        List<Body> bodies = new ArrayList<>();
        for (Structure structure :
                List.of(Shapes.sphere(1, 2, 3, 30, 0.4, 2.5), Shapes.cylinder(12, 0, 6, -30, 30, 0.1, 3))) {
            for (ZConvention convention : ZConvention.values()) {
                bodies.add(Body.of(structure, convention));
                bodies.add(Body.of(structure, convention).clippedTo(new ZRange(-10.3, 12.2)));
            }
        }
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            List<Dvh> together = DvhCalculator.calculateAll(bodies, dose, executor);
            for (int i = 0; i < bodies.size(); i++) {
                assertThat(bits(together.get(i)))
                        .as(bodies.get(i).toString())
                        .isEqualTo(bits(DvhCalculator.calculate(bodies.get(i), dose)));
            }
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void between_its_ends_a_body_has_the_same_parts_under_both_conventions_of_slabs() {
        DoseGrid dose = Shapes.grid(60, 2, new Point3(0, 0, 0), (x, y, z) -> 60 + x);
        Structure structure = Shapes.cylinder(12, 0, 6, -30, 30, 0, 2);
        List<BodyPart.Key> halfSlice = keys(Body.of(structure, ZConvention.HALF_SLICE), dose);
        List<BodyPart.Key> none = keys(Body.of(structure, ZConvention.NONE), dose);
        assertThat(halfSlice).hasSizeGreaterThan(2).hasSameSizeAs(none);
        int last = halfSlice.size() - 1;
        assertThat(halfSlice.subList(1, last)).isEqualTo(none.subList(1, last));
        assertThat(halfSlice.get(0)).isNotEqualTo(none.get(0));
        assertThat(halfSlice.get(last)).isNotEqualTo(none.get(last));
    }

    private static List<BodyPart.Key> keys(Body body, DoseGrid dose) {
        return new BodyWork(body, dose).parts().stream().map(BodyPart::key).toList();
    }

    private static String bits(Dvh dvh) {
        StringBuilder all = new StringBuilder();
        all.append(dvh.volumeCc())
                .append(' ')
                .append(dvh.maxGy())
                .append(dvh.minGy())
                .append(dvh.meanGy());
        all.append(dvh.maxLocation()).append(dvh.cellCount());
        DvhCurve curve = dvh.curve(1000);
        for (int i = 0; i < curve.size(); i++) {
            all.append(Double.toHexString(curve.volumeCc(i))).append(' ');
        }
        all.append(dvh.measure(new DvhMetric.DoseAtVolume(0.03, VolumeUnit.CC, DoseUnit.GY), OptionalDouble.empty()));
        return all.toString();
    }
}
