package org.cordon.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReviewTerminalTest {
    private static String text(TerminalStyle style) {
        return new ReviewTerminal(Reviews.context(), style).write(Reviews.mixed());
    }

    @Test
    void the_verdict_stands_first_then_failures_then_what_was_not_evaluated_then_cord_before_coverage() {
        assertThat(text(TerminalStyle.plain()))
                .startsWith("\u2717 FAIL")
                .containsSubsequence(
                        "\nFailed\n", "\nNot evaluated\n", "\nSpinal cord\n", "\nTargets\n", "\nFindings\n");
    }

    @Test
    void digits_never_contradict_the_status() {
        assertThat(text(TerminalStyle.plain())).contains("10.03").doesNotContain("10.0\u00a0%");
    }

    @Test
    void a_pass_within_its_bounds_says_so() {
        assertThat(text(TerminalStyle.plain())).contains("within bounds: the limit lies inside an interval");
    }

    @Test
    void nothing_from_a_file_moves_the_cursor_or_changes_the_reading_direction() {
        assertThat(text(TerminalStyle.plain()))
                .doesNotContain("\u001b", "\u202E", "\u0007")
                .contains("<U+001B>", "<U+202E>");
    }

    @Test
    void no_line_is_wider_than_the_terminal() {
        for (int width : new int[] {80, 100, 160}) {
            assertThat(text(new TerminalStyle(width, false, true)).lines())
                    .allMatch(line -> TextWidth.of(line) <= width, "at most " + width + " columns");
        }
    }

    @Test
    void colour_is_written_only_when_asked() {
        assertThat(text(new TerminalStyle(100, true, true))).contains("\u001b[1;31m\u2717 FAIL");
    }

    @Test
    void a_poor_character_set_gets_ascii() {
        assertThat(text(new TerminalStyle(100, false, false)).replace("\u00b0", ""))
                .startsWith("x FAIL")
                .matches("(?s)\\A\\p{ASCII}*\\z");
    }

    @Test
    void the_limits_of_the_method_are_always_said_and_the_patient_is_not_named() {
        assertThat(text(TerminalStyle.plain()).replace('\n', ' '))
                .contains("Computation only: contouring (about 1 mm) and set-up are not in these bounds.")
                .contains("Not a secondary dose calculation")
                .doesNotContain("Anna", "CANARY-ID");
    }
}
