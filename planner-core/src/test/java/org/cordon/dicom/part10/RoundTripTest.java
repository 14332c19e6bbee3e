package org.cordon.dicom.part10;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.cordon.dicom.ByteSwap;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.DicomReadException;
import org.cordon.dicom.DicomReader;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.dicom.Vr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTripTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void structure_set_reads_back_as_it_was_written(TransferSyntax syntax) {
        DicomDataset original = SyntheticFiles.structureSet(3, 4, 50, 5);
        DicomDataset read = readBack(original, syntax);
        assertThat(described(read)).isEqualTo(described(original));
        assertThat(read.notes()).isEmpty();
        assertThat(Values.of(read).items(Tag.STRUCTURE_SET_ROI_SEQUENCE).get(1).requiredString(Tag.ROI_NAME))
                .isEqualTo("Körper 2");
    }

    @ParameterizedTest
    @EnumSource
    void dose_reads_back_as_it_was_written(TransferSyntax syntax) {
        DicomDataset original = SyntheticFiles.dose(60, 50, 40).build();
        DicomDataset read = readBack(original, syntax);
        assertThat(described(read)).isEqualTo(described(original));
        assertThat(read.bulk(Tag.PIXEL_DATA)).isPresent();
        assertThat(read.bytes(Tag.PIXEL_DATA).remaining()).isZero();
        assertThat(Values.of(read).decimals(SyntheticFiles.DIFFUSION_B_VALUE)).containsExactly(0.5, -2);
        assertThat(Values.of(read).attributeTags(Tag.FRAME_INCREMENT_POINTER))
                .containsExactly(Tag.GRID_FRAME_OFFSET_VECTOR);
        assertThat(read.byteOrder()).isEqualTo(syntax.encoding().order());
    }

    @ParameterizedTest
    @EnumSource
    void writing_what_was_read_gives_the_same_bytes(TransferSyntax syntax) {
        byte[] first = SyntheticFiles.bytes(SyntheticFiles.structureSet(2, 2, 20, 5), syntax);
        Path file = write(first);
        byte[] second = SyntheticFiles.bytes(read(file), syntax);
        byte[] third = SyntheticFiles.bytes(DatasetBuilder.copyOf(read(file)).build(), syntax);
        assertThat(Arrays.equals(second, first)).isTrue();
        assertThat(Arrays.equals(third, first)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void value_too_long_for_a_short_length_survives(TransferSyntax syntax) {
        double[] numbers = new double[30_000];
        Arrays.setAll(numbers, i -> i * 0.25);
        DicomDataset original = SyntheticFiles.dose(2, 2, 2)
                .decimals(Tag.GRID_FRAME_OFFSET_VECTOR, numbers)
                .shorts(Tag.PIXEL_PADDING_VALUE, new int[40_000])
                .build();
        DicomDataset read = readBack(original, syntax);
        assertThat(Values.of(read).decimals(Tag.GRID_FRAME_OFFSET_VECTOR)).isEqualTo(numbers);
        assertThat(described(read)).isEqualTo(described(original));
    }

    @Test
    void label_is_modality_and_start_of_the_hash() throws IOException {
        Path file =
                write(SyntheticFiles.bytes(SyntheticFiles.structureSet(2, 2, 20, 5), TransferSyntax.EXPLICIT_LITTLE));
        String hash = Hashing.sha256().hashBytes(Files.readAllBytes(file)).toString();
        DicomDataset read = read(file);
        assertThat(read.sha256()).contains(hash);
        assertThat(read.label()).isEqualTo("RTSTRUCT#" + hash.substring(0, 4));
        DicomDataset contour = read.items(Tag.ROI_CONTOUR_SEQUENCE)
                .get(1)
                .items(Tag.CONTOUR_SEQUENCE)
                .get(0);
        assertThat(contour.label()).isEqualTo(read.label() + " > ROIContourSequence[2] > ContourSequence[1]");
        assertThat(contour.characterSets()).containsExactly("ISO_IR 100");
    }

    @ParameterizedTest
    @EnumSource
    void hash_covers_the_whole_file(TransferSyntax syntax) throws IOException {
        Path file = write(SyntheticFiles.bytes(SyntheticFiles.dose(60, 50, 40).build(), syntax));
        assertThat(read(file).sha256())
                .contains(Hashing.sha256().hashBytes(Files.readAllBytes(file)).toString());
    }

    @Test
    void value_left_in_its_file_reads_in_pieces() {
        DicomDataset original = SyntheticFiles.dose(60, 50, 40).build();
        DicomDataset.Bulk bulk = readBack(original, TransferSyntax.EXPLICIT_LITTLE)
                .bulk(Tag.PIXEL_DATA)
                .orElseThrow();
        ByteBuffer piece = ByteBuffer.allocate(1000);
        bulk.read(7777, piece);
        assertThat(piece.flip()).isEqualTo(original.bytes(Tag.PIXEL_DATA).slice(7777, 1000));
        assertThatThrownBy(() -> bulk.read(bulk.length() - 1, ByteBuffer.allocate(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void value_left_in_its_file_is_refused_once_the_file_changed() throws IOException {
        Path file =
                write(SyntheticFiles.bytes(SyntheticFiles.dose(60, 50, 40).build(), TransferSyntax.EXPLICIT_LITTLE));
        DicomDataset read = read(file);
        DicomDataset.Bulk bulk = read.bulk(Tag.PIXEL_DATA).orElseThrow();
        Files.write(file, new byte[] {1}, java.nio.file.StandardOpenOption.APPEND);
        assertThatThrownBy(() -> bulk.read(0, ByteBuffer.allocate(10)))
                .isInstanceOf(DicomReadException.class)
                .hasMessage(read.label() + ": PixelData (7FE0,0010): lies in a file that changed after it was read; "
                        + "read the folder again");
        Files.delete(file);
        assertThatThrownBy(() -> bulk.read(0, ByteBuffer.allocate(10))).isInstanceOf(DicomReadException.class);
    }

    @Test
    void writer_leaves_nothing_but_the_file() throws IOException {
        Path file = folder.resolve("out.dcm");
        Part10Writer.write(SyntheticFiles.dose(2, 2, 2).build(), TransferSyntax.IMPLICIT_LITTLE, file);
        Part10Writer.write(SyntheticFiles.dose(3, 2, 2).build(), TransferSyntax.IMPLICIT_LITTLE, file);
        assertThat(Values.of(read(file)).requiredInteger(Tag.COLUMNS)).isEqualTo(3);
        assertThatThrownBy(() ->
                        Part10Writer.write(DatasetBuilder.create("X").build(), TransferSyntax.IMPLICIT_LITTLE, file))
                .isInstanceOf(DicomReadException.class)
                .hasMessage("X: SOPClassUID (0008,0016): is required but absent; "
                        + "export the file again from the planning system");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
        assertThat(Values.of(read(file)).requiredInteger(Tag.COLUMNS)).isEqualTo(3);
    }

    @Test
    void reader_is_found_as_a_service() {
        assertThat(ServiceLoader.load(DicomReader.class)).hasAtLeastOneElementOfType(Part10Reader.class);
    }

    private DicomDataset readBack(DicomDataset dataset, TransferSyntax syntax) {
        return read(write(SyntheticFiles.bytes(dataset, syntax)));
    }

    private Path write(byte[] bytes) {
        return RawBytes.empty().raw(bytes).file(folder);
    }

    private static DicomDataset read(Path file) {
        return new Part10Reader().read(file, ReadLimits.standard());
    }

    /** Every element with path, VR and value as little endian. */
    private static List<String> described(DicomDataset dataset) {
        List<String> lines = new ArrayList<>();
        describe(dataset, "", lines);
        return lines;
    }

    private static void describe(DicomDataset dataset, String path, List<String> lines) {
        for (int tag : dataset.tags()) {
            Vr vr = dataset.vr(tag).orElseThrow();
            String name = path + Tag.format(tag) + vr;
            if (vr == Vr.SQ) {
                dataset.items(tag).forEach(item -> describe(item, name + ">", lines));
            } else {
                byte[] value = value(dataset, tag);
                if (dataset.byteOrder().equals(ByteOrder.BIG_ENDIAN)) {
                    ByteSwap.inPlace(value, 0, value.length, vr.unitBytes());
                }
                lines.add(name + " " + value.length + " "
                        + Hashing.sha256().hashBytes(value).toString().substring(0, 16));
            }
        }
    }

    private static byte[] value(DicomDataset dataset, int tag) {
        DicomDataset.Bulk bulk = Values.of(dataset).bulk(tag).orElse(null);
        ByteBuffer buffer = ByteBuffer.allocate(bulk == null ? 0 : (int) bulk.length());
        if (bulk != null) {
            bulk.read(0, buffer);
        }
        return buffer.array();
    }
}
