package org.cordon.dicom.part10;

import java.io.IOException;
import org.cordon.dicom.ByteSwap;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.ReadLimits;

/** Passes over long binary values and keeps the way back to them: in the file, or in memory for deflated files. */
final class BulkKeeper {
    private final ChunkedInput input;
    private final FileBulk.OpenedFile file;
    private final boolean inFile;
    private final long mostBytes;

    BulkKeeper(ChunkedInput input, FileBulk.OpenedFile file, boolean inFile, ReadLimits limits) {
        this.input = input;
        this.file = file;
        this.inFile = inFile;
        this.mostBytes = inFile ? Long.MAX_VALUE : Math.min(limits.inflatedBytes(), Integer.MAX_VALUE - 8);
    }

    FileIdentity identity() {
        return file.identity();
    }

    /**
     * Passes over a value.
     *
     * @param swapUnitBytes 1, or the unit of a value that is stored in the other byte order than its data set
     */
    DicomDataset.Bulk keep(int tag, long length, int swapUnitBytes) throws IOException {
        DicomDataset.Bulk bulk;
        if (inFile) {
            bulk = new FileBulk(file, tag, input.position(), length);
            input.skip(length);
        } else {
            if (length > mostBytes) {
                throw Refusal.at(
                        tag,
                        "DICOM_VALUE_TOO_LONG",
                        "bytes",
                        length,
                        "has " + length + " bytes, more than the limit of " + mostBytes,
                        Refusal.EXPORT_AGAIN);
            }
            input.take((int) length);
            bulk = new HeldBulk(input.taken(), input.takenFrom(), (int) length);
        }
        return swapUnitBytes > 1 ? ByteSwap.view(bulk, swapUnitBytes) : bulk;
    }
}
