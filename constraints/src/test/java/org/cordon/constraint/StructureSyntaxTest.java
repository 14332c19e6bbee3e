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
                "SpinalCord@              | 12 | target",
                "SpinalCord@PTV±6mm       | 12 | target",
                "SpinalCord@target        | 18 | ± or +-",
                "SpinalCord@target-6mm    | 18 | ± or +-",
                "SpinalCord@target±       | 19 | a distance",
                "SpinalCord@target±-6mm   | 19 | a distance",
                "SpinalCord@target±6      | 20 | mm",
                "SpinalCord@target±6cm    | 20 | mm",
                "SpinalCord@target±6mm,   | 22 | the end",
                "SpinalCord@target±201mm  | 19 | a distance of at most 200 mm",
                "Spinal:Cord              | 7  | @ or the end",
                "Target@target±6mm        | 1  | an organ before @target"
            })
    void what_does_not_fit_is_named_with_its_column(String text, int column, String expected) {
        assertThatThrownBy(() -> StructureSyntax.parse(text))
                .isInstanceOf(MetricSyntaxException.class)
                .hasMessage("column " + column + ": expected " + expected);
    }

    @Test
    void control_characters_and_endless_names_are_refused() {
        assertThatThrownBy(() -> StructureSyntax.parse("Cord\u001Bx")).hasMessage("column 5: expected @ or the end");
        assertThatThrownBy(() -> StructureSyntax.parse("x".repeat(65)))
                .hasMessage("column 1: expected a structure name of at most 64 characters");
    }
}
