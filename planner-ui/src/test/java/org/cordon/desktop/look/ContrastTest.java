package org.cordon.desktop.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast by the formula of WCAG 2, over every pair of colours that the screens put together. */
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double LINE = 3;

    private static final List<Token> GROUNDS =
            List.of(Token.BG, Token.SURFACE, Token.SURFACE2, Token.SUNKEN, Token.ACCENT_BG);
    private static final List<Token> TINTS = List.of(Token.PASS_BG, Token.CAUTION_BG, Token.UNKNOWN_BG, Token.FAIL_BG);

    @ParameterizedTest
    @EnumSource
    void text_can_be_read_on_every_ground(Theme theme) {
        for (Token text : List.of(Token.TEXT, Token.TEXT2, Token.TEXT3)) {
            GROUNDS.forEach(ground -> atLeast(TEXT, text, ground, theme));
        }
        for (Token text : List.of(Token.TEXT, Token.TEXT2)) {
            TINTS.forEach(ground -> atLeast(TEXT, text, ground, theme));
        }
    }

    @ParameterizedTest
    @EnumSource
    void words_of_a_status_can_be_read_on_cards_on_their_own_tint_and_when_selected(Theme theme) {
        own(Token.PASS, Token.PASS_BG, theme);
        own(Token.CAUTION, Token.CAUTION_BG, theme);
        own(Token.UNKNOWN, Token.UNKNOWN_BG, theme);
        own(Token.FAIL, Token.FAIL_BG, theme);
        own(Token.ACCENT, Token.ACCENT_BG, theme);
        atLeast(TEXT, Token.ON_ACCENT, Token.ACCENT, theme);
    }

    private static void own(Token word, Token tint, Theme theme) {
        atLeast(TEXT, word, Token.SURFACE, theme);
        atLeast(TEXT, word, tint, theme);
        atLeast(TEXT, word, Token.ACCENT_BG, theme);
    }

    @ParameterizedTest
    @EnumSource
    void edges_and_curves_can_be_seen_on_their_charts(Theme theme) {
        atLeast(LINE, Token.CONTROL, Token.SURFACE, theme);
        for (Token token : Token.values()) {
            if (token.name().startsWith("S_")) {
                atLeast(LINE, token, Token.SURFACE, theme);
                atLeast(LINE, token, Token.VIEWER, Theme.DARK);
            }
        }
    }

    @Test
    void white_words_on_pictures_can_be_read_over_the_whitest_picture() {
        String plate = mixed("#000000", "#FFFFFF", Palette.PLATE);

        assertThat(contrast("#FFFFFF", plate)).isGreaterThanOrEqualTo(TEXT);
    }

    @ParameterizedTest
    @EnumSource
    void words_and_lines_can_be_seen_where_a_chart_is_marked(Theme theme) {
        String marked = mixed(Token.CONTROL.hex(theme), Token.SURFACE.hex(theme), Palette.MARKED);

        assertThat(contrast(Token.TEXT2.hex(theme), marked)).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(Token.FAIL.hex(theme), marked)).isGreaterThanOrEqualTo(LINE);
        assertThat(contrast(Token.S_CORD.hex(theme), marked)).isGreaterThanOrEqualTo(LINE);
    }

    /** One colour over another. */
    private static String mixed(String front, String ground, double opacity) {
        int a = Integer.parseInt(front.substring(1), 16);
        int b = Integer.parseInt(ground.substring(1), 16);
        int all = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            all |= (int) Math.round(opacity * (a >> shift & 255) + (1 - opacity) * (b >> shift & 255)) << shift;
        }
        return String.format(java.util.Locale.ROOT, "#%06X", all);
    }

    @Test
    void the_formula_gives_21_for_black_on_white() {
        assertThat(contrast("#000000", "#FFFFFF")).isEqualTo(21);
        assertThat(contrast("#767676", "#FFFFFF")).isBetween(4.53, 4.55);
    }

    private static void atLeast(double wanted, Token front, Token ground, Theme theme) {
        assertThat(contrast(front.hex(theme), ground.hex(theme)))
                .as("%s on %s, %s", front, ground, theme)
                .isGreaterThanOrEqualTo(wanted);
    }

    private static double contrast(String front, String ground) {
        double a = luminance(front);
        double b = luminance(ground);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
