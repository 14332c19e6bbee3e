package org.cordon.desktop.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldScaleTest {
    private static int red(int argb) {
        return argb >> 16 & 255;
    }

    private static int blue(int argb) {
        return argb & 255;
    }

    @Test
    void gamma_is_blue_up_to_one_and_orange_above() {
        FieldScale scale = FieldScale.gamma(2);

        assertThat(blue(scale.argb(0.3))).isGreaterThan(red(scale.argb(0.3)));
        assertThat(blue(scale.argb(1))).isGreaterThan(230);
        assertThat(red(scale.argb(1.01))).isGreaterThan(blue(scale.argb(1.01)) + 100);
        assertThat(red(scale.argb(2))).isLessThan(red(scale.argb(1.5)));
        assertThat(scale.argb(7)).isEqualTo(scale.argb(2));
    }

    @Test
    void no_difference_has_no_colour_and_less_is_blue_more_is_orange() {
        FieldScale scale = FieldScale.difference(1.2);

        assertThat(scale.argb(0) >>> 24).isZero();
        assertThat(blue(scale.argb(-0.6))).isGreaterThan(red(scale.argb(-0.6)));
        assertThat(red(scale.argb(0.6))).isGreaterThan(blue(scale.argb(0.6)));
        assertThat(scale.argb(1.2) >>> 24).isGreaterThan(scale.argb(0.6) >>> 24);
        assertThat(scale.argb(-0.6) >>> 24).isEqualTo(scale.argb(0.6) >>> 24);
    }

    @Test
    void a_colour_without_opacity_leaves_the_pixel() {
        assertThat(FieldScale.over(0xFF123456, 0x00FFFFFF)).isEqualTo(0xFF123456);
        assertThat(FieldScale.over(0xFF123456, 0xFFABCDEF)).isEqualTo(0xFFABCDEF);
    }
}
