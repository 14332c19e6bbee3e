package org.cordon.dicom.part10;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.dicom.Vr;

/**
 * Writes DICOM files: preamble, file meta information made from the data set, sequences and items of undefined length.
 * The same data set gives the same bytes. Text and numbers too long for the short lengths of explicit encodings are
 * written as VR UN (PS3.5 section 6.2.2).
 */
public final class Part10Writer {
    private static final int PREAMBLE = 128;
    private static final byte[] PREFIX = {'D', 'I', 'C', 'M'};
    private static final String IMPLEMENTATION_UID = "2.25.293577164021713411953084112430417283117";
    private static final String IMPLEMENTATION_NAME = "CORDON";
    private static final int DEFLATE_LEVEL = 6;

    private Part10Writer() {}

    /**
     * Writes a file; there is the old one or the whole new one, never a part.
     *
     * @throws org.cordon.dicom.DicomReadException when the data set has no SOP Class or Instance UID, or a value left in
     *     a file cannot be read
     * @throws UncheckedIOException when the file cannot be written
     */
    public static void write(DicomDataset dataset, TransferSyntax syntax, Path file) {
        Path temporary = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream buffered = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                write(dataset, syntax, buffered);
                buffered.flush();
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("a DICOM file cannot be written", e);
        } finally {
            delete(temporary);
        }
    }

    /**
     * Writes to a stream, which stays open.
     *
     * @throws org.cordon.dicom.DicomReadException when the data set has no SOP Class or Instance UID, or a value left in
     *     a file cannot be read
     * @throws UncheckedIOException when the stream fails
     */
    public static void write(DicomDataset dataset, TransferSyntax syntax, OutputStream stream) {
        try {
            stream.write(new byte[PREAMBLE]);
            stream.write(PREFIX);
            writeMeta(dataset, syntax, stream);
            if (syntax == TransferSyntax.DEFLATED) {
                writeDeflated(dataset, syntax, stream);
            } else {
                new ElementWriter(stream, syntax.encoding()).dataset(dataset);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a DICOM stream cannot be written", e);
        }
    }

    private static void writeDeflated(DicomDataset dataset, TransferSyntax syntax, OutputStream stream)
            throws IOException {
        Deflater deflater = new Deflater(DEFLATE_LEVEL, true);
        try {
            DeflaterOutputStream deflated = new DeflaterOutputStream(stream, deflater, 1 << 16);
            OutputStream buffered = new BufferedOutputStream(deflated, 1 << 16);
            new ElementWriter(buffered, syntax.encoding()).dataset(dataset);
            buffered.flush();
            deflated.finish();
            if ((deflater.getBytesWritten() & 1) != 0) {
                stream.write(0);
            }
        } finally {
            deflater.end();
        }
    }

    private static void writeMeta(DicomDataset dataset, TransferSyntax syntax, OutputStream stream) throws IOException {
        Values values = Values.of(dataset);
        DicomDataset meta = DatasetBuilder.create(dataset.label())
                .bytes(Tag.FILE_META_INFORMATION_VERSION, Vr.OB, new byte[] {0, 1})
                .strings(Tag.MEDIA_STORAGE_SOP_CLASS_UID, Vr.UI, values.requiredString(Tag.SOP_CLASS_UID))
                .strings(Tag.MEDIA_STORAGE_SOP_INSTANCE_UID, Vr.UI, values.requiredString(Tag.SOP_INSTANCE_UID))
                .strings(Tag.TRANSFER_SYNTAX_UID, Vr.UI, syntax.uid())
                .strings(Tag.IMPLEMENTATION_CLASS_UID, Vr.UI, IMPLEMENTATION_UID)
                .strings(Tag.IMPLEMENTATION_VERSION_NAME, Vr.SH, IMPLEMENTATION_NAME)
                .build();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        new ElementWriter(body, Encoding.EXPLICIT_LITTLE).elements(meta);
        int length = body.size();
        stream.write(new byte[] {2, 0, 0, 0});
        stream.write("UL".getBytes(StandardCharsets.US_ASCII));
        stream.write(new byte[] {4, 0, (byte) length, (byte) (length >>> 8), 0, 0});
        body.writeTo(stream);
    }

    private static void delete(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file cannot be deleted", e);
        }
    }
}
