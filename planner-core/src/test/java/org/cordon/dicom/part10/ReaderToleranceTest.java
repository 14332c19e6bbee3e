package org.cordon.dicom.part10;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.dicom.Vr;
import org.cordon.finding.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderToleranceTest {
    @TempDir
    Path folder;

    @Test
    void explicit_little_endian_without_preamble_and_meta() {
        DicomDataset read = read(RawBytes.empty()
                .explicit(Tag.MODALITY, "CS", "CT")
                .head(Tag.ROWS, "US", 2)
                .number(5, 2));
        assertThat(Values.of(read).requiredInteger(Tag.ROWS)).isEqualTo(5);
        assertThat(codes(read)).containsExactly("DICOM_TRANSFER_SYNTAX_MISSING");
    }

    @Test
    void explicit_big_endian_without_preamble_and_meta() {
        DicomDataset read = read(RawBytes.empty()
                .big()
                .explicit(Tag.MODALITY, "CS", "CT")
                .head(Tag.ROWS, "US", 2)
                .number(5, 2));
        assertThat(Values.of(read).requiredInteger(Tag.ROWS)).isEqualTo(5);
        assertThat(read.byteOrder()).isEqualTo(ByteOrder.BIG_ENDIAN);
    }

    @Test
    void implicit_little_endian_without_preamble_and_meta() {
        DicomDataset read = read(
                RawBytes.empty().implicit(Tag.MODALITY, "CT").head(Tag.ROWS, 2).number(5, 2));
        assertThat(Values.of(read).requiredInteger(Tag.ROWS)).isEqualTo(5);
        assertThat(read.label()).matches("CT#[0-9a-f]{4}");
    }

    @Test
    void meta_without_preamble() {
        DicomDataset read = read(RawBytes.empty()
                .explicit(Tag.TRANSFER_SYNTAX_UID, "UI", RawBytes.IMPLICIT_LITTLE_UID + "\0")
                .implicit(Tag.MODALITY, "CT"));
        assertThat(codes(read)).containsExactly("DICOM_PREAMBLE_MISSING");
    }

    @Test
    void preamble_without_meta() {
        DicomDataset read = read(RawBytes.empty().zeros(128).text("DICM").implicit(Tag.MODALITY, "CT"));
        assertThat(codes(read)).containsExactly("DICOM_TRANSFER_SYNTAX_MISSING");
    }

    @Test
    void wrong_length_of_the_meta_and_other_instance_are_noted() {
        DicomDataset read = read(RawBytes.empty()
                .zeros(128)
                .text("DICM")
                .head(Tag.FILE_META_INFORMATION_GROUP_LENGTH, "UL", 4)
                .number(7, 4)
                .explicit(Tag.MEDIA_STORAGE_SOP_INSTANCE_UID, "UI", "1.2\0")
                .explicit(Tag.TRANSFER_SYNTAX_UID, "UI", RawBytes.IMPLICIT_LITTLE_UID + "\0")
                .implicit(Tag.SOP_INSTANCE_UID, "1.3\0"));
        assertThat(codes(read)).containsExactly("DICOM_META_LENGTH", "DICOM_META_DIFFERS");
    }

    @Test
    void unknown_attribute_of_undefined_length_is_implicit_little_endian() {
        DicomDataset read = read(RawBytes.withMeta(RawBytes.EXPLICIT_LITTLE_UID)
                .explicit(Tag.MODALITY, "CS", "CT")
                .head(0x00291010, "UN", RawBytes.UNDEFINED)
                .head(Tag.ITEM, RawBytes.UNDEFINED)
                .implicit(Tag.PATIENT_ID, "12")
                .head(0x00291020, RawBytes.UNDEFINED)
                .head(Tag.SEQUENCE_DELIMITATION_ITEM, 0)
                .head(Tag.ITEM_DELIMITATION_ITEM, 0)
                .head(Tag.SEQUENCE_DELIMITATION_ITEM, 0));
        List<DicomDataset> items = read.items(0x00291010);
        assertThat(read.vr(0x00291010)).contains(Vr.SQ);
        assertThat(items).hasSize(1);
        assertThat(Values.of(items.get(0)).string(Tag.PATIENT_ID)).contains("12");
        assertThat(items.get(0).label()).endsWith(" > (0029,1010)[1]");
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void known_sequence_of_vr_un_is_implicit_little_endian_even_in_a_big_endian_file() {
        DicomDataset read = read(bigWithUnknownSequence());
        DicomDataset item = read.items(Tag.STRUCTURE_SET_ROI_SEQUENCE).get(0);
        assertThat(item.byteOrder()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
        assertThat(Values.of(item).requiredInteger(Tag.ROWS)).isEqualTo(5);
        assertThat(Values.of(read).requiredInteger(Tag.COLUMNS)).isEqualTo(7);
    }

    private static RawBytes bigWithUnknownSequence() {
        byte[] sequence = RawBytes.empty()
                .head(Tag.ITEM, 10)
                .head(Tag.ROWS, 2)
                .number(5, 2)
                .bytes();
        byte[] columns = RawBytes.empty().number(7, 2).bytes();
        return RawBytes.withMeta(RawBytes.EXPLICIT_BIG_UID)
                .head(Tag.COLUMNS, "UN", 2)
                .raw(columns)
                .head(Tag.STRUCTURE_SET_ROI_SEQUENCE, "UN", sequence.length)
                .raw(sequence);
    }

    @Test
    void known_number_of_vr_un_is_read_by_the_dictionary() {
        DicomDataset read =
                read(RawBytes.withMeta(RawBytes.EXPLICIT_LITTLE_UID).explicit(Tag.CONTOUR_DATA, "UN", "1.5\\2\\3 "));
        assertThat(Values.of(read).decimals(Tag.CONTOUR_DATA)).containsExactly(1.5, 2, 3);
    }

    @Test
    void private_tags_and_creators_are_kept_and_group_lengths_dropped() {
        DicomDataset read = read(RawBytes.withMeta(RawBytes.IMPLICIT_LITTLE_UID)
                .head(0x00080000, 4)
                .number(123, 4)
                .implicit(0x00290010, "CREATOR ")
                .implicit(0x00291010, "data"));
        assertThat(read.tags()).containsExactly(0x00290010, 0x00291010);
        assertThat(read.vr(0x00290010)).contains(Vr.LO);
        assertThat(read.vr(0x00291010)).contains(Vr.UN);
        assertThat(Values.of(read).string(0x00291010)).contains("data");
    }

    @Test
    void odd_lengths_are_counted() {
        DicomDataset read = read(RawBytes.withMeta(RawBytes.EXPLICIT_LITTLE_UID)
                .explicit(Tag.MODALITY, "CS", "OTX")
                .explicit(Tag.PATIENT_ID, "LO", "1"));
        assertThat(Values.of(read).string(Tag.PATIENT_ID)).contains("1");
        assertThat(read.notes())
                .containsExactly(Reason.of("DICOM_ODD_LENGTH", "attribute", "Modality (0008,0060)", "count", 2));
    }

    @Test
    void wrong_order_is_noted_and_sorted() {
        DicomDataset read = read(RawBytes.withMeta(RawBytes.EXPLICIT_LITTLE_UID)
                .explicit(Tag.PATIENT_ID, "LO", "12")
                .explicit(Tag.MODALITY, "CS", "CT"));
        assertThat(read.tags()).containsExactly(Tag.MODALITY, Tag.PATIENT_ID);
        assertThat(Values.of(read).string(Tag.PATIENT_ID)).contains("12");
        assertThat(codes(read)).containsExactly("DICOM_TAG_ORDER");
    }

    @Test
    void trailing_padding_is_dropped_and_trailing_zeros_are_noted() {
        RawBytes raw = RawBytes.withMeta(RawBytes.EXPLICIT_LITTLE_UID)
                .explicit(Tag.PATIENT_ID, "LO", "12")
                .head(Tag.DATA_SET_TRAILING_PADDING, "OB", 6)
                .text("abcdef");
        DicomDataset read = read(raw);
        assertThat(read.tags()).containsExactly(Tag.PATIENT_ID);
        assertThat(read.notes()).isEmpty();
        for (int zeros : new int[] {2, 7, 8, 500_000}) {
            RawBytes longer = RawBytes.empty().raw(raw.bytes()).zeros(zeros);
            assertThat(codes(read(longer))).containsExactly("DICOM_TRAILING_ZEROS");
        }
    }

    @Test
    void pixel_representation_decides_between_us_and_ss() {
        for (int signed = 0; signed <= 1; signed++) {
            DicomDataset read = read(RawBytes.withMeta(RawBytes.IMPLICIT_LITTLE_UID)
                    .head(Tag.PIXEL_REPRESENTATION, 2)
                    .number(signed, 2)
                    .head(Tag.PIXEL_PADDING_VALUE, 2)
                    .number(0xFFFE, 2));
            assertThat(Values.of(read).requiredInteger(Tag.PIXEL_PADDING_VALUE)).isEqualTo(signed == 1 ? -2 : 0xFFFE);
        }
    }

    @Test
    void values_across_chunks_stay_whole() {
        RawBytes raw = RawBytes.withMeta(RawBytes.IMPLICIT_LITTLE_UID);
        int tag = 0x00291000;
        for (int length = 1; length < 3_000_000; length = length * 3 + 1) {
            raw.implicit(tag++, String.valueOf((char) ('a' + length % 26)).repeat(2 * length));
        }
        DicomDataset read = read(raw);
        assertThat(read.tags()).hasSize(tag - 0x00291000);
        tag = 0x00291000;
        for (int length = 1; length < 3_000_000; length = length * 3 + 1) {
            String expected = String.valueOf((char) ('a' + length % 26)).repeat(2 * length);
            DicomDataset.Bulk bulk = Values.of(read).requiredBulk(tag++);
            java.nio.ByteBuffer value = java.nio.ByteBuffer.allocate((int) bulk.length());
            bulk.read(0, value);
            assertThat(new String(value.array(), java.nio.charset.StandardCharsets.US_ASCII).equals(expected))
                    .isTrue();
        }
    }

    private DicomDataset read(RawBytes raw) {
        return new Part10Reader().read(raw.file(folder), ReadLimits.standard());
    }

    private static List<String> codes(DicomDataset dataset) {
        return dataset.notes().stream().map(Reason::code).toList();
    }
}
