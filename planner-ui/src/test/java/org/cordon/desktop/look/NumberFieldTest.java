package org.cordon.desktop.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFieldTest {
    @Test
    void both_decimal_marks_are_read() {
        assertThat(NumberField.parse(" 14.4 ", 0, 100, false)).hasValue(14.4);
        assertThat(NumberField.parse("14,4", 0, 100, false)).hasValue(14.4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1e3", "NaN", "0x10", "100.1", "1.2.3", "1 000"})
    void what_is_no_number_in_the_range_is_never_taken(String text) {
        assertThat(NumberField.parse(text, 0, 100, false)).isEmpty();
    }

    @Test
    void a_number_of_fractions_is_whole() {
        assertThat(NumberField.parse("5", 1, 200, true)).hasValue(5);
        assertThat(NumberField.parse("5.5", 1, 200, true)).isEmpty();
        assertThat(NumberField.parse("0", 1, 200, true)).isEmpty();
    }
}
