package org.cordon.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CaseFormat;
import java.lang.reflect.Field;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DictionaryTest {
    @Test
    void every_tag_constant_is_named_after_the_keyword_of_its_tag() throws IllegalAccessException {
        for (Field field : Tag.class.getFields()) {
            int tag = field.getInt(null);
            if (tag >>> 16 != 0xFFFE) {
                String flat = CaseFormat.UPPER_UNDERSCORE
                        .to(CaseFormat.UPPER_CAMEL, field.getName())
                        .toUpperCase(Locale.ROOT);
                assertThat(flat).isEqualTo(Dictionary.keyword(tag).toUpperCase(Locale.ROOT));
                assertThat(Dictionary.vr(tag)).isPresent();
            }
        }
    }

    @Test
    void attributes_have_the_vr_of_the_standard() {
        assertThat(Dictionary.vr(Tag.DOSE_GRID_SCALING)).contains(Vr.DS);
        assertThat(Dictionary.vr(Tag.CONTOUR_DATA)).contains(Vr.DS);
        assertThat(Dictionary.vr(Tag.ROI_CONTOUR_SEQUENCE)).contains(Vr.SQ);
        assertThat(Dictionary.vr(Tag.PIXEL_DATA)).contains(Vr.OW);
        assertThat(Dictionary.vr(0x60020010)).contains(Vr.US);
        assertThat(Dictionary.vr(0x00291010)).isEmpty();
        assertThat(Dictionary.vr(0x00290010)).contains(Vr.LO);
        assertThat(Dictionary.vr(0x300A0000)).contains(Vr.UL);
    }

    @Test
    void us_or_ss_hangs_on_the_pixel_representation() {
        assertThat(Dictionary.lookup(Tag.PIXEL_PADDING_VALUE, false)).isEqualTo(Vr.US);
        assertThat(Dictionary.lookup(Tag.PIXEL_PADDING_VALUE, true)).isEqualTo(Vr.SS);
        assertThat(Dictionary.lookup(Tag.ROWS, true)).isEqualTo(Vr.US);
    }

    @Test
    void tags_are_described_by_keyword_and_number() {
        assertThat(Dictionary.describe(Tag.DOSE_GRID_SCALING)).isEqualTo("DoseGridScaling (3004,000E)");
        assertThat(Dictionary.describe(0x00291010)).isEqualTo("(0029,1010)");
    }

    @Test
    void letters_of_a_vr_find_it_again() {
        for (Vr vr : Vr.values()) {
            assertThat(Vr.of(vr.code())).isEqualTo(vr);
        }
        assertThat(Vr.of('z' << 8 | 'z')).isNull();
        assertThat(Vr.of('Z' << 8 | 'Z')).isNull();
        assertThat(Vr.of(0)).isNull();
    }
}
