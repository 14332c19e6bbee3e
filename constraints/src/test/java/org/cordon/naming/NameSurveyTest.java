package org.cordon.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cordon.structure.Structure;
import org.junit.jupiter.api.Test;

class NameSurveyTest {
    private static String shown(NameReading reading) {
        String proposals = String.join(
                ", ",
                reading.proposals().stream()
                        .map(each -> each.canonical() + " " + each.score().points() + " "
                                + each.score().reason().code())
                        .toList());
        return reading.structure().name() + ": " + reading.kind() + " " + proposals;
    }

    private static List<String> read(List<Structure> drawn, GivenNames given) {
        return NameSurvey.read(drawn, given).stream().map(NameSurveyTest::shown).toList();
    }

    @Test
    void every_structure_is_read_and_says_why() {
        assertThat(read(
                        Drawn.rois("SpinalCord", "Herz", "PTV_T8", "Esophgaus", "xyzzy", "Lunge li", "NerveRoot_T8_L"),
                        GivenNames.ofCase(Map.of())))
                .containsExactly(
                        "SpinalCord: MATCHED SpinalCord 100 NAME_CANONICAL",
                        "Herz: MATCHED Heart 95 NAME_SYNONYM",
                        "PTV_T8: TARGET ",
                        "Esophgaus: PROPOSED Esophagus 70 NAME_NEAR",
                        "xyzzy: UNKNOWN ",
                        "Lunge li: MATCHED Lung_L 95 NAME_SYNONYM",
                        "NerveRoot_T8_L: MATCHED NerveRoot_L 100 NAME_CANONICAL");
    }

    @Test
    void a_tie_and_a_contradicting_type_are_undecided() {
        assertThat(read(
                        List.of(Drawn.roi(1, "Cord"), Drawn.roi(2, "Myelon"), Drawn.typed(3, "Heart", "PTV")),
                        GivenNames.ofCase(Map.of())))
                .containsExactly(
                        "Cord: UNDECIDED SpinalCord 95 NAME_SYNONYM",
                        "Myelon: UNDECIDED SpinalCord 95 NAME_SYNONYM",
                        "Heart: UNDECIDED Heart 45 NAME_TYPE_CONTRADICTS");
    }

    @Test
    void helpers_cuts_parts_and_deceptions_never_match_and_say_why() {
        assertThat(read(
                        Drawn.rois("zCord", "SpinalCord~", "Cord?", "Spinal\u0421ord", "zz9"),
                        GivenNames.ofCase(Map.of())))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("zCord: NEVER SpinalCord 25 NAME_HELPER"),
                        line -> assertThat(line).startsWith("SpinalCord~: NEVER SpinalCord 25 NAME_PART"),
                        line -> assertThat(line).startsWith("Cord?: NEVER SpinalCord 25 NAME_DOUBTED"),
                        line -> assertThat(line).startsWith("Spinal\u0421ord: NEVER SpinalCord 25 NAME_DECEPTIVE"),
                        line -> assertThat(line).isEqualTo("zz9: NEVER  0 NAME_HELPER"));
    }

    @Test
    void what_a_person_said_counts_first() {
        SiteNames site = SiteNames.of(List.of(new SiteName("RM", "SpinalCord", "A", LocalDate.of(2026, 3, 1), "")));
        assertThat(read(Drawn.rois("RM", "Sac 1"), new GivenNames(Map.of(2, "ThecalSac"), site)))
                .containsExactly("RM: MATCHED SpinalCord 95 NAME_SITE", "Sac 1: GIVEN ThecalSac 100 NAME_GIVEN");
    }

    @Test
    void an_organ_type_is_evidence_but_no_proof() {
        assertThat(read(List.of(Drawn.typed(1, "Esophgaus", "ORGAN")), GivenNames.ofCase(Map.of())))
                .containsExactly("Esophgaus: PROPOSED Esophagus 73 NAME_NEAR");
    }
}
