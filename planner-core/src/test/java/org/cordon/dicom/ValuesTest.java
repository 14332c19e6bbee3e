package org.cordon.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Reason;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private static final String REMEDY = "; export the file again from the planning system";

    @Test
    void absent_and_blank_are_empty() {
        Values values = values(Tag.DOSE_GRID_SCALING, Vr.DS, "  ");
        assertThat(values.decimal(Tag.DOSE_GRID_SCALING)).isEmpty();
        assertThat(values.decimal(Tag.SLICE_THICKNESS)).isEmpty();
        assertThat(values.string(Tag.PATIENT_ID)).isEmpty();
        assertThat(values.strings(Tag.PATIENT_ID)).isEmpty();
        assertThat(values.integers(Tag.ROWS)).isEmpty();
        assertThat(values.items(Tag.BEAM_SEQUENCE)).isEmpty();
        assertThat(values.bulk(Tag.PIXEL_DATA)).isEmpty();
    }

    @Test
    void required_values_are_never_defaulted() {
        Values values = values(Tag.DOSE_GRID_SCALING, Vr.DS, "");
        assertRefused(
                () -> values.requiredDecimal(Tag.DOSE_GRID_SCALING),
                "DICOM_ATTRIBUTE_EMPTY",
                "RTDOSE: DoseGridScaling (3004,000E): is required but has no value" + REMEDY);
        assertRefused(
                () -> values.requiredInteger(Tag.ROWS),
                "DICOM_ATTRIBUTE_MISSING",
                "RTDOSE: Rows (0028,0010): is required but absent" + REMEDY);
        assertRefused(
                () -> values.requiredString(Tag.MODALITY),
                "DICOM_ATTRIBUTE_MISSING",
                "RTDOSE: Modality (0008,0060): is required but absent" + REMEDY);
        assertRefused(
                () -> values.requiredItems(Tag.BEAM_SEQUENCE),
                "DICOM_ATTRIBUTE_MISSING",
                "RTDOSE: BeamSequence (300A,00B0): is required but absent" + REMEDY);
        assertRefused(
                () -> values.requiredBulk(Tag.PIXEL_DATA),
                "DICOM_ATTRIBUTE_MISSING",
                "RTDOSE: PixelData (7FE0,0010): is required but absent" + REMEDY);
    }

    @Test
    void malformed_numbers_are_refused_with_their_place_but_without_their_text() {
        Values values = values(Tag.CONTOUR_DATA, Vr.DS, "1\\2,5\\3");
        assertRefused(
                () -> values.decimals(Tag.CONTOUR_DATA),
                "DICOM_NUMBER_MALFORMED",
                "RTDOSE: ContourData (3006,0050): value 2 of 3 is not a decimal number" + REMEDY);
        assertRefused(
                () -> values(Tag.CONTOUR_DATA, Vr.DS, "1\\\\3").decimals(Tag.CONTOUR_DATA),
                "DICOM_NUMBER_MALFORMED",
                "RTDOSE: ContourData (3006,0050): value 2 of 3 is empty" + REMEDY);
        assertRefused(
                () -> values(Tag.NUMBER_OF_FRAMES, Vr.IS, "1.0").integer(Tag.NUMBER_OF_FRAMES),
                "DICOM_NUMBER_MALFORMED",
                "RTDOSE: NumberOfFrames (0028,0008): value 1 of 1 is not a whole number" + REMEDY);
    }

    @Test
    void several_values_where_one_belongs_are_refused() {
        assertRefused(
                () -> values(Tag.DOSE_GRID_SCALING, Vr.DS, "1\\2").decimal(Tag.DOSE_GRID_SCALING),
                "DICOM_VALUE_COUNT",
                "RTDOSE: DoseGridScaling (3004,000E): has 2 values where 1 belongs" + REMEDY);
        assertRefused(
                () -> values(Tag.PIXEL_SPACING, Vr.DS, "1").requiredDecimals(Tag.PIXEL_SPACING, 2),
                "DICOM_VALUE_COUNT",
                "RTDOSE: PixelSpacing (0028,0030): has 1 values where 2 belong" + REMEDY);
    }

    @Test
    void another_kind_of_vr_is_refused() {
        Values values = values(Tag.DOSE_GRID_SCALING, Vr.LO, "1");
        assertRefused(
                () -> values.decimal(Tag.DOSE_GRID_SCALING),
                "DICOM_VR_UNEXPECTED",
                "RTDOSE: DoseGridScaling (3004,000E): has VR LO where numbers (DS) must be" + REMEDY);
        assertRefused(
                () -> values(Tag.ROI_CONTOUR_SEQUENCE, Vr.OB, "12").items(Tag.ROI_CONTOUR_SEQUENCE),
                "DICOM_VR_UNEXPECTED",
                "RTDOSE: ROIContourSequence (3006,0039): has VR OB where a sequence (SQ) must be" + REMEDY);
        assertRefused(
                () -> values(Tag.ROWS, Vr.FD, "12345678").string(Tag.ROWS),
                "DICOM_VR_UNEXPECTED",
                "RTDOSE: Rows (0028,0010): has VR FD where text must be" + REMEDY);
    }

    @Test
    void binary_numbers_decode_and_wrong_lengths_are_refused() {
        Values values = Values.of(DatasetBuilder.create("RTDOSE")
                .shorts(Tag.ROWS, 65535, 1)
                .doubles(0x00189087, 0.5)
                .bytes(0x00189073, Vr.FL, new byte[] {0, 0, (byte) 0x80, 0x7F})
                .bytes(0x00280106, Vr.SS, new byte[] {-2, -1})
                .bytes(0x00041200, Vr.UL, new byte[] {-1, -1, -1, -1})
                .bytes(Tag.COLUMNS, Vr.UL, new byte[] {1, 2})
                .build());
        assertThat(values.integers(Tag.ROWS)).containsExactly(65535, 1);
        assertThat(values.decimals(0x00189087)).containsExactly(0.5);
        assertThat(values.requiredInteger(0x00280106)).isEqualTo(-2);
        assertRefused(
                () -> values.decimals(0x00189073),
                "DICOM_NUMBER_MALFORMED",
                "RTDOSE: AcquisitionDuration (0018,9073): value 1 of 1 is not finite" + REMEDY);
        assertRefused(
                () -> values.integers(0x00041200),
                "DICOM_NUMBER_MALFORMED",
                "RTDOSE: OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity (0004,1200): "
                        + "value 1 of 1 is beyond 2^31-1" + REMEDY);
        assertRefused(
                () -> values.integers(Tag.COLUMNS),
                "DICOM_VALUE_LENGTH",
                "RTDOSE: Columns (0028,0011): has 2 bytes, not a multiple of 4" + REMEDY);
    }

    @Test
    void text_is_trimmed_as_its_vr_says() {
        assertThat(values(Tag.SOP_INSTANCE_UID, Vr.UI, "1.2\0").string(Tag.SOP_INSTANCE_UID))
                .contains("1.2");
        assertThat(values(Tag.ROI_NAME, Vr.LO, " Cord ").string(Tag.ROI_NAME)).contains("Cord");
        assertThat(values(Tag.IMAGE_COMMENTS, Vr.LT, " a\\b ").string(Tag.IMAGE_COMMENTS))
                .contains(" a\\b");
        assertThat(values(Tag.IMAGE_TYPE, Vr.CS, "ORIGINAL \\ \\AXIAL").strings(Tag.IMAGE_TYPE))
                .containsExactly("ORIGINAL", "", "AXIAL");
        assertThat(values(Tag.ROI_NAME, Vr.LO, "A \\B").string(Tag.ROI_NAME)).contains("A\\B");
    }

    @Test
    void long_numbers_are_noted_once_over_all_items() {
        DicomDataset item = values(Tag.CONTOUR_DATA, Vr.DS, "1.2345678901234567\\2\\3.2345678901234567")
                .dataset();
        Values values = Values.of(DatasetBuilder.create("X")
                .items(Tag.CONTOUR_SEQUENCE, List.of(item, item))
                .build());
        assertThat(values.notes()).isEmpty();
        for (Values contour : values.items(Tag.CONTOUR_SEQUENCE)) {
            assertThat(contour.decimals(Tag.CONTOUR_DATA)[0]).isEqualTo(1.2345678901234567);
        }
        assertThat(values.notes())
                .containsExactly(Reason.of("DICOM_LONG_DECIMAL", "attribute", "ContourData (3006,0050)", "count", 4));
    }

    @Test
    void items_are_labelled_by_sequence_and_number() {
        DicomDataset item = values(Tag.PATIENT_ID, Vr.LO, "").dataset();
        Values values = Values.of(DatasetBuilder.create("RTPLAN")
                .items(Tag.BEAM_SEQUENCE, List.of(item, item))
                .build());
        assertRefused(
                () -> values.items(Tag.BEAM_SEQUENCE).get(1).requiredString(Tag.BEAM_NAME),
                "DICOM_ATTRIBUTE_MISSING",
                "RTPLAN > BeamSequence[2]: BeamName (300A,00C2): is required but absent" + REMEDY);
    }

    @Test
    void value_in_memory_is_bulk_too() {
        DicomDataset.Bulk bulk = values(Tag.PIXEL_DATA, Vr.OW, "abcdef").requiredBulk(Tag.PIXEL_DATA);
        ByteBuffer piece = ByteBuffer.allocate(3);
        bulk.read(2, piece);
        assertThat(new String(piece.array(), StandardCharsets.US_ASCII)).isEqualTo("cde");
        assertThat(bulk.length()).isEqualTo(6);
        assertThatThrownBy(() -> bulk.read(4, ByteBuffer.allocate(3))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void failure_names_label_attribute_and_remedy() {
        DicomReadException failure =
                values(Tag.ROWS, Vr.US, "").failure("SOME_CODE", Tag.ROWS, "is odd", "make it even");
        assertThat(failure).hasMessage("RTDOSE: Rows (0028,0010): is odd; make it even");
        assertThat(failure.reason()).isEqualTo(Reason.of("SOME_CODE", "attribute", "Rows (0028,0010)"));
    }

    @Test
    void stored_values_cannot_be_written_to() {
        DicomDataset dataset = values(Tag.PATIENT_ID, Vr.LO, "12").dataset();
        assertThat(dataset.bytes(Tag.PATIENT_ID).isReadOnly()).isTrue();
        assertThat(dataset.vr(Tag.MODALITY)).isEqualTo(Optional.empty());
    }

    private static Values values(int tag, Vr vr, String stored) {
        return Values.of(DatasetBuilder.create("RTDOSE")
                .bytes(tag, vr, stored.getBytes(StandardCharsets.US_ASCII))
                .build());
    }

    private static void assertRefused(Runnable decoding, String code, String message) {
        assertThatThrownBy(decoding::run)
                .isInstanceOf(DicomReadException.class)
                .hasMessage(message)
                .extracting(e -> ((DicomReadException) e).reason().code())
                .isEqualTo(code);
    }
}
