package org.cordon.constraint.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cordon.constraint.library.ProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EclipseImportTest {
    private static Imported read(String prescription) {
        return Importing.read(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                        + "<Protocol xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><Preview ID=\"Spine\"/><Phases><Phase ID=\"1\"><Prescription>\n"
                        + prescription + "\n</Prescription></Phase></Phases></Protocol>",
                ExchangeFormat.ECLIPSE);
    }

    private static String measure(String type, String modifier, String value, String specifier, String absolute) {
        return "<MeasureItem ID=\"SpinalCord\"><Type>" + type + "</Type><Modifier>" + modifier + "</Modifier><Value>"
                + value + "</Value><TypeSpecifier>" + specifier
                + "</TypeSpecifier><ReportDQPValueInAbsoluteUnits>" + absolute
                + "</ReportDQPValueInAbsoluteUnits></MeasureItem>";
    }

    @Test
    void the_sample_of_the_format_becomes_a_rule() {
        Imported imported = read("""
                <MeasureItem ID="SpinalCord"><Type>5</Type><Modifier>4</Modifier><Value>14</Value><TypeSpecifier>0.03</TypeSpecifier>
                <ReportDQPValueInAbsoluteUnits>true</ReportDQPValueInAbsoluteUnits><Priority>1</Priority><VariationAcceptable>15</VariationAcceptable></MeasureItem>
                <MeasureItem ID="SpinalCord"><Type>7</Type><Modifier>1</Modifier><Value>14</Value><TypeSpecifier xsi:nil="true"/>
                <ReportDQPValueInAbsoluteUnits>true</ReportDQPValueInAbsoluteUnits><Priority>2</Priority><VariationAcceptable xsi:nil="true"/></MeasureItem>
                """);
        assertThat(Importing.lines(imported))
                .containsExactly(
                        "TAKEN SpinalCord: D0.03cc[Gy] <= 14 Gy var 15 Gy P1", "TAKEN SpinalCord: Max[Gy] < 14 Gy P2");
        assertThat(Importing.remarks(imported)).startsWith("IMPORT_EXPERIMENTAL", "IMPORT_UNITS_ASSUMED");
        assertThat(imported.title()).isEqualTo("Spine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2|4|50|100|false|TAKEN SpinalCord: V100%[%] <= 50 % P3",
                "2|3|50|95|true|TAKEN SpinalCord: V95%[cc] >= 50 cc P3",
                "3|1|10|10|false|TAKEN SpinalCord: V10Gy[%] < 10 % P3",
                "3|4|0.35|10|1|TAKEN SpinalCord: V10Gy[cc] <= 0.35 cc P3",
                "4|0|95|95|0|TAKEN SpinalCord: D95%[%] > 95 % P3",
                "5|4|14|0.030|true|TAKEN SpinalCord: D0.03cc[Gy] <= 14 Gy P3",
                "6|3|14||true|TAKEN SpinalCord: Min[Gy] >= 14 Gy P3",
                "8|4|10||true|TAKEN SpinalCord: Mean[Gy] <= 10 Gy P3",
                "0|4|1||true|LEFT_OUT MeasureItem, line 3 IMPORT_METRIC_NOT_SUPPORTED",
                "1|4|1||true|LEFT_OUT MeasureItem, line 3 IMPORT_METRIC_NOT_SUPPORTED",
                "5|2|14|0.03|true|LEFT_OUT MeasureItem, line 3 IMPORT_COMPARISON_NOT_SUPPORTED",
                "5|4||0.03|true|LEFT_OUT MeasureItem, line 3 IMPORT_NO_VALUE",
                "5|4|14||true|LEFT_OUT MeasureItem, line 3 IMPORT_ARGUMENT_MISSING",
                "5|4|14|0.03||LEFT_OUT MeasureItem, line 3 IMPORT_UNIT_UNKNOWN",
                "5|4|14,5|0.03|true|LEFT_OUT MeasureItem, line 3 IMPORT_NUMBER_NOT_UNDERSTOOD",
                "5|4|-14|0.03|true|LEFT_OUT MeasureItem, line 3 IMPORT_NUMBER_NOT_UNDERSTOOD",
                "5|4|1400|0.03|true|LEFT_OUT MeasureItem, line 3 IMPORT_DOSE_IMPLAUSIBLE",
                "5|4|14|1e80|true|LEFT_OUT MeasureItem, line 3 IMPORT_NUMBER_NOT_UNDERSTOOD",
                "5|4|14|0.12345678901|true|LEFT_OUT MeasureItem, line 3 IMPORT_NUMBER_NOT_UNDERSTOOD"
            })
    void every_type_comes_out_as_it_must(
            String type, String modifier, String value, String specifier, String absolute, String expected) {
        String line = Importing.lines(read(measure(
                        type,
                        modifier,
                        value == null ? "" : value,
                        specifier == null ? "" : specifier,
                        absolute == null ? "" : absolute)))
                .get(0);
        assertThat(line).isEqualTo(expected);
    }

    @Test
    void prescription_lines_are_reported_and_several_phases_are_not_mixed() {
        assertThat(Importing.lines(
                        read("<Item ID=\"PTV\"><Modifier>0</Modifier></Item>" + measure("7", "4", "14", "", "true"))))
                .containsExactly(
                        "TAKEN SpinalCord: Max[Gy] <= 14 Gy P3", "LEFT_OUT Item, line 3 IMPORT_ITEM_IS_NO_MEASURE");
        String phase = "<Phase><Prescription>" + measure("7", "4", "14", "", "true") + "</Prescription></Phase>";
        assertThat(Importing.lines(Importing.read(
                        "<Protocol><Phases>" + phase + phase + "</Phases></Protocol>", ExchangeFormat.ECLIPSE)))
                .containsOnly("LEFT_OUT MeasureItem, line 1 IMPORT_SEVERAL_PHASES")
                .hasSize(2);
    }

    @Test
    void what_is_no_protocol_is_refused_with_its_place() {
        assertThatThrownBy(() -> Importing.read("<x/>", ExchangeFormat.ECLIPSE))
                .isInstanceOf(ProtocolException.class)
                .hasMessageStartingWith("table, line 1, column 1: the outermost element is not Protocol");
        assertThatThrownBy(() -> Importing.read("<Protocol>\n<a></b></Protocol>", ExchangeFormat.ECLIPSE))
                .isInstanceOf(ProtocolException.class)
                .hasMessageStartingWith("table, line 2, column ");
    }
}
