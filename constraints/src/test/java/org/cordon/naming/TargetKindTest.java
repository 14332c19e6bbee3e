package org.cordon.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetKindTest {
    @ParameterizedTest
    @CsvSource({
        "PTV,PTV",
        "PTV_T8,PTV",
        "T8 PTV,PTV",
        "ptv1,PTV",
        "PTVn,PTV",
        "CTVsb,CTV",
        "GTV_T5,GTV",
        "ITV,ITV",
        "PTV_PTV2,PTV"
    })
    void a_target_word_names_its_kind(String name, TargetKind kind) {
        assertThat(StructureMatcher.targetKind(name)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"SpinalCord", "PTV_CTV", "Cord-PTV", "zPTV", "PTVxyz", "aptv", "Captive"})
    void other_names_name_none(String name) {
        assertThat(StructureMatcher.targetKind(name)).isEmpty();
    }

    @Test
    void a_target_name_with_a_deceptive_character_names_none() {
        assertThat(StructureMatcher.targetKind("PTV\u200B_T8")).isEmpty();
        assertThat(StructureMatcher.targetKind("P\u0422V")).isEmpty();
    }

    @Test
    void interpreted_types_name_the_kinds_that_dicom_knows() {
        assertThat(TargetKind.ofInterpretedType("PTV")).contains(TargetKind.PTV);
        assertThat(TargetKind.ofInterpretedType("CTV")).contains(TargetKind.CTV);
        assertThat(TargetKind.ofInterpretedType("GTV")).contains(TargetKind.GTV);
        assertThat(TargetKind.ofInterpretedType("ORGAN")).isEqualTo(Optional.empty());
    }
}
