package org.cordon.desktop.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
    @Test
    void a_dose_is_read_with_point_or_comma() {
        assertThat(Typed.doseGy(" 18.5 ")).isEqualTo(OptionalDouble.of(18.5));
        assertThat(Typed.doseGy("18,5")).isEqualTo(OptionalDouble.of(18.5));
        assertThat(Typed.doseGy("100")).isEqualTo(OptionalDouble.of(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1e3", "101", "NaN", "18 Gy", "1.2345", "1.2.3"})
    void what_is_no_dose_is_not_taken_for_one(String text) {
        assertThat(Typed.doseGy(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1.5", "41", "x"})
    void what_is_no_number_of_fractions_is_not_taken_for_one(String text) {
        assertThat(Typed.fractions(text)).isEmpty();
        assertThat(Typed.fractions("40")).isEqualTo(OptionalInt.of(40));
    }

    @Test
    void arrows_go_to_the_next_half_gray_and_stay_positive() {
        assertThat(Typed.stepped(16, 1)).isEqualTo(16.5);
        assertThat(Typed.stepped(16.2, 1)).isEqualTo(16.5);
        assertThat(Typed.stepped(16.2, -1)).isEqualTo(16);
        assertThat(Typed.stepped(0.5, -1)).isEqualTo(0.5);
        assertThat(Typed.stepped(100, 1)).isEqualTo(100);
    }
}
