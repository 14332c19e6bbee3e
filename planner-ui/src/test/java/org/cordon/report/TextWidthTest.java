package org.cordon.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTest {
    @Test
    void wide_characters_take_two_columns_and_combining_ones_none() {
        assertThat(TextWidth.of("脊髄")).isEqualTo(4);
        assertThat(TextWidth.of("e\u0301")).isEqualTo(1);
    }

    @Test
    void text_is_broken_at_blanks_and_inside_a_word_only_when_it_must() {
        assertThat(TextWidth.wrap("one two three", 8)).containsExactly("one two", "three");
        assertThat(TextWidth.wrap("abcdefghij kl", 4)).containsExactly("abcd", "efgh", "ij", "kl");
        assertThat(TextWidth.wrap("", 4)).containsExactly("");
    }
}
