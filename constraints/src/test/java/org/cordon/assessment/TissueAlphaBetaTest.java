package org.cordon.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.cordon.radiobiology.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TissueAlphaBetaTest {
    @Test
    void every_tissue_has_a_source_and_a_value_inside_its_range() {
        Set<String> ids = new HashSet<>();
        for (TissueAlphaBeta tissue : TissueAlphaBeta.table()) {
            assertThat(ids.add(tissue.id())).as(tissue.id()).isTrue();
            assertThat(tissue.source().citation()).isNotBlank();
            assertThat(tissue.alphaBetaGy()).isBetween(tissue.fromGy(), tissue.toGy());
        }
    }

    @Test
    void the_cord_is_2_with_0_87_as_the_other_published_value() {
        TissueAlphaBeta cord = TissueAlphaBeta.ofStructure("SpinalCord").orElseThrow();
        assertThat(cord.alphaBetaGy()).isEqualTo(2);
        assertThat(cord.fromGy()).isEqualTo(0.87);
        assertThat(TissueAlphaBeta.ofStructure("SpinalCord_PRV02")).contains(cord);
        assertThat(TissueAlphaBeta.ofStructure("ThecalSac")).contains(cord);
        assertThat(TissueAlphaBeta.ofStructure("Esophagus").orElseThrow().alphaBetaGy())
                .isEqualTo(3);
        assertThat(TissueAlphaBeta.ofStructure("Pancreas")).isEmpty();
    }

    @Test
    void two_schedules_have_the_same_bed_at_the_ratio_where_their_lines_cross() {
        double ratio =
                Equivalent.equalAt(new Schedule(39, 13), new Schedule(50, 25)).orElseThrow();
        assertThat(ratio).isCloseTo(17.0 / 11, within(1e-12));
        assertThat(Equivalent.of(new Schedule(39, 13), ratio).bed().valueGy())
                .isCloseTo(Equivalent.of(new Schedule(50, 25), ratio).bed().valueGy(), within(1e-9));
        assertThat(Equivalent.equalAt(new Schedule(39, 13), new Schedule(39, 13)))
                .isEmpty();
        assertThat(Equivalent.equalAt(new Schedule(8, 1), new Schedule(24, 1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "30/", "30Gy", "30/0", "0/10", "-30/10", "30/10/2", "30x10", "3e1/10", "30,5/10"})
    void a_schedule_without_fractions_or_with_impossible_ones_is_refused(String text) {
        assertThatThrownBy(() -> ScheduleSyntax.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_schedule_is_read_with_and_without_its_unit_and_printed_as_it_is_read() {
        assertThat(ScheduleSyntax.parse("37.5 Gy / 15")).isEqualTo(new Schedule(37.5, 15));
        assertThat(ScheduleSyntax.print(ScheduleSyntax.parse("37.50/15"))).isEqualTo("37.5/15");
    }
}
