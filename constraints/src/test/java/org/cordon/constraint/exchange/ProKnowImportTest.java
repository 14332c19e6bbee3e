package org.cordon.constraint.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cordon.constraint.exchange.RowReport.Outcome;
import org.cordon.constraint.library.ProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProKnowImportTest {
    private static final String TWO =
            "[{\"label\":\"ACCEPTABLE\",\"max\":14},{\"label\":\"UNACCEPTABLE\",\"color\":[255,0,0]}]";

    private static Imported rows(String... rows) {
        return Importing.read("{\"computed\":[" + String.join(",\n", rows) + "]}", ExchangeFormat.PROKNOW);
    }

    private static String row(String type, String argument, String objectives) {
        return "{\"type\":\"" + type + "\",\"roi_name\":\"Heart\",\"arg_1\":" + argument
                + ",\"arg_2\":null,\"rx\":null,\"rx_scale\":null,\"objectives\":" + objectives + "}";
    }

    private static String bins(String objectives) {
        Imported imported = rows(row("MAX_DOSE_ROI", "null", objectives));
        return Importing.lines(imported).get(0)
                + imported.rules().stream()
                        .map(rule -> rule.details().bins().isPresent() ? " bins" : "")
                        .findFirst()
                        .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DOSE_VOLUME_PERCENT_ROI|2|D2%[Gy]",
                "DOSE_VOLUME_CC_ROI|0.03|D0.03cc[Gy]",
                "DOSE_VOLUME_MINUS_CC_ROI|700|DC700cc[Gy]",
                "VOLUME_CC_DOSE_ROI|10|V10Gy[cc]",
                "VOLUME_PERCENT_DOSE_ROI|1.05e1|V10.5Gy[%]",
                "MIN_DOSE_ROI|null|Min[Gy]",
                "MAX_DOSE_ROI|null|Max[Gy]",
                "MEAN_DOSE_ROI|null|Mean[Gy]",
                "VOLUME|null|Volume[cc]"
            })
    void every_type_that_is_measured_here_becomes_its_metric(String type, String argument, String metric) {
        assertThat(Importing.lines(rows(row(type, argument, "[]"))))
                .containsExactly("TAKEN Heart: " + metric + " report P3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VOLUME_CC_DOSE_RANGE_ROI|30|IMPORT_METRIC_NOT_SUPPORTED",
                "CONFORMALITY_INDEX|30|IMPORT_METRIC_NOT_SUPPORTED",
                "INTEGRAL_DOSE_ROI|null|IMPORT_METRIC_NOT_SUPPORTED",
                "DOSE_VOLUME_CC_ROI|null|IMPORT_ARGUMENT_MISSING",
                "DOSE_VOLUME_CC_ROI|\"0.03\"|IMPORT_ARGUMENT_MISSING",
                "DOSE_VOLUME_CC_ROI|0|IMPORT_NUMBER_NOT_UNDERSTOOD",
                "DOSE_VOLUME_CC_ROI|-1|IMPORT_NUMBER_NOT_UNDERSTOOD",
                "DOSE_VOLUME_PERCENT_ROI|101|IMPORT_NUMBER_NOT_UNDERSTOOD",
                "VOLUME_CC_DOSE_ROI|1400|IMPORT_DOSE_IMPLAUSIBLE",
                "VOLUME_CC_DOSE_ROI|1e99|IMPORT_NUMBER_NOT_UNDERSTOOD"
            })
    void every_other_is_left_out_with_its_reason(String type, String argument, String code) {
        Imported imported = rows(row(type, argument, TWO), row("MAX_DOSE_ROI", "null", TWO));
        assertThat(Importing.lines(imported))
                .containsExactly("LEFT_OUT computed[1], line 1 " + code, "TAKEN Heart: Max[Gy] <= 14 Gy P3");
    }

    @Test
    void the_bin_that_carries_the_number_owns_it() {
        assertThat(bins(TWO)).isEqualTo("TAKEN Heart: Max[Gy] <= 14 Gy P3");
        assertThat(bins("[{\"label\":\"ACCEPTABLE\"},{\"label\":\"UNACCEPTABLE\",\"min\":14}]"))
                .isEqualTo("TAKEN Heart: Max[Gy] < 14 Gy P3");
        assertThat(bins("[{\"label\":\"UNACCEPTABLE\",\"max\":14},{\"label\":\"ACCEPTABLE\"}]"))
                .isEqualTo("TAKEN Heart: Max[Gy] > 14 Gy P3");
        assertThat(bins("[{\"label\":\"UNACCEPTABLE\"},{\"label\":\"ACCEPTABLE\",\"min\":14}]"))
                .isEqualTo("TAKEN Heart: Max[Gy] >= 14 Gy P3");
    }

    @Test
    void ideal_is_the_limit_and_acceptable_the_variation() {
        assertThat(
                        bins(
                                "[{\"label\":\"IDEAL\",\"max\":0},{\"label\":\"ACCEPTABLE\",\"max\":6},{\"label\":\"UNACCEPTABLE\"}]"))
                .isEqualTo("TAKEN Heart: Max[Gy] <= 0 Gy var 6 Gy P3");
        assertThat(
                        bins(
                                "[{\"label\":\"UNACCEPTABLE\"},{\"label\":\"ACCEPTABLE\",\"min\":90},{\"label\":\"IDEAL\",\"min\":95}]"))
                .isEqualTo("TAKEN Heart: Max[Gy] >= 95 Gy var 90 Gy P3");
        assertThat(
                        bins(
                                "[{\"label\":\"IDEAL\",\"max\":1},{\"label\":\"ACCEPTABLE\"},{\"label\":\"UNACCEPTABLE\",\"min\":6}]"))
                .isEqualTo("CHANGED Heart: Max[Gy] <= 1 Gy var 6 Gy P3 IMPORT_VARIATION_EDGE");
        assertThat(
                        bins(
                                "[{\"label\":\"IDEAL\",\"max\":1},{\"label\":\"GOOD [5]\",\"max\":2},{\"label\":\"MARGINAL\",\"max\":3},{\"label\":\"UNACCEPTABLE\"}]"))
                .isEqualTo("TAKEN Heart: Max[Gy] <= 2 Gy var 3 Gy P3 bins");
    }

    @Test
    void labels_that_say_nothing_make_a_report_and_no_limit() {
        for (String labels : new String[] {
            "[{\"label\":\"green\",\"max\":1},{\"label\":\"red\"}]",
            "[{\"label\":\"IDEAL\",\"max\":1},{\"label\":\"ACCEPTABLE\"}]",
            "[{\"label\":\"UNACCEPTABLE\",\"max\":1},{\"label\":\"IDEAL\",\"max\":2},{\"label\":\"UNACCEPTABLE\"}]",
            "[{\"label\":\"ACCEPTABLE\",\"max\":1},{\"label\":\"IDEAL\",\"max\":2},{\"label\":\"UNACCEPTABLE\"}]"
        }) {
            assertThat(bins(labels)).isEqualTo("CHANGED Heart: Max[Gy] report P3 IMPORT_BINS_WITHOUT_VERDICT bins");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"label\":\"IDEAL\",\"max\":1}]",
                "[{\"label\":\"IDEAL\",\"max\":1},{\"label\":\"UNACCEPTABLE\",\"min\":1}]",
                "[{\"label\":\"IDEAL\"},{\"label\":\"UNACCEPTABLE\"}]",
                "[{\"label\":\"IDEAL\",\"min\":0,\"max\":1},{\"label\":\"UNACCEPTABLE\"}]",
                "[{\"label\":\"IDEAL\",\"max\":3},{\"label\":\"ACCEPTABLE\",\"max\":2},{\"label\":\"UNACCEPTABLE\"}]",
                "[{\"max\":1},{\"label\":\"UNACCEPTABLE\"}]",
                "[{\"label\":\"IDEAL\",\"max\":\"1\"},{\"label\":\"UNACCEPTABLE\"}]",
                "[5,6]"
            })
    void bins_that_do_not_cover_every_value_once_leave_the_row_out(String objectives) {
        assertThat(bins(objectives)).startsWith("LEFT_OUT computed[1], line 1 IMPORT_BINS_INVALID");
    }

    @Test
    void scaled_doses_own_metrics_and_things_that_are_no_rows_are_left_out_and_reported() {
        Imported imported = Importing.read(
                "{\"computed\":[" + row("MAX_DOSE_ROI", "null", TWO).replace("\"rx\":null", "\"rx\":50") + ",\n7,\n"
                        + "{\"type\":\"MAX_DOSE_ROI\",\"objectives\":[]}],\n\"custom\":[{\"id\":\"5b\"},{\"id\":\"5c\"}]}",
                ExchangeFormat.PROKNOW);
        assertThat(Importing.lines(imported))
                .containsExactly(
                        "LEFT_OUT computed[1], line 1 IMPORT_SCALED_DOSE",
                        "LEFT_OUT computed[2], line 2 IMPORT_NOT_A_ROW",
                        "LEFT_OUT computed[3], line 3 IMPORT_STRUCTURE_MISSING",
                        "LEFT_OUT custom[1], line 4 IMPORT_CUSTOM_METRIC",
                        "LEFT_OUT custom[2], line 4 IMPORT_CUSTOM_METRIC");
        assertThat(imported.report().count(Outcome.LEFT_OUT)).isEqualTo(5);
        assertThat(imported.rules()).isEmpty();
    }

    @Test
    void what_is_no_scorecard_is_refused_with_its_place() {
        assertThatThrownBy(() -> Importing.read("{\"a\":1}", ExchangeFormat.PROKNOW))
                .isInstanceOf(ProtocolException.class)
                .hasMessageStartingWith("table, line 1, column 1: no list 'computed' and no list 'custom'");
        assertThatThrownBy(() -> Importing.read("{\"computed\":[\n{\"a\" 1}]}", ExchangeFormat.PROKNOW))
                .isInstanceOf(ProtocolException.class)
                .hasMessageStartingWith("table, line 2, column ");
    }
}
