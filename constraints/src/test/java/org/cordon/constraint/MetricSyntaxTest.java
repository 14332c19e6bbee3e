package org.cordon.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricSyntaxTest {
    @Test
    void every_query_is_read_with_its_units() {
        assertThat(MetricSyntax.parseDoseVolume("D0.03cc[Gy]"))
                .isEqualTo(new DoseAtVolume(0.03, VolumeUnit.CC, DoseUnit.GY));
        assertThat(MetricSyntax.parseDoseVolume("D95%[%]"))
                .isEqualTo(new DoseAtVolume(95, VolumeUnit.PERCENT, DoseUnit.PERCENT));
        assertThat(MetricSyntax.parseDoseVolume("D95%[cGy]"))
                .isEqualTo(new DoseAtVolume(95, VolumeUnit.PERCENT, DoseUnit.CGY));
        assertThat(MetricSyntax.parseDoseVolume("DC700cc[Gy]"))
                .isEqualTo(new DoseToColdVolume(700, VolumeUnit.CC, DoseUnit.GY));
        assertThat(MetricSyntax.parseDoseVolume("DC2%[Gy]"))
                .isEqualTo(new DoseToColdVolume(2, VolumeUnit.PERCENT, DoseUnit.GY));
        assertThat(MetricSyntax.parseDoseVolume("V10Gy[%]"))
                .isEqualTo(new VolumeAtDose(10, DoseUnit.GY, VolumeUnit.PERCENT));
        assertThat(MetricSyntax.parseDoseVolume("V1000cGy[cc]"))
                .isEqualTo(new VolumeAtDose(1000, DoseUnit.CGY, VolumeUnit.CC));
        assertThat(MetricSyntax.parseDoseVolume("V100%[%]"))
                .isEqualTo(new VolumeAtDose(100, DoseUnit.PERCENT, VolumeUnit.PERCENT));
        assertThat(MetricSyntax.parseDoseVolume("V0Gy[cc]")).isEqualTo(new VolumeAtDose(0, DoseUnit.GY, VolumeUnit.CC));
        assertThat(MetricSyntax.parseDoseVolume("CV7.4Gy[cc]"))
                .isEqualTo(new ColdVolume(7.4, DoseUnit.GY, VolumeUnit.CC));
        assertThat(MetricSyntax.parseDoseVolume("Volume[cc]")).isEqualTo(new StructureVolume());
    }

    @ParameterizedTest
    @CsvSource({
        "Min[Gy],MIN",
        "MinDose[Gy],MIN",
        "Max[Gy],MAX",
        "MaxDose[Gy],MAX",
        "Mean[Gy],MEAN",
        "MeanDose[Gy],MEAN",
        "Median[Gy],MEDIAN",
        "MedianDose[Gy],MEDIAN",
        "mean[gy],MEAN",
        "MAX[GY],MAX"
    })
    void statistics_are_read_with_and_without_the_word_dose(String text, Statistic statistic) {
        assertThat(MetricSyntax.parseDoseVolume(text)).isEqualTo(new DoseStatistic(statistic, DoseUnit.GY));
    }

    @ParameterizedTest
    @CsvSource({
        "' D 0.03 cc [ Gy ] ',D0.03cc[Gy]", "D0.030CC[GY],D0.03cc[Gy]", "v10gy[%],V10Gy[%]", "V010.0Gy[%],V10Gy[%]",
        "MeanDose[cgy],Mean[cGy]", "cv7.40gY[CC],CV7.4Gy[cc]", "dc700cc[gy],DC700cc[Gy]", "V0.0Gy[%],V0Gy[%]",
        "D000000100cc[Gy],D100cc[Gy]"
    })
    void printing_is_canonical(String written, String canonical) {
        assertThat(MetricSyntax.print(MetricSyntax.parseDoseVolume(written))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''             | 1  | 'D, V, DC, CV, Min, Max, Mean, Median or Volume'",
                "'   '          | 4  | 'D, V, DC, CV, Min, Max, Mean, Median or Volume'",
                "X95%[Gy]       | 1  | 'D, V, DC, CV, Min, Max, Mean, Median or Volume'",
                "Maximum[Gy]    | 1  | 'D, V, DC, CV, Min, Max, Mean, Median or Volume'",
                "0.03cc[Gy]     | 1  | 'D, V, DC, CV, Min, Max, Mean, Median or Volume'",
                "D95%[x]        | 6  | 'Gy, cGy or %'",
                "D0.03cc[cc]    | 9  | 'Gy, cGy or %'",
                "D[Gy]          | 2  | 'a volume'",
                "D 95           | 5  | 'cc or %'",
                "D95Gy[Gy]      | 4  | 'cc or %'",
                "D101%[Gy]      | 5  | 'cc, or at most 100 %'",
                "D0cc[Gy]       | 2  | 'a number above 0'",
                "D0.000%[Gy]    | 2  | 'a number above 0'",
                "D-1cc[Gy]      | 2  | 'a volume'",
                "D.5cc[Gy]      | 2  | 'a volume'",
                "D5.cc[Gy]      | 4  | 'a digit after the decimal point'",
                "D0,03cc[Gy]    | 3  | '''.'' as the decimal point'",
                "D1e3cc[Gy]     | 3  | 'a number without an exponent'",
                "D1E3cc[Gy]     | 3  | 'a number without an exponent'",
                "D1 0cc[Gy]     | 4  | 'cc or %'",
                "D1.5.2cc[Gy]   | 5  | 'cc or %'",
                "D1234567890cc[Gy] | 11 | 'at most 9 digits'",
                "DNaNcc[Gy]     | 1  | 'D, V, DC, CV, Min, Max, Mean, Median or Volume'",
                "D0.03cc        | 8  | '[ and the unit of the answer'",
                "D0.03cc(Gy)    | 8  | '[ and the unit of the answer'",
                "D0.03cc[Gy     | 11 | ']'",
                "D0.03cc[Gy]x   | 12 | 'the end'",
                "D0.03cc[Gy] <  | 13 | 'the end'",
                "V10[%]         | 4  | 'Gy, cGy or %'",
                "V10cc[%]       | 4  | 'Gy, cGy or %'",
                "V10Gy[Gy]      | 7  | 'cc or %'",
                "VGy[%]         | 1  | 'D, V, DC, CV, Min, Max, Mean, Median or Volume'",
                "V [%]          | 3  | 'a dose'",
                "CV0Gy[cc]      | 3  | 'a number above 0'",
                "CV7.4Gy[mm]    | 9  | 'cc or %'",
                "Mean           | 5  | '[ and the unit of the answer'",
                "Mean[cc]       | 6  | 'Gy, cGy or %'",
                "Volume[%]      | 8  | 'cc'",
                "Volume         | 7  | '[ and the unit of the answer'",
                "V10Gy[%%]      | 8  | ']'"
            })
    void what_does_not_fit_is_named_with_its_column(String text, int column, String expected) {
        assertThatThrownBy(() -> MetricSyntax.parseDoseVolume(text))
                .isInstanceOf(MetricSyntaxException.class)
                .hasMessage("column " + column + ": expected " + expected)
                .satisfies(thrown -> {
                    assertThat(((MetricSyntaxException) thrown).column()).isEqualTo(column);
                    assertThat(((MetricSyntaxException) thrown).expected()).isEqualTo(expected);
                });
    }

    @Test
    void a_text_of_any_length_is_refused_at_its_first_wrong_character() {
        assertThatThrownBy(() -> MetricSyntax.parseDoseVolume("D" + "9".repeat(10_000_000)))
                .hasMessage("column 11: expected at most 9 digits");
        assertThatThrownBy(() -> MetricSyntax.parseDoseVolume("M".repeat(10_000_000)))
                .isInstanceOf(MetricSyntaxException.class);
    }

    @Test
    void ten_thousand_random_metrics_survive_printing_and_reading() {
        Random random = new Random(263);
        for (int i = 0; i < 10_000; i++) {
            DvhMetric metric = randomMetric(random);
            String printed = MetricSyntax.print(metric);
            assertThat(MetricSyntax.parseDoseVolume(printed)).as(printed).isEqualTo(metric);
            String spaced = spaced(printed, random);
            assertThat(MetricSyntax.parseDoseVolume(spaced)).as(spaced).isEqualTo(metric);
        }
    }

    @Test
    void random_texts_are_read_or_refused_but_never_break_anything() {
        Random random = new Random(101);
        String alphabet = "DVCMinaxeduolm0123456789.,%[] GyGcc\t<=±@\u0000\uD800";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(14); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                DvhMetric metric = MetricSyntax.parseDoseVolume(text.toString());
                assertThat(MetricSyntax.parseDoseVolume(MetricSyntax.print(metric)))
                        .isEqualTo(metric);
            } catch (MetricSyntaxException refused) {
                assertThat(refused.column()).isBetween(1, text.length() + 1);
            }
        }
    }

    @Test
    void the_locale_does_not_matter() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"tr-TR", "ar-EG", "de-DE"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(MetricSyntax.print(MetricSyntax.parseDoseVolume("MINDOSE[GY]")))
                        .isEqualTo("Min[Gy]");
                assertThat(MetricSyntax.print(MetricSyntax.parseDoseVolume("D0.03cc[Gy]")))
                        .isEqualTo("D0.03cc[Gy]");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private static DvhMetric randomMetric(Random random) {
        DoseUnit dose = oneOf(DoseUnit.values(), random);
        VolumeUnit volume = oneOf(VolumeUnit.values(), random);
        double size = number(random, volume == VolumeUnit.PERCENT ? 99 : 5000);
        return switch (random.nextInt(6)) {
            case 0 -> new DoseAtVolume(size, volume, dose);
            case 1 -> new DoseToColdVolume(size, volume, dose);
            case 2 -> new VolumeAtDose(number(random, 8000), dose, volume);
            case 3 -> new ColdVolume(number(random, 8000), dose, volume);
            case 4 -> new DoseStatistic(oneOf(Statistic.values(), random), dose);
            default -> new StructureVolume();
        };
    }

    private static <E> E oneOf(E[] values, Random random) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private static double number(Random random, int below) {
        return BigDecimal.valueOf(1 + random.nextInt(below * 1000), 3).doubleValue();
    }

    private static String spaced(String printed, Random random) {
        String spaced = printed.replace("[", " [ ").replace("]", " ] ");
        return random.nextBoolean() ? spaced.toLowerCase(Locale.ROOT) : spaced.toUpperCase(Locale.ROOT);
    }
}
