package org.cordon.dicom;

import java.nio.ByteBuffer;

/** A value left in its file, seen in the other byte order. */
final class SwappedBulk implements DicomDataset.Bulk {
    private final DicomDataset.Bulk original;
    private final int unitBytes;

    SwappedBulk(DicomDataset.Bulk original, int unitBytes) {
        this.original = original;
        this.unitBytes = unitBytes;
    }

    @Override
    public long length() {
        return original.length();
    }

    @Override
    public void read(long offset, ByteBuffer target) {
        if (offset < 0 || offset > length() - target.remaining()) {
            throw new IllegalArgumentException("offset and buffer must lie within the value of " + length() + " bytes");
        }
        int before = (int) (offset % unitBytes);
        long first = offset - before;
        long wanted = before + (long) target.remaining();
        long last = Math.min(length(), first + (wanted + unitBytes - 1) / unitBytes * unitBytes);
        byte[] whole = new byte[Math.toIntExact(last - first)];
        original.read(first, ByteBuffer.wrap(whole));
        ByteSwap.inPlace(whole, 0, whole.length, unitBytes);
        target.put(whole, before, target.remaining());
    }
}
