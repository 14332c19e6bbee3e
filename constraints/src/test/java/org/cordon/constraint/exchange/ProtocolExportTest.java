package org.cordon.constraint.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Rule;
import org.cordon.constraint.exchange.RowReport.Outcome;
import org.cordon.constraint.library.ProtocolLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProtocolExportTest {
    private static final int ROWS = 3000;

    static Stream<Protocol> protocols() {
        return Stream.concat(
                ProtocolLibrary.shipped().protocols().stream(), Stream.of(new RandomRules(101).protocol(ROWS / 10)));
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void our_own_format_keeps_everything(Protocol protocol) {
        Exported exported = ProtocolExport.write(protocol, ExchangeFormat.YAML);
        Protocol back = ProtocolLibrary.parse(exported.text().getBytes(StandardCharsets.UTF_8), "back");
        assertThat(back.rules()).isEqualTo(protocol.rules());
        assertThat(back.definitions()).isEqualTo(protocol.definitions());
        assertThat(back.notes()).isEqualTo(protocol.notes());
        assertThat(back.fractions()).isEqualTo(protocol.fractions());
        assertThat(back.prescriptionGy()).isEqualTo(protocol.prescriptionGy());
        assertThat(back.settings()).isEqualTo(protocol.settings());
        assertThat(back.status()).isEqualTo(protocol.status());
        assertThat(back.role()).isEqualTo(protocol.role());
        assertThat(back.validFrom()).isEqualTo(protocol.validFrom());
        assertThat(back.doseToleranceGy()).isEqualTo(protocol.doseToleranceGy());
        assertThat(back.title()).isEqualTo(protocol.title());
        assertThat(exported.report().count(Outcome.TAKEN))
                .isEqualTo(protocol.rules().size());
    }

    /** A row that is called kept is the same rule again; one that is called changed is not; one left out is not there. */
    @ParameterizedTest
    @EnumSource(
            value = ExchangeFormat.class,
            names = {"CSV", "PROKNOW"})
    void the_loss_report_is_true_row_by_row(ExchangeFormat format) {
        Protocol protocol = new RandomRules(4).protocol(ROWS);
        assertTrue(protocol, format);
        ProtocolLibrary.shipped().protocols().forEach(shipped -> assertTrue(shipped, format));
    }

    private static void assertTrue(Protocol protocol, ExchangeFormat format) {
        Exported exported = ProtocolExport.write(protocol, format);
        Imported back = Importing.read(exported.text(), format);
        assertThat(exported.report().rows()).hasSameSizeAs(protocol.rules());
        Map<String, Rule> rules = new HashMap<>();
        back.rules().forEach(rule -> rules.put(rule.id(), rule));
        Iterator<RowReport> read = back.report().rows().iterator();
        for (int i = 0; i < protocol.rules().size(); i++) {
            Rule rule = protocol.rules().get(i);
            RowReport report = exported.report().rows().get(i);
            assertThat(report.ruleId()).contains(rule.id());
            if (report.outcome() == Outcome.LEFT_OUT) {
                assertThat(report.remarks()).isNotEmpty();
                if (report.remarks().get(0).code().equals("EXPORT_NOT_READ_AGAIN")) {
                    assertThat(read.next().outcome()).isEqualTo(Outcome.LEFT_OUT);
                }
                continue;
            }
            Rule again = rules.get(read.next().ruleId().orElseThrow());
            boolean keepsAll =
                    report.remarks().stream().noneMatch(reason -> reason.code().equals("EXPORT_ROW_LOSES"));
            assertThat(withSourceOf(rule, again).equals(rule))
                    .as("%s %s%n%s%n%s", rule.id(), report.remarks(), rule, again)
                    .isEqualTo(keepsAll);
        }
        assertThat(read.hasNext()).isFalse();
    }

    /** What comes back under the id and source of what went out: every import sets these anew. */
    private static Rule withSourceOf(Rule original, Rule again) {
        return new Rule(
                original.id(),
                again.group(),
                again.structure(),
                again.sides(),
                again.derivedOn(),
                again.metric(),
                again.comparison(),
                again.limit(),
                again.variation(),
                again.variation().isPresent() && original.variationSource().isPresent()
                        ? original.variationSource()
                        : again.variationSource(),
                again.warnAbove(),
                again.priority(),
                again.mustJudge(),
                again.tier(),
                again.requiredAt(),
                original.source(),
                again.caution(),
                again.comment(),
                again.details());
    }

    @Test
    void nothing_in_a_table_is_taken_for_a_formula_and_a_line_is_a_row() {
        Protocol protocol = new RandomRules(7).protocol(ROWS);
        Exported exported = ProtocolExport.write(protocol, ExchangeFormat.CSV);
        List<String> lines = exported.text().lines().toList();
        assertThat(lines).hasSize(ROWS + 1);
        for (CsvTable.Line line : CsvTable.parse(new ImportFile("t", exported.text()), ',')) {
            assertThat(line.sound()).isTrue();
            assertThat(line.cells()).hasSize(10).noneMatch(cell -> cell.matches("\\s*[=+@\\-\\t].*"));
        }
    }

    @Test
    void bins_of_proknow_say_again_what_the_limit_said() {
        Protocol protocol = ProtocolLibrary.shipped().find("rtog-0631").orElseThrow();
        Exported exported = ProtocolExport.write(protocol, ExchangeFormat.PROKNOW);
        assertThat(exported.text()).contains("\"DOSE_VOLUME_CC_ROI\"", "\"UNACCEPTABLE\"", "\"custom\"");
        assertThat(exported.report().count(Outcome.LEFT_OUT)).isPositive();
        assertThat(exported.report().remarks().get(0).code()).isEqualTo("EXPORT_PROTOCOL_LOSES");
    }

    /** Other formats cannot say for how many fractions a row is: a table of several is exported one number at a time. */
    @Test
    void the_rows_of_one_number_of_fractions_are_exported_alone_and_come_back() {
        Protocol whole = ProtocolLibrary.shipped().find("hytec-2021").orElseThrow();
        Protocol three = whole.forFractions(3);
        Exported exported = ProtocolExport.write(three, ExchangeFormat.CSV);

        assertThat(three.rules()).extracting(Rule::id).containsExactly("sac-max-3fx");
        assertThat(Importing.read(exported.text(), ExchangeFormat.CSV).rules())
                .extracting(Importing::shown)
                .containsExactly("ThecalSac: Max[Gy] <= 20.3 Gy P1");
        assertThat(Importing.read(
                                ProtocolExport.write(whole, ExchangeFormat.CSV).text(), ExchangeFormat.CSV)
                        .rules())
                .hasSize(6);
    }

    @Test
    void formats_that_cannot_be_written_are_refused() {
        Protocol protocol = new RandomRules(1).protocol(1);
        for (ExchangeFormat format : List.of(ExchangeFormat.ECLIPSE, ExchangeFormat.PLANSCORECARD)) {
            assertThatThrownBy(() -> ProtocolExport.write(protocol, format))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(format.label() + " cannot be written");
        }
    }

    @Test
    void the_same_protocol_makes_the_same_bytes() {
        for (ExchangeFormat format : List.of(ExchangeFormat.CSV, ExchangeFormat.PROKNOW, ExchangeFormat.YAML)) {
            assertThat(ProtocolExport.write(new RandomRules(3).protocol(50), format)
                            .text())
                    .isEqualTo(ProtocolExport.write(new RandomRules(3).protocol(50), format)
                            .text());
        }
    }
}
