package org.cordon.constraint.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.constraint.Confidence;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.ProtocolStatus;
import org.cordon.constraint.Rule;
import org.cordon.constraint.exchange.RowReport.Outcome;
import org.cordon.constraint.library.ProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvImportTest {
    private static final String HEAD =
            "TemplateId,TemplateCodes,TemplateAliases,TemplateTypes,DVHObjective,Goal,Variation,Priority,Source,Notes\n";

    private static Imported read(String rows) {
        return Importing.read(HEAD + rows, ExchangeFormat.CSV);
    }

    @Test
    void rows_become_rules_and_every_row_is_reported() {
        Imported imported = read("""
            SpinalCord,,,,D0.035cc[Gy],<=25,<=30,1,Starter,"Serial, OAR"
            Myelon,,,,V10Gy[%],<10,,2,,
            PTV,,,,D95%[%],>=95,>=90,1,Own,
            Esophagus,,,,Mean[Gy],,,,,report only
            """);
        assertThat(Importing.lines(imported))
                .containsExactly(
                        "TAKEN SpinalCord: D0.035cc[Gy] <= 25 Gy var 30 Gy P1",
                        "CHANGED SpinalCord: V10Gy[%] < 10 % P2 IMPORT_STRUCTURE_RENAMED",
                        "CHANGED Target: D95%[%] >= 95 % var 90 % P1 IMPORT_TARGET",
                        "TAKEN Esophagus: Mean[Gy] report P3");
        assertThat(imported.rules().get(0).comment()).isEqualTo("Serial, OAR");
        assertThat(imported.rules())
                .extracting(Rule::id)
                .containsExactly(
                        "spinalcord-d0.035cc-gy", "spinalcord-v10gy-pct", "target-d95pct-pct", "esophagus-mean-gy");
    }

    @Test
    void the_import_is_the_source_and_nothing_of_it_may_judge() {
        Imported imported = read("SpinalCord,,,,Max[Gy],<=14,,1,Somebody 2010,\n");
        Rule rule = imported.rules().get(0);
        assertThat(rule.source().citation()).isEqualTo("Somebody 2010 (imported from table, row 1)");
        assertThat(rule.source().confidence()).isEqualTo(Confidence.SV_WEAK);
        assertThat(rule.source().judges()).isFalse();
        assertThat(rule.mustJudge()).isFalse();
        assertThat(rule.derivedOn()).isEmpty();
        assertThat(Importing.remarks(imported)).containsExactly("IMPORT_UNCONFIRMED", "IMPORT_DERIVED_ON_UNKNOWN");
        Protocol protocol =
                imported.protocol("own", Set.of(1), Optional.empty()).orElseThrow();
        assertThat(protocol.status()).isEqualTo(ProtocolStatus.UNVERIFIED);
        assertThat(imported.protocol("own", Set.of(), Optional.empty())).isEmpty();
    }

    @Test
    void an_alias_that_is_another_structure_is_named_and_none_is_used() {
        Imported imported =
                read("SpinalCord,7647,SpinalCord|Myelon|Spinalkanal|RM_x|Cord-PTV,ORGAN,Max[Gy],<=14,,1,,\n");
        RowReport row = imported.report().rows().get(0);
        assertThat(Importing.lines(imported))
                .containsExactly("CHANGED SpinalCord: Max[Gy] <= 14 Gy P1 IMPORT_FIELDS_NOT_USED"
                        + " IMPORT_ALIAS_OF_ANOTHER IMPORT_ALIASES_PROPOSED IMPORT_ALIASES_NOT_USED");
        assertThat(row.remarks().get(1).args())
                .containsEntry("alias", "Spinalkanal")
                .containsEntry("structure", "SpinalCanal");
        assertThat(row.remarks().get(2).args())
                .containsEntry("aliases", List.of("RM_x"))
                .containsEntry("structure", "SpinalCord");
        assertThat(row.remarks().get(3).args()).containsEntry("aliases", List.of("Cord-PTV"));
        assertThat(imported.report().names()).containsExactly(new NameProposal("RM_x", "SpinalCord"));
    }

    @Test
    void aliases_of_a_structure_that_is_not_known_here_are_proposed_for_nothing_and_each_is_proposed_once() {
        Imported imported = read("""
            Thymus,,Bries,,Max[Gy],<=14,,1,,
            Heart,,Hz,,Max[Gy],<=14,,1,,
            Heart,,Hz|,,Mean[Gy],<=4,,1,,
            """);
        assertThat(Importing.lines(imported))
                .containsExactly(
                        "CHANGED Thymus: Max[Gy] <= 14 Gy P1 IMPORT_STRUCTURE_NOT_CANONICAL IMPORT_ALIASES_NOT_USED",
                        "CHANGED Heart: Max[Gy] <= 14 Gy P1 IMPORT_ALIASES_PROPOSED",
                        "CHANGED Heart: Mean[Gy] <= 4 Gy P1 IMPORT_ALIASES_PROPOSED");
        assertThat(imported.report().names()).containsExactly(new NameProposal("Hz", "Heart"));
    }

    /** The cord, its canal and the sac are never each other's names, not even proposed ones. */
    @Test
    void an_alias_that_is_nearer_to_another_structure_is_not_proposed() {
        Imported imported = read("""
            SpinalCord,,Spinalkanal OAR|Thekalsack neu|Myelon OAR|RM,,Max[Gy],<=14,,1,,
            Lung_L,,Lunge li neu,,Mean[Gy],<=8,,1,,
            """);
        assertThat(Importing.lines(imported).get(0))
                .isEqualTo("CHANGED SpinalCord: Max[Gy] <= 14 Gy P1 IMPORT_ALIAS_NEAR_ANOTHER"
                        + " IMPORT_ALIAS_NEAR_ANOTHER IMPORT_ALIASES_PROPOSED");
        assertThat(imported.report().rows().get(0).remarks().get(0).args())
                .containsEntry("alias", "Spinalkanal OAR")
                .containsEntry("structure", "SpinalCanal");
        assertThat(imported.report().names())
                .containsExactly(
                        new NameProposal("Myelon OAR", "SpinalCord"),
                        new NameProposal("RM", "SpinalCord"),
                        new NameProposal("Lunge li neu", "Lung_L"));
    }

    @Test
    void an_index_speaks_of_its_own_row_or_leaves_it_out() {
        Imported imported = read("""
            PTV,,,,paddickCi(PTV),>=0.6,,1,,
            Herz,,,,rtogHi(Heart),<=2,,1,,
            PTV,,,,paddickCi(GTV),>=0.6,,1,,
            PTV,,,,"fallOff(PTV,SpinalCord)",<=5,,1,,
            """);
        assertThat(Importing.lines(imported))
                .containsExactly(
                        "CHANGED Target: paddickCi(Target) >= 0.6 P1 IMPORT_TARGET",
                        "CHANGED Heart: rtogHi(Heart) <= 2 P1 IMPORT_STRUCTURE_RENAMED",
                        "LEFT_OUT line 4 IMPORT_TARGET IMPORT_INDEX_OF_ANOTHER",
                        "CHANGED Target: fallOff(Target, SpinalCord) <= 5 mm P1 IMPORT_TARGET");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "Heart,,,,GI50%[%],<=1,,1,,|IMPORT_METRIC_NOT_UNDERSTOOD",
                "Heart,,,,D0.03cc,<=1,,1,,|IMPORT_METRIC_NOT_UNDERSTOOD",
                "Heart,,,,Max[Gy],14,,1,,|IMPORT_GOAL_NOT_UNDERSTOOD",
                "Heart,,,,Max[Gy],<=14 cGy,,1,,|IMPORT_GOAL_NOT_UNDERSTOOD",
                "Heart,,,,Max[Gy],<=-14,,1,,|IMPORT_GOAL_NOT_UNDERSTOOD",
                "Heart,,,,Max[Gy],<=NaN,,1,,|IMPORT_GOAL_NOT_UNDERSTOOD",
                "Heart,,,,Max[Gy],<=1e999,,1,,|IMPORT_GOAL_NOT_UNDERSTOOD",
                "Heart,,,,Max[Gy],\"<=14,5\",,1,,|IMPORT_DECIMAL_COMMA",
                "Heart,,,,Max[Gy],<=1400,,1,,|IMPORT_DOSE_IMPLAUSIBLE",
                "Heart,,,,V1000Gy[%],<=1,,1,,|IMPORT_DOSE_IMPLAUSIBLE",
                "Heart,,,,Max[Gy],<=14,<=12,1,,|IMPORT_VARIATION_CONTRADICTS",
                "Heart,,,,Max[Gy],<=14,>=15,1,,|IMPORT_VARIATION_CONTRADICTS",
                "Heart,,,,Max[Gy],,<=15,1,,|IMPORT_VARIATION_CONTRADICTS",
                "Heart,,,,Max[Gy],<=14,about 15,1,,|IMPORT_VARIATION_NOT_UNDERSTOOD",
                ",,,,Max[Gy],<=14,,1,,|IMPORT_STRUCTURE_MISSING",
                "Heart@x,,,,Max[Gy],<=14,,1,,|IMPORT_STRUCTURE_NOT_UNDERSTOOD",
                "Heart,,,,Max[Gy],<=14,,1,|IMPORT_CELLS",
                "Heart,,,,Max[Gy],<=14,,1,,,|IMPORT_CELLS",
                "\"Heart,,,,Max[Gy],<=14,,1,,|IMPORT_QUOTES",
                "Heart\"x\",,,,Max[Gy],<=14,,1,,|IMPORT_QUOTES"
            })
    void a_bad_row_is_left_out_with_its_reason_and_its_line_and_the_next_is_taken(String row, String code) {
        Imported imported = read(row + "\nLiver,,,,Mean[Gy],<=10,,1,,\n");
        assertThat(imported.report().rows()).hasSize(2);
        RowReport bad = imported.report().rows().get(0);
        assertThat(bad.outcome()).isEqualTo(Outcome.LEFT_OUT);
        assertThat(bad.where()).isEqualTo("line 2");
        assertThat(bad.remarks().get(bad.remarks().size() - 1).code()).isEqualTo(code);
        assertThat(imported.report().rows().get(1).outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(imported.rules()).hasSize(1);
    }

    @Test
    void a_stray_quote_swallows_no_row() {
        Imported imported =
                read("\"Heart,,,,Max[Gy],<=1,,1,,\nLiver,,,,Max[Gy],<=2,,1,,\nSkin,,,,Max[Gy],<=3,,1,,\"\n");
        assertThat(imported.report().rows())
                .extracting(RowReport::outcome)
                .containsExactly(Outcome.LEFT_OUT, Outcome.TAKEN, Outcome.LEFT_OUT);
    }

    @Test
    void a_name_that_looks_like_another_is_refused_and_a_helper_is_said_to_need_a_person() {
        assertThat(Importing.lines(read("Spinal\u0421ord,,,,Max[Gy],<=14,,1,,\nLungs-GTV,,,,V20Gy[%],<=10,,1,,\n")))
                .containsExactly(
                        "LEFT_OUT line 2 IMPORT_STRUCTURE_DECEPTIVE",
                        "CHANGED Lungs-GTV: V20Gy[%] <= 10 % P1 IMPORT_STRUCTURE_BY_HAND");
    }

    @Test
    void equal_rows_keep_apart_by_their_ids_and_odd_priorities_are_said() {
        Imported imported = read("Heart,,,,Max[Gy],<=14,,0,,\nHeart,,,,Max[Gy],<=15,,high,,\n");
        assertThat(imported.rules()).extracting(Rule::id).containsExactly("heart-max-gy", "heart-max-gy-2");
        assertThat(Importing.lines(imported)).allMatch(line -> line.endsWith("P3 IMPORT_PRIORITY_NOT_USED"));
    }

    @Test
    void a_score_curve_in_a_last_column_and_semicolons_are_read() {
        Imported imported = Importing.read(
                HEAD.replace("Notes\n", "Notes,Score\n") + "Heart,,,,Max[Gy],<=14,,1,,,(10;10)(14;5)(16;0)\n"
                        + "Liver,,,,Max[Gy],<=14,,1,,,(10;10)x\n",
                ExchangeFormat.CSV);
        assertThat(imported.rules().get(0).details().score().orElseThrow().points())
                .hasSize(3);
        assertThat(Importing.lines(imported).get(1)).endsWith("IMPORT_SCORE_NOT_USED");
        assertThat(Importing.remarks(
                        Importing.read((HEAD + "Heart,,,,Max[Gy],<=14,,1,,\n").replace(',', ';'), ExchangeFormat.CSV)))
                .contains("IMPORT_SEMICOLONS");
    }

    @Test
    void columns_may_stand_in_any_order_and_unknown_ones_are_named() {
        Imported imported =
                Importing.read("\uFEFFGoal,Extra,DVHObjective,TemplateId\n<=14,x,Max[Gy],Heart\n", ExchangeFormat.CSV);
        assertThat(Importing.lines(imported)).containsExactly("TAKEN Heart: Max[Gy] <= 14 Gy P3");
        assertThat(imported.report().remarks().get(0).args()).containsEntry("columns", List.of("Extra"));
    }

    @Test
    void what_is_no_such_file_is_refused_with_its_place() {
        assertThatThrownBy(() -> Importing.read("a,b,c\n1,2,3\n", ExchangeFormat.CSV))
                .isInstanceOf(ProtocolException.class)
                .hasMessageStartingWith("table, line 1, column 1: the first line does not name the columns");
        assertThatThrownBy(() -> Importing.read("", ExchangeFormat.CSV)).isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> ProtocolImport.read(
                        (HEAD + "\nR\u00fcckenmark,,,,Max[Gy],<=14,,1,,\n").getBytes(StandardCharsets.ISO_8859_1),
                        ExchangeFormat.CSV,
                        "table"))
                .hasMessage("table, line 3, column 2: bytes that are not UTF-8; save it as UTF-8");
    }
}
