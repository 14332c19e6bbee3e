package org.cordon.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleSyntaxTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SpinalCord@target±6mm: V10Gy[%] <= 10 % P1 fx1 | SpinalCord@target±6mm: V10Gy[%] <= 10 % P1 fx1",
                "SpinalCord:D0.03cc[Gy]≤14Gy                    | SpinalCord: D0.03cc[Gy] <= 14 Gy",
                "ThecalSac : Max[eqd2(2)] <= 70 gy must         | ThecalSac: Max[EQD2(2)] <= 70 Gy must",
                "Target: V100%[%]>=90% VAR 80% at c1-L2 p2      | Target: V100%[%] >= 90 % var 80 % P2 at C1-L2",
                "Target: paddickCi(Target) ≥ 0.6 advisory       | Target: paddickCi(Target) >= 0.6 advisory",
                "Target: r50(Target) < 4.5 var 5.5 SOFT         | Target: r50(Target) < 4.5 var 5.5 soft",
                "Pharynx: Mean[Gy] report at T1                 | Pharynx: Mean[Gy] at T1 report",
                "Pharynx: Mean[Gy]                              | Pharynx: Mean[Gy]",
                "Skin@PRV 3mm: Max[Gy] > 1 Gy hard fx60         | Skin@PRV 3mm: Max[Gy] > 1 Gy fx60 hard"
            })
    void a_rule_has_one_canonical_spelling(String written, String canonical) {
        RuleLine rule = RuleSyntax.parse(written);
        assertThat(RuleSyntax.print(rule)).isEqualTo(canonical);
        assertThat(RuleSyntax.parse(canonical)).isEqualTo(rule);
    }

    @Test
    void a_source_is_quoted_and_kept_as_it_is() {
        RuleLine rule = RuleSyntax.parse("Skin: Max[Gy] < 26 Gy src \"TG-101, \\\"table III\\\" \\\\ 1 fx\"");
        assertThat(rule.source()).isEqualTo("TG-101, \"table III\" \\ 1 fx");
        assertThat(RuleSyntax.parse(RuleSyntax.print(rule))).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                 | 1  | a structure name",
                "Skin                               | 5  | '@ or :'",
                "Skin@PRV 2mm Max[Gy]               | 14 | ':'",
                "Skin: Max                          | 10 | '[ and the unit of the answer'",
                "Skin: Max[Gy] 26 Gy                | 15 | '<, <=, >, >=, var, P, fx, at, must, hard, soft, advisory,"
                        + " report, src or the end'",
                "Skin: Max[Gy] <                    | 16 | 'a number'",
                "Skin: Max[Gy] < 26                 | 19 | 'Gy'",
                "Skin: Max[Gy] < 26 cGy             | 20 | 'Gy'",
                "Skin: D10cc[Gy] <= 26 %            | 23 | 'Gy'",
                "Skin: Max[Gy] var 26 Gy            | 15 | 'a limit before var'",
                "Skin: Max[Gy] < 26 Gy var          | 26 | 'a number'",
                "Skin: Max[Gy] < 26 Gy var 27       | 29 | 'Gy'",
                "Skin: Max[Gy] < 26 Gy nonsense     | 23 | 'var, P, fx, at, must, hard, soft, advisory, report, src or"
                        + " the end'",
                "Skin: Max[Gy] < 26 Gy P            | 24 | 'a priority'",
                "Skin: Max[Gy] < 26 Gy P0           | 24 | 'a priority from 1 to 9'",
                "Skin: Max[Gy] < 26 Gy P10          | 24 | 'a priority from 1 to 9'",
                "Skin: Max[Gy] < 26 Gy P1 P2        | 26 | 'no second p'",
                "Skin: Max[Gy] < 26 Gy hard soft    | 28 | 'no second tier'",
                "Skin: Max[Gy] < 26 Gy fx           | 25 | 'a number of fractions'",
                "Skin: Max[Gy] < 26 Gy fx61         | 25 | 'a number of fractions from 1 to 60'",
                "Skin: Max[Gy] < 26 Gy at           | 25 | 'a level from C1 to S5'",
                "Skin: Max[Gy] < 26 Gy at T13       | 26 | 'a level from C1 to S5'",
                "Skin: Max[Gy] < 26 Gy at T5-       | 29 | 'a level from C1 to S5'",
                "Skin: Max[Gy] < 26 Gy at T5-T4     | 29 | 'a level at or below the first one'",
                "Skin: Max[Gy] < 26 Gy src          | 26 | 'a text in double quotes'",
                "'Skin: Max[Gy] < 26 Gy src \"x'    | 29 | '\" at the end of the text'",
                "'Skin: Max[Gy] < 26 Gy src \"\\x\"' | 29 | '\" or \\ after \\'",
                "'Skin: Max[Gy] < 26 Gy src \"\\'  | 29 | '\" or \\ after \\'",
                "Skin: Max[Gy] report <             | 22 | 'var, P, fx, at, must, hard, soft, advisory, report, src or"
                        + " the end'"
            })
    void what_does_not_fit_is_named_with_its_column(String text, int column, String expected) {
        assertThatThrownBy(() -> RuleSyntax.parse(text))
                .isInstanceOf(MetricSyntaxException.class)
                .hasMessage("column " + column + ": expected " + expected);
    }

    @Test
    void control_characters_in_a_source_are_refused() {
        assertThatThrownBy(() -> RuleSyntax.parse("Skin: Max[Gy] src \"a\u0007\""))
                .hasMessage("column 21: expected a printable character");
    }

    @Test
    void a_variation_needs_a_limit() {
        RuleLine line = RuleSyntax.parse("Skin: Max[Gy]");
        assertThatThrownBy(() -> new RuleLine(
                        line.structure(),
                        line.metric(),
                        line.limit(),
                        java.util.OptionalDouble.of(1),
                        line.priority(),
                        line.fractions(),
                        line.level(),
                        line.tier(),
                        false,
                        ""))
                .hasMessage("a variation needs a limit");
    }

    @Test
    void ten_thousand_random_rules_survive_printing_and_reading() {
        Random random = new Random(4);
        for (int i = 0; i < 10_000; i++) {
            RuleLine rule = RandomRules.line(random);
            String printed = RuleSyntax.print(rule);
            assertThat(RuleSyntax.parse(printed)).as(printed).isEqualTo(rule);
            assertThat(RuleSyntax.print(RuleSyntax.parse(printed))).isEqualTo(printed);
            String shouted = rule.source().isEmpty() && rule.structure().region() instanceof Region.Whole
                    ? printed.substring(0, printed.indexOf(':'))
                            + printed.substring(printed.indexOf(':')).toUpperCase(Locale.ROOT)
                    : printed;
            if (!(rule.metric() instanceof Metric.Plan)) {
                assertThat(RuleSyntax.parse(shouted)).as(shouted).isEqualTo(rule);
            }
        }
    }

    /** Together every production of the grammar, each text without a part that may be left out. */
    private static final List<String> EVERY_PRODUCTION = List.of(
            "Cord@target±6mm: V10Gy[%] <= 10 % var 12 % P1 fx1 at C1-L2 must hard src \"a \\\"b\\\"\"",
            "Cord@target+-6mm: V1000cGy[cc] < 0.35 cc soft",
            "Cord@PRV 2.5mm: D0.03cc[Gy] ≤ 14 Gy advisory",
            "Cord@minus GTV: D10%[cGy] > 1 cGy at T5",
            "Cord@overlap PTV: DC700cc[%] ≥ 1 %",
            "Lungs: CV7.4Gy[cc] >= 1000 cc",
            "Lungs: CV50%[%] >= 10 %",
            "Skin: DC2%[Gy] report",
            "Skin: MinDose[Gy] <= 1 Gy",
            "Skin: Median[%] <= 1 %",
            "Skin: Mean[BED(10)] <= 1 Gy",
            "Skin: Max[EQD2(0.87)] <= 1 Gy",
            "Skin: Volume[cc] <= 1 cc",
            "Target: paddickCi(Target) >= 0.6",
            "Target: fallOff(Target,Cord) <= 5 mm");

    static Stream<String> everyProduction() {
        return EVERY_PRODUCTION.stream();
    }

    /** No character of the grammar can be another one: at each place a foreign one is refused, there or where its token begins. */
    @ParameterizedTest
    @MethodSource("everyProduction")
    void a_foreign_character_is_refused_where_it_stands_outside_names_and_sources(String text) {
        assertThat(RuleSyntax.parse(RuleSyntax.print(RuleSyntax.parse(text)))).isEqualTo(RuleSyntax.parse(text));
        for (int at = 0; at <= text.length(); at++) {
            String broken = text.substring(0, at) + '\u0007' + text.substring(at);
            int place = at;
            assertThatThrownBy(() -> RuleSyntax.parse(broken))
                    .as(broken)
                    .isInstanceOfSatisfying(MetricSyntaxException.class, refused -> {
                        assertThat(refused.column()).isBetween(startOfToken(text, place), place + 1);
                        assertThat(refused.expected()).isNotBlank();
                    });
        }
    }

    /** The column of the first character of the token that a place is in or behind. */
    private static int startOfToken(String text, int at) {
        int start = at;
        while (start > 0
                && (Character.isLetterOrDigit(text.charAt(start - 1)) || ".+".indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        return start + 1;
    }

    /**
     * What is cut off somewhere is refused at its end, or is a rule that says less, never one that says something else:
     * but for a ratio, which has no unit at its end.
     */
    @ParameterizedTest
    @MethodSource("everyProduction")
    void a_rule_that_is_cut_off_is_refused_or_says_less(String text) {
        RuleLine whole = RuleSyntax.parse(text);
        for (int end = 0; end < text.length(); end++) {
            String cut = text.substring(0, end);
            try {
                RuleLine rule = RuleSyntax.parse(cut);
                assertThat(rule.structure()).as(cut).isEqualTo(whole.structure());
                assertThat(rule.metric()).as(cut).isEqualTo(whole.metric());
                boolean unit = !whole.metric().unitSymbol().isEmpty();
                assertThat(unit ? rule.limit() : rule.limit().map(Limit::comparison))
                        .as(cut)
                        .isIn(
                                Optional.empty(),
                                unit ? whole.limit() : whole.limit().map(Limit::comparison));
            } catch (MetricSyntaxException refused) {
                assertThat(refused.column()).as(cut).isBetween(startOfToken(text, end), end + 1);
            }
        }
    }

    @Test
    void random_texts_are_read_or_refused_but_never_break_anything() {
        Random random = new Random(44);
        String alphabet = "SCord@target±6mm: V10Gy[%] <= 10 % P1 fx1 at T5 must src \"x\" PRV minus\u0000\uD800\\";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "Skin: Max[Gy] < 26 Gy" : "");
            for (int length = random.nextInt(20); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                RuleLine rule = RuleSyntax.parse(text.toString());
                assertThat(RuleSyntax.parse(RuleSyntax.print(rule))).isEqualTo(rule);
            } catch (MetricSyntaxException refused) {
                assertThat(refused.column()).isBetween(1, text.length() + 1);
            }
        }
    }
}
