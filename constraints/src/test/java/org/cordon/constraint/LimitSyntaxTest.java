package org.cordon.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitSyntaxTest {
    private static final Metric PERCENT = MetricSyntax.parse("V10Gy[%]");
    private static final Metric GRAY = MetricSyntax.parse("D0.03cc[Gy]");

    @ParameterizedTest
    @CsvSource({
        "<= 10 %,LESS_OR_EQUAL,10,<= 10 %", "≤10%,LESS_OR_EQUAL,10,<= 10 %", "< 0.350 %,LESS,0.35,< 0.35 %",
        ">= 90%,GREATER_OR_EQUAL,90,>= 90 %", "≥ 90 %,GREATER_OR_EQUAL,90,>= 90 %", "' > 0 % ',GREATER,0,> 0 %"
    })
    void comparison_and_figure_are_read_and_printed(
            String text, Comparison comparison, double value, String canonical) {
        Limit limit = LimitSyntax.parse(text, PERCENT);
        assertThat(limit).isEqualTo(new Limit(comparison, value));
        assertThat(LimitSyntax.print(limit, PERCENT)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''         | 1 | '<, <=, > or >='",
                "14 Gy      | 1 | '<, <=, > or >='",
                "= 14 Gy    | 1 | '<, <=, > or >='",
                "=< 14 Gy   | 1 | '<, <=, > or >='",
                "< = 14 Gy  | 3 | a number",
                "<= Gy      | 4 | a number",
                "<= -1 Gy   | 4 | a number",
                "<= 14      | 6 | Gy",
                "<= 1400 cGy| 9 | Gy",
                "<= 14 %    | 7 | Gy",
                "<= 14 cc   | 7 | Gy",
                "<= 14 Gy!  | 9 | the end",
                "<= 1,4 Gy  | 5 | '''.'' as the decimal point'"
            })
    void what_does_not_fit_is_named_with_its_column(String text, int column, String expected) {
        assertThatThrownBy(() -> LimitSyntax.parse(text, GRAY))
                .isInstanceOf(MetricSyntaxException.class)
                .hasMessage("column " + column + ": expected " + expected);
    }

    @Test
    void an_amount_has_no_comparison() {
        assertThat(LimitSyntax.parseAmount("15.4 Gy", GRAY)).isEqualTo(15.4);
        assertThat(LimitSyntax.printAmount(15.4, "Gy")).isEqualTo("15.4 Gy");
        assertThatThrownBy(() -> LimitSyntax.parseAmount("< 15.4 Gy", GRAY)).hasMessage("column 1: expected a number");
    }

    @Test
    void a_limit_is_finite_and_not_negative() {
        assertThatThrownBy(() -> new Limit(Comparison.LESS, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limit(Comparison.LESS, -1)).hasMessage("value must be finite and >= 0, was -1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<= 14 Gy", "≤14Gy", "<=14.0 Gy"})
    void a_confirmation_counts_when_it_repeats_the_limit_that_the_row_has(String limit) {
        assertThat(confirmation(limit).agreesWith(row())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"< 14 Gy", "<= 14.1 Gy", "<= 14 cc", "14 Gy", "yes"})
    void a_confirmation_of_anything_else_does_not_count(String limit) {
        assertThat(confirmation(limit).agreesWith(row())).isFalse();
    }

    @Test
    void a_protocol_takes_the_confirmations_that_are_its_own() {
        Protocol protocol = new Protocol(
                "p",
                "1",
                "P",
                ProtocolStatus.DEMO,
                Set.of(1),
                new Protocol.DoseRange(16, 18),
                Set.of(Setting.DENOVO),
                Optional.empty(),
                0.005,
                List.of(row()),
                List.of(),
                "00");
        assertThat(protocol.rule("r").orElseThrow().source().judges()).isFalse();
        assertThat(protocol.confirmedBy(List.of(confirmation("<= 14 Gy")))
                        .rule("r")
                        .orElseThrow()
                        .source()
                        .judges())
                .isTrue();
        assertThat(protocol.confirmedBy(List.of(confirmation("<= 15 Gy")))).isEqualTo(protocol);
        RowConfirmation other = new RowConfirmation(
                "q", "r", "<= 14 Gy", confirmation("<= 14 Gy").confirmation());
        assertThat(protocol.confirmedBy(List.of(other))).isEqualTo(protocol);
    }

    private static RowConfirmation confirmation(String limit) {
        return new RowConfirmation("p", "r", limit, new Confirmation("A. Physicist", LocalDate.of(2026, 3, 1)));
    }

    private static Rule row() {
        return new Rule(
                "r",
                StructureSyntax.parse("SpinalCord"),
                Optional.of(DerivedOn.TRUE_CORD),
                GRAY,
                Optional.of(Comparison.LESS_OR_EQUAL),
                OptionalDouble.of(14),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                1,
                true,
                Tier.HARD,
                Optional.empty(),
                new Source("a paper", Confidence.SV2, Optional.empty()),
                "");
    }
}
