package org.cordon.dicom.part10;

import java.nio.ByteBuffer;
import org.cordon.dicom.DicomDataset;

/** A long value of a deflated file, which has no place in the file to go back to. */
final class HeldBulk implements DicomDataset.Bulk {
    private final byte[] array;
    private final int from;
    private final int length;

    HeldBulk(byte[] array, int from, int length) {
        this.array = array;
        this.from = from;
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
        target.put(array, from + Math.toIntExact(offset), target.remaining());
    }
}
