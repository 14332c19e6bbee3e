package org.cordon.constraint.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.cordon.constraint.Confidence;
import org.cordon.constraint.Level;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.MetricSyntax;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Rule;
import org.cordon.constraint.RuleDetails;
import org.cordon.constraint.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What few rows have, read from files; what is wrong with it, with its place. */
class RowDetailsTest {
    private static final String ROW = """
              - id: eso
                structure: Esophagus
                metric: "D0.03cc[Gy]"
                limit: "<= 16 Gy"
                citation: "A paper"
                confidence: "k; hi"
            """;

    private static Protocol with(String lines) {
        return ProtocolText.read(ProtocolText.BASE + ROW + lines.indent(4));
    }

    private static Rule rule(String lines) {
        return with(lines).rule("eso").orElseThrow();
    }

    @Test
    void every_detail_is_read() {
        RuleDetails details = rule("""
                        when: {fractions: [3, 1], levels: T1-T4, settings: [postop], overlaps: PTV}
                        failOnly: true
                        standIn: containing
                        edition: "2021"
                        endpoint: stenosis
                        risk: "1-5 %"
                        bins:
                          - {label: good, upTo: "10 Gy"}
                          - {label: bad}
                        score:
                          - {at: "10 Gy", score: 5}
                          - {at: "20 Gy", score: 0}
                        contradictions:
                          - {says: "15.4 Gy", citation: TG-101, confidence: sv2, resolution: "Not used."}
                        """).details();
        assertThat(details.when().fractions()).containsExactly(1, 3);
        assertThat(details.when().level()).contains(new LevelRange(Level.T1, Level.T4));
        assertThat(details.when().settings()).containsExactly(Setting.POSTOP);
        assertThat(details.when().overlaps()).contains("PTV");
        assertThat(details.failOnly()).isTrue();
        assertThat(details.standInMustContain()).isTrue();
        assertThat(details.edition()).isEqualTo("2021");
        assertThat(details.endpoint()).isEqualTo("stenosis");
        assertThat(details.risk()).isEqualTo("1-5 %");
        assertThat(details.bins().orElseThrow().of(10).label()).isEqualTo("good");
        assertThat(details.score().orElseThrow().of(15)).isEqualTo(2.5);
        assertThat(details.contradictions()).singleElement().satisfies(other -> {
            assertThat(other.says()).isEqualTo("15.4 Gy");
            assertThat(other.confidence()).isEqualTo(Confidence.SV2);
        });
    }

