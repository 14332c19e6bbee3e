package org.cordon.dicom.part10;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.DicomReader;
import org.cordon.dicom.ElementTable;
import org.cordon.dicom.Notes;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.StoredDataset;
import org.cordon.dicom.Tag;

/**
 * Reads DICOM files as the package says. Stateless, safe for any number of threads.
 *
 * <p>The label of a data set is its modality and the first four hex digits of the SHA-256 of its file, {@code
 * RTSTRUCT#3f2a}; {@code DICOM#3f2a} while the modality is unknown; {@code DICOM#unhashed} for what could not be read
 * to its end. An interrupted thread ends reading with code {@code DICOM_INTERRUPTED} and stays interrupted.
 */
public final class Part10Reader implements DicomReader {
    static final String CHECK_DISK = "check the disk or network drive and read it again";

    private static final int BYTES_PER_NODE = 8;

    /** Creates a reader. */
    public Part10Reader() {}

    @Override
    public DicomDataset read(Path file, ReadLimits limits) {
        FileIdentity identity = new FileIdentity();
        try {
            return open(file, limits, identity);
        } catch (Refusal e) {
            throw e.labelled(identity.label());
        } catch (NoSuchFileException e) {
            throw Refusal.of("DICOM_FILE_MISSING", "does not exist", "check the path")
                    .labelled(identity.label());
        } catch (AccessDeniedException e) {
            throw Refusal.of("DICOM_ACCESS_DENIED", "may not be read", "check its permissions")
                    .labelled(identity.label());
        } catch (ClosedByInterruptException | InterruptedIOException e) {
            throw interrupted().labelled(identity.label());
        } catch (IOException e) {
            throw Refusal.of("DICOM_READ_FAILED", "cannot be read", CHECK_DISK).labelled(identity.label());
        }
    }

    static Refusal interrupted() {
        return Refusal.of(
                "DICOM_INTERRUPTED", "was not read to its end because reading was cancelled", "read it again");
    }

    static Refusal empty() {
        return Refusal.of("DICOM_EMPTY", "has no data set", "leave it out of the folder or export it again");
    }

    private static DicomDataset open(Path file, ReadLimits limits, FileIdentity identity) throws IOException {
        FileStamp stamp = FileStamp.of(file);
        if (!stamp.regular()) {
            throw Refusal.of("DICOM_NOT_A_FILE", "is not a regular file", "name a file or a folder of files");
        }
        if (stamp.size() == 0) {
            throw empty();
        }
        if (stamp.size() / BYTES_PER_NODE > limits.gridNodes()) {
            throw Refusal.of(
                    "DICOM_FILE_TOO_LARGE",
                    "bytes",
                    stamp.size(),
                    "has " + stamp.size() + " bytes, more than any image or dose within the limits",
                    "leave it out of the folder");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            FileSource source = new FileSource(channel, stamp.size());
            try {
                DicomDataset dataset = parse(source, channel, new FileBulk.OpenedFile(file, stamp, identity), limits);
                if (!FileStamp.of(file).equals(stamp)) {
                    throw Refusal.of("DICOM_FILE_CHANGED", "changed while it was read", "read it again when it rests");
                }
                return dataset;
            } catch (Refusal e) {
                source.drain();
                identity.sha256(source.sha256());
                throw e;
            }
        }
    }

    private static DicomDataset parse(
            FileSource source, FileChannel channel, FileBulk.OpenedFile file, ReadLimits limits) throws IOException {
        Notes notes = new Notes();
        HeapBudget budget = HeapBudget.standard();
        ChunkedInput input = new ChunkedInput(source, budget);
        FileHeader header = FileHeader.read(input, notes);
        ElementTable table;
        if (header.deflated()) {
            try (InflatedSource inflated = InflatedSource.open(input, channel, limits)) {
                ChunkedInput data = new ChunkedInput(inflated, budget);
                BulkKeeper keeper = new BulkKeeper(data, file, false, limits);
                table = new DatasetParser(data, limits, budget, notes, keeper, false).parse(header.encoding());
            }
        } else {
            BulkKeeper keeper = new BulkKeeper(input, file, true, limits);
            table = new DatasetParser(input, limits, budget, notes, keeper, header.encapsulated())
                    .parse(header.encoding());
        }
        if (table.size() == 0) {
            throw empty();
        }
        FileIdentity identity = file.identity();
        identity.sha256(source.sha256());
        noteContradiction(table, header, notes);
        return StoredDataset.root(table, identity.label(), source.sha256(), notes.reasons());
    }

    private static void noteContradiction(ElementTable table, FileHeader header, Notes notes) {
        DicomDataset dataset = StoredDataset.root(table, "", Optional.empty(), List.of());
        if (differs(header.meta(Tag.MEDIA_STORAGE_SOP_CLASS_UID), dataset.bytes(Tag.SOP_CLASS_UID))) {
            notes.add("DICOM_META_DIFFERS", Tag.MEDIA_STORAGE_SOP_CLASS_UID);
        }
        if (differs(header.meta(Tag.MEDIA_STORAGE_SOP_INSTANCE_UID), dataset.bytes(Tag.SOP_INSTANCE_UID))) {
            notes.add("DICOM_META_DIFFERS", Tag.MEDIA_STORAGE_SOP_INSTANCE_UID);
        }
    }

    private static boolean differs(Optional<String> meta, ByteBuffer value) {
        String uid = StandardCharsets.ISO_8859_1
                .decode(value)
                .toString()
                .replace('\0', ' ')
                .strip();
        return meta.isPresent() && !meta.get().equals(uid);
    }
}
