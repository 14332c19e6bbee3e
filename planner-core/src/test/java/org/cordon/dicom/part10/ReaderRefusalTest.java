package org.cordon.dicom.part10;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.DicomReadException;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ReaderRefusalTest {
    private static final String DAMAGED = "; the file is cut or damaged: copy or export it again";

    @TempDir
    Path folder;

    @Test
    void missing_file() {
        assertRefused(folder.resolve("absent"), "DICOM_FILE_MISSING", "DICOM#unhashed: does not exist; check the path");
    }

    @Test
    void folder() {
        assertRefused(
                folder, "DICOM_NOT_A_FILE", "DICOM#unhashed: is not a regular file; name a file or a folder of files");
    }

    @Test
    @Timeout(10)
    void pipe_is_refused_without_being_opened() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "needs mkfifo");
        Process process = new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start();
        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertRefused(
                pipe, "DICOM_NOT_A_FILE", "DICOM#unhashed: is not a regular file; name a file or a folder of files");
    }

    @Test
    @Timeout(10)
    void device() {
        Path device = Path.of("/dev/zero");
        Assumptions.assumeTrue(Files.exists(device), "needs /dev/zero");
        assertRefused(
                device, "DICOM_NOT_A_FILE", "DICOM#unhashed: is not a regular file; name a file or a folder of files");
    }

    @Test
    void empty_file() {
        assertRefused(
                RawBytes.empty(),
                "DICOM_EMPTY",
                "DICOM#unhashed: has no data set; leave it out of the folder or export it again");
    }

    @Test
    void file_meta_information_alone() {
        assertRefused(RawBytes.withMeta(RawBytes.EXPLICIT_LITTLE_UID), "DICOM_EMPTY", "has no data set; ");
    }

    @Test
    void text_file() {
        assertRefused(
                RawBytes.empty().text("Dear colleague, Canary^Name"),
                "DICOM_NOT_DICOM",
                ": is not a DICOM file; leave it out of the folder");
    }

    @Test
    void label_of_a_refused_file_has_its_hash_and_modality() {
        RawBytes raw = RawBytes.withMeta(RawBytes.EXPLICIT_LITTLE_UID)
                .explicit(Tag.MODALITY, "CS", "RTDOSE")
                .head(Tag.PATIENT_ID, "LO", 100);
        assertThat(refusal(raw.file(folder)).input()).matches("RTDOSE#[0-9a-f]{4}");
        RawBytes named = RawBytes.withMeta(RawBytes.EXPLICIT_LITTLE_UID)
                .explicit(Tag.MODALITY, "CS", "CANARY")
                .head(Tag.PATIENT_ID, "LO", 100);
        assertThat(refusal(named.file(folder)).input()).matches("DICOM#[0-9a-f]{4}");
    }

    @Test
    void length_beyond_the_file() {
        assertRefused(
                RawBytes.withMeta(RawBytes.IMPLICIT_LITTLE_UID)
                        .head(Tag.CONTOUR_DATA, 0xFFFFFFFEL)
                        .text("12"),
                "DICOM_LENGTH_BEYOND",
                ": ContourData (3006,0050): says it has 4294967294 bytes where 2 are left" + DAMAGED);
    }

    @Test
    void length_beyond_the_item() {
        assertRefused(
                RawBytes.withMeta(RawBytes.EXPLICIT_LITTLE_UID)
                        .head(Tag.STRUCTURE_SET_ROI_SEQUENCE, "SQ", 18)
                        .head(Tag.ITEM, 10)
                        .head(Tag.ROI_NUMBER, "IS", 4)
                        .text("1 ")
                        .explicit(Tag.APPROVAL_STATUS, "CS", "APPROVED"),
                "DICOM_LENGTH_BEYOND",
                " > StructureSetROISequence[1]: ROINumber (3006,0022): says it has 4 bytes where 2 are left" + DAMAGED);
    }

    @Test
    void item_beyond_its_sequence() {
        assertRefused(
                RawBytes.withMeta(RawBytes.EXPLICIT_LITTLE_UID)
                        .head(Tag.STRUCTURE_SET_ROI_SEQUENCE, "SQ", 8)
                        .head(Tag.ITEM, 10)
                        .explicit(Tag.ROI_NUMBER, "IS", "1 "),
                "DICOM_LENGTH_BEYOND",
                ": StructureSetROISequence (3006,0020): says it has 10 bytes where 0 are left" + DAMAGED);
    }

    @Test
    void undefined_length_on_a_value() {
        assertRefused(
                RawBytes.withMeta(RawBytes.IMPLICIT_LITTLE_UID)
                        .head(Tag.PATIENT_ID, RawBytes.UNDEFINED)
                        .zeros(20),
                "DICOM_LENGTH_UNDEFINED",
                ": PatientID (0010,0020): has undefined length but is no sequence" + DAMAGED);
    }

    @Test
    void attribute_that_occurs_twice() {
        assertRefused(
                RawBytes.withMeta(RawBytes.EXPLICIT_LITTLE_UID)
                        .explicit(Tag.DOSE_GRID_SCALING, "DS", "0.1 ")
                        .explicit(Tag.DOSE_GRID_SCALING, "DS", "30e6"),
                "DICOM_DUPLICATE",
                ": DoseGridScaling (3004,000E): occurs twice, and nothing says which one counts; "
                        + "copy or export the file again");
    }

    @Test
    void attribute_that_occurs_twice_out_of_order() {
        assertRefused(
                RawBytes.withMeta(RawBytes.EXPLICIT_LITTLE_UID)
                        .explicit(Tag.DOSE_GRID_SCALING, "DS", "0.1 ")
                        .explicit(Tag.DVH_TYPE, "CS", "CUMULATIVE")
                        .explicit(Tag.DOSE_GRID_SCALING, "DS", "30e6"),
                "DICOM_DUPLICATE",
                "DoseGridScaling");
    }

    @Test
    void something_else_than_an_item_in_a_sequence() {
        assertRefused(
                RawBytes.withMeta(RawBytes.EXPLICIT_LITTLE_UID)
                        .head(Tag.STRUCTURE_SET_ROI_SEQUENCE, "SQ", RawBytes.UNDEFINED)
                        .explicit(Tag.ROI_NUMBER, "IS", "1 "),
                "DICOM_ITEM_EXPECTED",
                ": StructureSetROISequence (3006,0020): holds something else than items" + DAMAGED);
    }

    @Test
    void delimiter_out_of_place() {
        assertRefused(
                RawBytes.withMeta(RawBytes.EXPLICIT_LITTLE_UID)
                        .explicit(Tag.MODALITY, "CS", "CT")
                        .head(Tag.SEQUENCE_DELIMITATION_ITEM, 0),
                "DICOM_DELIMITER_UNEXPECTED",
                "(FFFE,E0DD): stands where an element belongs" + DAMAGED);
    }

    @Test
    void delimiter_with_a_length() {
        assertRefused(
                RawBytes.withMeta(RawBytes.EXPLICIT_LITTLE_UID)
                        .head(Tag.STRUCTURE_SET_ROI_SEQUENCE, "SQ", RawBytes.UNDEFINED)
                        .head(Tag.SEQUENCE_DELIMITATION_ITEM, 2)
                        .zeros(2),
                "DICOM_DELIMITER_MALFORMED",
                "has a length other than 0");
    }

    @Test
    void missing_delimiter() {
        assertRefused(
                RawBytes.withMeta(RawBytes.EXPLICIT_LITTLE_UID)
                        .head(Tag.STRUCTURE_SET_ROI_SEQUENCE, "SQ", RawBytes.UNDEFINED)
                        .head(Tag.ITEM, RawBytes.UNDEFINED)
                        .explicit(Tag.ROI_NUMBER, "IS", "1 "),
                "DICOM_TRUNCATED",
                " > StructureSetROISequence[1]: ends within an element" + DAMAGED);
    }

    @Test
    void unknown_vr() {
        assertRefused(
                RawBytes.withMeta(RawBytes.EXPLICIT_LITTLE_UID)
                        .tag(Tag.PATIENT_ID)
                        .text("ZZ")
                        .zeros(6),
                "DICOM_VR_UNKNOWN",
                ": PatientID (0010,0020): has no valid VR" + DAMAGED);
    }

    @Test
    void implicit_data_set_declared_explicit() {
        assertRefused(
                RawBytes.withMeta(RawBytes.EXPLICIT_LITTLE_UID).implicit(Tag.PATIENT_ID, "12"),
                "DICOM_VR_UNKNOWN",
                "PatientID");
    }

    @Test
    void explicit_data_set_declared_implicit() {
        assertRefused(
                RawBytes.withMeta(RawBytes.IMPLICIT_LITTLE_UID).explicit(Tag.PATIENT_ID, "LO", "12"),
                "DICOM_LENGTH_BEYOND",
                "PatientID");
    }

    @Test
    void unsupported_transfer_syntax() {
        assertRefused(
                RawBytes.withMeta("1.2.3.4").explicit(Tag.PATIENT_ID, "LO", "12"),
                "DICOM_TRANSFER_SYNTAX_UNSUPPORTED",
                ": TransferSyntaxUID (0002,0010): is not a transfer syntax that can be read; "
                        + "export it in implicit or explicit VR little endian");
    }

    @Test
    void bytes_behind_the_data_set() {
        assertRefused(
                RawBytes.withMeta(RawBytes.EXPLICIT_LITTLE_UID)
                        .explicit(Tag.PATIENT_ID, "LO", "12")
                        .zeros(128)
                        .text("DICM"),
                "DICOM_TRAILING_BYTES",
                ": has bytes behind its data set" + DAMAGED);
    }

    @Test
    void bytes_behind_the_trailing_padding() {
        assertRefused(
                RawBytes.withMeta(RawBytes.EXPLICIT_LITTLE_UID)
                        .explicit(Tag.PATIENT_ID, "LO", "12")
                        .head(Tag.DATA_SET_TRAILING_PADDING, "OB", 2)
                        .zeros(2)
                        .head(Tag.PATIENT_ID, "LO", 0),
                "DICOM_TRAILING_BYTES",
                "has bytes behind its data set");
    }

    @Test
    void file_meta_information_inside_the_data_set() {
        assertRefused(
                RawBytes.withMeta(RawBytes.EXPLICIT_LITTLE_UID)
                        .explicit(Tag.PATIENT_ID, "LO", "12")
                        .explicit(Tag.TRANSFER_SYNTAX_UID, "UI", "1."),
                "DICOM_GROUP_UNEXPECTED",
                "TransferSyntaxUID (0002,0010): does not belong into a data set" + DAMAGED);
    }

    @Test
    void malformed_file_meta_information() {
        assertRefused(
                RawBytes.empty()
                        .zeros(128)
                        .text("DICM")
                        .head(Tag.TRANSFER_SYNTAX_UID, 2)
                        .zeros(2),
                "DICOM_META_MALFORMED",
                ": TransferSyntaxUID (0002,0010): is malformed file meta information");
    }

    @Test
    void compressed_pixels_when_they_are_asked_for() {
        Path file = RawBytes.withMeta("1.2.840.10008.1.2.4.70")
                .explicit(Tag.MODALITY, "CS", "CT")
                .head(Tag.PIXEL_DATA, "OB", RawBytes.UNDEFINED)
                .head(Tag.ITEM, 0)
                .head(Tag.ITEM, 4)
                .zeros(4)
                .head(Tag.SEQUENCE_DELIMITATION_ITEM, 0)
                .file(folder);
        DicomDataset dataset = read(file, ReadLimits.standard());
        assertThat(Values.of(dataset).string(Tag.MODALITY)).contains("CT");
        DicomDataset.Bulk bulk = dataset.bulk(Tag.PIXEL_DATA).orElseThrow();
        String message = dataset.label() + ": PixelData (7FE0,0010): is compressed; "
                + "export it in an uncompressed transfer syntax";
        assertThatThrownBy(bulk::length).isInstanceOf(DicomReadException.class).hasMessage(message);
        assertThatThrownBy(() -> bulk.read(0, ByteBuffer.allocate(1))).hasMessage(message);
    }

    @Test
    void nesting_beyond_the_limit() {
        RawBytes raw = RawBytes.withMeta(RawBytes.IMPLICIT_LITTLE_UID);
        for (int i = 0; i < 100_000; i++) {
            raw.head(Tag.REFERENCED_STUDY_SEQUENCE, RawBytes.UNDEFINED).head(Tag.ITEM, RawBytes.UNDEFINED);
        }
        DicomReadException refusal = refusal(raw.file(folder));
        assertThat(refusal.reason().code()).isEqualTo("DICOM_TOO_DEEP");
        assertThat(refusal).hasMessageContaining("is nested deeper than 64 sequences");
    }

    @Test
    void more_items_or_elements_than_the_limit() {
        RawBytes raw = RawBytes.withMeta(RawBytes.IMPLICIT_LITTLE_UID).head(Tag.REFERENCED_STUDY_SEQUENCE, 10 * 8);
        for (int i = 0; i < 10; i++) {
            raw.head(Tag.ITEM, 0);
        }
        Path file = raw.implicit(Tag.PATIENT_ID, "1 ").file(folder);
        assertThatThrownBy(() -> read(file, limits(9, 100, 1000)))
                .hasMessageContaining("has more than 9 items; copy or export the file again");
        assertThatThrownBy(() -> read(file, limits(10, 1, 1000)))
                .hasMessageContaining("has more than 1 elements; copy or export the file again");
        assertThat(read(file, limits(10, 2, 1000)).items(Tag.REFERENCED_STUDY_SEQUENCE))
                .hasSize(10);
    }

    @Test
    void value_longer_than_the_limit() {
        Path file = RawBytes.withMeta(RawBytes.IMPLICIT_LITTLE_UID)
                .implicit(Tag.PATIENT_COMMENTS, "x".repeat(102))
                .file(folder);
        assertThatThrownBy(() -> read(file, limits(10, 2, 100)))
                .hasMessageContaining("PatientComments (0010,4000): has 102 bytes, more than the limit of 100");
    }

    @Test
    void file_larger_than_any_grid() throws IOException {
        Path file = folder.resolve("sparse");
        try (java.io.RandomAccessFile sparse = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(8L << 30);
        }
        assertRefused(
                file,
                "DICOM_FILE_TOO_LARGE",
                "DICOM#unhashed: has 8589934592 bytes, more than any image or dose within the limits; "
                        + "leave it out of the folder");
    }

    @Test
    void deflate_bomb() throws IOException {
        java.io.ByteArrayOutputStream bomb = new java.io.ByteArrayOutputStream();
        try (java.util.zip.DeflaterOutputStream deflated =
                new java.util.zip.DeflaterOutputStream(bomb, new java.util.zip.Deflater(9, true))) {
            deflated.write(new byte[4 << 20]);
        }
        Path file =
                RawBytes.withMeta(RawBytes.DEFLATED_UID).raw(bomb.toByteArray()).file(folder);
        ReadLimits standard = ReadLimits.standard();
        ReadLimits small = new ReadLimits(
                64, 10, 10, 1000, 1 << 20, 1000, standard.gridNodes(), standard.rois(), standard.points());
        assertThatThrownBy(() -> read(file, small))
                .hasMessageContaining(
                        "inflates to more than 1048576 bytes or 1000 times its size; " + "export it without deflating");
        ReadLimits ratio = new ReadLimits(
                64, 10, 10, 1000, 1 << 30, 100, standard.gridNodes(), standard.rois(), standard.points());
        assertThatThrownBy(() -> read(file, ratio)).hasMessageContaining("or 100 times its size");
    }

    @Test
    void deflated_data_that_is_cut_or_damaged() {
        byte[] whole = SyntheticFiles.bytes(SyntheticFiles.dose(8, 8, 8).build(), TransferSyntax.DEFLATED);
        assertRefused(
                RawBytes.empty().raw(Arrays.copyOf(whole, whole.length - 20)),
                "DICOM_TRUNCATED",
                "ends within its deflated data set" + DAMAGED);
        assertRefused(
                RawBytes.empty().raw(whole).text("more"),
                "DICOM_TRAILING_BYTES",
                "has bytes behind its deflated data set" + DAMAGED);
        assertRefused(
                RawBytes.withMeta(RawBytes.DEFLATED_UID).text("\u00ff\u00ffnot deflated"),
                "DICOM_DEFLATE_MALFORMED",
                "has a deflated data set that cannot be inflated" + DAMAGED);
    }

    @Test
    void reading_on_an_interrupted_thread() {
        Path file = RawBytes.withMeta(RawBytes.IMPLICIT_LITTLE_UID)
                .implicit(Tag.PATIENT_ID, "12")
                .file(folder);
        Thread.currentThread().interrupt();
        try {
            DicomReadException refusal = refusal(file);
            assertThat(refusal.reason().code()).isEqualTo("DICOM_INTERRUPTED");
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void no_refusal_names_the_file() {
        assertThat(refusal(folder.resolve("Canary^Name.dcm"))).hasMessageNotContaining("Canary");
        assertThat(refusal(folder)).hasMessageNotContaining(folder.getFileName().toString());
    }

    private void assertRefused(RawBytes raw, String code, String messagePart) {
        assertRefused(raw.file(folder), code, messagePart);
    }

    private static void assertRefused(Path file, String code, String messagePart) {
        DicomReadException refusal = refusal(file);
        assertThat(refusal.reason().code()).isEqualTo(code);
        assertThat(refusal).hasMessageContaining(messagePart).hasMessageNotContaining("Canary");
        assertThat(refusal.remedy()).isNotEmpty();
    }

    private static DicomReadException refusal(Path file) {
        return catchThrowableOfType(DicomReadException.class, () -> read(file, ReadLimits.standard()));
    }

    private static DicomDataset read(Path file, ReadLimits limits) {
        return new Part10Reader().read(file, limits);
    }

    private static ReadLimits limits(int items, int elements, long valueBytes) {
        ReadLimits standard = ReadLimits.standard();
        return new ReadLimits(
                64,
                items,
                elements,
                valueBytes,
                standard.inflatedBytes(),
                standard.inflatedRatio(),
                standard.gridNodes(),
                standard.rois(),
                standard.points());
    }
}
