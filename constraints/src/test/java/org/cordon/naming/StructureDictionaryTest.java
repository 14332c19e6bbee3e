package org.cordon.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.naming.DictionaryEntry.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StructureDictionaryTest {
    @ParameterizedTest
    @CsvSource({
        "Spinal Cord,SpinalCord",
        "SPINAL_CORD,SpinalCord",
        "Myelon,SpinalCord",
        "Rückenmark,SpinalCord",
        "Rueckenmark,SpinalCord",
        "Ruckenmark,SpinalCord",
        "moelle épinière,SpinalCord",
        "Moelle Epiniere,SpinalCord",
        "Médula espinal,SpinalCord",
        "Ruggenmerg,SpinalCord",
        "Spinalkanal,SpinalCanal",
        "Canal médullaire,SpinalCanal",
        "Duralsack,ThecalSac",
        "Thecal_Sac,ThecalSac",
        "Cauda,CaudaEquina",
        "Queue de cheval,CaudaEquina",
        "Hirnstamm,Brainstem",
        "BrainStem,Brainstem",
        "BRSTEM,Brainstem",
        "Oesophagus,Esophagus",
        "Ösophagus,Esophagus",
        "Speiseröhre,Esophagus",
        "œsophage,Esophagus",
        "Slokdarm,Esophagus",
        "Esófago,Esophagus",
        "Herz,Heart",
        "Great Vessels,GreatVes",
        "Große Gefäße,GreatVes",
        "Lungen,Lungs",
        "Lung_L,Lung_L",
        "Left Lung,Lung_L",
        "Lunge li,Lung_L",
        "Lunge_rechts,Lung_R",
        "Poumon gauche,Lung_L",
        "Poumon D,Lung_R",
        "Pulmón derecho,Lung_R",
        "Long links,Lung_L",
        "Lt Lung,Lung_L",
        "Plexus brachialis li,BrachialPlex_L",
        "Brachial Plexus R,BrachialPlex_R",
        "Renal Cortex L,Kidney_Cortex_L",
        "Kidney_Hilum_R,Kidney_Hilum_R",
        "Haut,Skin",
        "Optic Chiasm,OpticChiasm",
        "NerveRoot_T8_L,NerveRoot_L",
        "Nerve roots T8,NerveRoots",
        "Nervenwurzel Th8 links,NerveRoot_L",
        "SpinalCord_PRV02,SpinalCord_PRV02",
        "Cord PRV 2 mm,SpinalCord_PRV02"
    })
    void what_people_write_has_its_canonical_name(String written, String canonical) {
        assertThat(StructureMatcher.canonicalName(written)).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "Medulla",
        "Medulla oblongata",
        "Canal",
        "Cörd",
        "SpinalCord_T8",
        "SpinalCord2",
        "Lung",
        "Lunge",
        "Aortic arch",
        "SpinalCord^MR",
        "SpinalCord~",
        "SpinalCord_Partial",
        "zCord",
        "Lungg",
        "Spine",
        "Poumon li",
        "Lung gauche"
    })
    void what_is_only_near_a_name_has_none(String written) {
        assertThat(StructureMatcher.canonicalName(written)).isEmpty();
    }

    static Stream<DictionaryEntry> entries() {
        return StructureDictionary.shipped().entries().stream();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void every_name_in_the_dictionary_finds_its_structure(DictionaryEntry entry) {
        assertThat(StructureMatcher.canonicalName(entry.name())).contains(entry.name());
        for (Term term : entry.names()) {
            assertThat(StructureMatcher.canonicalName(term.text())).contains(entry.name());
        }
        for (Term term : entry.sideNames()) {
            assertThat(StructureMatcher.canonicalName(term.text() + " L")).contains(entry.sideName(Side.LEFT));
            assertThat(StructureMatcher.canonicalName("R " + term.text())).contains(entry.sideName(Side.RIGHT));
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void related_structures_are_in_the_dictionary_and_are_others(DictionaryEntry entry) {
        assertThat(entry.related())
                .doesNotContain(entry.name())
                .allSatisfy(related -> assertThat(StructureDictionary.shipped().entry(related))
                        .map(DictionaryEntry::name)
                        .contains(related));
    }

    @Test
    void the_seven_cord_structures_share_no_name() {
        List<String> seven = List.of(
                "SpinalCord",
                "SpinalCord_PRV02",
                "SpinalCanal",
                "ThecalSac",
                "CaudaEquina",
                "SpinalCord~",
                "Brainstem");
        for (String wanted : seven) {
            for (String drawn : seven) {
                boolean matched = StructureMatcher.match(wanted, Drawn.rois(drawn), java.util.Map.of())
                        instanceof StructureMatch.Matched;
                assertThat(matched)
                        .as(wanted + " from " + drawn)
                        .isEqualTo(wanted.equals(drawn) && !drawn.endsWith("~"));
            }
        }
    }

    @Test
    void a_name_that_stands_for_two_structures_is_refused() {
        DictionaryEntry one = entry("SpinalCord", "cord");
        DictionaryEntry two = entry("SpinalCanal", "Cord");
        assertThatThrownBy(() -> new StructureDictionary(List.of(one, two)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the name Cord stands for two structures");
    }

    private static DictionaryEntry entry(String name, String synonym) {
        return new DictionaryEntry(
                name, Optional.empty(), false, List.of(new Term(synonym, "en")), List.of(), List.of(), Set.of());
    }
}
