package org.cordon.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredCurveTest {
    private static final double[] EDGES = {0, 10, 20, 30};
    /** Of 50 cc, a fifth lies between 10 and 20 Gy and the rest between 20 and 30 Gy. */
    private static final double[] CUMULATIVE_CC = {50, 50, 40};

    private static final double[] DIFFERENTIAL_CC = {0, 10, 40};

    private String type = "CUMULATIVE";
    private String doseUnits = "GY";
    private Optional<String> volumeUnits = Optional.of("CM3");
    private OptionalDouble normalisationGy = OptionalDouble.empty();
    private boolean included = true;
    private Optional<String> doseType = Optional.of("PHYSICAL");

    private StoredCurve.Reading read(double[] edges, double... volume) {
        StoredDvh.Stated stated =
                new StoredDvh.Stated(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        return StoredCurve.of(new StoredDvh(
                new StoredDvh.Header(
                        3, included, type, doseType, doseUnits, volumeUnits, normalisationGy, stated, Optional.empty()),
                edges,
                volume));
    }

    private static StoredCurve curve(StoredCurve.Reading reading) {
        assertThat(reading).isInstanceOf(StoredCurve.Reading.Found.class);
        return ((StoredCurve.Reading.Found) reading).curve();
    }

    private static void assertTheCurve(StoredCurve curve) {
        assertThat(curve.size()).isEqualTo(4);
        for (int i = 0; i < 4; i++) {
            assertThat(curve.doseGy(i)).isCloseTo(10 * i, within(1e-12));
        }
        assertThat(curve.share(1)).isCloseTo(1, within(1e-12));
        assertThat(curve.share(2)).isCloseTo(0.8, within(1e-12));
        assertThat(curve.share(3)).isZero();
        assertThat(curve.doseGyAtShare(0.9)).isCloseTo(15, within(1e-12));
        assertThat(curve.doseGyAtShare(0.4)).isCloseTo(25, within(1e-12));
        assertThat(curve.doseGyAtShare(1)).isCloseTo(10, within(1e-12));
        assertThat(curve.doseGyAtShare(0)).isCloseTo(30, within(1e-12));
    }

    @Nested
    class The_same_curve {
        @Test
        void comes_out_of_a_cumulative_histogram_in_cc() {
            StoredCurve curve = curve(read(EDGES, CUMULATIVE_CC));

            assertTheCurve(curve);
            assertThat(curve.volumeCc()).hasValue(50);
        }

        @Test
        void comes_out_of_a_cumulative_histogram_in_percent() {
            volumeUnits = Optional.of("PERCENT");

            StoredCurve curve = curve(read(EDGES, 100, 100, 80));

            assertTheCurve(curve);
            assertThat(curve.volumeCc()).isEmpty();
        }

        @Test
        void comes_out_of_a_differential_histogram() {
            type = "DIFFERENTIAL";

            StoredCurve curve = curve(read(EDGES, DIFFERENTIAL_CC));

            assertTheCurve(curve);
            assertThat(curve.volumeCc()).hasValue(50);
        }

        @Test
        void comes_out_of_fractions_and_of_percentages_of_a_normalisation_dose() {
            doseUnits = "RELATIVE";
            normalisationGy = OptionalDouble.of(20);

            assertTheCurve(curve(read(new double[] {0, 0.5, 1, 1.5}, CUMULATIVE_CC)));
            StoredCurve ofPercent = curve(read(new double[] {0, 50, 100, 150}, CUMULATIVE_CC));
            assertTheCurve(ofPercent);
            assertThat(ofPercent.gy(95)).isCloseTo(19, within(1e-12));
        }
    }

    @Nested
    class No_curve {
        private void assertRefused(String code, StoredCurve.Reading reading) {
            assertThat(reading)
                    .isInstanceOfSatisfying(
                            StoredCurve.Reading.Refused.class,
                            refused -> assertThat(refused.reason().code()).isEqualTo(code));
        }

        @ParameterizedTest
        @CsvSource({"PER_U", "''", "LITRES"})
        void without_volume_units_that_are_known(String units) {
            volumeUnits = Optional.of(units).filter(text -> !text.isEmpty());

            assertRefused("STORED_DVH_VOLUME_UNITS", read(EDGES, CUMULATIVE_CC));
        }

        @Test
        void of_natural_histograms() {
            type = "NATURAL";

            assertRefused("STORED_DVH_TYPE", read(EDGES, CUMULATIVE_CC));
        }

        @Test
        void of_another_kind_of_dose_or_unit_or_an_excluded_structure() {
            doseType = Optional.of("EFFECTIVE");
            assertRefused("STORED_DVH_NOT_PHYSICAL", read(EDGES, CUMULATIVE_CC));
            doseType = Optional.empty();
            doseUnits = "CGY";
            assertRefused("STORED_DVH_DOSE_UNITS", read(EDGES, CUMULATIVE_CC));
            doseUnits = "GY";
            included = false;
            assertRefused("STORED_DVH_EXCLUDES_STRUCTURE", read(EDGES, CUMULATIVE_CC));
        }

        @Test
        void of_relative_doses_whose_scale_is_unknown() {
            doseUnits = "RELATIVE";
            assertRefused("STORED_DVH_WITHOUT_NORMALISATION", read(EDGES, CUMULATIVE_CC));
            normalisationGy = OptionalDouble.of(0);
            assertRefused("STORED_DVH_WITHOUT_NORMALISATION", read(EDGES, CUMULATIVE_CC));
            normalisationGy = OptionalDouble.of(20);
            assertRefused("STORED_DVH_RELATIVE_SCALE", read(new double[] {0, 4, 8, 12}, CUMULATIVE_CC));
        }

        @Test
        void that_rises_or_is_empty() {
            assertRefused("STORED_DVH_RISES", read(EDGES, 50, 40, 41));
            assertRefused("STORED_DVH_EMPTY", read(EDGES, 0, 0, 0));
        }
    }

    @Test
    void a_histogram_needs_one_edge_more_than_volumes() {
        assertThatThrownBy(() -> read(new double[] {0, 1}, 5, 4))
                .hasMessage("one edge more than volumes is needed, and a volume");
    }
}
