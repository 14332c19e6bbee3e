package org.cordon.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class IsodoseLevelsTest {
    @Test
    void levels_follow_the_prescription_and_the_prescribed_dose_is_white() {
        IsodoseLevels levels = new IsodoseLevels(16, OptionalDouble.empty());

        assertThat(levels.levels())
                .extracting(IsodoseLevels.Level::doseGy)
                .containsExactly(4.0, 8.0, 10.0, 12.0, 14.0, 16.0, 17.0);
        assertThat(levels.levels().get(5).rgb()).isEqualTo(0xFFFFFF);
        assertThat(levels.hasStrong()).isFalse();
        assertThat(levels.washed())
                .first()
                .extracting(IsodoseLevels.Level::doseGy)
                .isEqualTo(8.0);
    }

    @Test
    void the_dose_of_the_selected_row_is_strong_and_added_where_it_is_missing() {
        assertThat(new IsodoseLevels(16, OptionalDouble.of(10)).levels())
                .filteredOn(IsodoseLevels.Level::strong)
                .extracting(IsodoseLevels.Level::doseGy)
                .containsExactly(10.0);
        IsodoseLevels added = new IsodoseLevels(16, OptionalDouble.of(11.9));
        assertThat(added.levels())
                .hasSize(8)
                .extracting(IsodoseLevels.Level::doseGy)
                .isSorted()
                .contains(11.9);
        assertThat(new IsodoseLevels(16, OptionalDouble.of(37)).levels())
                .last()
                .satisfies(level -> assertThat(level.strong()).isTrue());
    }
}
