package org.cordon.constraint.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.Confidence;
import org.cordon.constraint.DerivedOn;
import org.cordon.constraint.Level;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.MetricSyntax;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.ProtocolStatus;
import org.cordon.constraint.Rule;
import org.cordon.constraint.RuleGroup;
import org.cordon.constraint.Setting;
import org.cordon.constraint.Sides;
import org.cordon.constraint.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolReaderTest {
    @Test
    void a_file_is_read_as_it_is_written() {
        Protocol protocol = ProtocolText.read(ProtocolText.BASE);
        assertThat(protocol.id()).isEqualTo("clinic-1fx");
        assertThat(protocol.version()).isEqualTo("2.1");
        assertThat(protocol.title()).isEqualTo("A clinic's own limits");
        assertThat(protocol.status()).isEqualTo(ProtocolStatus.CLINICAL);
        assertThat(protocol.fractions()).containsExactly(1);
        assertThat(protocol.prescriptionGy()).isEqualTo(new Protocol.DoseRange(12, 24));
        assertThat(protocol.settings()).containsExactly(Setting.DENOVO);
        assertThat(protocol.doseToleranceGy()).isEqualTo(0.005);
        assertThat(protocol.validFrom()).isEmpty();
        Rule cord = protocol.rule("cord-max").orElseThrow();
        assertThat(cord.group()).isEqualTo(RuleGroup.CORD);
        assertThat(cord.derivedOn()).contains(DerivedOn.TRUE_CORD);
        assertThat(cord.metric()).isEqualTo(MetricSyntax.parse("D0.03cc[Gy]"));
        assertThat(cord.comparison()).contains(Comparison.LESS_OR_EQUAL);
        assertThat(cord.limit()).hasValue(14);
        assertThat(cord.variation()).isEmpty();
        assertThat(cord.mustJudge()).isTrue();
        assertThat(cord.tier()).isEqualTo(Tier.HARD);
        assertThat(cord.sides()).isEqualTo(Sides.UNION);
        assertThat(cord.requiredAt()).isEmpty();
        assertThat(cord.source().citation()).isEqualTo("A paper");
        assertThat(cord.source().confirmation()).isEmpty();
        Rule coverage = protocol.rule("coverage").orElseThrow();
        assertThat(coverage.group()).isEqualTo(RuleGroup.TARGET);
        assertThat(coverage.variation()).isEqualTo(OptionalDouble.of(80));
        assertThat(coverage.variationSource().orElseThrow().citation()).isEqualTo("Another paper");
        assertThat(protocol.rule("none")).isEqualTo(Optional.empty());
    }

    @Test
    void the_hash_is_that_of_the_bytes() {
        assertThat(ProtocolText.read(ProtocolText.BASE).sha256()).hasSize(64);
        assertThat(ProtocolText.read(ProtocolText.BASE + "# a comment\n").sha256())
                .isNotEqualTo(ProtocolText.read(ProtocolText.BASE).sha256());
    }

    @Test
    void optional_keys_are_read() {
        String more = """
                    derivedOn: thecalSac
                    requiredAt: C1-L2
                    sides: each
                    group: organ
                    warnAbove: "12.4 Gy"
                    priority: 1
                    caution: "look"
                    comment: "why"
                """;
        String head = """
                status: Demo
                validFrom: 2026-03-01
                notes: ["one", "two"]
                definitions:
                  - {structure: "SpinalCord@target+-6mm", text: t, citation: c, confidence: lo}
                """;
        Protocol protocol = ProtocolText.read(
                ProtocolText.with("    derivedOn: trueCord\n", more).replace("status: Clinical\n", head));
        Rule cord = protocol.rule("cord-max").orElseThrow();
        assertThat(cord.requiredAt()).contains(new LevelRange(Level.C1, Level.L2));
        assertThat(cord.derivedOn()).contains(DerivedOn.THECAL_SAC);
        assertThat(cord.sides()).isEqualTo(Sides.EACH);
        assertThat(cord.group()).isEqualTo(RuleGroup.ORGAN);
        assertThat(cord.warnAbove()).hasValue(12.4);
        assertThat(cord.priority()).isEqualTo(1);
        assertThat(cord.caution()).isEqualTo("look");
        assertThat(cord.comment()).isEqualTo("why");
        assertThat(protocol.validFrom()).contains("2026-03-01");
        assertThat(protocol.notes()).containsExactly("one", "two");
        assertThat(protocol.definitions()).singleElement().satisfies(definition -> {
            assertThat(definition.structure()).isEqualTo("SpinalCord@target±6mm");
            assertThat(definition.source().confidence()).isEqualTo(Confidence.LO);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "schema: cordon.protocol/1 | schema: cordon.protocol/2 | 1 | 9 | PROTOCOL_SCHEMA | another kind or version of file",
                "id: clinic-1fx | id: Clinic | 2 | 5 | PROTOCOL_IDENTIFIER | not an identifier",
                "id: clinic-1fx | id: ../x | 2 | 5 | PROTOCOL_IDENTIFIER | not an identifier",
                "id: clinic-1fx | ids: x | 2 | 1 | YAML_UNKNOWN_KEY | an unknown key",
                "version: \"2.1\" | version: | 3 | 9 | YAML_EMPTY_VALUE | an empty value",
                "status: Clinical | status: clinical | 5 | 9 | PROTOCOL_UNKNOWN_WORD | an unknown word",
                "fractions: [1] | fractions: [] | 7 | 3 | YAML_MISSING_KEY | the key 'fractions' is missing",
                "fractions: [1] | fractions: [1, 0] | 7 | 18 | YAML_WRONG_NUMBER | not a whole number from 1 to 60",
                "fractions: [1] | fractions: 1 | 7 | 14 | YAML_WRONG_TYPE | not a list",
                "from: \"12 Gy\" | from: \"25 Gy\" | 8 | 24 | PROTOCOL_SCOPE | no range of prescribed doses",
                "from: \"12 Gy\" | from: \"1200 cGy\" | 8 | 30 | PROTOCOL_SYNTAX | in 'from', column 6: expected Gy",
                "from: \"12 Gy\" | from: 12 | 8 | 26 | PROTOCOL_SYNTAX | in 'from', column 3: expected Gy",
                "settings: [denovo] | settings: [de novo] | 9 | 14 | PROTOCOL_UNKNOWN_WORD | an unknown word",
                "doseTolerance: \"0.005 Gy\" | doseTolerance: \"0.5 Gy\" | 10 | 16 | PROTOCOL_TOLERANCE | a tolerance that is more than rounding",
                "structure: SpinalCord | structure: SpinalCord@target | 13 | 33 | PROTOCOL_SYNTAX | in 'structure', column 18: expected ± or +-",
                "derivedOn: trueCord | derivedOn: cord | 14 | 16 | PROTOCOL_UNKNOWN_WORD | an unknown word",
                "metric: \"D0.03cc[Gy]\" | metric: \"D0.03cc[cc]\" | 15 | 22 | PROTOCOL_SYNTAX | in 'metric', column 9: expected Gy, cGy, %, EQD2 or BED",
                "limit: \"<= 14 Gy\" | limit: \"<= .nan Gy\" | 16 | 16 | PROTOCOL_SYNTAX | in 'limit', column 4: expected a number",
                "limit: \"<= 14 Gy\" | limit: \"<= 14 cc\" | 16 | 19 | PROTOCOL_SYNTAX | in 'limit', column 7: expected Gy",
                "limit: \"<= 14 Gy\" | limit: 14 | 16 | 12 | PROTOCOL_SYNTAX | in 'limit', column 1: expected <, <=, > or >=",
                "limit: \"<= 14 Gy\" | priority: 2 | 12 | 9 | PROTOCOL_ROW | a row without a limit",
                "limit: \"<= 14 Gy\" | tier: report, limit: \"<= 14 Gy\" | 16 | 24 | YAML_INVALID | not valid YAML here",
                "mustJudge: true | mustJudge: yes | 17 | 16 | YAML_WRONG_TYPE | neither true nor false",
                "confidence: sv | confidence: high | 19 | 17 | PROTOCOL_UNKNOWN_WORD | an unknown word",
                "confidence: sv | confidence: lo | 17 | 16 | PROTOCOL_ROW | a row that never judges cannot be one that must be judged",
                "id: coverage | id: cord-max | 20 | 5 | PROTOCOL_DUPLICATE_ROW | a second row of the same id",
                "{limit: \"80 %\" | {limit: \"95 %\" | 24 | 24 | PROTOCOL_ROW | a variation on the passing side of the limit",
                "{limit: \"80 %\" | {limit: \"80 Gy\" | 24 | 28 | PROTOCOL_SYNTAX | in 'limit', column 4: expected %"
            })
    void what_is_wrong_is_named_with_its_place(
            String text, String replacement, int line, int column, String code, String problem) {
        assertThatThrownBy(() -> ProtocolText.read(ProtocolText.with(text, replacement)))
                .isInstanceOf(ProtocolException.class)
                .satisfies(thrown -> {
                    ProtocolException wrong = (ProtocolException) thrown;
                    assertThat(wrong.problem()).isEqualTo(problem);
                    assertThat(wrong.code()).isEqualTo(code);
                    assertThat(wrong.line()).isEqualTo(line);
                    assertThat(wrong.column()).isEqualTo(column);
                    assertThat(wrong.fileLabel()).isEqualTo("clinic.yaml");
                    assertThat(wrong)
                            .hasMessage("clinic.yaml, line " + line + ", column " + column + ": " + problem + "; "
                                    + wrong.remedy());
                });
    }

    @ParameterizedTest
    @CsvSource({"L2-C1", "C8", "T13", "c1", "C1-L2-S1", "C1-", "-L2", "C1 - L2", "'T8,T9'"})
    void levels_are_a_run_from_cranial_to_caudal(String levels) {
        assertThatThrownBy(() ->
                        ProtocolText.read(ProtocolText.with("derivedOn: trueCord", "requiredAt: \"" + levels + "\"")))
                .hasMessageContaining("not a run of vertebral levels");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30", "01.03.2026", "2026-3-1", "20260301", "today"})
    void dates_are_days_of_the_calendar(String date) {
        assertThatThrownBy(() -> ProtocolText.read(
                        ProtocolText.with("status: Clinical", "status: Clinical\nvalidFrom: \"" + date + "\"")))
                .hasMessage("clinic.yaml, line 6, column 12: not a date; write it as 2026-03-01");
    }

    @Test
    void a_limit_on_a_report_row_and_a_variation_without_a_limit_are_refused() {
        assertThatThrownBy(() -> ProtocolText.read(ProtocolText.with(
                        "mustJudge: true\n    citation: \"A paper\"", "tier: report\n    citation: \"A paper\"")))
                .hasMessageContaining("a limit on a row of tier report");
        assertThatThrownBy(() -> ProtocolText.read(ProtocolText.with("    limit: \">= 90 %\"\n", "    tier: report\n")
                        .replace("    mustJudge: true\n", "")))
                .hasMessageContaining("a variation without a limit");
    }

    @Test
    void random_changes_of_a_good_file_are_read_or_refused_within_bounds() {
        byte[] good = ProtocolText.BASE.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(631);
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = good.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextInt(96) + 32);
            }
            try {
                assertThat(ProtocolReader.read(bytes, "clinic.yaml").rules()).isNotEmpty();
            } catch (ProtocolException wrong) {
                refused++;
                assertThat(wrong.remedy()).isNotBlank();
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }
}
