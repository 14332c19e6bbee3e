package org.cordon.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrvNameTest {
    @ParameterizedTest
    @CsvSource({
        "SpinalCord_PRV02,SpinalCord,2",
        "Cord PRV 2mm,SpinalCord,2",
        "CordPRV2,SpinalCord,2",
        "PRV Cord 3mm,SpinalCord,3",
        "PRV 2mm Myelon,SpinalCord,2",
        "PRV_Rückenmark_3mm,SpinalCord,3",
        "SpinalCord+2mm,SpinalCord,2",
        "Spinal cord PRV 0.2cm,SpinalCord,2",
        "Brainstem_PRV05,Brainstem,5",
        "BrachialPlex_L_PRV03,BrachialPlex_L,3",
        "SpinalCord_PRV1.5mm,SpinalCord,1.5"
    })
    void organ_and_margin_are_read(String name, String organ, double marginMm) {
        assertThat(StructureMatcher.prv(name)).contains(new Prv(organ, OptionalDouble.of(marginMm)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SpinalCord_PRV", "PRV Cord", "PRVCord", "Cord-PRV"})
    void a_margin_may_be_left_out(String name) {
        assertThat(StructureMatcher.prv(name)).contains(new Prv("SpinalCord", OptionalDouble.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SpinalCord", "PRV", "zCord_PRV02", "Foo_PRV02", "PTV+5mm", "Cord+", "PRV02"})
    void what_is_no_grown_organ_is_none(String name) {
        assertThat(StructureMatcher.prv(name)).isEmpty();
    }

    @Test
    void the_canonical_name_has_two_digits_of_millimetres() {
        assertThat(new Prv("SpinalCord", OptionalDouble.of(2)).canonicalName()).isEqualTo("SpinalCord_PRV02");
        assertThat(new Prv("SpinalCord", OptionalDouble.of(12)).canonicalName()).isEqualTo("SpinalCord_PRV12");
        assertThat(new Prv("SpinalCord", OptionalDouble.empty()).canonicalName())
                .isEqualTo("SpinalCord_PRV");
    }
}
