package org.cordon.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.DvhMetric.DoseAtVolume;
import org.cordon.dvh.DvhMetric.DoseStatistic;
import org.cordon.dvh.DvhMetric.Statistic;
import org.cordon.dvh.VolumeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExtendedMetricSyntaxTest {
    private static final DoseStatistic MAX = new DoseStatistic(Statistic.MAX, DoseUnit.GY);

    @Test
    void a_dose_is_asked_for_in_eqd2_and_bed_with_its_alpha_beta() {
        assertThat(MetricSyntax.parse("Max[EQD2(2)]")).isEqualTo(new Metric.Biological(MAX, BiologicalScale.EQD2, 2));
        assertThat(MetricSyntax.parse("D0.03cc[BED(0.87)]"))
                .isEqualTo(new Metric.Biological(
                        new DoseAtVolume(0.03, VolumeUnit.CC, DoseUnit.GY), BiologicalScale.BED, 0.87));
        assertThat(MetricSyntax.parse("Max[Gy]")).isEqualTo(Metric.of(MAX));
    }

    @Test
    void indices_name_their_structures() {
        assertThat(MetricSyntax.parse("paddickCi(PTV)"))
                .isEqualTo(new Metric.Plan(PlanIndex.PADDICK_CI, List.of("PTV")));
        assertThat(MetricSyntax.parse("FALLOFF ( PTV T5 , SpinalCord )"))
                .isEqualTo(new Metric.Plan(PlanIndex.FALL_OFF, List.of("PTV T5", "SpinalCord")));
    }

    @ParameterizedTest
    @EnumSource(PlanIndex.class)
    void every_index_survives_printing_and_reading(PlanIndex index) {
        Metric metric = new Metric.Plan(index, List.of("PTV", "Cord").subList(0, index.structures()));
        assertThat(MetricSyntax.parse(MetricSyntax.print(metric))).isEqualTo(metric);
        assertThat(metric.unitSymbol()).isEqualTo(index.unitSymbol());
        assertThat(metric.needsPrescription()).isTrue();
        assertThat(metric.histogramQuery()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "' max [ eqd2 ( 2.0 ) ] ',Max[EQD2(2)]", "MeanDose[bed(10)],Mean[BED(10)]", "DC2%[EQD2(3)],DC2%[EQD2(3)]",
        "'falloff(PTV,SpinalCord)','fallOff(PTV, SpinalCord)'", "'R50( PTV )',r50(PTV)", "v10gy[%],V10Gy[%]"
    })
    void printing_is_canonical(String written, String canonical) {
        assertThat(MetricSyntax.print(MetricSyntax.parse(written))).isEqualTo(canonical);
        assertThat(MetricSyntax.print(MetricSyntax.parse(canonical))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                  | 1  | 'D, V, DC, CV, Min, Max, Mean, Median or Volume, or an index such as paddickCi'",
                "ci(PTV)             | 1  | 'D, V, DC, CV, Min, Max, Mean, Median or Volume, or an index such as paddickCi'",
                "Max[EQD]            | 5  | 'Gy, cGy, %, EQD2 or BED'",
                "Max[EQD2]           | 9  | '( and α/β in Gy'",
                "Max[EQD2()]         | 10 | 'α/β in Gy'",
                "Max[EQD2(0)]        | 10 | 'a number above 0'",
                "Max[EQD2(2]         | 11 | ')'",
                "Max[EQD2(2)         | 12 | ']'",
                "Max[EQD2(2)] x      | 14 | 'the end'",
                "V10Gy[EQD2(2)]      | 7  | 'cc or %'",
                "Volume[BED(2)]      | 8  | 'cc'",
                "paddickCi           | 10 | '( and the target'",
                "paddickCi[PTV]      | 10 | '( and the target'",
                "paddickCi()         | 11 | 'a structure name'",
                "paddickCi(PTV       | 14 | ')'",
                "paddickCi(PTV,Cord) | 14 | ')'",
                "paddickCi(P:TV)     | 12 | ')'",
                "fallOff(PTV)        | 12 | ', and another structure'",
                "fallOff(PTV,)       | 13 | 'a structure name'",
                "fallOff(PTV,C]      | 14 | ')'",
                "paddickCi(PTV)[Gy]  | 15 | 'the end'"
            })
    void what_does_not_fit_is_named_with_its_column(String text, int column, String expected) {
        assertThatThrownBy(() -> MetricSyntax.parse(text))
                .isInstanceOf(MetricSyntaxException.class)
                .hasMessage("column " + column + ": expected " + expected);
    }

    @Test
    void names_of_index_structures_are_bounded_and_printable() {
        assertThatThrownBy(() -> MetricSyntax.parse("r50(" + "x".repeat(65) + ")"))
                .hasMessage("column 5: expected a structure name of at most 64 characters");
        assertThatThrownBy(() -> MetricSyntax.parse("r50(a\u0007)")).hasMessage("column 6: expected ) or ,");
    }

    @Test
    void where_only_histograms_are_asked_biology_and_indices_are_refused() {
        assertThatThrownBy(() -> MetricSyntax.parseDoseVolume("Max[EQD2(2)]"))
                .hasMessage("column 5: expected Gy, cGy or %");
        assertThatThrownBy(() -> MetricSyntax.parseDoseVolume("paddickCi(PTV)"))
                .hasMessage("column 1: expected D, V, DC, CV, Min, Max, Mean, Median or Volume");
    }

    @Test
    void a_biological_metric_is_of_a_dose_in_gray_and_an_index_of_its_structures() {
        assertThatThrownBy(() -> new Metric.Biological(
                        new DoseStatistic(Statistic.MAX, DoseUnit.PERCENT), BiologicalScale.BED, 2))
                .hasMessage("a biological metric needs a query in Gy");
        assertThatThrownBy(() -> new Metric.Biological(MAX, BiologicalScale.BED, 0))
                .hasMessage("alphaBetaGy must be finite and > 0, was 0.0");
        assertThatThrownBy(() -> new Metric.Plan(PlanIndex.FALL_OFF, List.of("PTV")))
                .hasMessage("fallOff takes 2 structures, not 1");
    }

    @Test
    void random_texts_are_read_or_refused_but_never_break_anything() {
        Random random = new Random(263);
        String alphabet = "Max[EQD2(BED)]paddickCi(r50,)0.87 Gy%@:\u0001";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "Max[" : "r50(");
            for (int length = random.nextInt(14); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                Metric metric = MetricSyntax.parse(text.toString());
                assertThat(MetricSyntax.parse(MetricSyntax.print(metric))).isEqualTo(metric);
            } catch (MetricSyntaxException refused) {
                assertThat(refused.column()).isBetween(1, text.length() + 1);
            }
        }
    }
}
