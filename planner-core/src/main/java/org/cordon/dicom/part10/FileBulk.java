package org.cordon.dicom.part10;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.cordon.dicom.DicomDataset;

/** A value in its file, read through a channel of its own each time; refuses when the file is no longer the same. */
final class FileBulk implements DicomDataset.Bulk {
    private static final int PIECE_BYTES = 1 << 18;

    private final OpenedFile file;
    private final int tag;
    private final long start;
    private final long length;

    FileBulk(OpenedFile file, int tag, long start, long length) {
        this.file = file;
        this.tag = tag;
        this.start = start;
        this.length = length;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void read(long offset, ByteBuffer target) {
        if (offset < 0 || offset > length - target.remaining()) {
            throw new IllegalArgumentException("offset and buffer must lie within the value of " + length + " bytes");
        }
        try {
            readWhole(offset, target);
        } catch (Refusal e) {
            throw e.labelled(file.identity().label());
        }
    }

    private void readWhole(long offset, ByteBuffer target) {
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            int end = target.limit();
            long position = start + offset;
            while (target.position() < end) {
                target.limit(Math.min(end, target.position() + PIECE_BYTES));
                int read = channel.read(target, position);
                target.limit(end);
                if (read <= 0) {
                    throw changed();
                }
                position += read;
            }
            if (!FileStamp.of(file.path()).equals(file.stamp())) {
                throw changed();
            }
        } catch (ClosedByInterruptException e) {
            throw Part10Reader.interrupted();
        } catch (IOException e) {
            throw Refusal.at(tag, "DICOM_READ_FAILED", "cannot be read from its file", Part10Reader.CHECK_DISK);
        }
    }

    private Refusal changed() {
        return Refusal.at(
                tag, "DICOM_FILE_CHANGED", "lies in a file that changed after it was read", "read the folder again");
    }

    /** A file as it was when it was read. */
    record OpenedFile(Path path, FileStamp stamp, FileIdentity identity) {}
}