    @Test
    void cells_make_one_rule_for_each_number_of_fractions_and_go_before_the_row() {
        Protocol protocol = with("""
                comment: "Of the row."
                cells:
                  - {fractions: 1}
                  - {fractions: 3, metric: "D0.035cc[Gy]", limit: "< 25.2 Gy", tier: advisory, confidence: sv2, comment: "Of the cell."}
                """);
        assertThat(protocol.rule("eso")).isEmpty();
        Rule one = protocol.rule("eso-1fx").orElseThrow();
        assertThat(one.limit()).hasValue(16);
        assertThat(one.comment()).isEqualTo("Of the row.");
        Rule three = protocol.rule("eso-3fx").orElseThrow();
        assertThat(three.metric()).isEqualTo(MetricSyntax.parse("D0.035cc[Gy]"));
        assertThat(three.limit()).hasValue(25.2);
        assertThat(three.source().confidence()).isEqualTo(Confidence.SV2);
        assertThat(three.comment()).isEqualTo("Of the cell.");
        assertThat(protocol.forFractions(3).rules())
                .extracting(Rule::id)
                .containsExactly("cord-max", "coverage", "eso-3fx");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "standIn: smaller | PROTOCOL_UNKNOWN_WORD | an unknown word",
                "when: {fractions: [0]} | YAML_WRONG_NUMBER | not a whole number from 1 to 60",
                "when: {levels: T4-T1} | PROTOCOL_LEVELS | not a run of vertebral levels",
                "when: {settings: [new]} | PROTOCOL_UNKNOWN_WORD | an unknown word",
                "when: {weather: fine} | YAML_UNKNOWN_KEY | an unknown key",
                "failOnly: maybe | YAML_WRONG_TYPE | neither true nor false",
                "bins: [{label: a}] | PROTOCOL_ROW | 2 to 10 bins are needed, not 1",
                "bins: [{label: a, upTo: `10 cc`}, {label: b}] | PROTOCOL_SYNTAX | in 'upTo', column 4: expected Gy",
                "bins: [{label: a}, {label: b}] | PROTOCOL_ROW | the boundary between bin 1 and 2 must belong to exactly one of them",
                "score: [{at: `1 Gy`, score: 1}] | PROTOCOL_ROW | 2 to 50 points are needed, not 1",
                "score: [{at: `1 Gy`}] | YAML_MISSING_KEY | the key 'score' is missing",
                "contradictions: [{says: x}] | YAML_MISSING_KEY | the key 'citation' is missing",
                "cells: [{limit: `< 3 Gy`}] | YAML_MISSING_KEY | the key 'fractions' is missing",
                "cells: [{fractions: 1, structure: Skin}] | YAML_UNKNOWN_KEY | an unknown key",
                "cells: [{fractions: 1}, {fractions: 1}] | PROTOCOL_DUPLICATE_ROW | a second row of the same id",
                "byTargetVolume: [{volume: `1 cc`, limit: `3 Gy`}] | PROTOCOL_ROW | 2 volumes are needed, not 1",
                "byTargetVolume: [{volume: `1 Gy`, limit: `3 Gy`}] | PROTOCOL_SYNTAX | in 'volume', column 3: expected cc"
            })
    void what_is_wrong_is_named(String line, String code, String problem) {
        assertThatThrownBy(() -> with(line.replace('`', '"')))
                .isInstanceOfSatisfying(ProtocolException.class, wrong -> {
                    assertThat(wrong.code()).isEqualTo(code);
                    assertThat(wrong.problem()).isEqualTo(problem);
                    assertThat(wrong.line()).isGreaterThan(20);
                });
    }

    @Test
    void numbers_of_fractions_belong_to_the_cells_or_to_the_condition() {
        assertThatThrownBy(() -> with("when: {fractions: [1]}\ncells: [{fractions: 1}]"))
                .hasMessageContaining("numbers of fractions beside cells that have theirs");
    }

    @Test
    void a_row_that_can_only_fail_is_hard_and_nothing_depends_on_it() {
        assertThatThrownBy(() -> with("failOnly: true\ntier: advisory"))
                .hasMessageContaining("a row that can only fail and is not hard");
        assertThatThrownBy(() -> with("failOnly: true\nmustJudge: true"))
                .hasMessageContaining("a row that never judges cannot be one that must be judged");
        assertThatThrownBy(() -> with("tier: soft\nmustJudge: true"))
                .hasMessageContaining("a row that never judges cannot be one that must be judged");
    }

    @Test
    void an_index_is_of_the_rows_own_structure() {
        String coverage =
                ProtocolText.BASE.replace("V100%[%]", "paddickCi(PTV)").replace(">= 90 %", ">= 0.6");
        assertThatThrownBy(() -> ProtocolText.read(coverage.replaceAll("variation: [{][^}]*[}]\n", "priority: 1\n")))
                .hasMessageContaining("an index of another structure than the row's");
        String own = coverage.replace("(PTV)", "(Target)").replaceAll("variation: [{][^}]*[}]\n", "priority: 1\n");
        assertThat(ProtocolText.read(own).rule("coverage").orElseThrow().limit())
                .hasValue(0.6);
    }

    @Test
    void regions_and_biology_are_read_from_files() {
        String text = ProtocolText.BASE
                .replace("structure: SpinalCord\n", "structure: \"SpinalCord@PRV 2mm\"\n")
                .replace("D0.03cc[Gy]", "Max[EQD2(2)]");
        Rule rule = ProtocolText.read(text).rule("cord-max").orElseThrow();
        assertThat(rule.structure().isMade()).isTrue();
        assertThat(MetricSyntax.print(rule.metric())).isEqualTo("Max[EQD2(2)]");
    }

    @Test
    void a_scope_without_a_prescription_holds_for_any_dose() {
        Protocol any =
                ProtocolText.read(ProtocolText.BASE.replace("  prescription: {from: \"12 Gy\", to: \"24 Gy\"}\n", ""));
        assertThat(any.prescriptionGy().isAny()).isTrue();
        assertThat(any.prescriptionGy().contains(80)).isTrue();
        assertThat(List.of(any.validFrom())).containsExactly(Optional.empty());
    }
}
