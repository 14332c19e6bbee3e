package org.cordon.dicom.part10;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.DicomReadException;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Vr;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file cut at any byte parses only where it was cut between two top-level elements. */
class TruncationTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void cut_anywhere_parses_only_between_top_level_elements(TransferSyntax syntax) throws IOException {
        DicomDataset dataset = DatasetBuilder.copyOf(SyntheticFiles.structureSet(1, 1, 3, 9))
                // groups whose first byte is zero in one of the byte orders
                .strings(Tag.APPROVAL_STATUS, Vr.CS, "APPROVED")
                .strings(0x04000564, Vr.LO, "source")
                .bytes(0x04000520, Vr.OB, new byte[6])
                .build();
        byte[] whole = SyntheticFiles.bytes(dataset, syntax);
        Set<Integer> boundaries = boundaries(dataset, syntax, whole);
        Path file = Files.write(folder.resolve("cut"), whole);
        assertThat(parses(file)).isTrue();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int length = whole.length - 1; length >= 0; length--) {
                channel.truncate(length);
                assertThat(parses(file)).as("cut to %d bytes", length).isEqualTo(boundaries.contains(length));
            }
        }
    }

    /** Lengths at which a complete top-level element ends. */
    private static Set<Integer> boundaries(DicomDataset dataset, TransferSyntax syntax, byte[] whole)
            throws IOException {
        Set<Integer> ends = new TreeSet<>();
        if (syntax == TransferSyntax.DEFLATED) {
            // only the zero that pads the stream to even length can go
            if (whole[whole.length - 1] == 0) {
                ends.add(whole.length - 1);
            }
            return ends;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        new ElementWriter(body, syntax.encoding()).dataset(dataset);
        DatasetBuilder first = DatasetBuilder.create("first");
        DicomDataset part = first.build();
        for (int tag : dataset.tags()) {
            DatasetBuilder builder = DatasetBuilder.copyOf(part);
            if (dataset.vr(tag).orElseThrow() == Vr.SQ) {
                builder.items(tag, dataset.items(tag));
            } else {
                byte[] value = new byte[dataset.bytes(tag).remaining()];
                dataset.bytes(tag).get(value);
                builder.bytes(tag, dataset.vr(tag).orElseThrow(), value);
            }
            part = builder.build();
            ByteArrayOutputStream prefix = new ByteArrayOutputStream();
            new ElementWriter(prefix, syntax.encoding()).dataset(part);
            int end = whole.length - body.size() + prefix.size();
            if (end < whole.length) {
                ends.add(end);
            }
        }
        return ends;
    }

    private static boolean parses(Path file) {
        try {
            new Part10Reader().read(file, ReadLimits.standard());
            return true;
        } catch (DicomReadException e) {
            return false;
        }
    }
}
