package org.cordon.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cordon.finding.Finding;
import org.cordon.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikesTest {
    private static final String[] DECEPTIVE = {
        "Spinal\u0421ord", // Cyrillic Es
        "SpinalC\u043Erd", // Cyrillic o
        "SpinalC\u03BFrd", // Greek omicron
        "\uFF33\uFF50\uFF49\uFF4E\uFF41\uFF4C\uFF23\uFF4F\uFF52\uFF44", // full width
        "\uD835\uDC12pinalCord", // mathematical bold S
        "SpinalCo\u0441d",
        "Sp\u0131nalCord", // dotless i
    };

    @Test
    void look_alikes_of_a_known_name_are_flagged_and_never_matched() {
        for (String name : DECEPTIVE) {
            assertThat(StructureMatcher.match("SpinalCord", Drawn.rois(name), Map.of()))
                    .as(name)
                    .isNotInstanceOf(StructureMatch.Matched.class);
        }
        assertThat(codes("Spinal\u0421ord")).containsExactly("ROI_NAME_LOOK_ALIKE");
        assertThat(codes("SpinaICord")).containsExactly("ROI_NAME_LOOK_ALIKE");
        assertThat(codes("Sp1nal C0rd")).containsExactly("ROI_NAME_LOOK_ALIKE");
        assertThat(codes("P\u0422V_T8")).containsExactly("ROI_NAME_LOOK_ALIKE");
        assertThat(codes("\u0421\u043E\u0433d")).isEmpty();
        assertThat(codes("\u0421ord")).containsExactly("ROI_NAME_LOOK_ALIKE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Spinal\u200BCord", "SpinalCord\u200D", "\uFEFFSpinalCord", "Spinal\u00ADCord", "Spinal\u00A0Cord",
                "Spinal\u0000Cord", "SpinalCord\u0336", "Spinal\u2060Cord", "SpinalCord\u3164", "Spinal\u2028Cord"
            })
    void invisible_characters_are_flagged_and_never_matched(String name) {
        assertThat(codes(name)).containsExactly("ROI_NAME_INVISIBLE_CHARACTER");
        assertThat(StructureMatcher.match("SpinalCord", Drawn.rois(name), Map.of()))
                .isInstanceOf(StructureMatch.Ambiguous.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Spinal\u202ECord", "\u2066SpinalCord\u2069", "SpinalCord\u200F"})
    void direction_controls_are_flagged_and_never_matched(String name) {
        assertThat(codes(name)).containsExactly("ROI_NAME_DIRECTION_CONTROL");
        assertThat(StructureMatcher.match("SpinalCord", Drawn.rois(name), Map.of()))
                .isInstanceOf(StructureMatch.Ambiguous.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SpinalCord",
                "Rückenmark",
                "Ösophagus",
                "Œsophage",
                "Piel",
                "Señal",
                "\u810A\u9AC4",
                "\u0441\u0435\u0440\u0434\u0446\u0435",
                "GTV\u539F\u767A",
                "PTV_T8 ±2",
                "Ka\u0142u\u017Ca",
                "Colon"
            })
    void honest_names_in_any_script_are_not_flagged(String name) {
        assertThat(codes(name)).isEmpty();
    }

    @Test
    void a_flag_is_a_warning_with_the_number_and_the_name() {
        Finding finding = StructureMatcher.nameFindings(List.of(Drawn.roi(7, "Spinal\u200BCord")))
                .get(0);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.subject()).isEqualTo("Spinal\u200BCord");
        assertThat(finding.reason().args()).containsEntry("roiNumber", 7L);
    }

    @ParameterizedTest
    @CsvSource({
        "cord,cord,0,true",
        "cord,cort,1,true",
        "cord,crod,1,true",
        "cord,core2,1,false",
        "esophagus,esophgaus,2,true",
        "a,abcd,2,false"
    })
    void edits_are_counted_with_swaps(String a, String b, int edits, boolean within) {
        assertThat(EditDistance.atMost(a, b, edits)).isEqualTo(within);
        assertThat(EditDistance.atMost(b, a, edits)).isEqualTo(within);
    }

    private static List<String> codes(String name) {
        return StructureMatcher.nameFindings(Drawn.rois(name)).stream()
                .map(Finding::code)
                .toList();
    }
}
