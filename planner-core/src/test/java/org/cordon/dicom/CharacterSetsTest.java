package org.cordon.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.BaseEncoding;
import java.util.List;
import org.cordon.finding.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes of the examples in PS3.5 annexes H, I, J and K and of the ISO 8859 parts. */
class CharacterSetsTest {
    @ParameterizedTest
    @CsvSource({
        "ISO_IR 100, 42 75 63 5E 4A E9 72 F4 6D 65, Buc^Jérôme",
        "ISO_IR 101, B3 F3 64 BC, łódź",
        "ISO_IR 109, A1, Ħ",
        "ISO_IR 110, A1, Ą",
        "ISO_IR 144, BB EE DA 63 65 DC 79 DA DE, Люкceмyко",
        "ISO_IR 126, C4 E9 EF ED F5 F3 E9 EF F2, Διονυσιος",
        "ISO_IR 127, E2 C8 C7 E6 EA, قباني",
        "ISO_IR 138, F9 F8 E5 EF, שרון",
        "ISO_IR 148, DD, İ",
        "ISO_IR 166, A1, ก",
        "ISO_IR 13, D4 CF C0 DE 5E C0 DB B3, ﾔﾏﾀﾞ^ﾀﾛｳ",
        "ISO_IR 192, 57 61 6E 67 5E E5 B0 8F E6 9D B1, Wang^小東",
        "GB18030, 57 61 6E 67 5E D0 A1 B6 AB, Wang^小东",
        "GBK, D0 A1 B6 AB, 小东",
        "ISO-IR 100, E9, é"
    })
    void single_sets_decode(String term, String hex, String expected) {
        Notes notes = new Notes();
        String text = CharacterSets.decode(slice(hex), List.of(term), notes, Tag.PATIENT_NAME);
        assertThat(text).isEqualTo(expected);
        assertThat(notes.reasons()).isEmpty();
    }

    @Test
    void japanese_with_kanji_escapes_decodes() {
        String hex =
                "59 61 6D 61 64 61 5E 54 61 72 6F 75 3D 1B 24 42 3B 33 45 44 1B 28 42 5E 1B 24 42 42 40 4F 3A 1B 28 42"
                        + " 3D 1B 24 42 24 64 24 5E 24 40 1B 28 42 5E 1B 24 42 24 3F 24 6D 24 26 1B 28 42";
        assertThat(decode(hex, "", "ISO 2022 IR 87")).isEqualTo("Yamada^Tarou=山田^太郎=やまだ^たろう");
    }

    @Test
    void japanese_with_katakana_and_kanji_decodes() {
        String hex = "D4 CF C0 DE 5E C0 DB B3 3D 1B 24 42 3B 33 45 44 1B 28 4A 5E 1B 24 42 42 40 4F 3A 1B 28 4A";
        assertThat(decode(hex, "ISO 2022 IR 13", "ISO 2022 IR 87")).isEqualTo("ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎");
    }

    @Test
    void korean_decodes() {
        String hex = "48 6F 6E 67 5E 47 69 6C 64 6F 6E 67 3D 1B 24 29 43 FB F3 5E 1B 24 29 43 D1 CE D4 D7";
        assertThat(decode(hex, "", "ISO 2022 IR 149")).isEqualTo("Hong^Gildong=洪^吉洞");
    }

    @Test
    void simplified_chinese_decodes() {
        assertThat(decode("1B 24 29 41 CD F5 5E D0 A1 B6 AB", "", "ISO 2022 IR 58"))
                .isEqualTo("王^小东");
    }

    @Test
    void backslash_inside_a_double_byte_character_separates_nothing() {
        // 0x5C is the second byte of both
        assertThat(decode("1B 24 42 30 5C 1B 28 42 5C 41", "", "ISO 2022 IR 87"))
                .endsWith("\\A")
                .hasSize(3);
        DicomDataset gbk = DatasetBuilder.create("X")
                .strings(Tag.SPECIFIC_CHARACTER_SET, Vr.CS, "GBK")
                .bytes(Tag.ROI_NAME, Vr.LO, bytes("81 5C 5C 41"))
                .build();
        assertThat(Values.of(gbk).strings(Tag.ROI_NAME)).hasSize(2).last().isEqualTo("A");
    }

    @Test
    void code_extension_ends_at_a_value_separator() {
        assertThat(decode("1B 2D 4C C4 5C C4", "ISO 2022 IR 100", "ISO 2022 IR 144"))
                .isEqualTo("Ф\\Ä");
    }

    @Test
    void text_without_a_declared_set_is_read_as_latin_1_with_a_note() {
        Notes notes = new Notes();
        assertThat(CharacterSets.decode(slice("52 FC 63 6B"), List.of(), notes, Tag.ROI_NAME))
                .isEqualTo("Rück");
        assertThat(notes.reasons()).containsExactly(note("DICOM_CHARACTER_SET_MISSING"));
    }

    @Test
    void unknown_set_replaces_what_is_not_ascii_with_a_note() {
        Notes notes = new Notes();
        assertThat(CharacterSets.decode(slice("52 FC 63 6B"), List.of("KLINGON"), notes, Tag.ROI_NAME))
                .isEqualTo("R\uFFFDck");
        assertThat(notes.reasons().get(0)).isEqualTo(note("DICOM_CHARACTER_SET_UNKNOWN"));
        Notes quiet = new Notes();
        assertThat(CharacterSets.decode(slice("41 42"), List.of("KLINGON"), quiet, Tag.ROI_NAME))
                .isEqualTo("AB");
        assertThat(quiet.reasons()).isEmpty();
    }

    @Test
    void bytes_that_the_set_does_not_have_are_replaced_with_a_note() {
        Notes notes = new Notes();
        assertThat(CharacterSets.decode(slice("41 FF 42"), List.of("ISO_IR 192"), notes, Tag.ROI_NAME))
                .isEqualTo("A\uFFFDB");
        assertThat(CharacterSets.decode(slice("1B 7A"), List.of("", "ISO 2022 IR 87"), notes, Tag.ROI_NAME))
                .isEqualTo("\uFFFDz");
        assertThat(notes.reasons())
                .containsExactly(Reason.of("DICOM_TEXT_UNDECODABLE", "attribute", "ROIName (3006,0026)", "count", 2));
    }

    @Test
    void text_that_does_not_fit_its_set_is_not_written() {
        DatasetBuilder builder = DatasetBuilder.create("X").strings(Tag.SPECIFIC_CHARACTER_SET, Vr.CS, "ISO_IR 100");
        assertThat(Values.of(builder.strings(Tag.ROI_NAME, Vr.LO, "Öl").build()).string(Tag.ROI_NAME))
                .contains("Öl");
        assertThatThrownBy(() -> builder.strings(Tag.ROI_NAME, Vr.LO, "Ω"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text does not fit the declared character set");
        assertThatThrownBy(() -> builder.strings(Tag.MODALITY, Vr.CS, "Ö"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Reason note(String code) {
        return Reason.of(code, "attribute", "ROIName (3006,0026)", "count", 1);
    }

    private static String decode(String hex, String... terms) {
        Notes notes = new Notes();
        String text = CharacterSets.decode(slice(hex), List.of(terms), notes, Tag.PATIENT_NAME);
        assertThat(notes.reasons()).isEmpty();
        return text;
    }

    private static Slice slice(String hex) {
        byte[] bytes = bytes(hex);
        return new Slice(bytes, 0, bytes.length);
    }

    private static byte[] bytes(String hex) {
        return BaseEncoding.base16().decode(hex.replace(" ", ""));
    }
}
