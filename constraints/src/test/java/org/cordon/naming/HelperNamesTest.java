package org.cordon.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelperNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "zCord",
                "z_Cord",
                "zzCord",
                "z PTV",
                "z1",
                "_Cord",
                " _PTV",
                "Z_PTV",
                "ZPTV",
                "ZCORD",
                "Cord-PTV",
                "Cord - PTV",
                "Lungs-GTV",
                "PTV-Cord",
                "PTV-SpinalCord",
                "PTV-03",
                "SpinalCord~",
                "PTV_opt",
                "optPTV",
                "optBRAIN",
                "optOptic",
                "optptv",
                "PTV_Eval",
                "PTVeval",
                "ptveval",
                "PTV_ring",
                "Ring_2cm",
                "ptvring",
                "Lungs minus GTV",
                "PTV_sub_Cord",
                "Cord_crop",
                "PTV cropped",
                "Lunge ohne PTV",
                "Poumons sans PTV",
                "Lungs wo GTV",
                "PTV in Cord",
                "PTV_overlap_Cord",
                "Hilfs_1",
                "dummy",
                "tmp PTV",
                "PTV_old"
            })
    void helpers_cuts_and_subtractions_are_recognised(String name) {
        assertThat(StructureMatcher.isHelper(name)).isTrue();
        assertThat(StructureMatcher.targetKind(name)).isEmpty();
    }

    @Test
    void names_of_absurd_length_are_no_targets_and_are_looked_at_briefly() {
        assertTimeout(Duration.ofMinutes(1), () -> {
            assertThat(StructureMatcher.isHelper("PTV" + "-".repeat(1_000_000))).isTrue();
            assertThat(StructureMatcher.targetKind("PTV" + " ".repeat(1_000_000)))
                    .isEmpty();
            assertThat(StructureMatcher.nameFindings(Drawn.rois("PTV" + " 0-".repeat(300_000))))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zunge",
                "zunge",
                "ZUNGE",
                "Zwölffingerdarm",
                "zenuwwortel",
                "SpinalCord",
                "PTV_T8",
                "PTV-T8",
                "PTV 1",
                "PTV-1",
                "Optic Chiasm",
                "Optic Nerve-Lt",
                "Submandibular",
                "Trachea",
                "plexus lombo-sacré",
                "Oropharynx",
                "SpinalCord_PRV02",
                "SpinalCord^T8",
                "Spinal-Cord",
                "CTV_T8",
                "Lens - left",
                "GTV",
                "String"
            })
    void organs_and_targets_are_no_helpers(String name) {
        assertThat(StructureMatcher.isHelper(name)).isFalse();
    }
}
