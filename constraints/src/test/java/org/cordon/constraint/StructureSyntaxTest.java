package org.cordon.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureSyntaxTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SpinalCord@target±6mm",
                "SpinalCord@target+-6mm",
                " SpinalCord @ target ± 6 mm ",
                "SpinalCord@TARGET+-6.0MM"
            })
    void the_part_beside_the_target_is_read_in_both_spellings(String text) {
        StructureExpression structure = StructureSyntax.parse(text);
        assertThat(structure).isEqualTo(new StructureExpression("SpinalCord", OptionalDouble.of(6)));
        assertThat(StructureSyntax.print(structure)).isEqualTo("SpinalCord@target±6mm");
    }

    @Test
    void a_name_alone_is_the_whole_structure() {
        StructureExpression structure = StructureSyntax.parse(" Great vessels ");
        assertThat(structure).isEqualTo(new StructureExpression("Great vessels", OptionalDouble.empty()));
        assertThat(StructureSyntax.print(structure)).isEqualTo("Great vessels");
        assertThat(StructureSyntax.parse("Target").isTarget()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                       | 1  | a structure name",
                "@target±6mm              | 1  | a structure name",
                "SpinalCord@              | 12 | 'target, PRV, minus or overlap'",
                "SpinalCord@PTV±6mm       | 12 | 'target, PRV, minus or overlap'",
                "SpinalCord@target        | 18 | ± or +-",
                "SpinalCord@target-6mm    | 18 | ± or +-",
                "SpinalCord@target±       | 19 | a distance",
                "SpinalCord@target±-6mm   | 19 | a distance",
                "SpinalCord@target±6      | 20 | mm",
                "SpinalCord@target±6cm    | 20 | mm",
                "SpinalCord@target±6mm,   | 22 | the end",
                "SpinalCord@target±201mm  | 19 | a distance of at most 200 mm",
                "Spinal:Cord              | 7  | @ or the end",
                "Target@target±6mm        | 1  | an organ before @target",
                "Target@PRV 2mm           | 1  | an organ before @PRV",
                "Skin:                    | 5  | @ or the end",
                "Cord@PRV                 | 9  | a distance",
                "Cord@PRV 0mm             | 10 | a number above 0",
                "Cord@PRV 31mm            | 10 | a distance of at most 30 mm",
                "Cord@PRV 2               | 11 | mm",
                "Cord@PRV 2mm x           | 14 | the end",
                "Cord@minus               | 11 | a structure name",
                "Cord@minusGTV            | 6  | 'target, PRV, minus or overlap'",
                "Cord@minus GTV@overlap x | 15 | the end",
                "Cord@overlap :           | 14 | a structure name",
                "Cord@overlap PTV:        | 17 | the end"
            })
    void what_does_not_fit_is_named_with_its_column(String text, int column, String expected) {
        assertThatThrownBy(() -> StructureSyntax.parse(text))
                .isInstanceOf(MetricSyntaxException.class)
                .hasMessage("column " + column + ": expected " + expected);
    }

    @ParameterizedTest
    @CsvSource({
        "SpinalCord@PRV 2mm,SpinalCord@PRV 2mm",
        "SpinalCord @ prv2.50MM,SpinalCord@PRV 2.5mm",
        "SpinalCord@PRV02mm,SpinalCord@PRV 2mm",
        "SpinalCord@minus GTV,SpinalCord@minus GTV",
        "SpinalCord@MINUS  GTV ,SpinalCord@minus GTV",
        "Target@minus Bowel bag,Target@minus Bowel bag",
        "Skin@Overlap PTV,Skin@overlap PTV",
        "SpinalCord_PRV02,SpinalCord_PRV02"
    })
    void regions_have_one_canonical_spelling(String text, String canonical) {
        StructureExpression structure = StructureSyntax.parse(text);
        assertThat(StructureSyntax.print(structure)).isEqualTo(canonical);
        assertThat(StructureSyntax.parse(canonical)).isEqualTo(structure);
        assertThat(structure.isMade()).isEqualTo(canonical.contains("@"));
    }

    @Test
    void control_characters_and_endless_names_are_refused() {
        assertThatThrownBy(() -> StructureSyntax.parse("Cord\u001Bx")).hasMessage("column 5: expected @ or the end");
        assertThatThrownBy(() -> StructureSyntax.parse("x".repeat(65)))
                .hasMessage("column 1: expected a structure name of at most 64 characters");
        assertThatThrownBy(() -> StructureSyntax.parse("Cord@minus " + "x".repeat(65)))
                .hasMessage("column 12: expected a structure name of at most 64 characters");
        assertThatThrownBy(() -> StructureSyntax.parse("Cord@minus G\u001Bx"))
                .hasMessage("column 13: expected the end");
    }
}
